/** Spans ahead of what is reviewed, and terms of office: 今后五年, 新的一年, 三年内, 届内. */
import { addDays, type DayInterval, yearOf } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { isPlan, speakingYear } from '../anchor.ts';
import { shiftDay, wholeYear, wholeYears } from '../calendar.ts';
import { type Anchor, type TimeExpression, unknown, whole } from '../expression.ts';
import { count, COUNT } from '../words.ts';

/**
 * 今后五年 in the plan for them is that plan's period; after a term of several years it is the next term; else it begins with
 * the speaker's year (a speech of February 2016 plans 2016–2020).
 */
function yearsAhead(n: number, anchor: Anchor): DayInterval {
  const { period, speakingYear: spoken } = anchor.reference;
  if (period !== null && yearOf(period.start) < yearOf(period.end)) {
    if (isPlan(anchor)) return shiftDay(period.start, 12 * n) === addDays(period.end, 1) ? period : unknown;
    const first = Math.max(yearOf(period.end) + 1, spoken ?? 0);
    return wholeYears(first, first + n - 1);
  }
  const year = speakingYear(anchor);
  return year === null ? unknown : wholeYears(year, year + n - 1);
}

export const coming: Rule<TimeExpression> = rule({
  name: 'time/coming',
  trigger: '今未接',
  pattern: new RegExp(`(?:今后|未来|接下来的?)(?<n>${COUNT})年(?:内|间|里|时间)?`, 'gu'),
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    return whole('time/coming', span, 'period', (anchor) => yearsAhead(n, anchor), {
      stated: ['length'],
      open: ['year'],
    });
  },
  examples: [
    ['【今后五年】的奋斗目标', '2016-01-01/P5Y'],
    ['【未来三年】', '2016-01-01/P3Y'],
    ['【未来3年内】', '2016-01-01/P3Y'],
  ],
  counterexamples: ['今后一个时期', '未来的年轻人'],
});

/** 今明两年: the speaker's year and the next. */
export const thisAndNext: Rule<TimeExpression> = rule({
  name: 'time/this-and-next',
  trigger: '明',
  pattern: /今、?明(?<n>两|后三)年/gu,
  read: ({ groups, span }) => {
    const years = groups['n'] === '两' ? 2 : 3;
    const of = (anchor: Anchor): DayInterval => {
      const year = speakingYear(anchor);
      return year === null ? unknown : wholeYears(year, year + years - 1);
    };
    return whole('time/this-and-next', span, 'period', of, { stated: ['length'], open: ['year'] });
  },
  examples: [
    ['【今明两年】新建驿站50个', '2016-01-01/P2Y'],
    ['【今明后三年】', '2016-01-01/P3Y'],
  ],
  counterexamples: ['今年和明年'],
});

/** The year after the one reviewed; where review and speech share a year, either may be meant. */
export const newYear: Rule<TimeExpression> = rule({
  name: 'time/new-year',
  trigger: '新',
  pattern: /新的一年/gu,
  read: ({ span }) => {
    const of = (anchor: Anchor): DayInterval => {
      const { period } = anchor.reference;
      const spoken = speakingYear(anchor);
      if (period === null || spoken === null || yearOf(period.end) === spoken) return unknown;
      return wholeYear(Math.max(yearOf(period.end), spoken));
    };
    return whole('time/new-year', span, 'period', of, { open: ['year'] });
  },
  examples: [['在【新的一年】里', '?']],
  counterexamples: ['新年', '过去的一年'],
});

/** 五年内: the period itself where it is that long, else counted ahead from where the text stands (争取三年内全覆盖). */
export const withinYears: Rule<TimeExpression> = rule({
  name: 'time/within-years',
  trigger: '内',
  pattern:
    /(?<![0-9.第近十前百千几数去龄满每期一两二三四五六七八])(?<n>[二两三四五六七八九十]|[2-9]|10)年(?:之|以)?内(?!容|部)/gu,
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    const of = (anchor: Anchor): DayInterval => {
      const { period } = anchor.reference;
      if (period !== null && shiftDay(period.start, 12 * n) === addDays(period.end, 1)) return period;
      const year = Math.max(period === null ? 0 : yearOf(period.start), speakingYear(anchor) ?? 0);
      return year === 0 ? unknown : wholeYears(year, year + n - 1);
    };
    return whole('time/within-years', span, 'period', of, { stated: ['length'], open: ['year'] });
  },
  examples: [
    ['争取【三年内】全覆盖', '2016-01-01/P3Y'],
    ['【五年内】培育500名', '2016-01-01/P5Y'],
  ],
  counterexamples: ['近五年内', '任期内', '年内', '第三年内'],
});

/** 届内: the period where it is long enough to be a term of office, else unknown. */
export const term: Rule<TimeExpression> = rule({
  name: 'time/term',
  trigger: '届任',
  pattern:
    /本届(?:政府|委员会|工会|班子)?(?:任期)?(?:以来|内|期间)|(?<![一二三四五六七八九十0-9])届内|任期内/gu,
  read: ({ span }) => {
    const of = ({ reference: { period } }: Anchor): DayInterval =>
      period !== null && yearOf(period.end) - yearOf(period.start) >= 2 ? period : unknown;
    return whole('time/term', span, 'period', of, { open: ['year'] });
  },
  examples: [
    ['【本届任期内】', '?'],
    ['【届内】新建', '?'],
  ],
  counterexamples: ['十四届内蒙古', '本届政府认真履行职责'],
});

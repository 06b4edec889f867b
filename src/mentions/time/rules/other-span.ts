/** Spans ahead, terms of office, and spans compared with: 今后五年, 届内, 比前五年, 去年同期, 新的一年. */
import { addDays, type DayInterval, yearOf } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { speakingYear } from '../anchor.ts';
import { shiftDay, wholeYear, wholeYears } from '../calendar.ts';
import { type Anchor, part, type TimeExpression, unknown, whole } from '../expression.ts';
import { count, COUNT } from '../words.ts';

/**
 * The year from which 今后五年 counts: after a term of several years the next one, else the speaker's (a speech of February
 * 2016 plans 2016–2020).
 */
function firstYearAhead(anchor: Anchor): number | null {
  const { period } = anchor.reference;
  const spoken = anchor.reference.speakingYear ?? null;
  if (period !== null && yearOf(period.start) < yearOf(period.end)) {
    return Math.max(yearOf(period.end) + 1, spoken ?? 0);
  }
  return speakingYear(anchor);
}

export const coming: Rule<TimeExpression> = rule({
  name: 'time/coming',
  trigger: '今未接',
  pattern: new RegExp(`(?:今后|未来|接下来的?)(?<n>${COUNT})年(?:内|间|里|时间)?`, 'gu'),
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    const of = (anchor: Anchor): DayInterval => {
      const year = firstYearAhead(anchor);
      return year === null ? unknown : wholeYears(year, year + n - 1);
    };
    return whole('time/coming', span, 'period', of, { stated: ['length'], open: ['year'] });
  },
  examples: [
    ['【今后五年】的奋斗目标', '2016-01-01/P5Y'],
    ['【未来三年】', '2016-01-01/P3Y'],
    ['【未来3年内】', '2016-01-01/P3Y'],
  ],
  counterexamples: ['今后一个时期', '未来的年轻人'],
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

/** 五年内: the period itself where it is that long, else counted ahead from where the text stands (争取三年内全覆盖). */
export const withinYears: Rule<TimeExpression> = rule({
  name: 'time/within-years',
  trigger: '内',
  pattern:
    /(?<![0-9.第近十前百千几数去龄满每期])(?<n>[二两三四五六七八九十]|[2-9]|10)年(?:之|以)?内(?!容|部)/gu,
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

/** 前五年, 上一个五年 beside a period of five years: the five before it. */
export const yearsBefore: Rule<TimeExpression> = rule({
  name: 'time/years-before',
  trigger: '前上',
  pattern: new RegExp(`(?:(?<=[比较与和同])前|上一?个)(?<n>${COUNT})年(?!内|[之以]?前)`, 'gu'),
  read: ({ groups, span }) => {
    const months = 12 * count(groups['n']!);
    const of = (anchor: Anchor): DayInterval => {
      const period = anchor.period ?? anchor.reference.period;
      if (period === null || shiftDay(period.start, months) !== addDays(period.end, 1)) return unknown;
      return { start: shiftDay(period.start, -months), end: addDays(period.start, -1) };
    };
    return whole('time/years-before', span, 'period', of, {
      stated: ['length'],
      open: ['year'],
      baseline: true,
    });
  },
  examples: [
    ['比【前五年】增长67%', '?'],
    ['较【上一个五年】增长46%', '?'],
  ],
  counterexamples: ['五年前', '前五年的'],
});

/** 比五年前: the year that lies so far before the last one spoken of. */
export const yearsAgo: Rule<TimeExpression> = rule({
  name: 'time/years-ago',
  trigger: '前',
  pattern: new RegExp(`(?<![0-9.第近十前百千几数多去])(?<n>${COUNT})年(?:以|之)?前(?![夕期后往列])`, 'gu'),
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    if (n > 99) return null;
    const of = (anchor: Anchor): DayInterval => {
      const { period } = anchor.reference;
      const year = period === null ? speakingYear(anchor) : yearOf(period.end);
      return wholeYear(year === null ? null : year - n);
    };
    return whole('time/years-ago', span, 'period', of, { stated: ['length'], open: ['year'] });
  },
  examples: [
    ['比【五年前】净增8.8万人', '2011'],
    ['是【10年前】的3.6倍', '2006'],
  ],
  counterexamples: ['2005年前', '多年前', '年底前', '前五年'],
});

/** 2015年同期: the span of the report, in that year. */
export const sameSpan: Rule<TimeExpression> = rule({
  name: 'time/same-span',
  trigger: '同',
  pattern: /(?<=[0-9〇零一二三四五六七八九]年的?)同期/gu,
  read: ({ span }) =>
    part('time/same-span', span, 'period', [], (year, anchor) => {
      const period = anchor.period ?? anchor.reference.period;
      if (period === null || year === null) return unknown;
      return shiftPeriod(period, 12 * (year - yearOf(period.end)));
    }),
  examples: [['2015年【同期】', '2016-S1']],
  counterexamples: ['历史同期', '去年同期'],
});

/** The period some months later; ends of months stay ends of months. */
const shiftPeriod = ({ start, end }: { start: string; end: string }, months: number): DayInterval => ({
  start: shiftDay(start, months),
  end: addDays(shiftDay(addDays(end, 1), months), -1),
});

/** The same span a year before: of the period last named in the sentence, or of the report's where that is the narrower. */
export const samePeriod: Rule<TimeExpression> = rule({
  name: 'time/same-period',
  trigger: '同',
  pattern: /(?<year>去年|上一?年度?|前年)的?同期/gu,
  read: ({ groups: { year }, span }) => {
    const months = year === '前年' ? -24 : -12;
    const of = ({ period, reference }: Anchor): DayInterval => {
      const own = reference.period;
      const spoken =
        period === null || (own !== null && period.start <= own.start && own.end <= period.end)
          ? own
          : period;
      if (spoken === null) return unknown;
      return shiftPeriod(spoken, months);
    };
    return whole('time/same-period', span, 'period', of, { open: ['year'], baseline: true });
  },
  examples: [
    ['比【去年同期】低5个百分点', '2015-S1'],
    ['【上年同期】为24件,【前年同期】', ['2015-S1', '2014-S1']],
  ],
  counterexamples: ['同期声', '同比增长', '历史同期'],
});

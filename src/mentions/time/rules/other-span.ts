/** Spans ahead, terms of office, and spans compared with: 今后五年, 届内, 比前五年, 去年同期, 新的一年. */
import { addDays, type DayInterval, yearOf } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { speakingYear } from '../anchor.ts';
import { shiftDay, wholeYear, wholeYears } from '../calendar.ts';
import { type Anchor, type TimeExpression, unknown, whole } from '../expression.ts';
import { count, COUNT } from '../words.ts';

/** 今后五年 begins with the speaker's year: a speech of February 2016 plans 2016–2020. */
export const coming: Rule<TimeExpression> = rule({
  name: 'time/coming',
  trigger: '今未接',
  pattern: new RegExp(`(?:今后|未来|接下来的?)(?<n>${COUNT})年(?:内|间|里|时间)?`, 'gu'),
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    const of = (anchor: Anchor): DayInterval => {
      const year = speakingYear(anchor);
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

/** 前五年 beside a period of five years: the five before it. */
export const yearsBefore: Rule<TimeExpression> = rule({
  name: 'time/years-before',
  trigger: '前',
  pattern: new RegExp(`(?<=[比较与和同])前(?<n>${COUNT})年`, 'gu'),
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
  examples: [['比【前五年】增长67%', '?']],
  counterexamples: ['五年前', '前五年的'],
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
      return {
        start: shiftDay(spoken.start, months),
        end: addDays(shiftDay(addDays(spoken.end, 1), months), -1),
      };
    };
    return whole('time/same-period', span, 'period', of, { open: ['year'], baseline: true });
  },
  examples: [
    ['比【去年同期】低5个百分点', '2015-S1'],
    ['【上年同期】为24件,【前年同期】', ['2015-S1', '2014-S1']],
  ],
  counterexamples: ['同期声', '同比增长', '历史同期'],
});

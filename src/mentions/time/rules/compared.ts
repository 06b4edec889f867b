/** Spans that something is compared with: 去年同期, 2015年同期, 比前五年, 比五年前. */
import { addDays, type DayInterval, yearOf } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { speakingYear } from '../anchor.ts';
import { shiftDay, wholeYear } from '../calendar.ts';
import { type Anchor, part, type TimeExpression, unknown, whole } from '../expression.ts';
import { count, COUNT } from '../words.ts';

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

/** Spans counted back from the end of what is reported on, or ahead of it: 近三年, 五年来, 过去一年, 半年来, 今后五年. */
import { addDays, isoDay, yearOf } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { lastDay, speakingYear } from '../anchor.ts';
import { monthsUpTo, shiftDay, wholeYears } from '../calendar.ts';
import { type Anchor, type TimeExpression, unknown, whole } from '../expression.ts';
import { count, COUNT } from '../words.ts';
import type { DayInterval } from '../../../model/index.ts';

/** The `n` months (or days) that end with the period reported on, else with the day of speaking. */
function upToNow(anchor: Anchor, n: number, unit: string): DayInterval {
  const end = lastDay(anchor);
  if (end === null) {
    const year = speakingYear(anchor);
    return unit === '年' && year !== null ? wholeYears(year - n, year - 1) : unknown;
  }
  if (unit === '天' || unit === '日') return { start: addDays(end, 1 - n), end };
  if (unit === '周') return { start: addDays(end, 1 - 7 * n), end };
  return monthsUpTo(end, unit === '年' ? 12 * n : unit === '季度' ? 3 * n : n);
}

const UNIT = '(?<unit>年|个?月|天|周|个?季度)';
const unitOf = (word: string): string => word.replace('个', '');

export const recent: Rule<TimeExpression> = rule({
  name: 'time/recent',
  trigger: '年月天周季',
  pattern: new RegExp(
    `(?:(?:最近|过去|近)的?(?<n>${COUNT}|半)(?<half>半)?${UNIT}(?:时间)?(?:多来|以?来|间|中|里)?|这(?<these>[二两三四五六七八九十]{1,2}|一)年(?:以?来|间|中|里|时间)?|` +
      `(?<![0-9.第前后])(?<past>${COUNT}|半)(?<pastHalf>年半|个半月)?(?<pastUnit>年|个月|个季度)?(?:多)?(?:以来|来(?!年|自|到|源|临|访|电|信|人|看|讲|说))|(?<![0-9.第近十前])(?<during>${COUNT})年间)`,
    'gu',
  ),
  read: ({ groups, span, text }) => {
    const word = groups['n'] ?? groups['these'] ?? groups['past'] ?? groups['during']!;
    const pastUnit =
      groups['pastUnit'] ?? (groups['pastHalf'] ? (groups['pastHalf'] === '年半' ? '年' : '月') : undefined);
    if (groups['past'] !== undefined && pastUnit === undefined) return null;
    const unit = unitOf(groups['unit'] ?? pastUnit ?? '年');
    const half = word === '半' || groups['half'] !== undefined || groups['pastHalf'] !== undefined;
    if (text.includes('多'))
      return whole('time/recent', span, 'period', (anchor) => ({ start: null, end: lastDay(anchor) }), {
        open: ['year'],
      });
    const n = word === '半' ? 0 : count(word);
    if (n > 100) return null;
    return whole(
      'time/recent',
      span,
      'period',
      (anchor) => (half ? upToNow(anchor, unit === '年' ? 12 * n + 6 : n, '月') : upToNow(anchor, n, unit)),
      { stated: ['length'], open: ['year'] },
    );
  },
  examples: [
    ['【近三年】新建', '2013-07-01/P3Y'],
    ['【五年来】,我们始终', '2011-07-01/P5Y'],
    ['【过去的一年】', '2015-07-01/P1Y'],
    ['【半年来】,镇总工会', '2016-S1'],
    ['【近三个月】,【最近10天】', ['2016-Q2', '2016-06-21/P10D']],
    ['【这五年】,【五年间】', ['2011-07-01/P5Y', '2011-07-01/P5Y']],
  ],
  counterexamples: ['近年来', '多年来', '为期三年', '三年规划'],
});

export const coming: Rule<TimeExpression> = rule({
  name: 'time/coming',
  trigger: '年',
  pattern: new RegExp(`(?:今后|未来|接下来的?)(?<n>${COUNT})年(?:内|间|里|时间)?`, 'gu'),
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    if (n > 100) return null;
    return whole(
      'time/coming',
      span,
      'period',
      (anchor) => {
        const year = speakingYear(anchor);
        return year === null ? unknown : wholeYears(year, year + n - 1);
      },
      { stated: ['length'], open: ['year'] },
    );
  },
  examples: [
    ['【今后五年】的奋斗目标', '2016-01-01/P5Y'],
    ['【未来三年】', '2016-01-01/P3Y'],
  ],
  counterexamples: ['今后一个时期', '未来的年轻人'],
});

/** 届内, 本届…以来: the period where it spans a term of office, else unknown. */
export const term: Rule<TimeExpression> = rule({
  name: 'time/term',
  trigger: '届',
  pattern:
    /(?:本届(?:政府|委员会|工会|任期)?(?:任期)?(?:以来|内|期间)|(?<![一二三四五六七八九十0-9])届内|任期内|本届任期)/gu,
  read: ({ span }) =>
    whole(
      'time/term',
      span,
      'period',
      ({ reference: { period } }) =>
        period !== null && yearOf(period.end) - yearOf(period.start) >= 2
          ? { start: period.start, end: period.end }
          : unknown,
      { open: ['year'] },
    ),
  examples: [
    ['【本届任期内】', '?'],
    ['【届内】新建', '?'],
  ],
  counterexamples: ['十四届内蒙古', '本届政府认真履行职责'],
});

/** 前五年 beside a period of five years: the five before. */
export const yearsBefore: Rule<TimeExpression> = rule({
  name: 'time/years-before',
  trigger: '年',
  pattern: new RegExp(`(?<=比|较|与|和|同)前(?<n>${COUNT})年`, 'gu'),
  read: ({ groups, span }) => {
    const n = count(groups['n']!);
    return whole(
      'time/years-before',
      span,
      'period',
      (anchor) => {
        const period = anchor.period ?? anchor.reference.period;
        if (period === null || shiftDay(period.start, 12 * n) !== addDays(period.end, 1)) return unknown;
        return { start: isoDay(yearOf(period.start) - n, 1, 1), end: addDays(period.start, -1) };
      },
      { stated: ['length'], open: ['year'], baseline: true },
    );
  },
  examples: [['比【前五年】增长67%', '?']],
  counterexamples: ['五年前', '前五年的'],
});

/** 去年同期: the same span a year before, of the period last named in the sentence, else of the report's. */
export const samePeriod: Rule<TimeExpression> = rule({
  name: 'time/same-period',
  trigger: '同',
  pattern: /(?:(?<year>去年|上一?年|前年)的?)?(?<!同)同期(?!声|化)/gu,
  read: ({ groups: { year }, span }) => {
    if (year === undefined) return null;
    const months = year === '前年' ? -24 : -12;
    return whole(
      'time/same-period',
      span,
      'period',
      (anchor) => {
        const period = anchor.period ?? anchor.reference.period;
        if (period === null) return unknown;
        return {
          start: shiftDay(period.start, months),
          end: addDays(shiftDay(addDays(period.end, 1), months), -1),
        };
      },
      { open: ['year'], baseline: true },
    );
  },
  examples: [
    ['比【去年同期】低5个百分点', '2015-S1'],
    ['【上年同期】为24件', '2015-S1'],
  ],
  counterexamples: ['同期声', '同比增长'],
});

/** Months and days that lean on a month named before or on the month of speaking: 本月, 上月底, 月初, 24日. */
import { rule, type Rule } from '../../rule.ts';
import { unstatedMonth } from '../anchor.ts';
import { edgeOf, months, oneDay, shiftMonth, tenDays } from '../calendar.ts';
import { type Anchor, part, type TimeExpression, unknown } from '../expression.ts';
import { count, DAY, TO, XUN } from '../words.ts';

interface Month {
  readonly year: number;
  readonly month: number;
}

/** The month meant; with a year beside it (去年本月) that month of the year. */
function monthMeant(year: number | null, anchor: Anchor, beside: boolean): Month | null {
  const base = unstatedMonth(anchor);
  if (base === null || !beside) return base;
  return year === null ? null : { year, month: base.month };
}

export const relativeMonth: Rule<TimeExpression> = rule({
  name: 'time/relative-month',
  trigger: '月旬',
  pattern: new RegExp(
    `(?:(?<same>本月|当月|同月)|(?<back>(?<!以|年)上{1,2})(?<speakers>个)?月|(?<next>下(?<speakers2>个)?月|次月))(?!亮|球|饼|光)份?(?:(?<edge>[底末初])|(?<xun>${XUN})|(?<day>${DAY}) ?[日号])?|` +
      `(?<![0-9一二三四五六七八九十元个每本上当下同次份月xX×*_旬岁])月(?<bareEdge>[底末初])|(?<![月本次])(?<bareXun>${XUN})`,
    'gu',
  ),
  read: ({ groups: { back, next, speakers, speakers2, edge, xun, day, bareEdge, bareXun }, span }) => {
    const shift = back ? -back.length : next ? 1 : 0;
    const ends = edge ?? bareEdge;
    const tens = xun ?? bareXun;
    const kind = ends || day ? 'instant' : 'period';
    return part('time/relative-month', span, kind, day || tens ? ['day'] : [], (year, anchor, beside) => {
      // 上月 is the one before the month spoken of, 上个月 the one before the speaker's.
      const own = speakers ?? speakers2;
      const base = monthMeant(year, own === undefined ? anchor : { ...anchor, month: null }, beside);
      if (base === null) return unknown;
      const { year: y, month: m } = shiftMonth(base, shift);
      if (day !== undefined) return oneDay(y, m, count(day));
      return tens !== undefined ? tenDays(y, m, tens) : edgeOf(months(y, m), ends);
    });
  },
  examples: [
    ['【本月】完成,【上月】,【下个月】', ['2016-06', '2016-05', '2016-07']],
    ['【月底】前,【本月中旬】', ['2016-06-30', '2016-06-11/P10D']],
    ['【本月9日】,【上上个月五号】', ['2016-06-09', '2016-04-05']],
  ],
  counterexamples: ['每月底', '三个月', '6月底', '以上月份'],
});

/** News of the 2nd that tells of the 31st means the month before. */
function dayMonth(base: Month | null, day: number, anchor: Anchor): Month | null {
  const { speakingDay } = anchor.reference;
  if (base === null || anchor.month !== null || speakingDay === null) return base;
  return day > Number(speakingDay.slice(8)) + 15 ? shiftMonth(base, -1) : base;
}

/** A bare day is a date only in a month already named, or in news (28日电); 为期5日 and 三日内 are lengths. */
export const bareDay: Rule<TimeExpression> = rule({
  name: 'time/day',
  trigger: '日号',
  pattern: new RegExp(
    `(?<![0-9.〇零一二两三四五六七八九十百千万几数第每近期续时满共前后月为逐节周期工])(?:(?<first>${DAY})日?(?:${TO}|、))?(?<day>${DAY})(?:日|(?<=[日号][,、和及].{1,3})号)(?![常均产游间内后报夜用餐志子记本益元程])(?<!^一日|[^至到—月-]一日)`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const last = count(groups['day']!);
    const first = groups['first'] === undefined ? last : count(groups['first']);
    if (first > last) return null;
    return part('time/day', span, first === last ? 'instant' : 'period', ['day'], (year, anchor, beside) => {
      const base = dayMonth(monthMeant(year, anchor, beside), first, anchor);
      if (base === null) return unknown;
      const { start } = oneDay(base.year, base.month, first);
      const { end } = oneDay(base.year, base.month, last);
      return start === null || end === null ? unknown : { start, end };
    });
  },
  examples: [
    ['中新网北京【28日】电', '2016-06-28'],
    ['于【12日至15日】举行', '2016-06-12/P4D'],
    ['9月10号,【11号】', '2016-06-11'],
  ],
  counterexamples: ['为期5日', '节假日', '三日内', '3月15日', '一日三餐'],
});

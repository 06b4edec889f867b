/**
 * Spans that end with what is reported on: 近三年, 五年来, 半年来, 过去一年, 这五年, 五年累计. Of a report on 2012, 五年来 is
 * 2008–2012; of a half-year, 半年来 is that half-year.
 */
import { addDays, type DayInterval } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { lastDay, speakingYear } from '../anchor.ts';
import { monthsUpTo, wholeYears } from '../calendar.ts';
import { type Anchor, type TimeExpression, unknown, whole } from '../expression.ts';
import { count, COUNT } from '../words.ts';

type Unit = '年' | '月' | '季度' | '周' | '天';

const unitOf = (word: string): Unit => {
  const unit = word.replace('个', '');
  return unit === '日' ? '天' : (unit as Unit);
};

const MONTHS: Readonly<Record<string, number>> = { 年: 12, 季度: 3, 月: 1 };

/** The `n` units up to the last day spoken of. Without one, whole years still end with the year before the speaker's. */
function upToNow(anchor: Anchor, n: number, unit: Unit): DayInterval {
  const end = lastDay(anchor);
  if (end === null) {
    const year = speakingYear(anchor);
    return unit === '年' && Number.isInteger(n) && year !== null ? wholeYears(year - n, year - 1) : unknown;
  }
  const months = MONTHS[unit];
  if (months === undefined) return { start: addDays(end, 1 - n * (unit === '周' ? 7 : 1)), end };
  return Number.isInteger(n * months) ? monthsUpTo(end, n * months) : unknown;
}

const recentSpan = (
  name: string,
  span: { start: number; end: number },
  n: number,
  unit: Unit,
  more: boolean,
): TimeExpression =>
  whole(
    name,
    span,
    'period',
    // 三年多来 begins before the three years: no one says when.
    (anchor) => (more ? { start: null, end: lastDay(anchor) } : upToNow(anchor, n, unit)),
    { stated: ['length'], open: ['year'] },
  );

const amount = (n: string, half: string | undefined): number =>
  n === '半' ? 0.5 : count(n) + (half === undefined ? 0 : 0.5);

/** 有近20年历史 and 用了近三个月时间 are lengths. */
export const recent: Rule<TimeExpression> = rule({
  name: 'time/recent',
  trigger: '近过',
  pattern: new RegExp(
    `(?:最近|过去|(?<!有|了|达|时|过|用|到|共)近)的?(?<n>${COUNT}|半)(?<half>个?半)?(?<more>多)?(?<unit>年(?!级|度|底|代|前)|个?月|天|周(?!年)|个?季度)(?!的?历史|的?工龄|的?历程|的?工作经)(?:以?来|[间中里内])?`,
    'gu',
  ),
  read: ({ groups: { n, half, more, unit }, span }) =>
    recentSpan('time/recent', span, amount(n!, half), unitOf(unit!), more !== undefined),
  examples: [
    ['【近三年】新建', '2013-07-01/P3Y'],
    ['【过去的一年】,【过去五年】', ['2015-07-01/P1Y', '2011-07-01/P5Y']],
    ['【近三个月】,【最近10天】,【近半年】', ['2016-Q2', '2016-06-21/P10D', '2016-S1']],
    ['【近两年来】', '2014-07-01/P2Y'],
  ],
  counterexamples: ['近年来', '近几年', '有近20年历史', '用了近三个月时间', '近3年级'],
});

export const untilNow: Rule<TimeExpression> = rule({
  name: 'time/until-now',
  trigger: '来',
  pattern: new RegExp(
    `(?<![0-9.第前百千几数多近上下一二两三四五六七八九])(?<n>${COUNT}|半)(?<over>多|余)?(?:(?<unit>年|个月|个季度)(?<half>半)?(?<more>多)?|(?<halfMonth>个半月))(?:以来|来)(?!自|到|源|临|访|电|信|人|看|讲|说|年)`,
    'gu',
  ),
  read: ({ groups: { n, over, unit, half, more, halfMonth }, span }) =>
    recentSpan(
      'time/until-now',
      span,
      amount(n!, half ?? halfMonth),
      unitOf(unit ?? '月'),
      (more ?? over) !== undefined,
    ),
  examples: [
    ['【五年来】,我们始终', '2011-07-01/P5Y'],
    ['【半年来】,镇总工会', '2016-S1'],
    ['【一年来】,【三个月来】', ['2015-07-01/P1Y', '2016-Q2']],
    ['【三年多来】,【十多年来】', ['?', '?']],
  ],
  counterexamples: ['多年来', '几年来', '百年来', '近年来', '一年来自各地', '下半年以来'],
});

export const theseYears: Rule<TimeExpression> = rule({
  name: 'time/these-years',
  trigger: '年',
  pattern:
    /(?:这(?<these>[二两三四五六七八九十])年(?:以?来|[间中里]|时间)?|(?<![0-9.第近十前百千几数一二两三四五六七八])(?<during>[二两三四五六七八九十])年间)/gu,
  read: ({ groups: { these, during }, span }) =>
    recentSpan('time/these-years', span, count((these ?? during)!), '年', false),
  examples: [
    ['【这五年】,是发展最快的五年', '2011-07-01/P5Y'],
    ['【五年间】,国务院提出', '2011-07-01/P5Y'],
    ['【这三年来】', '2013-07-01/P3Y'],
  ],
  counterexamples: ['十年间断'.slice(0, 2), '这几年', '为期三年'],
});

/** A bare 五年 at the head of a claim counts what was done in them: 五年累计, 五年共新建, 五年建成. */
export const yearsTold: Rule<TimeExpression> = rule({
  name: 'time/years-told',
  trigger: '年',
  pattern:
    /(?<=^|[,;:。、—\n ])(?<n>[二两三四五六七八九十])年(?=(?:间|来)?(?:累计|共|合计|总计|总共|新增|新建|建成|新发展|完成[^规计任]|实现|获得|全国|全省|全市|全县|全区|全社会|增加|减少|投入|发放|连续))/gmu,
  read: ({ groups, span }) => recentSpan('time/years-told', span, count(groups['n']!), '年', false),
  examples: [
    ['成效显著,【五年】累计投入16.54亿元', '2011-07-01/P5Y'],
    ['【五年】全国水利建设投资3562亿元', '2011-07-01/P5Y'],
    ['规模扩大,【三年】新增30家', '2013-07-01/P3Y'],
  ],
  counterexamples: ['力争三年完成规划', '五年规划', '三年内完成', '用五年全面建成'],
});

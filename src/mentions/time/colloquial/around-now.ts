/** Counted from now: 两天前, 3年后, 最近一个月, 未来2个月, 下三个月. */
import { addDays, monthOf, yearOf } from '../../../model/index.ts';
import { rule } from '../../rule.ts';
import { months, monthsOfYears, shiftMonth } from '../calendar.ts';
import { count, COUNT } from '../words.ts';
import { earlier, type Length, later, lengthOf, type Moment, momentText } from './moment.ts';
import type { Spoken, SpokenRule } from './spoken.ts';

const UNIT = '(?<unit>年|个?季度|个月|月|周|个?星期|个?礼拜|天|日|个?小时|个?钟头|分钟|秒钟?)';
const AMOUNT = `(?<n>[0-9]{3}|${COUNT}|半)(?<half>个?半)?`;
const TRAILING_HALF = '(?<half2>半)?';

const plain = (unit: string): string => unit.replace('个', '');
const amount = (n: string, half: string | undefined): number =>
  n === '半' ? 0.5 : count(n) + (half === undefined ? 0 : 0.5);

/** 年后 means a day, 小时后 a moment; 个季度后 the quarter in which it falls. */
function pointAt(moment: Moment, unit: string): Pick<Spoken, 'type' | 'value'> {
  if (unit === '季度') {
    const first = monthOf(moment.day) - ((monthOf(moment.day) - 1) % 3);
    const quarter = months(yearOf(moment.day), first, first + 2);
    return { type: 'daterange', value: `${quarter.start}~${quarter.end}` };
  }
  if (/小时|钟|秒/u.test(unit)) return { type: 'datetime', value: momentText(moment) };
  return { type: 'date', value: moment.day };
}

export const fromNow: SpokenRule = rule({
  name: 'spoken/from-now',
  trigger: '前后',
  pattern: new RegExp(
    `(?<![0-9.第前后上下近年月]|过去|最近)${AMOUNT}${UNIT}${TRAILING_HALF}(?:之|以)?(?<way>前|后)(?![年夕期面续])`,
    'gu',
  ),
  read: ({ groups, span, context: now }) => {
    const { n, half, half2, unit, way } = groups;
    // 三月前 is before March; 三个月前 is three months ago.
    if (unit === '月' || (unit === '日' && count(n!) <= 31 && !/^[0-9]/.test(n!))) return null;
    if (now === null) return { ...span, type: 'date', value: null };
    const by: Length = lengthOf(amount(n!, half ?? half2), plain(unit!));
    return { ...span, ...pointAt(way === '前' ? earlier(now, by) : later(now, by), plain(unit!)) };
  },
  examples: [
    ['【两天前】,【3年后】', ['2016-06-28', '2019-06-30']],
    ['【十分钟后】', '2016-06-30T08:10'],
    ['【三个季度后】', '2017-01-01~2017-03-31'],
    ['【七年半后】', '2023-12-30'],
  ],
  counterexamples: ['三月前', '节前', '年前'],
});

/** 最近, 过去, 近 and 前三个月 reach back from now, 未来 and 今后 ahead: the clock goes with them. */
export const stretch: SpokenRule = rule({
  name: 'spoken/stretch',
  trigger: '近去未后间前',
  pattern: new RegExp(
    `(?:(?:(?<way>最近|过去|近|未来|今后|往后)的?${AMOUNT}${UNIT}(?:里|内|间)?|(?<![0-9年以之提])前(?<n2>${COUNT})(?<unit2>个?月)(?![前后内]))|(?<![0-9.第近])(?<years>${COUNT})年间)`,
    'gu',
  ),
  read: ({ groups, span, context: now }) => {
    const { way, n, half, unit, n2, unit2, years } = groups;
    if (now === null) return { ...span, type: 'daterange', value: null };
    const by =
      years === undefined
        ? lengthOf(amount((n ?? n2)!, half), plain((unit ?? unit2)!))
        : lengthOf(count(years), '年');
    const ahead = way === '未来' || way === '今后' || way === '往后';
    const [from, to] = ahead ? [now, later(now, by)] : [earlier(now, by), now];
    return { ...span, type: 'datetimerange', value: `${momentText(from)}/${momentText(to)}` };
  },
  examples: [
    ['【最近一个月】', '2016-05-30T08:00/2016-06-30T08:00'],
    ['他【前三个月】离职了', '2016-03-30T08:00/2016-06-30T08:00'],
    ['【未来2个月】,【两年间】', ['2016-06-30T08:00/2016-08-30T08:00', '2014-06-30T08:00/2016-06-30T08:00']],
  ],
  counterexamples: ['最近', '近年来'],
});

/** 下三个月 and 前两年 are whole months and years beside this one; 上一个月 is the month before. */
export const nextUnits: SpokenRule = rule({
  name: 'spoken/next-units',
  trigger: '上下前后',
  pattern: new RegExp(
    `(?<![0-9年以之])(?<way>[上下后]|前(?!.{1,3}月))(?<n>${COUNT})(?<unit>个?月|年|天|日)(?![前后内])`,
    'gu',
  ),
  read: ({ groups, span, context: now }) => {
    const { way, n, unit } = groups;
    if (now === null) return { ...span, type: 'daterange', value: null };
    const size = count(n!);
    const back = way === '上' || way === '前';
    const here = { year: yearOf(now.day), month: monthOf(now.day) };
    let days: { start: string | null; end: string | null };
    if (unit === '天' || unit === '日') {
      days = back
        ? { start: addDays(now.day, -size), end: addDays(now.day, -1) }
        : { start: addDays(now.day, 1), end: addDays(now.day, size) };
    } else if (unit === '年') {
      const first = back ? here.year - size : here.year + 1;
      days = monthsOfYears(first, 1, first + size - 1, 12);
    } else {
      const first = shiftMonth(here, back ? -size : 1);
      const last = shiftMonth(first, size - 1);
      days = monthsOfYears(first.year, first.month, last.year, last.month);
    }
    return { ...span, type: 'daterange', value: `${days.start}~${days.end}` };
  },
  examples: [
    ['【下三个月】,【后三个月】', ['2016-07-01~2016-09-30', '2016-07-01~2016-09-30']],
    ['【上一个月】,【前两年】', ['2016-05-01~2016-05-31', '2014-01-01~2015-12-31']],
  ],
  counterexamples: ['以上三个月', '2022年前十一个月', '上月'],
});

/** Times with names, from tables: plan periods (“十二五”期间), eras and congresses (十八大以来), festivals (春节), decades. */
import { addDays, isoDay } from '../../../model/index.ts';
import { loadEras, loadFestivals, loadLunarYears, loadPlanPeriods } from '../../../lexicon/times.ts';
import { rule, type Rule } from '../../rule.ts';
import { lastDay } from '../anchor.ts';
import { edgeOf, wholeYears } from '../calendar.ts';
import { dayInterval, part, type TimeExpression, whole } from '../expression.ts';
import { count } from '../words.ts';

/** Longer names first, so that 十一五 is not read as 十五's neighbour and 五一劳动节 wins over 五一. */
const anyOf = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length).join('|');

const PLANS = loadPlanPeriods();
/** Within reach of 规划, 计划 or 纲要 the plan period is part of a plan's name. */
/** … and so it is inside a title, 《“十四五”…协议》. */
const NO_TITLE = '(?<!《[^》]{0,20})';
const NO_PLAN = '(?![^,。;:、!?]{0,8}(?:规划|计划|纲要|方案))';

export const planPeriod: Rule<TimeExpression> = rule({
  name: 'time/plan-period',
  trigger: '五',
  pattern: new RegExp(
    `${NO_TITLE}(?:[“"'‘](?<quoted>${anyOf(PLANS.keys())})[”"'’]|(?<![第一二三四五六七八九十])(?<bare>${anyOf(PLANS.keys())})(?=期间|时期|以来|末|初期|期末))${NO_PLAN}(?:期间|时期|(?<edge>期?[末初]))?|` +
      `${NO_TITLE}(?<![第一二三四五六七八九十“"'‘])(?<long>十[一二三四五六]五)(?![”"'’一二三四五六七八九十个名人万年月日次])${NO_PLAN}`,
    'gu',
  ),
  read: ({ groups: { quoted, bare, long, edge }, span }) => {
    const plan = PLANS.get(quoted ?? bare ?? long!);
    if (plan === undefined) return null;
    const years = edgeOf(wholeYears(plan.first, plan.last), edge?.slice(-1));
    return whole('time/plan-period', span, edge ? 'instant' : 'period', () => years, { stated: ['length'] });
  },
  examples: [
    ['【“十二五”期间】新建工会', '2011-01-01/P5Y'],
    ['【十三五期间】', '2016-01-01/P5Y'],
    ['到【“十四五”末】', '2025-12-31'],
    ['是【“十一五”时期】的2.7倍', '2006-01-01/P5Y'],
  ],
  counterexamples: [
    '《“十四五”规划纲要》',
    '“十五”计划开局良好',
    '十五名',
    '“五一”期间',
    '十二五发展规划',
    '《“十四五”残疾人工作协议》',
  ],
});

const ERAS = loadEras();

export const era: Rule<TimeExpression> = rule({
  name: 'time/era',
  trigger: '大放国党会立织世纪',
  pattern: new RegExp(
    `(?<![一二三四五六七八九十])(?<name>${anyOf(ERAS.keys())})(?=(?:胜利)?(?:召开)?(?:以来|以后|之后))`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const from = ERAS.get(groups['name']!)!;
    return whole('time/era', span, 'period', (anchor) => {
      const to = lastDay(anchor);
      return { start: from, end: to !== null && to >= from ? to : null };
    });
  },
  examples: [
    ['党的【十八大】以来', '2012-11-08/P1331D'],
    ['【改革开放】以来', '1978-12-18/P13710D'],
    ['中国【工会十六大】以来', '2013-10-18/P987D'],
  ],
  counterexamples: ['党的十八大精神', '深化改革开放', '二十大报告'],
});

const FESTIVALS = loadFestivals();
const LUNAR = loadLunarYears();
const names = (bare: boolean): string =>
  anyOf([...FESTIVALS].filter(([, festival]) => festival.bare === bare).map(([name]) => name));
const AROUND = '期间|假期|长假|小长假|前夕|前后|来临|到来|之际|当天';

/** The day of a festival in a year; null outside the table. */
function festivalDay(name: string, year: number | null): string | null {
  const festival = FESTIVALS.get(name);
  if (festival === undefined || year === null) return null;
  if (festival.calendar === 'solar') {
    const [month, day] = festival.date.split('-').map(Number);
    return isoDay(year, month!, day!);
  }
  if (festival.calendar === 'weekday') {
    const [month, nth, weekday] = festival.date.split('-').map(Number);
    const first = isoDay(year, month!, 1);
    const offset = (weekday! - new Date(`${first}T00:00:00Z`).getUTCDay() + 7) % 7;
    return addDays(first, offset + 7 * (nth! - 1));
  }
  const lunar = LUNAR.get(year);
  const monthDay = lunar?.[festival.date as keyof typeof lunar];
  return typeof monthDay === 'string' ? `${year}-${monthDay}` : null;
}

export const festival: Rule<TimeExpression> = rule({
  name: 'time/festival',
  trigger: '旦节夕宵清端中国重七五三六八十',
  pattern: new RegExp(
    `(?<![一二三四五六七八九十“"'‘・·0-9])(?<name>${names(true)})(?!杯|奖|路|街|镇|村|区|饼|联欢|晚会|门|山|阳|文化|志愿|明|时节|诗|[0-9一二三四五六七八九十]+周年)(?:${AROUND.replace('|前后', '')})?|` +
      `(?<open>[“"'‘])?(?<![一二三四五六七八九十])(?<short>${names(false)})(?:(?<=[“"'‘].{2})[”"'’])?节?(?:${AROUND}|(?<=节)前)`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const name = groups['name'] ?? groups['short']!;
    return part('time/festival', span, 'instant', ['month', 'day'], (year) =>
      dayInterval(festivalDay(name, year)),
    );
  },
  examples: [
    ['【春节期间】慰问', '2016-02-08'],
    ['【国庆节】,【端午】慰问', ['2016-10-01', '2016-06-09']],
    ['【五一期间】', '2016-05-01'],
    ['【母亲节】', '2016-05-08'],
  ],
  counterexamples: ['五一劳动奖章', '三八红旗手', '“五一”劳动奖章', '国庆路', '国际劳动妇女节98周年'],
});

export const decade: Rule<TimeExpression> = rule({
  name: 'time/decade',
  trigger: '代纪',
  pattern:
    /(?:(?<century>(?:上个?|本|(?:[12][0-9]|二十一?|十九))世纪)|(?<full>1[5-9]|20)(?=[0-9]0年代))?(?<ten>[0-9]0|[一二三四五六七八九]十)年代(?:初期?|末期?|中期|中后期|后期)?|(?:本|新)世纪(?:的?头|前)(?<first>十|二十|10|20)年|(?:本|新)世纪初/gu,
  read: ({ groups: { century, full, ten, first }, span }) => {
    if (ten === undefined) {
      if (first === undefined) return null;
      return whole('time/decade', span, 'period', () => wholeYears(2001, 2000 + count(first)), {
        stated: ['length'],
      });
    }
    const tens = /^[0-9]/.test(ten) ? Number(ten) : count(ten);
    const hundreds = full
      ? Number(full)
      : century === undefined || century.startsWith('上')
        ? 19
        : century.startsWith('本')
          ? 20
          : count(century.slice(0, -2)) - 1;
    const start = hundreds * 100 + tens;
    return whole('time/decade', span, 'period', () => wholeYears(start, start + 9), { stated: ['year'] });
  },
  examples: [
    ['【90年代】,【1990年代】', ['1990-01-01/P10Y', '1990-01-01/P10Y']],
    ['【上世纪八十年代】,【本世纪20年代】', ['1980-01-01/P10Y', '2020-01-01/P10Y']],
    ['【二十世纪九十年代初】', '1990-01-01/P10Y'],
    ['【本世纪头二十年】', '2001-01-01/P20Y'],
  ],
  counterexamples: ['90年', '新世纪以来', '代表90人'],
});

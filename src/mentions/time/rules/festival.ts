/**
 * Festivals as days of their year: 春节, 国庆节, “五一”期间, “三八”妇女节. Two figures alone (五一, 三八) are part of names far
 * more often (五一劳动奖章, 三八红旗手) and count only with 节, 期间 or 前夕 after them.
 */
import { addDays, isoDay } from '../../../model/index.ts';
import { type Festival, loadFestivals, loadLunarYears, type LunarYear } from '../../../lexicon/times.ts';
import { rule, type Rule } from '../../rule.ts';
import { dayInterval, part, type TimeExpression } from '../expression.ts';
import { anyOf } from '../words.ts';

const FESTIVALS = loadFestivals();
const LUNAR = loadLunarYears();
const spellings = (bare: boolean): string =>
  anyOf([...FESTIVALS].filter(([, row]) => row.bare === bare).map(([name]) => name));

const SHORT = spellings(false);
const OPEN = '[“"\'‘]';
const CLOSE = '[”"\'’]';
/** Names of streets, prizes, shows and anniversaries are no days. */
const NO_NAME = '(?!杯|奖|路|街|镇|村|区|乡|饼|联欢|晚会|门|山|阳|文化|志愿|明|时节|诗|工程)';
/** 庆祝“三八”妇女节, 国际劳动节座谈会: what is celebrated, not when. */
const NOT_CELEBRATED = '(?<![庆祝念迎]|喜迎)';
const NO_CELEBRATION = '(?!座谈|大会|暨|表彰|纪念|活动|主题|[0-9一二三四五六七八九十]{1,4}周年)';
const DURING = '期间|假期|长假|小长假|前夕|来临|到来|之际|当天|当日';

/** The day of a festival in a year; null where the calendar table does not reach. */
export function festivalDay(name: string, year: number | null): string | null {
  const row = FESTIVALS.get(name);
  return row === undefined || year === null ? null : dayOfFestival(row, year);
}

function dayOfFestival({ calendar, date }: Festival, year: number): string | null {
  if (calendar === 'lunar') {
    const day = LUNAR.get(year)?.[date as Exclude<keyof LunarYear, 'year'>];
    return day === undefined ? null : `${year}-${day}`;
  }
  const [month, day, weekday] = date.split('-').map(Number) as [number, number, number?];
  if (calendar === 'solar') return isoDay(year, month, day);
  const first = isoDay(year, month, 1);
  const offset = (weekday! - new Date(`${first}T00:00:00Z`).getUTCDay() + 7) % 7;
  return addDays(first, offset + 7 * (day - 1));
}

const reading = (name: string, span: { start: number; end: number }, festival: string): TimeExpression =>
  part(name, span, 'instant', ['month', 'day'], (year) => dayInterval(festivalDay(festival, year)));

export const festival: Rule<TimeExpression> = rule({
  name: 'time/festival',
  trigger: '节旦夕宵清午秋庆阳益正祭历',
  pattern: new RegExp(
    `(?<![一二三四五六七八九十0-9“])${NOT_CELEBRATED}(?:${OPEN}?(?:${SHORT})${CLOSE}?)?(?<![庆祝念迎]${OPEN}?(?:(?:${SHORT})${CLOSE}?)?)(?<name>${spellings(true)})${NO_NAME}${NO_CELEBRATION}(?:期间|假期|长假|前夕|当天|当日)?`,
    'gu',
  ),
  read: ({ groups, span }) => reading('time/festival', span, groups['name']!),
  examples: [
    ['【春节期间】慰问', '2016-02-08'],
    ['【国庆节】,【端午】慰问', ['2016-10-01', '2016-06-09']],
    ['在【“三八”国际劳动妇女节】前', '2016-03-08'],
    ['【母亲节】,【清明节】', ['2016-05-08', '2016-04-04']],
  ],
  counterexamples: [
    '国庆路',
    '国际劳动妇女节98周年',
    '中秋饼',
    '“春节”杯',
    '庆祝“五一”国际劳动节座谈会',
    '迎国庆',
  ],
});

export const shortFestival: Rule<TimeExpression> = rule({
  name: 'time/short-festival',
  trigger: '节期假前来到之',
  pattern: new RegExp(
    `(?<![一二三四五六七八九十0-9.·第]${OPEN}?)(?:${OPEN}(?<quoted>${SHORT})${CLOSE}|(?<bare>${SHORT}))(?:节(?!约|能|点|省|水|电|奏|目|俭|余|制|支|育|气)(?:${DURING})?|${DURING}|前后|(?=[、和]${OPEN}?(?:${SHORT}|${spellings(true)})${CLOSE}?(?:节|期间|前夕|前后))|前(?=[,、夕县市区镇街各组召开举走慰表下完做]))`,
    'gu',
  ),
  read: ({ groups: { quoted, bare }, span }) => reading('time/short-festival', span, (quoted ?? bare)!),
  examples: [
    ['【五一期间】,【“五一”节】前', ['2016-05-01', '2016-05-01']],
    ['【“三八”期间】,【六一前夕】', ['2016-03-08', '2016-06-01']],
    ['【“七一”来临】,【“3·8”节】', ['2016-07-01', '2016-03-08']],
    ['【“五一”】、【“十一”期间】', ['2016-05-01', '2016-10-01']],
  ],
  counterexamples: [
    '五一劳动奖章',
    '三八红旗手',
    '“五一”劳动奖章',
    '二十一期间',
    '十一期间'.slice(0, 2),
    '第十一节',
  ],
});

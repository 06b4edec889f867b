/** Years: 2016年, 二〇一六年, 98年, 今年, 上年, and their edges (2016年底, 上年末, 今年初). */
import type { Span } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { speakingYear, unstatedYear } from '../anchor.ts';
import { edgeOf, wholeYear, wholeYears } from '../calendar.ts';
import { type Anchor, type TimeExpression, unknown, whole } from '../expression.ts';
import { digits, fullYear, GAP, NOT_AFTER_FIGURE, TO, YEAR4, YEAR_HAN } from '../words.ts';

/** 末期, 初步, 初级 and 底下 are other words. */
export const EDGE =
  '(?:年? ?(?<edge>底(?!下|层|线|部|数|气|色|盘)|末(?!期|端)|初(?!步|中|级|始|期|心|见|次|具|衷)|伊始))?';
/** 2000年历史 is a length, 1990年代 a decade. */
const NO_YEAR = '(?!代|的?(?:悠久)?历史|的?文明)';
/** In titles the 年 may be missing: 2016上半年, 2016第一季度. */
const WITHOUT_NIAN = '(?= ?(?:[上下]半年|全年|第[一二三四1-4]季度|年度))';

/** A year, or its first or last day where the words name its edge. */
export function yearWords(
  name: string,
  { start, end }: Span,
  edge: string | undefined,
  of: (anchor: Anchor) => number | null,
  { said = false, carries = true, masked = false },
): TimeExpression {
  const stated = said ? (['year'] as const) : [];
  const open = said ? [] : (['year'] as const);
  if (edge === undefined)
    return { start, end, rule: name, role: 'year', stated, open, masked, carries, year: of };
  const day = (anchor: Anchor) => edgeOf(wholeYear(of(anchor)), edge);
  return whole(name, { start, end }, 'instant', day, { stated, open, carries, masked });
}

export const writtenYear: Rule<TimeExpression> = rule({
  name: 'time/year',
  trigger: '年',
  pattern: new RegExp(
    `${NOT_AFTER_FIGURE}(?<![0-9][-—~])(?<year>${YEAR4}|${YEAR_HAN})(?:${GAP}年${NO_YEAR}${EDGE}度?|${WITHOUT_NIAN})`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const value = digits(groups['year']!);
    return yearWords('time/year', span, groups['edge'], () => value, { said: true });
  },
  examples: [
    ['【2016年】新建工会312家', '2016'],
    ['【2012年度】获评先进,【2016】上半年', ['2012', '2016']],
    ['由【2018年末】的84户减少到31户', '2018-12-31'],
    ['【二〇一二年】六月,【二OO六年】', ['2012', '2006']],
    ['【2 0 0 1年】2月1 6日,3.【2016年】', ['2001', '2016']],
    ['截至【2016年年底】,【2013年初】', ['2016-12-31', '2013-01-01']],
    ['【2016年伊始】', '2016-01-01'],
  ],
  counterexamples: ['已有2000年历史', '1990年代', '面积2016平方米', '共12016年度票'],
});

const CLAUSE_OR_PREPOSITION = '(?<=^|[,。;:、(\\s在于从自到至比较由])';

/** Two-digit years told one after the other at the heads of clauses: 21年新增会员3人,22年新增5人. */
const TOLD = '[12][0-9]年(?![来间内后前历的多余半以度任工党婚制期级龄时])';
const ROW = `(?<row>[12][0-9])(?=年[^。;]{2,30}[,;、]在?${TOLD})|(?<=[12][0-9]年[^。;]{2,30}[,;、]在?)(?<row2>[12][0-9])(?=年(?!时))`;

/** Two digits only where what follows says that a year is meant, or the eighties and nineties at the head of a clause. */
export const shortYear: Rule<TimeExpression> = rule({
  name: 'time/short-year',
  trigger: '年',
  pattern: new RegExp(
    '(?<![0-9A-Za-z.:〇零一二两三四五六七八九十百千万近过第])(?:' +
      '(?<short>[0-9]{2}|[零〇][〇零一二三四五六七八九]|一[〇零三四五六七八九]|二[〇零一二四五六七八九]|[九八七六五][〇零一二三四五六七八])年(?:(?=(?:1[0-2]|[1-9]|[一二三四五六七八九十元]{1,2})月|[上下]半年|第?[一二三四]季度|第?[0-9一二三四五六七八九十]{1,2}个月|前(?:1[01]|[2-9]|十一?|[二两三四五六七八九])个月)|年?(?<edge>底|末(?!期)))|' +
      `(?:${CLAUSE_OR_PREPOSITION}(?<old>[89][0-9])|(?<old2>0[0-9]|九[〇零一二三四五六七八]|[零〇][一二三四五六七八九])|${CLAUSE_OR_PREPOSITION}(?:${ROW}))年(?![0-9代来间内后前历的多余以度任工党婚制期级龄底末]))`,
    'gu',
  ),
  read: ({ groups: { short, old, old2, row, row2, edge }, span }) => {
    const value = fullYear(digits((short ?? old ?? old2 ?? row ?? row2)!));
    return yearWords('time/short-year', span, edge, () => value, { said: true });
  },
  examples: [
    ['【98年】抗洪,【15年】3月2日,【15年底】', ['1998', '2015', '2015-12-31']],
    ['【零八年】上半年', '2008'],
    ['【九七年】香港回归', '1997'],
    ['【21年】新增会员3人,【22年】新增会员5人', ['2021', '2022']],
  ],
  counterexamples: ['15年如一日,20年来', '工龄15年', '近95年', '走过95年风雨', '三五年'],
});

const YEARS_BACK: Readonly<Record<string, number>> = { 大前年: -3, 前年: -2, 去年: -1, 昨年: -1 };

export const relativeYear: Rule<TimeExpression> = rule({
  name: 'time/relative-year',
  trigger: '年',
  pattern: new RegExp(
    '(?:(?<!如)(?<now>今年)(?!轻|级|龄)|(?<!基|成)(?<own>本年)(?!级)|(?<!想)(?<same>当年|同年|这一年(?!来))|(?<before>大前年|前年|去年|昨年)|' +
      `(?<!以)(?<previous>上一?年)(?!纪|岁|级)|(?<!年)(?<next>明年|来年|后年)|(?<following>次年|翌年|下一?年(?=度)))(?:度(?!过))?${EDGE}`,
    'gu',
  ),
  read: ({ groups: { now, before, previous, next, following, edge }, span }) => {
    const forward = following !== undefined || next !== undefined ? (next === '后年' ? 2 : 1) : 0;
    const shift = before === undefined ? (previous === undefined ? forward : -1) : YEARS_BACK[before]!;
    // 今年, 去年 and 明年 follow the speaker; 上年, 当年 and 次年 the year that is spoken of.
    const base = (now ?? before ?? next) === undefined ? unstatedYear : speakingYear;
    const of = (anchor: Anchor): number | null => {
      const known = base(anchor);
      return known === null ? null : known + shift;
    };
    return yearWords('time/relative-year', span, edge, of, { carries: (now ?? next) !== undefined });
  },
  examples: [
    ['【今年】新建12家', '2016'],
    ['比【上年】提高2.5个百分点', '2015'],
    ['【去年底】和【明年初】', ['2015-12-31', '2017-01-01']],
    ['较【上年末】增长', '2015-12-31'],
    ['【本年度】和【上年度】', ['2016', '2015']],
    ['【前年】启动,【当年】完工', ['2014', '2016']],
  ],
  counterexamples: ['如今年轻职工', '五年来年均增长', '上年纪的老人', '想当年', '这一年来'],
});

/** The first end of 2012至2013年6月, which has no 年 of its own. */
export const rangeYear: Rule<TimeExpression> = rule({
  name: 'time/range-year',
  trigger: '年',
  pattern: new RegExp(
    `${NOT_AFTER_FIGURE}(?<year>${YEAR4})(?=${TO}(?:${YEAR4}|[0-9]{2})年(?:[0-9]{1,2}月|[底末]))`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const value = digits(groups['year']!);
    return yearWords('time/range-year', span, undefined, () => value, { said: true });
  },
  examples: [
    ['【2012】至2013年6月', '2012'],
    ['【1985】到89年9月', '1985'],
  ],
  counterexamples: ['2012至2013年', '会员2012至2013人'],
});

/** School years have no dates of their own here: they begin and end as each place decides. */
export const schoolYear: Rule<TimeExpression> = rule({
  name: 'time/school-year',
  trigger: '学',
  pattern: new RegExp(`${NOT_AFTER_FIGURE}${YEAR4}(?:${TO}${YEAR4})?学年度?`, 'gu'),
  read: ({ span }) => whole('time/school-year', span, 'period', () => unknown, { stated: ['year'] }),
  examples: [
    ['【2015-2016学年】', '?'],
    ['【2016学年度】工作', '?'],
  ],
  counterexamples: ['2016学员', '学年'],
});

export const yearRange: Rule<TimeExpression> = rule({
  name: 'time/year-range',
  trigger: '年',
  pattern: new RegExp(
    `${NOT_AFTER_FIGURE}(?:(?<first>${YEAR4})(?:年度?)?(?:(?<listed>(?:、${YEAR4}(?=、)){0,4}、)|${TO})(?<last>${YEAR4}|[0-9]{2})|` +
      `(?<firstHan>${YEAR_HAN})年?${TO}(?<lastHan>${YEAR_HAN})) ?年(?!代|\\)》|底|末|初|[0-9]{1,2}月)度?(?:间|期间)?`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const first = digits(groups['first'] ?? groups['firstHan']!);
    const word = (groups['last'] ?? groups['lastHan']!).replaceAll(' ', '');
    const last = word.length === 2 ? Math.floor(first / 100) * 100 + digits(word) : digits(word);
    if (last <= first) return null;
    const listed = groups['listed'];
    if (listed !== undefined && last - first !== listed.split('、').length - 1) {
      // 2013、2015年 are two years.
      const alone = { start: span.start, end: span.start + groups['first']!.length };
      return yearWords('time/year-range', alone, undefined, () => first, { said: true });
    }
    return whole('time/year-range', span, 'period', () => wholeYears(first, last), { stated: ['year'] });
  },
  examples: [
    ['【2011—2015年】', '2011-01-01/P5Y'],
    ['【2021年至2022年】', '2021-01-01/P2Y'],
    ['【1998、1999年】连续遭受,【2014、2015、2016年】', ['1998-01-01/P2Y', '2014-01-01/P3Y']],
    ['【二〇一一至二〇一五年】', '2011-01-01/P5Y'],
    ['【2011-15年】,【2013】、2015年', ['2011-01-01/P5Y', '2013']],
  ],
  counterexamples: ['2015—2011年', '会员2000至3000人', '《实施计划(2021—2025年)》', '2012年至2013年6月'],
});

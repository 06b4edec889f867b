/**
 * Finds every numeral of a text in one pass over its characters: Arabic, Chinese, mixed and masked, with what makes it
 * approximate inside it. Chinese digits within ordinary words (统一, 老百姓) are none; which words those are is data.
 */
import type { Numeral } from '../../model/index.ts';
import { ordinaryWords } from '../../lexicon/numeral-words.ts';
import { unitsAfter, unitsAfterWeak } from '../../lexicon/units.ts';
import {
  ARABIC,
  BIG,
  DIGIT,
  ENCLOSED,
  HALF,
  MASK,
  OPEN,
  OTHER,
  SMALL,
  TENS,
  ZERO,
  classAt,
  isFinancial,
  isHan,
  isLatin,
  valueAt,
} from '../../lexicon/digits.ts';
import { readLiteral, type Literal } from './literal.ts';
import { readMasked } from './masked.ts';

const CONNECTORS = '-—~至到';

/** What may stand before a bare 万 or 亿 that is a number: 超亿元, 近万名. */
const BEFORE_BARE_BIG = '超过破上近逾达约每余足满到';

/** 通过 …上百: 上 of 晚上, 以上, 网上 is no hedge. */
const BEFORE_SHANG = '以会晚早马线网路身世桌村海之向台街报书地';

/** Words that make 来 the beginning of another word: 3000来自. */
const AFTER_LAI = '自访信电华到临源稿看说往';
const AFTER_YU = '额款下热粮量';

export function scanNumerals(text: string, from: number, to: number): Numeral[] {
  const found: Numeral[] = [];
  let i = from;
  while (i < to) {
    const kind = classAt(text, i);
    if (kind === OTHER) {
      i++;
      continue;
    }
    const numeral = readNumeral(text, i, kind, from, to);
    if (numeral === null) {
      i = skipTo(text, i, kind, from, to);
    } else {
      found.push(numeral);
      i = numeral.end;
    }
  }
  return found;
}

/** Past an ordinary word that hides its digits (千方百计), else one character on. */
function skipTo(text: string, i: number, kind: number, from: number, to: number): number {
  if (kind >= DIGIT && kind <= OPEN) {
    const word = ordinaryWords.cover(text, i, from, to);
    if (word !== null) return Math.max(word.end, i + 1);
  }
  return i + 1;
}

function readNumeral(text: string, i: number, kind: number, from: number, to: number): Numeral | null {
  switch (kind) {
    case ARABIC:
      return readMasked(text, i, from, to) ?? readNumber(text, i, from, to);
    case MASK:
      return readMasked(text, i, from, to);
    case HALF:
      return readHalf(text, i, from, to);
    case ENCLOSED:
      return numeral(i, i + 1, valueAt(text, i), null, null, 'exact', 'arabic', 1, 'numeral/enclosed');
    default:
      if (ordinaryWords.cover(text, i, from, to) !== null) return null;
      return readNumber(text, i, from, to);
  }
}

const numeral = (
  start: number,
  end: number,
  value: number | null,
  low: number | null,
  high: number | null,
  precision: Numeral['precision'],
  script: Numeral['script'],
  resolution: number | null,
  rule: string,
): Numeral => ({
  type: 'numeral',
  start,
  end,
  value,
  low: precision === 'exact' ? value : low,
  high: precision === 'exact' ? value : high,
  precision,
  script,
  resolution,
  rules: [rule],
});

const scriptOf = (literal: Literal): Numeral['script'] =>
  literal.arabic ? (literal.chinese ? 'mixed' : 'arabic') : 'chinese';

function readNumber(text: string, i: number, from: number, to: number): Numeral | null {
  const wordBegins = (p: number) => {
    const word = ordinaryWords.cover(text, p, from, to);
    return word !== null && word.start === p && word.end > p + 1;
  };
  const first = readLiteral(text, i, from, to, wordBegins);
  if (first === null) return null;
  if (first.unreadable)
    return numeral(i, first.end, null, null, null, 'masked', scriptOf(first), null, 'numeral/unreadable');
  if (!standsAlone(text, i, first, from, to)) return null;

  const share = readShare(text, i, first, from, to, wordBegins);
  if (share !== null) return share;

  const product = readProduct(text, i, first, from, to, wordBegins);
  if (product !== null) return product;

  const range = readRange(text, i, first, from, to, wordBegins);
  if (range !== null) return range;

  return loosen(text, i, first, from, to);
}

/** Proof asked of readings that may be no number at all: a lone 百, 万, 壹. */
function standsAlone(text: string, i: number, literal: Literal, from: number, to: number): boolean {
  const { end } = literal;
  if (literal.arabic) return true;
  const next = end < to ? text[end]! : '';
  if (literal.string && literal.length === 1 && isFinancial(text, i))
    return unitsAfterWeak.match(text, end, to)?.entry.class === 'money';
  if (end === i + 1 && isFinancial(text, i))
    return unitsAfterWeak.match(text, end, to)?.entry.class === 'money';
  if (literal.bare) {
    if (text.startsWith('分之', end)) return true;
    const before = i > from ? text[i - 1]! : '';
    if (before === '上' || (BEFORE_BARE_BIG.includes(before) && before !== '')) {
      if (next === '余' || next === '多') return true;
      if (unitsAfterWeak.match(text, end, to) !== null) return true;
    }
    if (classAt(text, i) === BIG)
      return unitsAfterWeak.match(text, end, to) !== null && text.startsWith('以上', end + 1);
    if (next === '余' || next === '多' || next === '来') return true;
    return unitsAfterWeak.match(text, end, to) !== null || literal.scale > 1;
  }
  return true;
}

/** 百分之八十五, 千分之三, 三分之二, 1/4. */
function readShare(
  text: string,
  i: number,
  first: Literal,
  from: number,
  to: number,
  stop: (p: number) => boolean,
): Numeral | null {
  const { end } = first;
  const slash = text[end] === '/' && first.arabic && !first.chinese && first.spread === 0;
  if (!slash && !text.startsWith('分之', end)) return null;
  const at = end + (slash ? 1 : 2);
  if (at >= to) return null;
  const second = readLiteral(text, at, from, to, stop);
  if (second === null || second.unreadable) return null;
  if (slash) {
    if (second.chinese || !(first.high < second.high) || second.high > 1000 || first.high === 0) return null;
    if (first.resolution !== 1 || second.resolution !== 1) return null;
    const before = i > from ? text.charCodeAt(i - 1) : 0;
    const after = second.end < to ? text.charCodeAt(second.end) : 0;
    if (before === 47 || after === 47 || isLatin(before) || after === 46) return null;
    return numeral(
      i,
      second.end,
      first.high / second.high,
      null,
      null,
      'exact',
      'arabic',
      null,
      'numeral/fraction',
    );
  }
  const script =
    first.arabic || second.arabic ? (first.chinese && second.chinese ? 'mixed' : 'arabic') : 'chinese';
  if (!(first.high === 100 || first.high === 1000 || (first.high >= 1e4 && first.bare))) {
    const value = second.high / first.high;
    return numeral(i, second.end, value, null, null, 'exact', script, null, 'numeral/fraction');
  }
  const factor = 100 / first.high;
  const inner = readRange(text, at, second, from, to, stop) ?? loosen(text, at, second, from, to);
  const scale = (n: number | null) =>
    n === null ? null : factor === 1 ? n : Number((n * factor).toPrecision(15));
  return {
    ...inner,
    start: i,
    value: scale(inner.value),
    low: scale(inner.low),
    high: scale(inner.high),
    resolution: scale(inner.resolution),
    script,
    rules: ['numeral/percent', ...inner.rules],
  };
}

/** 2×35万: two sets of 350 thousand. */
function readProduct(
  text: string,
  i: number,
  first: Literal,
  from: number,
  to: number,
  stop: (p: number) => boolean,
): Numeral | null {
  const { end } = first;
  if (end + 1 >= to || classAt(text, end) !== MASK || !'×*xX'.includes(text[end]!)) return null;
  if (!first.arabic || first.chinese || classAt(text, end + 1) !== ARABIC) return null;
  const second = readLiteral(text, end + 1, from, to, stop);
  if (second === null || second.unreadable || second.spread > 0) return null;
  return numeral(
    i,
    second.end,
    first.high * second.high,
    null,
    null,
    'exact',
    scriptOf(second),
    second.resolution,
    'numeral/product',
  );
}

/** 10—15, 十五至二十, 1至2万. */
function readRange(
  text: string,
  i: number,
  first: Literal,
  from: number,
  to: number,
  stop: (p: number) => boolean,
): Numeral | null {
  let at = first.end;
  if (at >= to || !CONNECTORS.includes(text[at]!) || first.spread > 0) return null;
  const sign = text[at]!;
  at++;
  if ((sign === '-' || sign === '—') && text[at] === sign) at++;
  const kind = at < to ? classAt(text, at) : OTHER;
  if (kind !== ARABIC && kind !== DIGIT && !(kind === SMALL && text[at] === '十')) return null;
  const second = readLiteral(text, at, from, to, stop);
  if (second === null || second.unreadable || second.spread > 0 || second.bare) return null;
  if (first.arabic !== second.arabic) return null;
  const before = i > from ? text[i - 1]! : '';
  const after = second.end < to ? text[second.end]! : '';
  if (before === '-' || after === '-' || before === '.' || isLatin(before.charCodeAt(0))) return null;
  if ((sign === '到' || sign === '至') && (before === '从' || before === '由')) return null;
  if (ordinaryWords.cover(text, at, from, to) !== null && kind !== ARABIC) return null;
  // 0571-8635: figures with a leading nought are no amount.
  if (text[i] === '0' && first.length > 1) return null;
  let low = first.high;
  if (first.scale === 1 && second.scale > 1 && low < second.high / second.scale) low *= second.scale;
  if (!(low < second.high)) return null;
  const mixed = first.chinese || second.chinese ? (first.arabic ? 'mixed' : 'chinese') : 'arabic';
  return numeral(i, second.end, null, low, second.high, 'range', mixed, null, 'numeral/range');
}

/** Adds what loosens a number from inside: 上百, 1000余, 20余万, 一千多, 十来, and the open digits of 数十, 十几, 三五百. */
function loosen(text: string, i: number, literal: Literal, from: number, to: number): Numeral {
  const script = scriptOf(literal);
  if (literal.spread > 0) {
    const low = literal.high - literal.spread;
    return numeral(i, literal.end, null, low, literal.high, 'range', script, null, 'numeral/open-digit');
  }
  let { end, high: value, resolution } = literal;
  let start = i;
  const next = end < to ? text[end]! : '';
  if (
    literal.bare &&
    i > from &&
    text[i - 1] === '上' &&
    !(i - 1 > from && BEFORE_SHANG.includes(text[i - 2]!))
  ) {
    start = i - 1;
  }
  const round = value >= 10 || literal.scale > 1;
  const more =
    (next === '余' && !(end + 1 < to && AFTER_YU.includes(text[end + 1]!))) || (next === '多' && round);
  const about =
    next === '来' &&
    round &&
    value % 10 === 0 &&
    end + 1 < to &&
    !AFTER_LAI.includes(text[end + 1]!) &&
    (unitsAfter.match(text, end + 1, to) !== null || classAt(text, end + 1) === BIG);
  if (more || about) {
    end++;
    while (end < to && classAt(text, end) === BIG) {
      const scale = valueAt(text, end);
      value *= scale;
      resolution *= scale;
      end++;
    }
    if (more) return numeral(start, end, value, value, null, 'at-least', script, resolution, 'numeral/more');
    return numeral(start, end, value, null, null, 'approximate', script, resolution, 'numeral/about');
  }
  if (start < i)
    return numeral(start, end, value, value, null, 'at-least', script, resolution, 'numeral/up-to');
  return numeral(start, end, value, null, null, 'exact', script, resolution, 'numeral/cardinal');
}

const HALF_BEFORE = '上下大多过前后参夜对各折';

/** 半年, 半个月, 半成; not 上半年, 大半, 半导体. */
function readHalf(text: string, i: number, from: number, to: number): Numeral | null {
  if (i > from && HALF_BEFORE.includes(text[i - 1]!)) return null;
  if (ordinaryWords.cover(text, i, from, to) !== null) return null;
  const unit = unitsAfterWeak.match(text, i + 1, to);
  if (
    unit === null ||
    !(unit.entry.class === 'duration' || unit.entry.class === 'percent' || text[i + 1] === '个')
  )
    return null;
  return numeral(i, i + 1, 0.5, null, null, 'exact', 'chinese', null, 'numeral/half');
}

void [OPEN, TENS, ZERO, isHan];

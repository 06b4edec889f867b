/** Numerals made of two numbers: shares (百分之八十五, 百分百, 三分之二, 1/4), products (2×35万), ranges (10—15, 1至2万). */
import type { Numeral } from '../../model/index.ts';
import { ordinaryWords } from '../../lexicon/numeral-words.ts';
import { ARABIC, DIGIT, MASK, SMALL, classAt, isLatin } from '../../lexicon/digits.ts';
import type { Literal, Place } from './literal.ts';
import { readLiteral } from './read-literal.ts';
import { loosen } from './loosen.ts';
import { makeNumeral, scriptOf } from './numeral.ts';

/** Of what a percent form may be: 百分之, 千分之, 万分之 and the rarer 十万分之, 百万分之. */
const isPercentBase = ({ high, bare }: Literal): boolean =>
  high === 100 || high === 1000 || (high >= 1e4 && bare);

/** A fraction with a larger denominator is a date, a code or a share of countable things. */
const LARGEST_DENOMINATOR = 10_000;

export function readShare(place: Place, i: number, first: Literal): Numeral | null {
  const { text, to } = place;
  const { end } = first;
  if (text[end] === '/') return readSlash(place, i, first);
  if (first.high === 100 && first.bare && text.startsWith('分百', end) && end + 2 <= to)
    return makeNumeral(i, end + 2, { value: 100 }, scriptOf(first), null, 'numeral/percent');
  if (!text.startsWith('分之', end) || end + 2 >= to || first.spread > 0) return null;
  const second = readLiteral(place, end + 2);
  if (second === null || second.unreadable) return null;
  const script = first.arabic === second.arabic ? scriptOf(second) : 'mixed';
  if (!isPercentBase(first)) {
    if (second.spread > 0 || first.high === 0) return null;
    return makeNumeral(i, second.end, { value: second.high / first.high }, script, null, 'numeral/fraction');
  }
  const inner = readRange(place, end + 2, second) ?? loosen(place, end + 2, second);
  const scale = (n: number | null) => (n === null ? null : Number(((n * 100) / first.high).toPrecision(15)));
  return {
    ...inner,
    start: i,
    value: scale(inner.value),
    low: scale(inner.low),
    high: scale(inner.high),
    resolution: scale(inner.resolution),
    script: first.chinese && second.arabic ? 'mixed' : inner.script,
    rules: ['numeral/percent', ...inner.rules],
  };
}

/** 1/4; not the dates and codes 6/30/2016, T3/7, 24/7. */
function readSlash(place: Place, i: number, first: Literal): Numeral | null {
  const { text, from, to } = place;
  if (!isFigures(first) || first.end + 1 >= to || classAt(text, first.end + 1) !== ARABIC) return null;
  const second = readLiteral(place, first.end + 1);
  if (second === null || !isFigures(second)) return null;
  if (!(first.high > 0 && first.high < second.high && second.high <= LARGEST_DENOMINATOR)) return null;
  const before = i > from ? text[i - 1]! : ' ';
  const after = second.end < to ? text[second.end]! : ' ';
  if ('/.-'.includes(before) || '/.-'.includes(after) || isLatin(before.charCodeAt(0))) return null;
  return makeNumeral(i, second.end, { value: first.high / second.high }, 'arabic', null, 'numeral/fraction');
}

const isFigures = ({ arabic, chinese, decimal, unreadable }: Literal): boolean =>
  arabic && !chinese && !decimal && !unreadable;

/** 2×35万千瓦: two sets of 350 thousand. */
export function readProduct(place: Place, i: number, first: Literal): Numeral | null {
  const { text, to } = place;
  const at = first.end + 1;
  if (at >= to || classAt(text, first.end) !== MASK || !'×*xX'.includes(text[first.end]!)) return null;
  if (!first.arabic || first.chinese || classAt(text, at) !== ARABIC) return null;
  const second = readLiteral(place, at);
  if (second === null || second.unreadable || second.spread > 0) return null;
  const value = Number((first.high * second.high).toPrecision(15));
  return makeNumeral(i, second.end, { value }, scriptOf(second), second.resolution, 'numeral/product');
}

const CONNECTORS = '-—~至到';

export function readRange(place: Place, i: number, first: Literal): Numeral | null {
  const { text, from, to } = place;
  const sign = text[first.end];
  if (first.end >= to || sign === undefined || !CONNECTORS.includes(sign) || first.spread > 0) return null;
  const at = first.end + ((sign === '-' || sign === '—') && text[first.end + 1] === sign ? 2 : 1);
  const kind = at < to ? classAt(text, at) : 0;
  if (kind !== ARABIC && kind !== DIGIT && !(kind === SMALL && text[at] === '十')) return null;
  if (kind !== ARABIC && ordinaryWords.cover(text, at, from, to) !== null) return null;
  const second = readLiteral(place, at);
  if (second === null || second.unreadable || second.spread > 0 || first.arabic !== second.arabic)
    return null;
  const before = i > from ? text[i - 1]! : ' ';
  const after = second.end < to ? text[second.end]! : ' ';
  if ('-./'.includes(before) || '-/'.includes(after) || isLatin(before.charCodeAt(0))) return null;
  // 从3到5 is a change. 0571-8635 is a telephone: no amount begins with a nought.
  if ((sign === '到' || sign === '至') && (before === '从' || before === '由')) return null;
  if (text[i] === '0' && classAt(text, i + 1) === ARABIC) return null;
  const low = first.high * lent(first, second);
  if (!(low < second.high)) return null;
  const script = first.chinese || second.chinese ? (first.arabic ? 'mixed' : 'chinese') : 'arabic';
  return makeNumeral(
    i,
    second.end,
    { low, high: second.high, precision: 'range' },
    script,
    null,
    'numeral/range',
  );
}

/** The scale words that the upper side lends to the lower one: 万 in 1至2万, 百万 in 二至三百万. */
function lent(first: Literal, second: Literal): number {
  if (first.scale > 1) return 1;
  if (first.high < second.high / second.scale) return second.scale;
  if (first.high < second.high / second.bigScale) return second.bigScale;
  return 1;
}

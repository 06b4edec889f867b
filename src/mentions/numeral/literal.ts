/** What a number as written is read into, before what loosens or frames it is looked at; read-literal.ts reads it. */

/** A number as read. Its lower bound is `high - spread`: 三五百 has high 500, spread 200. */
export interface Literal {
  readonly end: number;
  readonly high: number;
  readonly spread: number;
  /** One unit in the last written place. */
  readonly resolution: number;
  /** The scale words that close it (百万 of 三百万), 1 where none do: what 1至2万 lends to its lower side. */
  readonly scale: number;
  /** The part of `scale` that 万 亿 make. */
  readonly bigScale: number;
  readonly arabic: boolean;
  readonly chinese: boolean;
  /** Begins with a scale word: 百 of 近百, 万 of 上万. */
  readonly bare: boolean;
  /** Only Chinese digits, no scale word: 二〇一二, 一. */
  readonly string: boolean;
  /** A point stands in it. */
  readonly decimal: boolean;
  /** No number after all: dotted figures (1.2.3), or too long to be one. */
  readonly unreadable: boolean;
}

/** Where a literal is read: the text, the bounds of the look, and whether a word begins at a place. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly wordBegins: (i: number) => boolean;
}

/** Before these, 千 belongs to the unit: 5千瓦, 3千克, 10千伏. */
const AFTER_KILO = '瓦克米伏卡字帕赫焦牛';

/** True where a scale word at `i` is none: 千 of 千瓦, 百 of 百分点. */
export function belongsToUnit(text: string, i: number): boolean {
  const next = text[i + 1];
  if (next === undefined) return false;
  if (text[i] === '千') return AFTER_KILO.includes(next);
  return text[i] === '百' && next === '分' && text[i + 2] !== '之' && text[i + 2] !== '百';
}

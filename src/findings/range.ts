/**
 * What a printed figure may stand for. 1.2万 is any number from 11500 to 12500; 1000余 any from 1000 to 2000; a count written out (92家) is
 * itself. Arithmetic on these ranges answers the one question of this room: is there any choice of true values that fits?
 */
import type { Observation } from '../model/index.ts';

/** Closed; either side may be infinite. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

export const point = (n: number): Range => ({ lo: n, hi: n });
export const around = (n: number, half: number): Range => ({ lo: n - half, hi: n + half });

export const sum = (ranges: readonly Range[]): Range =>
  ranges.reduce((a, b) => ({ lo: a.lo + b.lo, hi: a.hi + b.hi }), point(0));

export const minus = (a: Range, b: Range): Range => ({ lo: a.lo - b.hi, hi: a.hi - b.lo });

/** Of figures that are not negative. */
export const times = (a: Range, b: Range): Range => ({ lo: a.lo * b.lo, hi: a.hi * b.hi });

export const scaled = (a: Range, by: number): Range =>
  by >= 0 ? { lo: a.lo * by, hi: a.hi * by } : { lo: a.hi * by, hi: a.lo * by };

/** Of figures that are not negative; null where the divisor may be nothing. */
export const ratio = (a: Range, b: Range): Range | null =>
  b.lo <= 0 || a.lo < 0 ? null : { lo: a.lo / b.hi, hi: a.hi / b.lo };

/** `part` in percent of `whole`. */
export const share = (part: Range, whole: Range): Range | null => {
  const r = ratio(part, whole);
  return r && scaled(r, 100);
};

/** Change in percent from one level to another, both positive. */
export const growth = (from: Range, to: Range): Range | null => {
  const r = ratio(to, from);
  return r && { lo: (r.lo - 1) * 100, hi: (r.hi - 1) * 100 };
};

/** Float dust of scaling and dividing never decides. */
const DUST = 1e-9;

/** No value of one is a value of the other. */
export const apart = (a: Range, b: Range): boolean => {
  const slack = DUST * Math.max(1, Math.min(Math.abs(a.lo), 1e15), Math.min(Math.abs(b.lo), 1e15));
  return a.lo > b.hi + slack || b.lo > a.hi + slack;
};

/** Things that come whole: written to the unit, they are exact. Money and measures never are. */
const WHOLE = new Set(['person', 'person-time', 'household', 'count', 'day']);

/** How far an approximate figure (约, 近, 左右) may lie from what it says. */
const HEDGE = 0.1;

const ARABIC = /\d[\d,]*(?:\.(\d+))?/;

/**
 * Value of one unit in the last written place: 1.2万 → 1000, 79801 → 1, 八成 → 10. From the numeral as written, and what it came to.
 * @param text the folded numeral
 */
export function resolutionOf(text: string, value: number): number {
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const digits = Number(arabic[0].replaceAll(',', ''));
    const place = 10 ** -(arabic[1]?.length ?? 0);
    return digits === 0 ? place : place * Math.abs(value / digits);
  }
  if (text.includes('成')) return 10;
  // A third is 33.33 percent, and nobody means it to the digit.
  if (/分之|半/.test(text) && !text.includes('百分之')) return Math.abs(value) * 2 * HEDGE;
  return lastPlace(value);
}

/** Value of the last digit that is not zero: 1500 → 100. */
export function lastPlace(value: number): number {
  let place = 1;
  const whole = Math.abs(Math.round(value));
  while (whole > 0 && whole % (place * 10) === 0) place *= 10;
  return place;
}

type Printed = Pick<Observation, 'value' | 'low' | 'high' | 'precision' | 'unit'>;

/**
 * The values that a printed figure may stand for, or null where it is masked.
 * @param text the folded numeral as written
 */
export function printedRange(o: Printed, text: string): Range | null {
  const { value, low, high, precision, unit } = o;
  if (precision === 'range') return low === null || high === null ? null : { lo: low, hi: high };
  if (value === null) return null;
  const resolution = resolutionOf(text, value);
  const exact = resolution <= 1 && Number.isInteger(value) && unit !== null && WHOLE.has(unit);
  const half = exact ? 0 : resolution / 2;
  switch (precision) {
    case 'exact':
      return around(value, half);
    case 'approximate':
      return around(value, Math.max(half, Math.abs(value) * HEDGE));
    case 'at-least': {
      // 1500余 is less than 1600; 超过1500 may be anything above.
      const open = /[余多几来]/.test(text);
      const top = open ? value + Math.max(lastPlace(value), resolution) : Number.POSITIVE_INFINITY;
      return value < 0 ? { lo: Number.NEGATIVE_INFINITY, hi: value + half } : { lo: value - half, hi: top };
    }
    case 'at-most':
      return { lo: Math.min(0, value), hi: value + half };
    case 'masked':
      return null;
  }
}

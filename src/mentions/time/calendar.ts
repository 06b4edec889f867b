/** Days and months as intervals, checked: 2月30日 is no day. */
import { addDays, type DayInterval, daysInMonth, isoDay, monthsOf } from '../../model/index.ts';
import { dayInterval, unknown } from './expression.ts';

export const wholeYear = (year: number | null): DayInterval =>
  year === null ? unknown : monthsOf(year, 1, 12);

/** Years `first`..`last`, inclusive. */
export const wholeYears = (first: number, last: number): DayInterval => ({
  start: isoDay(first, 1, 1),
  end: isoDay(last, 12, 31),
});

export const months = (year: number | null, first: number, last = first): DayInterval =>
  year === null || first > last ? unknown : monthsOf(year, first, last);

/** A single day; unknown where the calendar has none such. */
export const oneDay = (year: number | null, month: number, day: number): DayInterval =>
  year === null || !isDay(year, month, day) ? unknown : dayInterval(isoDay(year, month, day));

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 底 and 末: the last day, twice; 初: the first day, twice. */
export function edgeOf(interval: DayInterval, edge: string | undefined): DayInterval {
  if (edge === undefined) return interval;
  return dayInterval(edge === '初' || edge === '伊始' ? interval.start : interval.end);
}

/** 上旬, 中旬, 下旬, 上中旬, 中下旬 of a month. */
export function tenDays(year: number | null, month: number, xun: string): DayInterval {
  if (year === null) return unknown;
  const first = xun.startsWith('上') ? 1 : xun.startsWith('中') ? 11 : 21;
  const last = xun.endsWith('上旬') ? 10 : xun.endsWith('中旬') ? 20 : daysInMonth(year, month);
  return { start: isoDay(year, month, first), end: isoDay(year, month, last) };
}

/** The month `n` months after a month. */
export function shiftMonth(
  { year, month }: { year: number; month: number },
  n: number,
): { year: number; month: number } {
  const index = year * 12 + month - 1 + n;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The same day `n` months later, or the last day of that month where it is shorter (03-31 less a month → 02-28). */
export function shiftDay(day: string, n: number): string {
  const target = shiftMonth({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }, n);
  const wanted = Number(day.slice(8, 10));
  return isoDay(target.year, target.month, Math.min(wanted, daysInMonth(target.year, target.month)));
}

/** The `n` months that end with `day`: 12 months up to 2016-06-30 begin on 2015-07-01. Ends of months stay ends of months. */
export function monthsUpTo(day: string, n: number): DayInterval {
  return { start: shiftDay(addDays(day, 1), -n), end: day };
}

/** Whole months from one month to another, years apart. */
export const monthsOfYears = (year: number, first: number, year2: number, last: number): DayInterval => ({
  start: isoDay(year, first, 1),
  end: isoDay(year2, last, daysInMonth(year2, last)),
});

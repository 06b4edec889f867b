/** SDMX time periods read back into days: what an option or a file name says. */
import { daysInMonth, isoDay, monthsOf } from '../model/index.ts';

export interface Days {
  readonly start: string;
  readonly end: string;
}

/** `2016`, `2016-S1`, `2016-Q1`, `2016-06`, `2016-06-30`, `2016-01-01/P5M`, `2011-01-01/P5Y`; null for anything else. */
export function daysOfTimePeriod(timePeriod: string): Days | null {
  const m =
    /^(?<year>\d{4})(?:-S(?<half>[12])|-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01])(?:\/P(?<length>\d{1,3})(?<unit>[YM]))?)?)?$/u.exec(
      timePeriod.trim(),
    );
  if (!m) return null;
  const { year, half, quarter, month, day, length, unit } = m.groups as Record<string, string | undefined>;
  const y = Number(year);
  if (half) return half === '1' ? monthsOf(y, 1, 6) : monthsOf(y, 7, 12);
  if (quarter) return monthsOf(y, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (!month) return monthsOf(y, 1, 12);
  if (!day) return monthsOf(y, Number(month), Number(month));
  if (Number(day) > daysInMonth(y, Number(month))) return null;
  const start = isoDay(y, Number(month), Number(day));
  if (!length) return { start, end: start };
  return day === '01'
    ? { start, end: lastDayAfter(y, Number(month), Number(length) * (unit === 'Y' ? 12 : 1)) }
    : null;
}

function lastDayAfter(year: number, month: number, months: number): string {
  const last = year * 12 + month - 2 + months;
  const [y, m] = [Math.floor(last / 12), (last % 12) + 1];
  return isoDay(y, m, daysInMonth(y, m));
}

/** Days of the calendar as English reports name them; years may run from April to March. */
import { addDays, dayOf, daysInMonth, isoDay, monthOf, monthsOf, yearOf } from '../../model/index.ts';
import type { ReferenceTime } from '../../model/index.ts';

export interface Days {
  readonly start: string;
  readonly end: string;
}

export const calendarYear = (year: number): Days => monthsOf(year, 1, 12);
export const day = (year: number, month: number, date: number): Days | null => {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  const iso = isoDay(year, month, date);
  return { start: iso, end: iso };
};
export const instant = (iso: string): Days => ({ start: iso, end: iso });

/** The same days of another year; the last day of February stays the last. */
export function shiftYears({ start, end }: Days, by: number): Days {
  const move = (iso: string): string => {
    const [year, month, date] = [yearOf(iso) + by, monthOf(iso), dayOf(iso)];
    const isLast = date === daysInMonth(yearOf(iso), month);
    return isoDay(year, month, isLast ? daysInMonth(year, month) : Math.min(date, daysInMonth(year, month)));
  };
  return { start: move(start), end: move(end) };
}

/** `count` whole months that begin `after` months behind the first of `start`'s month. */
export function monthsFrom(start: string, after: number, count: number): Days {
  const first = yearOf(start) * 12 + monthOf(start) - 1 + after;
  const last = first + count - 1;
  const [y2, m2] = [Math.floor(last / 12), (last % 12) + 1];
  return {
    start: isoDay(Math.floor(first / 12), (first % 12) + 1, 1),
    end: isoDay(y2, m2, daysInMonth(y2, m2)),
  };
}

/** The twelve months that end on a day: the year ended 31 March 2019. */
export const yearEnding = (end: string): Days => ({
  start: addDays(shiftYears(instant(end), -1).end, 1),
  end,
});

/** The report's year where that does not begin in January (1 April 2018 to 31 March 2019), else null. */
export function fiscalYear({ period }: ReferenceTime): Days | null {
  if (period === null || monthOf(period.start) === 1 || dayOf(period.start) !== 1) return null;
  const whole = monthsFrom(period.start, 0, 12);
  return whole.end === period.end ? whole : null;
}

/** The fiscal year that begins in `year`; with the report's own months, else from April to March (Hong Kong, India, Britain). */
export function fiscalFrom(year: number, reference: ReferenceTime): Days {
  const own = fiscalYear(reference);
  return monthsFrom(isoDay(year, own === null ? 4 : monthOf(own.start), 1), 0, 12);
}

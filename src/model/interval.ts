/**
 * Days and intervals of days, as ISO strings. The clock of the machine and its time zone never enter: all
 * arithmetic is on UTC day numbers.
 */

/** An inclusive interval of ISO days; either side may be unknown. */
export interface DayInterval {
  readonly start: string | null;
  readonly end: string | null;
}

const DAY = 86_400_000;

/** ISO day for a year, month (1–12) and day, e.g. `isoDay(2016, 6, 30)` → `2016-06-30`. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Number of days in a month (1–12), leap years included. */
export const daysInMonth = (year: number, month: number): number => {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** The day `n` days after an ISO day. */
export function addDays(day: string, n: number): string {
  let year = yearOf(day);
  let month = monthOf(day);
  let sum = dayOf(day) + n;
  // Some months away, as nearly always: a hundred times as quick as going by way of a Date.
  if (!(Number.isInteger(n) && Math.abs(n) <= 400 && year > 1 && year < 9998 && month >= 1 && month <= 12))
    return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);
  while (sum < 1) {
    if (--month === 0) [year, month] = [year - 1, 12];
    sum += daysInMonth(year, month);
  }
  for (let days = daysInMonth(year, month); sum > days; days = daysInMonth(year, month)) {
    sum -= days;
    if (++month === 13) [year, month] = [year + 1, 1];
  }
  return isoDay(year, month, sum);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));
export const dayOf = (day: string): number => Number(day.slice(8, 10));

/** The whole of months `first`..`last` of a year. */
export const monthsOf = (year: number, first: number, last: number): { start: string; end: string } => ({
  start: isoDay(year, first, 1),
  end: isoDay(year, last, daysInMonth(year, last)),
});

/**
 * The SDMX TIME_PERIOD of an inclusive interval of days (SDMX 2.1, section 4.2.2): `2016`, `2016-S1`, `2016-Q1`, `2016-06`,
 * `2016-06-30`, else start and ISO 8601 duration: `2016-01-01/P5M`, `2011-01-01/P5Y`, `2016-03-08/P5D`. Null when a side is unknown.
 */
export function timePeriodOf(start: string | null, end: string | null): string | null {
  if (start === null || end === null) return null;
  if (start === end) return start;
  const [y1, m1, d1] = [yearOf(start), monthOf(start), dayOf(start)];
  const [y2, m2, d2] = [yearOf(end), monthOf(end), dayOf(end)];
  if (d1 === 1 && d2 === daysInMonth(y2, m2)) {
    const months = (y2 - y1) * 12 + m2 - m1 + 1;
    if (months === 12 && m1 === 1) return String(y1).padStart(4, '0');
    if (months === 6 && (m1 === 1 || m1 === 7)) return `${y1}-S${m1 === 1 ? 1 : 2}`;
    if (months === 3 && (m1 - 1) % 3 === 0) return `${y1}-Q${(m1 + 2) / 3}`;
    if (months === 1) return start.slice(0, 7);
    if (months > 0) return `${start}/P${months % 12 === 0 ? `${months / 12}Y` : `${months}M`}`;
  }
  const days = Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY) + 1;
  return days > 0 ? `${start}/P${days}D` : null;
}

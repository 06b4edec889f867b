/** SDMX time periods on the command line as intervals of days. */
import { InvalidArgumentError } from 'commander';
import { daysInMonth, isoDay, monthsOf } from '../model/interval.ts';

const PERIOD =
  /^(?<year>\d{4})(?:-(?:S(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?))?$/;

/** First and last day of 2016, 2016-S1, 2016-Q3, 2016-06 or 2016-06-30; null for anything else. */
export function daysOf(period: string): { start: string; end: string } | null {
  const m = PERIOD.exec(period)?.groups;
  if (!m) return null;
  const year = Number(m['year']);
  if (m['half']) return monthsOf(year, m['half'] === '1' ? 1 : 7, m['half'] === '1' ? 6 : 12);
  if (m['quarter']) return monthsOf(year, Number(m['quarter']) * 3 - 2, Number(m['quarter']) * 3);
  if (!m['month']) return monthsOf(year, 1, 12);
  const month = Number(m['month']);
  if (!m['day']) return monthsOf(year, month, month);
  const day = Number(m['day']);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { start: isoDay(year, month, day), end: isoDay(year, month, day) };
}

/** `2016` or `2013..2016-S1`: all periods that lie inside. */
export function between(value: string): { from: string; until: string } {
  const [first, last = first] = value.split('..');
  const [start, end] = [daysOf(first!), daysOf(last!)];
  if (!start || !end || value.split('..').length > 2 || start.start > end.end)
    throw new InvalidArgumentError(
      'It must be a period such as 2016 or 2016-S1, or two with .. between them.',
    );
  return { from: start.start, until: end.end };
}

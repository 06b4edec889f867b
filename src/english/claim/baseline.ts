/** What a change is measured against: the year before, the quarter before, the year's start, a plan. */
import { addDays, type Baseline, type ReferenceTime, type TimeMention } from '../../model/index.ts';
import { shiftYears } from '../time/calendar.ts';
import type { Term } from '../terms.ts';
import { isHard } from './clause.ts';
import type { Site } from './site.ts';

/** Words behind a number are looked through no farther than this. */
const REACH = 14;

/** The time that a change is held against, from the words behind the number, else of the sentence. */
export function comparedTime(terms: readonly Term[], site: Site | null): TimeMention | null {
  const from = site === null ? 0 : site.at + 1;
  const to = site === null ? terms.length : Math.min(terms.length, from + REACH);
  for (let k = from; k < to; k++) {
    if (site !== null && (isHard(terms[k]) || terms[k]!.kind === 'quantity')) return null;
    if (terms[k]!.time?.use === 'baseline') return terms[k]!.time;
  }
  return null;
}

export const isYear = (from: string, to: string): boolean =>
  addDays(shiftYears({ start: from, end: from }, 1).end, -1) === to;

export function readBaseline(
  terms: readonly Term[],
  site: Site,
  reference: ReferenceTime,
  hasBase: boolean,
): Baseline | null {
  let stop = site.at + 1;
  while (
    stop < terms.length &&
    stop < site.at + REACH &&
    !isHard(terms[stop]) &&
    terms[stop]!.kind !== 'quantity'
  )
    stop++;
  const words = terms
    .slice(Math.max(0, site.at - 3), stop)
    .map((t) => t.lower)
    .join(' ');
  if (/year[- ]on[- ]year|year over year|year-over-year|\by-o-y\b|\byoy\b/u.test(words))
    return 'year-on-year';
  if (/(?:month|quarter)[- ]on[- ](?:month|quarter)/u.test(words)) return 'previous-period';
  if (
    /than (?:planned|budgeted|the (?:plan|target|budget))|over (?:the )?(?:plan|target|budget)/u.test(words)
  )
    return 'plan';
  const time = comparedTime(terms, site);
  if (time === null) return hasBase ? 'stated' : null;
  const { period } = reference;
  if (period === null || time.from === null || time.to === null)
    return /year/u.test(terms.find((t) => t.time === time)!.lower) ? 'year-on-year' : 'stated';
  if (time.kind === 'instant')
    return time.to <= period.start && addDays(time.to, 1) >= period.start && period.start.endsWith('-01-01')
      ? 'year-start'
      : 'stated';
  const before = shiftYears(period, -1);
  if (time.from === before.start && time.to === before.end) return 'year-on-year';
  if (time.to === addDays(period.start, -1) && time.from < time.to)
    return isYear(time.from, time.to) ? 'year-on-year' : 'previous-period';
  return isYear(time.from, time.to) && time.to < period.start ? 'year-on-year' : 'stated';
}

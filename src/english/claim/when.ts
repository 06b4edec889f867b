/** When a figure holds: the time behind it in its clause, else the time that leads its sentence, else the period of its section. */
import {
  addDays,
  yearOf,
  type MeasureType,
  type ReferenceTime,
  type TimeMention,
} from '../../model/index.ts';
import { fiscalYear, shiftYears } from '../time/calendar.ts';
import type { Term } from '../terms.ts';
import { groupAt, isComma, isHard, isSubordinate, isVerb } from './clause.ts';
import { respectiveTime } from './respective.ts';
import type { Site } from './site.ts';

export interface TimeChoice {
  readonly time: TimeMention | null;
  /** It stands behind the number, in its clause. */
  readonly own: boolean;
  readonly rule: string;
}

/** What was decided on a day does not hold on that day: the budget approved on 25 February provides for … */
const DECIDED =
  /^(?:approved|adopted|published|issued|signed|promulgated|announced|passed|delivered|dated|founded|established)$/u;

function isAttribute(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1]?.kind === 'preposition' ? terms[at - 2] : terms[at - 1];
  if (before === undefined || before.kind !== 'past' || !DECIDED.test(before.lower)) return false;
  // the agreement, signed on 28 April, raises …
  const at2 = terms.indexOf(before) - 1;
  const noun = isComma(terms[at2]) ? terms[at2 - 1] : terms[at2];
  return noun?.kind === 'noun' || noun?.kind === 'plural';
}

export function timeFor(terms: readonly Term[], site: Site, sites: readonly Site[]): TimeChoice {
  const own = respectiveTime(terms, site, sites);
  if (own !== null) return { time: own, own: true, rule: 'period/respectively' };
  const behind = timeBehind(terms, site, sites);
  if (behind !== null) return { time: behind, own: true, rule: 'period/behind' };
  const before = timeBefore(terms, site, sites);
  if (before !== null) return { time: before, own: false, rule: 'period/stated' };
  return { time: null, own: false, rule: 'period/inherited' };
}

/** The time behind the number, before its clause ends: 86 at the end of March; were paid to 36,500 households in the second quarter. */
function timeBehind(terms: readonly Term[], site: Site, sites: readonly Site[]): TimeMention | null {
  for (let k = site.end; k < terms.length; k++) {
    const term = terms[k]!;
    if (term.kind === 'time') {
      const compared = /^(?:from|against|with|than)$/u.test(site.word);
      if ((term.time!.use === 'baseline' && !compared) || isAttribute(terms, k)) return null;
      return term.time;
    }
    if (
      isHard(term) ||
      isComma(term) ||
      isSubordinate(term) ||
      term.kind === 'relative' ||
      term.lower === '('
    )
      return null;
    if (term.lower === 'that' && /^(?:noun|plural)$/u.test(terms[k - 1]!.kind)) return null;
    if (
      term.lower === 'compared' ||
      term.lower === 'than' ||
      term.lower === 'over' ||
      term.lower === 'against'
    )
      return null;
    if (site.word === 'from' && term.lower === 'to' && terms[k + 1]?.kind === 'quantity') return null;
    if (term.kind === 'quantity') {
      const other = sites.find((s) => s.at === k);
      // 71 unions and 113,900 members at 31 March: listed numbers share the time; "and" with a verb of its own does not.
      if (other === undefined || other.lead === 'direction' || other.word === 'from') return null;
      if (other.lead === 'conjunction' && other.verb !== site.verb && other.role === 'subject') return null;
      k = other.end - 1;
      continue;
    }
    if (term.kind === 'conjunction' && (isComma(terms[k + 1]) || startsClause(terms, k + 1))) return null;
  }
  return null;
}

/** A verb of its own follows "and": … and |recovered 27 million yuan; … and |membership fell. */
function startsClause(terms: readonly Term[], from: number): boolean {
  for (let k = from; k < terms.length && k < from + 8; k++) {
    const { kind } = terms[k]!;
    if (kind === 'quantity' || kind === 'mark' || kind === 'preposition') return false;
    if (isVerb(terms, k)) return true;
  }
  return false;
}

function timeBefore(terms: readonly Term[], site: Site, sites: readonly Site[]): TimeMention | null {
  // (31 December 2019: 42,005)
  const bracketed = bracketTime(terms, site.at);
  if (bracketed !== null) return bracketed;
  let clauses = 0;
  for (let k = site.at - 1; k >= 0; k--) {
    const term = terms[k]!;
    if (term.lower === ';' || (term.kind === 'mark' && term.lower === ':' && !leads(terms, k))) {
      clauses++;
      continue;
    }
    if (
      (term.kind === 'conjunction' && (isSubordinate(term) || startsClause(terms, k + 1))) ||
      (term.kind === 'to' && isComma(terms[k - 1]))
    )
      clauses++;
    if (term.kind !== 'time' || term.time!.use === 'baseline' || isAttribute(terms, k)) continue;
    if (leads(terms, k)) return term.time;
    if (clauses > 0) continue;
    // fell from US$13 million in 2019: that year is the other number's.
    const owner = sites.findLast((s) => s.end <= k && s.at < site.at);
    if (
      owner !== undefined &&
      /^(?:from|against|with|than)$/u.test(owner.word) &&
      (owner.word !== 'with' || terms[owner.leadAt - 1]?.lower === 'compared')
    )
      continue;
    return term.time;
  }
  return null;
}

/** The time before the colon of a bracket: (2019: 45 and 9,200). */
export function bracketTime(terms: readonly Term[], at: number): TimeMention | null {
  for (let k = at - 1; k >= 0 && k > at - 12; k--) {
    const { lower } = terms[k]!;
    if (lower === '(' || lower === ')' || lower === ';') return null;
    if (lower === ':') return terms[k - 1]?.time ?? null;
  }
  return null;
}

/** The time opens its sentence: no verb and no number stand before it. */
function leads(terms: readonly Term[], at: number): boolean {
  for (let k = at - 1; k >= 0; k--) {
    const { kind } = terms[k]!;
    if (kind === 'quantity') return false;
    if (kind === 'mark' && (terms[k]!.lower === ';' || terms[k]!.lower === '.')) return true;
    if (isVerb(terms, k) && groupAt(terms, k).finite) return false;
  }
  return true;
}

export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

const isYearEnd = (day: string): boolean => /-(?:12-31|06-30|03-31|09-30)$/u.test(day);

/** The first day of the period that ends on `day`: the reference period's where it holds the day, else the year's. */
function beginOf(day: string, reference: ReferenceTime): string {
  const { period } = reference;
  if (period !== null && period.start <= day && day <= period.end) return period.start;
  const fiscal = fiscalYear(reference);
  if (fiscal !== null) {
    const own = shiftYears(fiscal, yearOf(day) - yearOf(fiscal.end));
    return own.end < day ? shiftYears(own, 1).start : own.start;
  }
  return `${String(yearOf(day)).padStart(4, '0')}-01-01`;
}

/** Days of a figure with the time that governs it. */
export function intervalOf(
  type: MeasureType,
  instant: boolean,
  time: TimeMention | null,
  reference: ReferenceTime,
  level = false,
): Interval {
  // Over the past five years it rose to |51.9 trillion: the level is the last year's.
  const last =
    level &&
    time !== null &&
    time.kind === 'period' &&
    time.from !== null &&
    time.to !== null &&
    time.to >= shiftYears({ start: time.from, end: time.from }, 2).start;
  if (last && !instant && type === 'flow')
    return { start: addDays(shiftYears({ start: time.to, end: time.to }, -1).end, 1), end: time.to };
  const from = time === null ? (reference.period?.start ?? null) : time.from;
  const to = time === null ? (reference.period?.end ?? null) : time.to;
  if (time?.use === 'since' && time.from !== null) {
    const end = reference.period !== null && reference.period.end >= time.from ? reference.period.end : null;
    if (end === null) return { start: null, end: null };
    return type === 'stock' || instant ? { start: end, end } : { start: time.from, end };
  }
  if (to === null) return { start: null, end: null };
  if (type === 'stock' || instant) return { start: to, end: to };
  // By December the project will train 600: from the period's first day to the month's last.
  if (time?.use === 'by' && time.kind === 'period' && from !== null) {
    const begin = beginOf(to, reference);
    return { start: begin < from ? begin : from, end: to };
  }
  if (
    time !== null &&
    from === to &&
    (time.use === 'by' || time.use === 'as-of' || isYearEnd(to)) &&
    !(time.kind === 'instant' && time.use === null && !isYearEnd(to))
  )
    return { start: beginOf(to, reference), end: to };
  return { start: from, end: to };
}

/** The period before the one that is reported on: what a figure changed from. */
export function previousInterval(
  type: MeasureType,
  instant: boolean,
  stated: TimeMention | null,
  within: TimeMention | null,
  reference: ReferenceTime,
): Interval {
  if (stated !== null) {
    if (stated.to === null) return { start: null, end: null };
    return type === 'stock' || instant
      ? { start: stated.to, end: stated.to }
      : { start: stated.from, end: stated.to };
  }
  const own =
    within !== null &&
    within.from !== null &&
    within.to !== null &&
    within.from !== within.to &&
    within.use !== 'since'
      ? { start: within.from, end: within.to }
      : null;
  const period = own ?? reference.period;
  if (period === null) return { start: null, end: null };
  if (type === 'stock' || instant) {
    const day = addDays(period.start, -1);
    return { start: day, end: day };
  }
  // Over five years it rose from |26.6 trillion: the year before them.
  // What a quarter or a half is compared with is not told.
  if (own === null && period.end < addDays(shiftYears({ start: period.start, end: period.start }, 1).end, -1))
    return { start: null, end: null };
  const year = shiftYears(
    { start: period.start, end: addDays(shiftYears({ start: period.start, end: period.start }, 1).end, -1) },
    -1,
  );
  return period.end > year.end && shiftYears(year, 2).end <= period.end ? year : shiftYears(period, -1);
}

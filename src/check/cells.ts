/**
 * Facts of one area through time as cells, each with what every document says of it. A document that gives a cell two figures that do not agree speaks of two
 * things under one name, and is not heard on it: that is the fault of the reading more often than of the author.
 */
import { boundariesBetween, lineOf } from '../compare/area-line.ts';
import type { Fact } from '../compare/facts.ts';
import { groupBy } from '../compare/group.ts';
import { placeOf } from '../compare/places.ts';
import { subject } from '../findings/cell.ts';
import { apart } from '../findings/range.ts';
import { addDays } from '../model/interval.ts';

/** A fact with a figure, of a whole, that has its day. */
export type Told = Fact & {
  readonly range: NonNullable<Fact['range']>;
  readonly start: string;
  readonly end: string;
};

/** Read with less certainty, a figure is not held against another document. */
export const TRUSTED = 0.6;

export const isTold = (f: Fact): f is Told =>
  f.range !== null &&
  f.start !== null &&
  f.end !== null &&
  f.status === 'actual' &&
  f.confidence >= TRUSTED &&
  f.precision !== 'range' &&
  !liesAhead(f);

/** 完成全年新建50个任务的44% in a report of June: what has not ended is no fact yet. */
const liesAhead = (f: Fact): boolean => f.doc.periodEnd !== null && f.end !== null && f.end > f.doc.periodEnd;

/** What is measured, of which part, in which unit, of whom: all but the period and the kind of measure. */
export function seriesOf(f: Fact): string | null {
  const what = subject(f);
  return what === null ? null : [placeOf(f).line, what, f.breakdown, f.unit].join('\n');
}

/** Whether two documents are reports of one body: only they mean the same work by 慰问困难职工. News has no issuer, and is nobody's report. */
export function sameBody(a: Fact, b: Fact): boolean {
  const [x, y] = [a.doc.issuer, b.doc.issuer];
  return x !== null && y !== null && x.slice(-BODY) === y.slice(-BODY);
}
/** 总工会, 民政府: the ending says what body it is; the area is known to be the same. */
const BODY = 3;

/** The document reports on the very period, or on one that ends with it: it speaks first-hand. */
export const isFirstHand = (f: Told): boolean =>
  f.doc.periodEnd === f.end && (f.start === f.end || f.doc.periodStart === f.start);

/** What each document says of one cell; documents that contradict themselves are left out. */
export function voicesOf(facts: readonly Told[]): Told[] {
  const voices: Told[] = [];
  for (const own of groupBy(facts, (f) => f.doc.id).values()) {
    const sharp = own.reduce((a, b) => (b.range.hi - b.range.lo < a.range.hi - a.range.lo ? b : a));
    if (own.every((f) => !apart(f.range, sharp.range))) voices.push(sharp);
  }
  return voices.sort(byTime);
}

/** Earlier reports first. */
export const byTime = (a: Told, b: Told): number =>
  compareText(a.doc.periodEnd ?? '', b.doc.periodEnd ?? '') ||
  compareText(a.doc.uri, b.doc.uri) ||
  a.number[0] - b.number[0];

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** The last day of the year before. */
export const yearEndBefore = (day: string): string => addDays(`${day.slice(0, 4)}-01-01`, -1);

/** The same day a year before; the last of February stays the last. */
export function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const rest = day.slice(4);
  if (!rest.startsWith('-02-2') || rest < '-02-28') return `${year}${rest}`;
  return addDays(`${year}-03-01`, -1);
}

/** Changes of land between two days in the life of the area that a fact speaks of. */
export function boundaryBetween(earlier: Told, later: Told): ReturnType<typeof boundariesBetween> {
  const code = earlier.area;
  return code === null ? [] : boundariesBetween(lineOf(code, earlier.end), earlier.end, later.end);
}

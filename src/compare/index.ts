/** Comparing: facts of a warehouse (or of records) lined up by area and period. */
import { choose } from './choose.ts';
import { compareSubject, type CompareOptions, type Comparison } from './compare.ts';
import type { FactBase } from './facts.ts';
import { subjectsOf, type SubjectOptions } from './subject.ts';

export { factsOfRecords, RecordsError } from './from-records.ts';
export { openFacts } from './open.ts';
export { tables } from './table.ts';
export type { Comparison, Row } from './compare.ts';
export type { FactBase } from './facts.ts';

export interface ComparisonRequest extends SubjectOptions, CompareOptions {
  /** Ids, names of the registry or wordings; the main indicators when none are named. */
  readonly indicators?: readonly string[];
  /** Codes; those ending in 00 include what lies inside. */
  readonly areas?: readonly string[];
  /** Facts read with less certainty stay out; 0.5 unless told. */
  readonly minConfidence?: number;
}

/** Below it a reading is as likely wrong as right. */
const DOUBTFUL = 0.5;

/** Comparisons in the order in which the indicators were named. */
export async function compareFacts(base: FactBase, request: ComparisonRequest = {}): Promise<Comparison[]> {
  const { indicators = [], areas, minConfidence = DOUBTFUL } = request;
  const choice = await choose(base, indicators);
  if (choice.indicators.length === 0 && choice.measures.length === 0) return [];
  const facts = await base.facts({ ...choice, ...(areas && { areas }), minConfidence });
  const order = [...choice.indicators, ...choice.measures];
  return subjectsOf(facts, request)
    .map((subject) => ({ subject, place: order.indexOf(subject.indicator ?? subject.name) }))
    .sort((a, b) => a.place - b.place)
    .map(({ subject }) => compareSubject(subject, request))
    .filter((comparison) => comparison.rows.length > 0);
}

/** The least that an evaluation must reach: how CI notices that a change made the reading worse. */
import { DOCUMENT_FIELDS } from './agree.ts';
import { ROWS, type Evaluation } from './ledger.ts';

/** Besides the rows (their F1): document fields, exact quotes and explained numerals, all in percent. */
export const MEASURES = [...ROWS, ...DOCUMENT_FIELDS, 'quotes', 'explained'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** Least percentages by measure, e.g. `{ detection: 95, fact: 55 }`. */
export type Floors = Partial<Record<MeasureName, number>>;

export interface BrokenFloor {
  readonly measure: MeasureName;
  readonly floor: number;
  readonly reached: number;
}

/**
 * Reads `detection=95`; null when it is no floor.
 */
export function parseFloor(text: string): [MeasureName, number] | null {
  const [name, number] = text.split('=');
  const measure = MEASURES.find((m) => m === name);
  const floor = Number(number);
  return measure !== undefined && number !== undefined && number !== '' && floor >= 0 && floor <= 100
    ? [measure, floor]
    : null;
}

/** The percentage an evaluation reached. */
export function reached(evaluation: Evaluation, measure: MeasureName): number {
  const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
  const { quotes, numerals, unexplained, doc, result } = evaluation;
  if (measure === 'quotes') return percent(quotes.exact, quotes.total);
  if (measure === 'explained') return percent(numerals - unexplained, numerals);
  if (measure === 'issuer' || measure === 'refArea' || measure === 'timePeriod')
    return percent(...doc[measure]);
  return result[measure].F1;
}

/** The floors that were not reached. */
export function brokenFloors(evaluation: Evaluation, floors: Floors): BrokenFloor[] {
  return MEASURES.flatMap((measure) => {
    const floor = floors[measure];
    const value = reached(evaluation, measure);
    return floor === undefined || value >= floor ? [] : [{ measure, floor, reached: value }];
  });
}

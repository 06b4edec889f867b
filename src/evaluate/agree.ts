/**
 * When a predicted fact agrees with the annotated one, field by field: the rules of the reference scorer, each with its reason.
 */
import type { Observation } from '../model/index.ts';
import type { GoldFields, GoldQuantity } from './gold.ts';

/** The fields of a quantity that are held against gold, each a row of the table. */
export const COMPARED = ['value', 'unit', 'precision', 'measure', 'measureType', 'status', 'period'] as const;
export type Compared = (typeof COMPARED)[number];

/** Which compared fields of a matched pair are right. */
export function compareQuantity(gold: GoldQuantity, observation: Observation): Record<Compared, boolean> {
  return {
    value: sameValues(gold, observation),
    unit: gold.unit === observation.unit,
    precision: gold.precision === observation.precision,
    measure: [gold.measure, ...[gold.measureAlt ?? []].flat()].some((m) =>
      sameMeasure(m, observation.measure),
    ),
    measureType: gold.measureType === observation.measureType,
    status: gold.status === observation.status,
    period: samePeriod(gold, observation),
  };
}

/** A fact that may be put beside others: everything about it is right. */
export const isFactRight = (ok: Record<Compared, boolean>): boolean => COMPARED.every((field) => ok[field]);

/**
 * Value and bounds. A bound that gold leaves open (近200 has no certain lower one) may be set by the program as it sees fit,
 * save on exact figures, where it would contradict.
 */
function sameValues(gold: GoldQuantity, { value, low, high }: Observation): boolean {
  const free = (bound: number | null | undefined): boolean => gold.precision !== 'exact' && bound == null;
  return (
    nearlyEqual(gold.value, value) &&
    (free(gold.low) || nearlyEqual(gold.low, low)) &&
    (free(gold.high) || nearlyEqual(gold.high, high))
  );
}

/**
 * Equal but for binary fractions; and for small figures that are no whole numbers, up to 0.01: two thirds written out
 * as 66.67 percent are rounded by whoever annotates.
 */
function nearlyEqual(gold: number | null | undefined, found: number | null): boolean {
  if (gold === found) return true;
  if (gold == null || found === null) return false;
  const relative = 1e-6 * Math.max(1, Math.abs(gold), Math.abs(found));
  const rounding = Math.abs(gold) < 1000 && !Number.isInteger(found) ? 0.01 : 0;
  return Math.abs(gold - found) <= relative + rounding;
}

const IGNORED = /[\s“”"'‘’《》、，,的]/g;
const bare = (measure: string | null | undefined): string => (measure ?? '').replace(IGNORED, '');

/** Same head noun: one stands within the other (会员总数, 会员), or they share their last two characters (男职工, 女职工). */
function sameMeasure(gold: string | null | undefined, found: string | null): boolean {
  const [a, b] = [bare(gold), bare(found)];
  if (a === '' || b === '') return a === b;
  return a.includes(b) || b.includes(a) || (a.length > 1 && b.length > 1 && a.slice(-2) === b.slice(-2));
}

/** Both days; for growth the last alone, since 同比增长 at a year's end may be told of the year or of its last day. */
function samePeriod(gold: GoldQuantity, { period }: Observation): boolean {
  const [start, end] = gold.period ?? [null, null];
  return (gold.measureType === 'growth' || start === period.start) && end === period.end;
}

export const DOCUMENT_FIELDS = ['issuer', 'refArea', 'timePeriod'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Names agree when one holds the other (上海市 and 上海市总工会's 上海市); a time period agrees only with itself. */
export function sameField(
  field: DocumentField,
  gold: GoldFields[DocumentField],
  found: string | null,
): boolean {
  if ((gold ?? null) === found) return true;
  if (!gold || !found || field === 'timePeriod') return false;
  return found.includes(gold) || gold.includes(found);
}

/** A numeral's reading while units and hedges are added to it; positions are within the sentence. */
import type { Numeral, Precision } from '../../model/index.ts';
import type { Unit } from '../../lexicon/units.ts';

export interface Draft {
  start: number;
  end: number;
  value: number | null;
  low: number | null;
  high: number | null;
  precision: Precision;
  resolution: number | null;
  unit: Unit | null;
  unitStart: number;
  unitEnd: number;
  /** With hedges and unit. */
  outerStart: number;
  outerEnd: number;
  script: Numeral['script'];
  rules: string[];
}

/** A product without the dust of binary fractions: 2.3 × 100. */
export const times = (n: number | null, factor: number): number | null =>
  n === null || factor === 1 ? n : Number((n * factor).toPrecision(15));

/** Brings the draft into its unit's base: 两周 → 14 day. */
export function scale(draft: Draft, factor: number): void {
  draft.value = times(draft.value, factor);
  draft.low = times(draft.low, factor);
  draft.high = times(draft.high, factor);
  draft.resolution = times(draft.resolution, factor);
}

/** Adds to each bound that is there: 一个半月 is 1 + 0.5. */
export function add(draft: Draft, amount: number): void {
  const plus = (n: number | null) => (n === null ? null : Number((n + amount).toPrecision(15)));
  draft.value = plus(draft.value);
  draft.low = plus(draft.low);
  draft.high = plus(draft.high);
}

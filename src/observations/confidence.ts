/**
 * How far an observation may be trusted: the share of facts found by these ways that were right on annotated documents. Each way of finding a
 * part of the claim has its own rate, multiplied; the rates are set from the calibration table that `zongjie evaluate` prints.
 */
import type { Claim } from './claim.ts';

const MEASURE: Readonly<Record<string, number>> = {
  'measure/value-last': 0.97,
  'measure/value-first': 0.97,
  'measure/compared': 0.95,
  'measure/task': 0.95,
  'measure/respectively': 0.92,
  'measure/shared-subject': 0.88,
  'measure/shared-object': 0.92,
  'measure/shared-list': 0.9,
  'measure/verb-money': 0.85,
  'measure/implied-money': 0.8,
  'measure/per': 0.9,
  'measure/verb': 0.6,
  'measure/none': 0.3,
};

const TYPE: Readonly<Record<string, number>> = {
  'type/default': 0.75,
  'type/nature': 0.9,
  'type/as-before': 0.92,
  'type/after-share': 0.8,
};

/** Between 0 and 1, two decimals. */
export function confidenceOf(claim: Claim): number {
  const measure = MEASURE[claim.measureRule] ?? 0.9;
  const type = TYPE[claim.typeRule] ?? 0.97;
  const period = claim.period.basis === 'stated' ? 0.97 : claim.period.basis === 'none' ? 0.4 : 0.93;
  return Math.round(measure * type * period * 100) / 100;
}

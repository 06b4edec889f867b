/**
 * How far an observation may be trusted: the share of facts found in the same way that were right on annotated documents. Each way of
 * finding a part of the claim has its own rate; they are multiplied. The rates are those of the table that `zongjie evaluate` prints, held a
 * little below what was measured, since texts of other hands are read less well; ways seldom met share a rate.
 */
import type { Claim } from './claim.ts';

const MEASURE: Readonly<Record<string, number>> = {
  'measure/value-last': 0.98,
  'measure/value-first': 0.98,
  'measure/compared': 0.97,
  'measure/task': 0.97,
  'measure/task-number': 0.97,
  'measure/table': 0.98,
  'measure/respectively': 0.95,
  'measure/kind-of': 0.95,
  'measure/unit': 0.95,
  'measure/before-time': 0.95,
  'measure/shared-subject': 0.94,
  'measure/shared-object': 0.91,
  'measure/verb-money': 0.88,
  'measure/per': 0.88,
  'measure/shared-list': 0.86,
  'measure/implied-money': 0.72,
  'measure/verb': 0.68,
  'measure/topic': 0.66,
  'measure/none': 0.05,
};
const MEASURE_SELDOM = 0.82;

const TYPE: Readonly<Record<string, number>> = {
  'type/verb': 0.98,
  'type/share': 0.99,
  'type/change': 0.99,
  'type/sessions': 0.98,
  'type/person-time': 0.98,
  'type/percentage-point': 0.99,
  'type/table': 0.98,
  'type/level': 0.96,
  'type/part': 0.96,
  'type/as-before': 0.95,
  'type/as-of': 0.95,
  'type/event': 0.94,
  'type/money': 0.93,
  'type/default': 0.85,
  'type/nature': 0.85,
  'type/standing': 0.78,
  'type/areas': 0.65,
  'type/after-share': 0.6,
};
const TYPE_SELDOM = 0.93;

/** By how the days were found; `up-to` is a flow that a day closes, whose beginning is inferred. */
function periodRate(claim: Claim): number {
  if (claim.periodRule === 'period/table') return 0.97;
  if (claim.periodRule.endsWith('/up-to')) return 0.74;
  if (claim.period.basis === 'stated') return 0.94;
  return claim.period.basis === 'text' ? 0.8 : 0.95;
}

/** Statuses are right nearly always; a cue or the clause before them is the weaker sign. */
const STATUS_WEAK = /^status\/(?:cue|as-before)$/;

/** Between 0 and 1, two decimals. */
export function confidenceOf(claim: Claim): number {
  const measure = MEASURE[claim.measureRule] ?? MEASURE_SELDOM;
  const type = TYPE[claim.typeRule] ?? TYPE_SELDOM;
  const status = STATUS_WEAK.test(claim.statusRule) ? 0.9 : 0.99;
  return Math.round(measure * type * periodRate(claim) * status * 100) / 100;
}

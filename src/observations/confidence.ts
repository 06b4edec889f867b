/**
 * How far an observation may be trusted: the share of facts found in the same way that were right on annotated documents. Each way of
 * finding a part of the claim has its own rate; they are multiplied. The rates are those of the table that `zongjie evaluate` prints, held a
 * little below what was measured, since texts of other hands are read less well; ways seldom met share a rate.
 */
import type { Claim } from './claim.ts';

const MEASURE: Readonly<Record<string, number>> = {
  'measure/value-last': 0.98,
  'measure/value-first': 0.98,
  'measure/table': 0.98,
  'measure/subject': 0.98,
  'measure/antecedent': 0.98,
  'measure/compared': 0.97,
  'measure/task': 0.97,
  'measure/task-number': 0.97,
  'measure/kind-of': 0.97,
  'measure/shared-subject': 0.96,
  'measure/respectively': 0.96,
  'measure/unit': 0.95,
  'measure/before-time': 0.95,
  'measure/verb-money': 0.93,
  'measure/shared-object': 0.9,
  'measure/shared-list': 0.88,
  'measure/per': 0.87,
  'measure/label': 0.86,
  'measure/clause-before': 0.85,
  'measure/topic': 0.74,
  'measure/implied-money': 0.72,
  'measure/verb': 0.66,
  'measure/none': 0.05,
};
const MEASURE_SELDOM = 0.82;

const TYPE: Readonly<Record<string, number>> = {
  'type/change': 0.99,
  'type/person-time': 0.99,
  'type/percentage-point': 0.99,
  'type/sessions': 0.99,
  'type/verb': 0.985,
  'type/part': 0.98,
  'type/serves': 0.98,
  'type/table': 0.98,
  'type/share': 0.975,
  'type/level': 0.965,
  'type/as-before': 0.96,
  'type/event': 0.95,
  'type/owner': 0.95,
  'type/listed': 0.95,
  'type/as-of': 0.94,
  'type/nature': 0.93,
  'type/default': 0.92,
  'type/money': 0.9,
  'type/standing': 0.88,
  'type/areas': 0.7,
  'type/after-share': 0.6,
};
const TYPE_SELDOM = 0.94;

/** By how the days were found; `up-to` is a flow that a day closes, whose beginning is inferred. */
function periodRate(claim: Claim): number {
  if (claim.periodRule === 'period/table') return 0.98;
  if (claim.periodRule.endsWith('/up-to')) return 0.84;
  if (claim.period.basis === 'text' || claim.period.basis === 'none') return 0.82;
  return claim.period.basis === 'stated' ? 0.965 : 0.97;
}

/** Statuses are right nearly always; a cue, the clause before or a day to come is the weaker sign. */
const STATUS: Readonly<Record<string, number>> = {
  'status/cue': 0.95,
  'status/future': 0.92,
  'status/as-before': 0.7,
};
const STATUS_MOST = 0.995;

/** Between 0 and 1, two decimals. */
export function confidenceOf(claim: Claim): number {
  const measure = MEASURE[claim.measureRule] ?? MEASURE_SELDOM;
  const type = TYPE[claim.typeRule] ?? TYPE_SELDOM;
  const status = STATUS[claim.statusRule] ?? STATUS_MOST;
  return Math.round(measure * type * periodRate(claim) * status * 100) / 100;
}

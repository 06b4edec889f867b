/** Type and period of a cell, from its column, its measure's nature and the time that governs both. */
import type { MeasureTypes } from '../../lexicon/measure-types.ts';
import type { Baseline, MeasureType, Quantity, TimeMention } from '../../model/index.ts';
import { yearOf } from '../../model/index.ts';
import type { Column } from './columns.ts';

const RISES = /^(?:新(?:增|建|发展|组建|成立|吸收|招)|净增|增加)/u;
const FALLS = /^(?:减少|撤销|净减)/u;
const RATE = /(?:率|比重|占比|比例)$/u;

type Nature = 'stock' | 'flow';

/** What the measure is when it is not changed, shared or planned: how much there is, or how much happened. */
export function natureOf(
  measure: string,
  quantity: Quantity | null,
  time: TimeMention | null,
  types: MeasureTypes,
): Nature {
  if (RATE.test(measure)) return types.rate(measure) ?? 'stock';
  if (RISES.test(measure) || FALLS.test(measure)) return 'flow';
  const known = types.level(measure);
  if (known !== null) return known;
  if (time?.kind === 'instant' || time?.use === 'as-of') return 'stock';
  return quantity?.unitClass === 'money' || quantity?.unitClass === 'person-time' ? 'flow' : 'stock';
}

export function typeOf(measure: string, quantity: Quantity, column: Column, nature: Nature): MeasureType {
  if (column.change !== null) return changeType(quantity, column);
  if (column.isShare || quantity.unitClass === 'percent') return 'ratio';
  if (quantity.unitClass === 'percentage-point') return 'growth';
  if (RATE.test(measure) && quantity.unit === null) return 'ratio';
  if (RISES.test(measure)) return 'increase';
  return FALLS.test(measure) ? 'decrease' : nature;
}

/** A change in percent or points is a growth, in things an increase or, where the number is negative, a decrease. */
function changeType(quantity: Quantity, { change }: Column): MeasureType {
  const relative = quantity.unitClass === 'percent' || quantity.unitClass === 'percentage-point';
  if (relative || change!.kind === 'growth' || change!.kind === 'point') return 'growth';
  return (quantity.value ?? 0) < 0 || change!.falls ? 'decrease' : 'increase';
}

/** Days of the claim; a stock is its last day twice, an increase since the year's start runs from there. */
export function periodOf(
  type: MeasureType,
  nature: Nature,
  time: { from: string | null; to: string | null },
  baseline: Baseline | null,
): { start: string | null; end: string | null } {
  const { from, to } = time;
  if (to === null) return { start: null, end: null };
  if (type === 'increase' || type === 'decrease') {
    const since = baseline === 'year-start' || from === to || from === null;
    return { start: since ? `${String(yearOf(to)).padStart(4, '0')}-01-01` : from, end: to };
  }
  if (nature === 'stock') return { start: to, end: to };
  return from === to
    ? { start: `${String(yearOf(to)).padStart(4, '0')}-01-01`, end: to }
    : { start: from, end: to };
}

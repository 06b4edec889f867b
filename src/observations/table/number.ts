/** The number of a cell with its unit, wherever that is written. */
import type { Numeral, Quantity } from '../../model/index.ts';
import { scanNumerals } from '../../mentions/numeral/index.ts';
import { readQuantities } from '../../mentions/quantity/index.ts';
import type { GridCell } from './grid.ts';
import type { TableUnit } from './units.ts';

/** Null where the cell holds no readable number. `unit` counts only where the cell has none of its own. */
export function readNumber(cell: GridCell, unit: TableUnit | null): Quantity | null {
  const numerals = scanNumerals(cell.text, 0, cell.text.length);
  const numeral = SPACED.test(cell.text) ? joined(numerals) : numerals[0];
  if (numeral === undefined) return null;
  const [own] = readQuantities(cell.text, 0, numerals);
  const negative = /^[-↓]/u.test(cell.text) && numeral.start > 0;
  if (own !== undefined && own.unit !== null && numeral === numerals[0])
    return placed(own, cell, negative && (own.value ?? 0) > 0);
  const { value, low, high, precision, resolution, script, rules, start, end } = numeral;
  const factor = unit?.factor ?? 1;
  const bare: Quantity = {
    type: 'quantity',
    ...{ start, end, outer: { start, end } },
    ...{ value: scaled(value, factor), low: scaled(low, factor), high: scaled(high, factor), precision },
    unitClass: unit?.unitClass ?? 'none',
    unit: unit?.unit ?? null,
    unitText: unit?.text ?? '',
    unitSpan: { start: end, end },
    resolution: scaled(resolution, factor),
    script,
    rules: [...rules, unit === null ? 'table/no-unit' : 'table/unit'],
  };
  const read = placed(bare, cell, negative);
  return unit === null ? read : { ...read, unitSpan: unit.span };
}

/** Yearbooks part thousands by a space: 35 553. */
const SPACED = /^[-+]?\d{1,3}(?: \d{3})+(?![\d ])/u;

/** Groups of three digits as one number; the last may have decimals. */
function joined(groups: readonly Numeral[]): Numeral {
  const [first, last] = [groups[0]!, groups[groups.length - 1]!];
  const value = groups.reduce((sum, { value: group }) => sum * 1000 + (group ?? 0), 0);
  return { ...last, start: first.start, value, low: value, high: value };
}

const scaled = (n: number | null, factor: number): number | null =>
  n === null ? null : Number((n * factor).toPrecision(15));

/** Moves a reading of the cell's text to its place in the document; a sign before the digits belongs to the number. */
function placed(q: Quantity, cell: GridCell, negative: boolean): Quantity {
  const by = cell.start;
  const minus = (n: number | null): number | null => (n === null || !negative ? n : -n);
  const start = by + (negative ? Math.min(q.start, cell.text.search(/[-↓]/u)) : q.start);
  return {
    ...q,
    ...{
      start,
      end: by + q.end,
      outer: { start: Math.min(start, by + q.outer.start), end: by + q.outer.end },
    },
    unitSpan: { start: by + q.unitSpan.start, end: by + q.unitSpan.end },
    ...{
      value: minus(q.value),
      low: negative ? minus(q.high) : q.low,
      high: negative ? minus(q.low) : q.high,
    },
  };
}

/** The same number, positive: how far something fell. */
export const positive = (q: Quantity): Quantity => ({
  ...q,
  value: q.value === null ? null : Math.abs(q.value),
  low: q.high === null ? null : Math.abs(q.high),
  high: q.low === null ? null : Math.abs(q.low),
});

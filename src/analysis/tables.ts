/** Tables of a part, real and flattened, and their cells as claims among those of the sentences. */
import type { Span, TableBlock } from '../model/index.ts';
import type { Claim } from '../observations/claim.ts';
import type { MeasureTypes } from '../lexicon/measure-types.ts';
import { findFlatTables, readTable } from '../observations/table/index.ts';
import type { CellClaim, TableReading } from '../observations/table/index.ts';
import type { Standing } from './references.ts';

/** Readings of the tables of a part that claim anything, in order. */
export function readTables(
  folded: string,
  part: Span,
  real: readonly TableBlock[],
  standing: (span: Span) => Standing,
  types: MeasureTypes,
): TableReading[] {
  const own = real.filter((t) => t.start >= part.start && t.end <= part.end);
  const all = [...own, ...findFlatTables(folded, part, own)].sort((a, b) => a.start - b.start);
  return all
    .map((table) => readTable(folded, table, { reference: standing(table).reference, types }))
    .filter((reading) => reading.claims.length > 0);
}

/** The claims of a table, linked among themselves. */
export function tableClaims(reading: TableReading): Claim[] {
  const made = new Map<CellClaim, Claim>();
  return reading.claims.map((cell) => {
    const claim: Claim = {
      quantity: cell.quantity,
      sentence: cell.quantity.start,
      clause: 0,
      measure: { text: cell.measure.text, span: cell.measure.span },
      measureBasis: 'stated',
      measureRule: 'measure/table',
      verb: null,
      lead: '',
      type: cell.measureType,
      typeRule: 'type/table',
      fall: false,
      status: cell.status,
      statusRule: cell.rules.join(' '),
      baseline: cell.baseline,
      time: cell.time,
      ownTime: false,
      period: { ...cell.period },
      periodRule: 'period/table',
      area:
        cell.area === null
          ? { code: null, name: null, basis: 'none' }
          : { code: null, name: cell.area.text, basis: 'stated' },
      indicator: null,
      breakdown: [],
      partOf: cell.partOf === null ? null : (made.get(cell.partOf) ?? null),
      sameAs: null,
      confidence: 0,
    };
    made.set(cell, claim);
    return claim;
  });
}

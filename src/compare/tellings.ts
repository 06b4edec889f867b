/**
 * What the documents say about one cell. One figure, or several that rounding reconciles, is a value; several that it does not are a dispute, shown
 * with every quote and never settled in silence; a figure the text hides is masked; a cell of which nobody speaks is missing.
 */
import { apart } from '../findings/range.ts';
import type { Fact } from './facts.ts';

export type CellState = 'value' | 'disputed' | 'masked' | 'missing';

export interface Cell {
  readonly state: CellState;
  /** The figure that says most: the narrowest that agrees with all others; null unless `state` is value. */
  readonly fact: Fact | null;
  /** All that is told, one for each different figure, in order of documents. */
  readonly tellings: readonly Fact[];
}

export const MISSING: Cell = { state: 'missing', fact: null, tellings: [] };

export function cellOf(facts: readonly Fact[]): Cell {
  if (facts.length === 0) return MISSING;
  const told = facts.filter((f) => f.range !== null);
  if (told.length === 0) return { state: 'masked', fact: null, tellings: facts };
  const sharp = told.reduce((a, b) =>
    width(b) < width(a) || (width(b) === width(a) && b.confidence > a.confidence) ? b : a,
  );
  const disputed = told.some((f) => apart(f.range!, sharp.range!));
  return {
    state: disputed ? 'disputed' : 'value',
    fact: disputed ? null : sharp,
    tellings: disputed ? distinct(told) : told,
  };
}

const width = ({ range }: Fact): number => range!.hi - range!.lo;

/** One telling for each figure; a document that repeats itself is one voice. */
function distinct(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, Fact>();
  for (const f of facts) {
    const key = `${f.value} ${f.low} ${f.high} ${f.doc.id}`;
    if (!seen.has(key)) seen.set(key, f);
  }
  return [...seen.values()];
}

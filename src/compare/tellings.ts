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
  /** Smaller figures of the same document that look like parts of the total: shown beside it, never in its place. */
  readonly asides: readonly Fact[];
}

export const MISSING: Cell = { state: 'missing', fact: null, tellings: [], asides: [] };

export function cellOf(facts: readonly Fact[]): Cell {
  if (facts.length === 0) return MISSING;
  const all = facts.filter((f) => f.range !== null);
  if (all.length === 0) return { state: 'masked', fact: null, tellings: facts, asides: [] };
  const asides = all.filter((f) => isAside(f, all));
  const told = all.filter((f) => !asides.includes(f));
  const sharp = told.reduce((a, b) =>
    width(b) < width(a) || (width(b) === width(a) && b.confidence > a.confidence) ? b : a,
  );
  const disputed = told.some((f) => apart(f.range!, sharp.range!));
  return {
    state: disputed ? 'disputed' : 'value',
    fact: disputed ? null : sharp,
    tellings: disputed ? distinct(told) : told,
    asides: distinct(asides),
  };
}

/** 120个基层工会完成换届 or 建会56家 beside 基层工会666个: less, in the same document, before its thing or under another word. */
const isAside = (f: Fact, all: readonly Fact[]): boolean =>
  f.type === 'stock' &&
  all.some(
    (total) =>
      total.behind &&
      total.doc.id === f.doc.id &&
      total.range!.lo > f.range!.hi &&
      (!f.behind || f.measure !== total.measure),
  );

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

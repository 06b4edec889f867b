/** Nouns that tell what 户 counts: families (困难职工) or firms and shops (工商户). */
import { rowSchema, type RowOf } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';
import { trie } from './trie.ts';

const NounRow = rowSchema(({ z }) => z.object({ noun: z.string().min(1), counts: z.enum(['household', 'count']) }));

export type HouseholdSense = RowOf<typeof NounRow>['counts'];

const nouns = trie(
  loadTable(lexiconUrl('core/counted-nouns.tsv'), NounRow, (row) => row.noun).map((row) => [row.noun, row.counts]),
);

/** The sense of the first noun that stands in [from, to), or null. */
export function senseAfter(text: string, from: number, to: number): HouseholdSense | null {
  for (let i = from; i < to; i++) {
    const found = nouns.match(text, i, to);
    if (found !== null) return found.entry;
  }
  return null;
}

/** The sense of the last noun that stands in [from, to), or null. */
export function senseBefore(text: string, from: number, to: number): HouseholdSense | null {
  for (let i = to - 1; i >= from; i--) {
    const found = nouns.match(text, i, to);
    if (found !== null) return found.entry;
  }
  return null;
}

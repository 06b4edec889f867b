/** Names, slogans and policies whose numbers count nothing (三个代表, 五一劳动奖章), each with the ledger's reason. */
import { rowSchema, type RowOf } from './row-schema.ts';
import { coverIndex } from './cover.ts';
import { inWords, isArabic } from './digits.ts';
import { lexiconUrl, loadTable } from './table.ts';

const PhraseRow = rowSchema(({ z, words }) => z.object({ phrases: words, reason: z.enum(['set-phrase', 'name', 'ordinal', 'article']) }));

export type PhraseReason = RowOf<typeof PhraseRow>['reason'];

const entries = loadTable(lexiconUrl('core/set-phrases.tsv'), PhraseRow, () => []).flatMap(({ phrases, reason }) =>
  phrases.map((phrase) => ({ phrase, reason })),
);

const index = coverIndex(
  entries.map((e) => e.phrase),
  (code) => inWords(code) || isArabic(code),
);

export interface SetPhrase {
  readonly start: number;
  readonly end: number;
  readonly reason: PhraseReason;
}

/** The longest set phrase over the character at `i`, or null. */
export function setPhraseAt(text: string, i: number, from: number, to: number): SetPhrase | null {
  const found = index.cover(text, i, from, to);
  return found === null ? null : { start: found.start, end: found.end, reason: entries[found.index]!.reason };
}

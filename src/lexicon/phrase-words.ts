/** Words that decide where the noun beside a number begins and ends, by their role. */
import { rowSchema, type RowOf } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';

const Entry = rowSchema(({ z }) => z.object({
  role: z.enum(['filler', 'deverbal', 'modifier', 'participle', 'leading']),
  word: z.string().min(1),
}));

type Role = RowOf<typeof Entry>['role'];

const entries = loadTable(lexiconUrl('core/phrase-words.tsv'), Entry, (e) => `${e.role} ${e.word}`);
const wordsOf = (role: Role): ReadonlySet<string> =>
  new Set(entries.filter((e) => e.role === role).map((e) => e.word));

export const deverbal = wordsOf('deverbal');
export const modifiers = wordsOf('modifier');
export const participles = wordsOf('participle');
export const leading = wordsOf('leading');

/** Fillers by their last character, the longest first. */
export const fillersByLast: ReadonlyMap<string, readonly string[]> = byLast([...wordsOf('filler'), ' ']);

function byLast(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const last = word[word.length - 1]!;
    found.set(last, [...(found.get(last) ?? []), word]);
  }
  return found;
}

/**
 * The words by which activities are known, read once from the tables of lexicon/core: well-known names, head nouns, and the
 * words that bound a name or make it generic.
 */
import { rowSchema, type RowOf } from '../../lexicon/row-schema.ts';
import type { ActivityRow } from '../../lexicon/activities.ts';
import { ACTIVITY_KINDS } from '../../lexicon/activities.ts';
import { lexiconUrl, loadTable } from '../../lexicon/table.ts';

const HeadRow = rowSchema(({ z, words }) =>
  z.object({
    word: z.string().min(2),
    kind: z.enum(ACTIVITY_KINDS),
    use: z.enum(['name', 'strong', 'any', 'cause', 'quoted']),
    not: words,
  }),
);
const WordRow = rowSchema(({ z }) =>
  z.object({
    word: z.string().min(1),
    class: z.enum(['stop', 'nominal', 'keep', 'generic', 'topic', 'cause', 'build', 'not-name']),
  }),
);
export type Head = RowOf<typeof HeadRow>;

const heads = loadTable(lexiconUrl('core/activities-heads.tsv'), HeadRow, (row) => row.word);
const wordRows = loadTable(
  lexiconUrl('core/activities-words.tsv'),
  WordRow,
  (row) => `${row.word} ${row.class}`,
);
const ofClass = (name: string): ReadonlySet<string> =>
  new Set(wordRows.filter((row) => row.class === name).map((row) => row.word));

export const headByWord: ReadonlyMap<string, Head> = new Map(heads.map((head) => [head.word, head]));
export const headWords: readonly string[] = heads.map((head) => head.word);
export const stops = ofClass('stop');
export const nominals = ofClass('nominal');
export const keeps = ofClass('keep');
export const generics = ofClass('generic');
export const topics = ofClass('topic');
export const causes = ofClass('cause');
export const builds = ofClass('build');
export const notNames = ofClass('not-name');

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An alternation that prefers the longer word, behind a class of first letters that rejects most positions at once. */
export function anyOf(list: Iterable<string>): string {
  const sorted = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const first = [...new Set(sorted.map((word) => word.charAt(0)))].map((c) => escape(c)).join('');
  return `(?=[${first}])(?:${sorted.map(escape).join('|')})`;
}

/** The letters that begin some word of the list: a rule's trigger. */
export const firstLetters = (list: Iterable<string>): string =>
  [...new Set([...list].map((word) => word.charAt(0)))].join('');

/** Spelling without what differs between years and writers: quotes, separators, spaces. */
export const bare = (name: string): string =>
  name.replace(/&?[lr][sd]quo;|[“”"‘’'「」『』、,;·—\-\s.:!?《》]/g, '');

/** Every way a table name may be written in running text: with 、, with ·, with a comma, with nothing between its parts. */
const spellings = (name: string): string[] =>
  /[、·]/.test(name) ? ['、', '·', ',', ' ', ''].map((mark) => name.replace(/[、·]/g, mark)) : [name];

/** The well-known names, ready for look-up and for a pattern. */
export interface KnownNames {
  /** Pattern source for any spelling of a known name. */
  readonly source: string;
  readonly trigger: string;
  /** The entry of a name in any spelling, null for unknown ones. */
  find(name: string): ActivityRow | null;
}

/** Index of well-known names; later rows (a user's) stand over earlier ones (ours). */
export function indexNames(rows: readonly ActivityRow[]): KnownNames {
  const byBareName = new Map<string, ActivityRow>();
  for (const row of rows) for (const name of [row.name, ...row.variants]) byBareName.set(bare(name), row);
  const found = rows
    .flatMap((row) => [row.name, ...row.variants])
    .filter((name) => byBareName.get(bare(name))?.use !== 'never')
    .flatMap(spellings);
  return {
    source: anyOf(found),
    trigger: firstLetters(found),
    find: (name) => byBareName.get(bare(name)) ?? null,
  };
}

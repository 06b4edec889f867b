/** The English word tables, read when the first English passage comes: a run over Chinese texts alone never opens them. */
import { rowSchema, type RowOf, type RowSchema } from '../lexicon/row-schema.ts';
import { loadTable, lexiconUrl } from '../lexicon/table.ts';
import type { UnitClass } from '../model/index.ts';

const NumberWord = rowSchema(({ z }) =>
  z.object({
    word: z.string(),
    kind: z.enum(['unit', 'teen', 'ten', 'scale', 'collective', 'ordinal', 'fraction']),
    value: z.coerce.number(),
  }),
);
export type NumberWord = RowOf<typeof NumberWord>;

const UNIT_CLASSES = [
  'percent',
  'percentage-point',
  'times',
  'duration',
  'physical',
  'person-time',
  'count',
] as const satisfies readonly UnitClass[];

const Unit = rowSchema(({ z, words }) =>
  z.object({
    text: words,
    class: z.enum(UNIT_CLASSES),
    unit: z.string().min(1),
    factor: z.coerce.number().positive(),
    attached: z.enum(['', 'yes', 'only']).default(''),
  }),
);
export type Unit = RowOf<typeof Unit>;

const Currency = rowSchema(({ z, words }) =>
  z.object({
    unit: z.string().regex(/^[A-Z]{3}$/),
    before: words,
    after: words,
    home: words.default([]),
  }),
);
export type Currency = RowOf<typeof Currency>;

const Hedge = rowSchema(({ z, words }) =>
  z.object({
    text: words,
    side: z.enum(['before', 'after']),
    reading: z.enum(['near-below', 'about', 'at-least', 'at-most', 'none']),
  }),
);
export type Hedge = RowOf<typeof Hedge>;

const Words = rowSchema(({ z, words }) => z.object({ class: z.string(), words }));

const COUNT_UNITS = ['person', 'person-time', 'household', 'count', 'day', 'hour'] as const;
const Noun = rowSchema(({ z, words }) =>
  z.object({
    noun: words,
    unit: z.enum(COUNT_UNITS).or(z.literal('').transform(() => 'count' as const)),
    nature: z.enum(['', 'stock', 'flow']).default(''),
  }),
);

const Rate = rowSchema(({ z }) => z.object({ ending: z.string(), nature: z.enum(['stock', 'flow']) }));

const VERB_CLASSES = [
  'rise',
  'fall',
  'reach',
  'bring',
  'be',
  'have',
  'join',
  'leave',
  'found',
  'add',
  'remove',
  'share',
  'cover',
  'part',
  'spend',
  'aim',
  'say',
  'last',
  'do',
] as const;
const VerbRow = rowSchema(({ z, words }) =>
  z.object({
    lemma: z.string(),
    past: words.default([]),
    participle: words.default([]),
    class: z.enum(VERB_CLASSES),
    noun: z.string().default(''),
  }),
);
export type VerbClass = (typeof VERB_CLASSES)[number];
export type VerbRow = RowOf<typeof VerbRow>;

const table = <T>(name: string, schema: RowSchema<T>, key: (row: T) => string | readonly string[]) =>
  loadTable(lexiconUrl(`english/${name}.tsv`), schema, key);

/** Each table once, at its first use. */
function lazy<T>(load: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= load());
}

export const numberWords = lazy(
  () => new Map(table('number-words', NumberWord, (row) => row.word).map((row) => [row.word, row])),
);
export const units = lazy(() => table('units', Unit, (row) => row.text));
export const currencies = lazy(() => table('currencies', Currency, (row) => row.unit));
export const hedges = lazy(() =>
  table('hedges', Hedge, (row) => row.text.map((text) => `${row.side} ${text}`)),
);

/** Word → its closed class. */
export const grammarWords = lazy(() => {
  const classes = new Map<string, string>();
  for (const row of table('words', Words, (r) => r.class))
    for (const word of row.words) if (!classes.has(word)) classes.set(word, row.class);
  return classes;
});

export interface NounEntry {
  readonly unit: (typeof COUNT_UNITS)[number];
  readonly nature: 'stock' | 'flow' | null;
  /** The form is a plural, or a mass noun that counts as one. */
  readonly plural: boolean;
}

/** Noun form, singular or plural, one word or several → what it is. */
export const nouns = lazy(() => {
  const forms = new Map<string, NounEntry>();
  for (const row of table('nouns', Noun, (r) => r.noun)) {
    const entry = { unit: row.unit, nature: row.nature === '' ? null : row.nature };
    for (const noun of row.noun) {
      const [singular = '', irregular] = noun.split('/');
      if (!forms.has(singular)) forms.set(singular, { ...entry, plural: false });
      forms.set(irregular ?? pluralOf(singular), { ...entry, plural: true });
    }
  }
  return forms;
});

/** party → parties, branch → branches, union → unions. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

export const rates = lazy(
  () => new Map(table('rates', Rate, (row) => row.ending).map((row) => [row.ending, row.nature])),
);
export const verbRows = lazy(() => table('verbs', VerbRow, (row) => row.lemma));

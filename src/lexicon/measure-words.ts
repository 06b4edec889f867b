/** Words around a measure's noun: filler in front and behind, and the verbs that wording patterns speak of. */
import { rowSchema } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';
import { normalizeWording } from './wording.ts';

const Row = rowSchema(({ z }) => z.object({
  word: z.string().min(1),
  class: z.string().regex(/^(?:prefix|suffix|verb:[a-z-]+)$/, 'prefix, suffix or verb:NAME'),
}));

export interface MeasureWords {
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** By the name that patterns write as {name}. */
  readonly verbGroups: ReadonlyMap<string, readonly string[]>;
  readonly verbs: ReadonlySet<string>;
  readonly longest: number;
}

/** @throws {TableError} */
export function loadMeasureWords(): MeasureWords {
  const rows = loadTable(lexiconUrl('core/measure-words.tsv'), Row, (row) => `${row.word} ${row.class}`);
  const ofClass = (name: string): Set<string> =>
    new Set(rows.filter((row) => row.class === name).map((row) => normalizeWording(row.word)));
  const verbGroups = new Map<string, string[]>();
  for (const row of rows) {
    if (!row.class.startsWith('verb:')) continue;
    const name = row.class.slice('verb:'.length);
    verbGroups.set(name, [...(verbGroups.get(name) ?? []), row.word]);
  }
  return {
    prefixes: ofClass('prefix'),
    suffixes: ofClass('suffix'),
    verbGroups,
    verbs: new Set([...verbGroups.values()].flat()),
    longest: Math.max(...rows.map((row) => row.word.length)),
  };
}

/** Loads the tables of organisations: how their names end, branches that have unions, kinds of enterprises. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rowSchema, type RowOf, type RowSchema } from './row-schema.ts';
import { loadTable, lexiconUrl, type TableProblem } from './table.ts';

const Suffix = rowSchema(({ z, words }) => z.object({
  suffix: z.string().min(2),
  kind: z.string().min(1),
  level: z.string().transform((cell) => (cell === '' ? null : cell)),
  bare: z.enum(['yes', 'no']).transform((cell) => cell === 'yes'),
  before: words,
}));
const Industry = rowSchema(({ z }) => z.object({ word: z.string().min(2), code: z.string().min(1) }));
const Enterprise = rowSchema(({ z }) => z.object({ word: z.string().min(1), kind: z.string().min(1) }));

/** How the name of a kind of organisation ends; see lexicon/core/organisations.tsv for the columns. */
export type OrganisationSuffix = RowOf<typeof Suffix>;

export interface OrganisationTables {
  readonly suffixes: ReadonlyMap<string, OrganisationSuffix>;
  /** Branch of industry → its class. */
  readonly industries: ReadonlyMap<string, string>;
  /** Last word of the name of an enterprise or school → its kind. */
  readonly enterprises: ReadonlyMap<string, string>;
}

/**
 * Our tables, with those of a user's folder laid over them: a row of `organisations.tsv`, `organisations-industries.tsv` or
 * `organisations-enterprises.tsv` there adds to ours or replaces the row of the same word.
 * @param problems receives what is wrong with the user's tables; without it that is thrown
 * @throws {TableError} where one of the tables is broken, with file, line and reason
 */
export function loadOrganisations(folder?: string, problems?: TableProblem[]): OrganisationTables {
  const rows = <T>(file: string, schema: RowSchema<T>, key: (row: T) => string): Map<string, T> => {
    const ours = loadTable(lexiconUrl(`core/${file}`), schema, key);
    const theirs = folder === undefined ? '' : join(folder, file);
    const added = theirs !== '' && existsSync(theirs) ? loadTable(theirs, schema, key, problems ? { problems } : {}) : [];
    return new Map([...ours, ...added].map((row) => [key(row), row]));
  };
  const suffixes = rows('organisations.tsv', Suffix, (row) => row.suffix);
  const industries = rows('organisations-industries.tsv', Industry, (row) => row.word);
  const enterprises = rows('organisations-enterprises.tsv', Enterprise, (row) => row.word);
  return {
    suffixes,
    industries: new Map([...industries].map(([word, { code }]) => [word, code])),
    enterprises: new Map([...enterprises].map(([word, { kind }]) => [word, kind])),
  };
}

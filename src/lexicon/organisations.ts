/** Loads the tables of organisations: how their names end, branches that have unions, kinds of enterprises. */
import { z } from 'zod';
import { loadTable, lexiconUrl, words } from './table.ts';

const Suffix = z.object({
  suffix: z.string().min(2),
  kind: z.string().min(1),
  level: z.string().transform((cell) => (cell === '' ? null : cell)),
  bare: z.enum(['yes', 'no']).transform((cell) => cell === 'yes'),
  before: words,
});

/** How the name of a kind of organisation ends; see lexicon/core/organisations.tsv for the columns. */
export type OrganisationSuffix = z.infer<typeof Suffix>;

export interface OrganisationTables {
  readonly suffixes: ReadonlyMap<string, OrganisationSuffix>;
  /** Branch of industry → its class. */
  readonly industries: ReadonlyMap<string, string>;
  /** Last word of the name of an enterprise or school → its kind. */
  readonly enterprises: ReadonlyMap<string, string>;
}

/** @throws {TableError} where one of the tables is broken, with file, line and reason. */
export function loadOrganisations(): OrganisationTables {
  const suffixes = loadTable(lexiconUrl('core/organisations.tsv'), Suffix, (row) => row.suffix);
  const industries = loadTable(lexiconUrl('core/organisations-industries.tsv'), z.object({ word: z.string().min(2), code: z.string().min(1) }), (r) => r.word);
  const enterprises = loadTable(lexiconUrl('core/organisations-enterprises.tsv'), z.object({ word: z.string().min(1), kind: z.string().min(1) }), (r) => r.word);
  return {
    suffixes: new Map(suffixes.map((row) => [row.suffix, row])),
    industries: new Map(industries.map((row) => [row.word, row.code])),
    enterprises: new Map(enterprises.map((row) => [row.word, row.kind])),
  };
}

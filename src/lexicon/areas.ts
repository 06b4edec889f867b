/**
 * Loads the tables of areas (lexicon/areas): divisions of GB/T 2260 with the days they were in force, what changed,
 * and the towns whose names are unique. The tables are made by scripts/make-areas.mjs, which checks them; here they are only
 * cut, because a run that meets no area should not pay for them. Each loads once, on first use.
 */
import { readFileSync } from 'node:fs';
import { lexiconUrl } from './table.ts';

export type AreaLevel = 'province' | 'prefecture' | 'county';

/** A code and name of GB/T 2260 and the days between which both were in force; '' is open on that side. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly from: string;
  readonly to: string;
  /** Code of the division above; '' for provinces. */
  readonly parent: string;
}

/** One change: units before and after, as [code, name]. A unit on both sides goes on. */
export interface AreaChange {
  readonly date: string;
  readonly kind: 'upgraded' | 'renamed' | 'recoded' | 'merged' | 'split' | 'new';
  readonly from: readonly (readonly [code: string, name: string])[];
  readonly to: readonly (readonly [code: string, name: string])[];
  readonly source: string;
}

function* rowsOf(file: string): Generator<string[]> {
  let header = true;
  for (const line of readFileSync(lexiconUrl(`areas/${file}`), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (header) header = false;
    else yield line.split('\t');
  }
}

const once = <T>(load: () => T): (() => T) => {
  let value: T | undefined;
  return () => (value ??= load());
};

export const divisions = once((): readonly Division[] =>
  [...rowsOf('divisions.tsv')].map(([code, name, level, from, to, parent]) => ({
    code: code!,
    name: name!,
    level: level as AreaLevel,
    from: from!,
    to: to!,
    parent: parent!,
  })),
);

export const areaChanges = once((): readonly AreaChange[] => {
  const units = (cell: string): (readonly [string, string])[] =>
    cell === '' ? [] : cell.split('|').map((unit) => [unit.slice(0, 6), unit.slice(7)]);
  return [...rowsOf('changes.tsv'), ...rowsOf('changes-derived.tsv')].map(([date, kind, from, to, source]) => ({
    date: date!.length === 7 ? `${date!}-01` : date!,
    kind: kind as AreaChange['kind'],
    from: units(from!),
    to: units(to!),
    source: source!,
  }));
});

/** Town name → nine-digit code (2023), for names that stand once in the country. */
export const uniqueTowns = once((): ReadonlyMap<string, string> => {
  const towns = new Map<string, string>();
  for (const [county, cell] of rowsOf('towns.tsv')) for (const t of cell!.split('|')) towns.set(t.slice(0, -3), county! + t.slice(-3));
  return towns;
});

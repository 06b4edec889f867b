/**
 * The indicator registry: what is counted or measured, whatever words a report uses for it. A pack is a folder with
 * indicators.tsv; ours are lexicon/union and lexicon/district, a user's lies over them.
 */
import { rowSchema, type Kit, type RowOf } from './row-schema.ts';
import type { MeasureType, UnitClass } from '../model/index.ts';
import { lexiconUrl, loadTable } from './table.ts';

const UNIT_CLASSES = [
  'person',
  'person-time',
  'household',
  'count',
  'percent',
  'percentage-point',
  'money',
  'times',
  'duration',
  'physical',
  'none',
] as const satisfies readonly UnitClass[];

const MEASURE_TYPES = [
  'stock',
  'flow',
  'ratio',
  'increase',
  'decrease',
  'growth',
] as const satisfies readonly MeasureType[];

const listOf = <T extends string>({ z, words }: Kit, options: readonly [T, ...T[]]) =>
  words.pipe(z.array(z.enum(options)).min(1, `give at least one of ${options.join(', ')}`));

export const indicatorId = ({ z }: Kit) =>
  z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'an id is small words parted by dots, e.g. union.members');

/** One line of indicators.tsv; the columns are explained at the head of lexicon/union/indicators.tsv. */
export const IndicatorRow = rowSchema((kit) => {
  const { z, words } = kit;
  return z.object({
    id: indicatorId(kit),
    zh: z.string().min(1, 'no Chinese label'),
    en: z.string().min(1, 'no English label'),
    definition: z.string().default(''),
    unit: listOf(kit, UNIT_CLASSES),
    types: listOf(kit, MEASURE_TYPES),
    /** Groups of governing verbs one of which a flow needs where a plain wording is all there is, `none` for no verb at all; empty: any. */
    verbs: words.default([]),
    synonyms: words.default([]),
    /** Wordings that suffice only in documents of the pack's own domain, or of an unknown one: 学员, 支出. */
    local: words.default([]),
    patterns: words.default([]),
    parent: z.string().default(''),
    parts: words.default([]),
    additive: z.enum(['yes', 'no']).default('yes'),
    notes: z.string().default(''),
  });
});
export type Indicator = RowOf<typeof IndicatorRow>;

/** One line of a user's synonyms.tsv: more wordings for an indicator that exists. */
export const SynonymRow = rowSchema((kit) => {
  const { z, words } = kit;
  return z.object({ indicator: indicatorId(kit), synonyms: words.default([]), patterns: words.default([]) });
});
export type SynonymRow = RowOf<typeof SynonymRow>;

export interface IndicatorPack {
  /** union, district, or the user's folder. */
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly synonyms: readonly SynonymRow[];
}

/**
 * Reads one indicators.tsv of ours.
 * @throws {TableError}
 */
export const loadIndicators = (url: URL | string): Indicator[] => loadTable(url, IndicatorRow, (row) => row.id);

/** Our own packs, in the order in which they are looked up. */
export const CORE_PACKS = ['union', 'district'] as const;

export const isCore = (name: string): boolean => (CORE_PACKS as readonly string[]).includes(name);

/** @throws {TableError} */
export const corePacks = (): IndicatorPack[] =>
  CORE_PACKS.map((name) => ({
    name,
    indicators: loadIndicators(lexiconUrl(`${name}/indicators.tsv`)),
    synonyms: [],
  }));

/** All indicators of the packs; a later pack's line replaces an earlier one of the same id. */
export function indicatorsOf(packs: readonly IndicatorPack[]): ReadonlyMap<string, Indicator> {
  const byId = new Map<string, Indicator>();
  for (const pack of packs) for (const indicator of pack.indicators) byId.set(indicator.id, indicator);
  return byId;
}

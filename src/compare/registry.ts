/** What the indicator registry knows of the things compared: names, and whether they are levels of a day or sums over a period. */
import { corePacks, indicatorsOf, type Indicator } from '../lexicon/indicators.ts';

let known: ReadonlyMap<string, Indicator> | undefined;

export const indicatorOf = (id: string | null): Indicator | null =>
  id === null ? null : ((known ??= indicatorsOf(corePacks())).get(id) ?? null);

/** The id itself, or the one whose Chinese or English name was typed. */
export function indicatorNamed(word: string): string | null {
  known ??= indicatorsOf(corePacks());
  if (known.has(word)) return word;
  for (const [id, { zh, en }] of known) if (zh === word || en === word) return id;
  return null;
}

/** A stock that never flows, or a flow of which there is no stock: the reading of one as the other is mended by the registry. */
export function settledLevel(id: string | null): 'stock' | 'flow' | null {
  const types = indicatorOf(id)?.types;
  if (!types) return null;
  const [stock, flow] = [types.includes('stock'), types.includes('flow')];
  return stock === flow ? null : stock ? 'stock' : 'flow';
}

/** Whether the figures of areas add up to that of the whole they make. */
export const isAdditive = (id: string | null): boolean => indicatorOf(id)?.additive === 'yes';

/** Which subjects to show when none are named, and how many. */
import type { FactBase, Offer } from './facts.ts';
import { indicatorNamed } from './registry.ts';

/** What unions ask first, then what governments ask first. */
const FIRST = [
  'union.members',
  'union.organisations',
  'union.establishment-rate',
  'union.membership-rate',
  'district.gdp',
  'district.income.urban',
  'district.income.rural',
  'district.income',
  'district.revenue',
  'district.revenue.local',
  'district.revenue.budget',
  'district.investment',
  'district.retail-sales',
];

/** As many as one reads at a sitting. */
const SHOWN = 6;

export interface Choice {
  readonly indicators: readonly string[];
  readonly measures: readonly string[];
}

/** @param named ids, names of the registry, or wordings as the documents have them; empty for the main ones */
export async function choose(base: FactBase, named: readonly string[]): Promise<Choice> {
  if (named.length === 0) return mainOf(await base.offers());
  const indicators: string[] = [];
  const measures: string[] = [];
  for (const word of named) {
    const id = indicatorNamed(word);
    if (id !== null) indicators.push(id);
    else measures.push(word);
  }
  // A word that is no name of the registry may be the id of a user's own indicator.
  return { indicators: [...indicators, ...measures], measures };
}

/** Those that come first by nature and are told at all, then those most told. */
function mainOf(offers: readonly Offer[]): Choice {
  const rank = (offer: Offer): number => {
    const place = offer.indicator === null ? -1 : FIRST.indexOf(offer.indicator);
    return place < 0 ? FIRST.length : place;
  };
  const registered = offers.filter((o) => o.indicator !== null);
  const pool = registered.length > 0 ? registered : offers;
  const chosen = [...pool].sort((a, b) => rank(a) - rank(b) || b.cells - a.cells).slice(0, SHOWN);
  return {
    indicators: chosen.flatMap((o) => o.indicator ?? []),
    measures: chosen.flatMap((o) => (o.indicator === null && o.measure !== null ? [o.measure] : [])),
  };
}

/** Gives claims their indicator and breakdown: the same thing worded differently gets the same id, different things never do. */
import type { IndicatorIndex } from '../lexicon/indicator-index.ts';
import type { ActivityMention } from '../model/index.ts';
import type { Claim } from './claim.ts';

export interface IdentifyContext {
  readonly index: IndicatorIndex;
  readonly heading: string | null;
  /** Pack of the document: union, district. */
  readonly domain: string | null;
  readonly activities: readonly ActivityMention[];
}

/** Sets indicator and breakdown of the claims of one sentence or table, in order. */
export function identify(
  claims: readonly Claim[],
  { index, heading, domain, activities }: IdentifyContext,
): void {
  const nouns = activities.map((a) => a.name);
  let verb: string | null = null;
  for (const [i, claim] of claims.entries()) {
    // 覆盖企业305家、职工2.7万人; 吸收劳动者144名,其中货车司机46名: the verb before goes on.
    if (claim.verb !== null || !/^type\/(?:as-before|part|listed)$/.test(claim.typeRule))
      verb = claim.verb?.verb ?? null;
    if (claim.measure === null) continue;
    const before = claims.slice(Math.max(0, i - 4), i).reverse();
    const base = before.find(
      (c) => c.measure?.text === claim.measure!.text && c.type !== 'growth' && c.type !== 'ratio',
    );
    const match = index.find({
      measure: claim.measure.text,
      verb,
      unitClass: claim.quantity.unitClass,
      unitText: claim.quantity.unitText,
      measureType: claim.type,
      baseUnitClass: base?.quantity.unitClass,
      nouns: [...before.flatMap((c) => (c.measure === null ? [] : [c.measure.text])), ...nouns],
      heading,
      domain,
    });
    claim.indicator = match.id;
    claim.breakdown = [...match.breakdown];
    claim.indicatorRule = match.rule;
  }
}

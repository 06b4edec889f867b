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
  let verb: string | null = null;
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!;
    // 覆盖企业305家、职工2.7万人; 吸收劳动者144名,其中货车司机46名: the verb before goes on.
    if (claim.verb !== null || !/^type\/(?:as-before|part|listed)$/.test(claim.typeRule))
      verb = claim.verb?.verb ?? null;
    if (claim.measure === null) continue;
    const match = index.find({
      measure: claim.measure.text,
      verb,
      unitClass: claim.quantity.unitClass,
      unitText: claim.quantity.unitText,
      measureType: claim.type,
      baseUnitClass: baseOf(claims, i, claim.measure.text)?.quantity.unitClass,
      nouns: () => nounsBefore(claims, i, activities),
      heading,
      domain,
    });
    claim.indicator = match.id;
    claim.breakdown = match.breakdown.slice();
    claim.indicatorRule = match.rule;
  }
}

/** Claims before one that may say what it is about. */
const REACH = 4;

/** The amount of the same thing right before: what a change of it changes. */
function baseOf(claims: readonly Claim[], at: number, measure: string): Claim | undefined {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const { measure: other, type } = claims[i]!;
    if (other?.text === measure && type !== 'growth' && type !== 'ratio') return claims[i];
  }
  return undefined;
}

function nounsBefore(
  claims: readonly Claim[],
  at: number,
  activities: readonly ActivityMention[],
): readonly string[] {
  const nouns: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const { measure } = claims[i]!;
    if (measure !== null) nouns.push(measure.text);
  }
  for (const { name } of activities) nouns.push(name);
  return nouns;
}

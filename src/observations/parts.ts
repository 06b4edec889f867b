/**
 * Links parts to wholes: 会员38620人,其中农民工会员21504人 and brackets (集体合同94份(其中区域性合同12份)). The whole is the last claim of the same
 * class of unit before 其中 at its level or above.
 */
import type { Claim } from './claim.ts';
import type { SentenceView } from './view.ts';

const AMONG = /其中|里面|含(?!量)/;

export function linkParts(view: SentenceView, claims: readonly Claim[], before: Claim | null): void {
  let whole: Claim | null = null;
  let openedAt = -1;
  for (const [i, claim] of claims.entries()) {
    const clause = view.clauses[claim.clause]!;
    // What lies between the claim before and this one says whether 其中 opens here or a semicolon closes it.
    const from = i > 0 ? claims[i - 1]!.quantity.outer.end : view.start;
    const between = view.text.slice(from, claim.quantity.outer.start);
    if (/[;。]/.test(between) && !AMONG.test(between)) whole = null;
    if (whole !== null && clause.depth < openedAt) whole = null;
    if (AMONG.test(between)) {
      whole = wholeOf(view, claims.slice(0, i), claim, clause.depth) ?? (i === 0 ? before : null);
      openedAt = clause.depth;
    }
    if (whole !== null && sameClass(whole, claim) && isCount(claim)) {
      claim.partOf = whole;
      // 组建基层工会92家,其中非公企业工会61家: a part is told as its whole is, unless a verb of its own says otherwise.
      if (
        /^type\/(?:nature|default|as-before|as-of|level|after-share)$/.test(claim.typeRule) &&
        isCount(whole)
      ) {
        claim.type = whole.type;
        claim.typeRule = 'type/part';
      }
    }
  }
}

const isCount = (claim: Claim): boolean => claim.type !== 'ratio' && claim.type !== 'growth';
const sameClass = (a: Claim, b: Claim): boolean =>
  (a.quantity.unitClass === b.quantity.unitClass &&
    // Square kilometres are no part of cubic metres.
    (a.quantity.unitClass !== 'physical' || a.quantity.unit === b.quantity.unit)) ||
  a.quantity.unitClass === 'none' ||
  b.quantity.unitClass === 'none';

function wholeOf(view: SentenceView, earlier: readonly Claim[], part: Claim, depth: number): Claim | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const claim = earlier[i]!;
    if (view.clauses[claim.clause]!.depth > depth || !sameClass(claim, part) || !isCount(claim)) continue;
    // 受理116件,比上年减少18件,其中婚姻家庭纠纷34件: of those received.
    if (claim.typeRule !== 'type/change') return claim;
  }
  return null;
}

/** What the claims of one sentence tell of each other: a list shares its verb, an owner the type of what it owns. */
import type { Verb } from '../lexicon/verbs.ts';
import type { Quantity } from '../model/index.ts';
import type { Claim } from './claim.ts';
import { tokenFrom } from './phrase/index.ts';
import type { SentenceView } from './view.ts';

/** The claim that only a join parts from this number: 分别增长8.7%和6.4%. */
export function adjacentClaim(view: SentenceView, q: Quantity, earlier: readonly Claim[]): Claim | null {
  const last = earlier[earlier.length - 1];
  if (last === undefined || last.sentence !== view.start || last.quantity.unitClass !== q.unitClass)
    return null;
  return /^[、和及与,]{1,2}$/u.test(view.text.slice(last.quantity.outer.end, q.outer.start)) ? last : null;
}

/** Whether a verb of doing stands right behind the unit. */
export function doesFlow(view: SentenceView, q: Quantity, verbs: ReadonlyMap<string, Verb>): boolean {
  const next = view.tokens[tokenFrom(view.tokens, q.outer.end)];
  return (
    next !== undefined &&
    next.start === q.outer.end &&
    verbs.get(next.text)?.sense === 'flow' &&
    /^v/.test(next.tag) &&
    // 已有23家建立女职工委员会: they stand so.
    !/[有达到为]$/u.test(view.text.slice(q.outer.start - 1, q.outer.start)) &&
    !/^(?:建立|组建|成立|实行|推行|通过)/u.test(next.text)
  );
}

/** Whether a verb stands right behind a noun. */
export function verbFollows(view: SentenceView, noun: { end: number } | null): boolean {
  if (noun === null) return false;
  const next = view.tokens[tokenFrom(view.tokens, noun.end)];
  return (
    next !== undefined && next.start === noun.end && next.tag === 'v' && !/^[有为是达占]/u.test(next.text)
  );
}

/** The last claim that told an amount: after 签订合同186份,同比增长4.3% a clause goes on with the contracts, not with the growth. */
export function levelBefore(view: SentenceView, earlier: readonly Claim[], clause: number): Claim | null {
  const depth = view.clauses[clause]!.depth;
  const isLevel = (c: Claim): boolean =>
    c.type !== 'ratio' &&
    c.type !== 'growth' &&
    c.typeRule !== 'type/change' &&
    // 新建驿站9个(累计62个)、母婴室4个: brackets tell of what stands before them alone.
    (c.sentence !== view.start || view.clauses[c.clause]!.depth <= depth);
  return earlier.findLast(isLevel) ?? null;
}

/** 21家企业的1000余名职工接受培训: whose they are is told as what they do is. */
export function shareOwners(view: SentenceView, claims: readonly Claim[]): void {
  for (let i = claims.length - 2; i >= 0; i--) {
    const [owner, owned] = [claims[i]!, claims[i + 1]!];
    const end = owner.measure?.span?.end ?? -1;
    if (owner.measureRule !== 'measure/value-first' || end < owner.quantity.outer.end) continue;
    const between = view.text.slice(end, owned.quantity.outer.start);
    const owns = /^(?:\([^()]{1,4}\))?的$/u.test(between);
    // 236家企业、4.4万名职工参加: the verb at the end of the list speaks of each.
    const listed = /^[、和及]$/u.test(between) && owned.typeRule === 'type/event';
    if (!(owns || listed) || owned.measureRule !== 'measure/value-first') continue;
    // 吸纳14家企业的426名快递员入会: the verb before both governs both.
    if (owns && (owner.verb?.sense === 'increase' || owner.verb?.sense === 'flow')) owned.type = owner.type;
    else owner.type = owned.type;
    owner.typeRule = 'type/owner';
  }
}

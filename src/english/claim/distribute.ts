/**
 * "respectively" hands values out in order: courier members and driver members reached 5,180 and 6,420 respectively; income was 17,175 and
 * 5,153 yuan, up 9.8% and 8.5% respectively.
 */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { isComma, isHard, subjectOf } from './clause.ts';
import { coreOf } from './noun-phrase.ts';
import { nounsEnd } from './told.ts';
import type { Reading, SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { bracketTime } from './when.ts';

/** Sets measure, type and direction of the claims that a "respectively" governs. `sites[i]` is where `claims[i]` stands. */
/** The place of a number among those of a bracket that a time opens: (2019: 45 and 9,200); null outside one. */
function bracketPlace(
  terms: readonly Term[],
  sites: readonly Site[],
  index: number,
): { first: number; count: number } | null {
  if (bracketTime(terms, sites[index]!.at) === null) return null;
  let [first, last] = [index, index];
  const open = (from: number, to: number): boolean =>
    terms.slice(from, to).every((t) => t.lower !== ')' && t.lower !== '(');
  while (first > 0 && open(sites[first - 1]!.at, sites[first]!.at)) first--;
  while (last + 1 < sites.length && open(sites[last]!.at, sites[last + 1]!.at)) last++;
  return { first, count: last - first + 1 };
}

/** The numbers of such a bracket are those of the figures before it, in their order, in another year. */
export function pairBrackets(
  { terms }: SentenceContext,
  claims: readonly Claim[],
  sites: readonly Site[],
  apply: (index: number, reading: Partial<Reading>) => void,
): void {
  for (const index of sites.keys()) {
    const place = bracketPlace(terms, sites, index);
    if (place === null) continue;
    const figures = claims.slice(0, place.first).filter((c) => c.type !== 'growth' && c.type !== 'ratio');
    const given = figures[figures.length - place.count + index - place.first];
    if (given === undefined || place.count === 1) continue;
    apply(index, {
      measure: { kind: 'claim', claim: given },
      measureRule: 'measure/respectively',
      type: given.type,
      fall: given.fall,
      of: given,
    });
  }
}

export function distribute(
  context: SentenceContext,
  claims: readonly Claim[],
  sites: readonly Site[],
  apply: (index: number, reading: Partial<Reading>) => void,
): void {
  const { terms } = context;
  for (const [k, term] of terms.entries()) {
    if (term.lower !== 'respectively') continue;
    const run = runBefore(terms, sites, k);
    if (run.length < 2) continue;
    const last = sites[run[run.length - 1]!]!;
    if (last.phrase !== null && last.end <= k) {
      const reading: Partial<Reading> = {
        measure: { kind: 'terms', from: last.phrase.from, to: last.phrase.to, head: last.phrase.head },
        measureRule: 'measure/shared-list',
      };
      for (const index of run.slice(0, -1))
        apply(index, {
          ...reading,
          type: claims[run[run.length - 1]!]!.type,
          fall: claims[run[run.length - 1]!]!.fall,
        });
      continue;
    }
    if (handOut(context, claims, sites, run, apply) || handBack(claims, run, apply)) continue;
    // What cannot be told apart is at least one kind of figure.
    const first = claims[run[0]!]!;
    for (const index of run.slice(1)) apply(index, { type: first.type, fall: first.fall });
  }
}

/** Indices of the numbers listed right before `at`: A, B and C. */
function runBefore(terms: readonly Term[], sites: readonly Site[], at: number): number[] {
  const run: number[] = [];
  for (let i = sites.length - 1; i >= 0; i--) {
    const site = sites[i]!;
    if (site.at >= at) continue;
    if (run.length === 0) {
      const between = terms.slice(site.end, at);
      if (between.length > 6 || between.some((t) => isHard(t))) return [];
      run.unshift(i);
      continue;
    }
    const next = sites[run[0]!]!;
    const between = terms.slice(site.at + 1, next.at).map((t) => t.lower);
    // Bare numbers share what stands behind the last of them.
    if (!between.every((w) => w === 'and' || w === ',') || between.length === 0) break;
    if (site.quantity.unitClass !== next.quantity.unitClass) break;
    run.unshift(i);
  }
  return run;
}

/** The items of the subject, one a value; a noun that only the last of them has is all of theirs. */
function handOut(
  context: SentenceContext,
  claims: readonly Claim[],
  sites: readonly Site[],
  run: readonly number[],
  apply: (index: number, reading: Partial<Reading>) => void,
): boolean {
  const { terms } = context;
  const first = sites[run[0]!]!;
  if (first.verb === null || first.lead === 'direction') return false;
  const { from, to } = subjectOf(terms, first.verb);
  const items = itemsOf(terms, from, to);
  if (items.length !== run.length) return false;
  const head = claims[run[0]!]!;
  // The income of urban and rural residents: two kinds of one noun, both of them what the subject says.
  const shared = terms[items[0]!.to - 1]?.kind === 'adjective' ? coreOf(terms, from, to) : null;
  if (shared !== null && terms.slice(items[0]!.from, items[0]!.to).some((t) => t.lower === 'of')) {
    for (const index of run)
      apply(index, {
        measure: { kind: 'terms', ...shared },
        measureRule: 'measure/shared-list',
        type: head.type,
        fall: head.fall,
      });
    return true;
  }
  for (const [n, index] of run.entries()) {
    const core = coreOf(terms, items[n]!.from, items[n]!.to);
    if (core === null) return false;
    apply(index, {
      measure: { kind: 'terms', ...core },
      measureRule: 'measure/respectively',
      type: head.type,
      fall: head.fall,
    });
  }
  return true;
}

function itemsOf(terms: readonly Term[], from: number, to: number): { from: number; to: number }[] {
  const items: { from: number; to: number }[] = [];
  let start = from;
  for (let k = from; k < to; k++) {
    const joins = isComma(terms[k]) || (terms[k]!.lower === 'and' && nounsEnd(terms, k + 1) > k + 1);
    if (!joins) continue;
    if (k > start) items.push({ from: start, to: k });
    start = k + 1;
  }
  if (to > start) items.push({ from: start, to });
  return items;
}

/** up 9.8% and 8.5% respectively: in the order of the figures before. */
function handBack(
  claims: readonly Claim[],
  run: readonly number[],
  apply: (index: number, reading: Partial<Reading>) => void,
): boolean {
  const given: Claim[] = [];
  for (let i = run[0]! - 1; i >= 0 && given.length < run.length; i--) {
    const claim = claims[i]!;
    if (claim.type !== 'growth' && claim.type !== 'ratio' && claim.measure !== null) given.unshift(claim);
  }
  if (given.length !== run.length) return false;
  const first = claims[run[0]!]!;
  for (const [n, index] of run.entries())
    apply(index, {
      measure: { kind: 'claim', claim: given[n]! },
      measureRule: 'measure/respectively',
      type: first.type,
      fall: first.fall,
      of: given[n]!,
    });
  return true;
}

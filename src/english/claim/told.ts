/** What a number is told of: the subject or object of its verb, the noun before it, the clause that borrows a verb. */
import { nouns } from '../lexicon.ts';
import type { Term } from '../terms.ts';
import { antecedent } from './antecedent.ts';
import { isComma, isHard, subjectOf, verbsLeft, type VerbGroup } from './clause.ts';
import { coreOf, onlyCounts, type Core } from './noun-phrase.ts';
import { measured, type Measure, type SentenceContext } from './reading.ts';
import type { Site } from './site.ts';

/** Subject of the verb, or for a transitive one its object: what rose, what is to be raised. */
export function told(context: SentenceContext, group: VerbGroup, stop: number): Core | null {
  const { terms } = context;
  const object = coreOf(terms, group.end, firstPreposition(terms, group.end, stop));
  if (object !== null && !group.passive) return object;
  const { from, to, relative } = subjectOf(terms, group);
  if (relative) return antecedentOfRelative(terms, from);
  return coreOf(terms, from, to);
}

/** Where the object ends: before the preposition that leads to the number, the last of the stretch. */
function firstPreposition(terms: readonly Term[], from: number, stop: number): number {
  for (let k = from; k < stop; k++) if (terms[k]!.kind === 'time' || isComma(terms[k])) return k;
  return stop;
}

/** The noun phrase that "which" stands for: the one right before it. */
function antecedentOfRelative(terms: readonly Term[], relative: number): Core | null {
  let to = relative;
  while (to > 0 && (isComma(terms[to - 1]) || terms[to - 1]!.kind === 'preposition')) to--;
  let from = to;
  while (from > 0 && /^(?:noun|plural|adjective|possessive|name|determiner)$/u.test(terms[from - 1]!.kind))
    from--;
  return coreOf(terms, from, to);
}

/** The subject of a clause that borrows its verb: …fell by 9 per cent to 4,127, and |fatal accidents| by 17 to 61. */
export function ellipsis({ terms, sites }: SentenceContext, site: Site): Core | null {
  const last = sites[sites.indexOf(site) - 1];
  if (last === undefined) return null;
  let from = last.end;
  while (isComma(terms[from]) || terms[from]?.lower === 'and' || terms[from]?.lower === 'while') from++;
  if (from === last.end) return null;
  for (let k = from; k < site.leadAt; k++)
    if (!/^(?:noun|plural|adjective|determiner|possessive|name|preposition)$/u.test(terms[k]!.kind))
      return null;
  return coreOf(terms, from, site.leadAt);
}

/** The noun phrase that an aside tells of: Unemployment among the young, |estimated at 27 per cent; Staff costs, |at 17 million. */
export function chunkBefore(terms: readonly Term[], comma: number): Core | null {
  let from = comma;
  while (
    from > 0 &&
    !isHard(terms[from - 1]) &&
    !isComma(terms[from - 1]) &&
    !/^(?:verb|past|gerund|auxiliary|modal|conjunction|relative)$/u.test(terms[from - 1]!.kind)
  )
    from--;
  return coreOf(terms, from, comma);
}

/** Behind the run of nouns and adjectives at `from`, articles looked past. */
export function nounsEnd(terms: readonly Term[], from: number): number {
  let to = from;
  while (to < terms.length && /^(?:noun|plural|adjective|possessive|name|determiner)$/u.test(terms[to]!.kind))
    to++;
  return to;
}

/** The noun at `at` ends what a number before it counts: 7,300 person-times of |benefit and payments of … */
export function isCounted(terms: readonly Term[], at: number): boolean {
  for (let k = at; k >= 0 && k > at - 6; k--) {
    if (terms[k]!.kind === 'quantity') return true;
    if (!/^(?:noun|plural|adjective)$/u.test(terms[k]!.kind) && terms[k]!.lower !== 'of') return false;
  }
  return false;
}

/** The noun phrase right before `stop`: a delivery rate |of. */
export function nounBefore(terms: readonly Term[], stop: number): Core | null {
  let from = stop;
  while (from > 0) {
    const term = terms[from - 1]!;
    const inner =
      /^(?:noun|plural|adjective|possessive|name)$/u.test(term.kind) ||
      (term.lower === 'of' && from < stop) ||
      (term.kind === 'gerund' && from === stop && nouns().has(term.lower)) ||
      (term.lower === 'and' &&
        from < stop &&
        terms[from - 2]?.kind === 'noun' &&
        !isCounted(terms, from - 2));
    if (!inner) break;
    from--;
  }
  return from === stop ? null : coreOf(terms, from, stop);
}

/** The subject or object that a level is told of: the rate reached |92.4%; keep the rate above |93%. */
export function levelSubject(context: SentenceContext, site: Site): Measure | null {
  const { terms } = context;
  let first: VerbGroup | null = null;
  for (const group of verbsLeft(terms, site.leadAt + (site.lead === 'verb' ? 1 : 0))) {
    const cls = group.verb?.class;
    const tells =
      cls === 'reach' ||
      cls === 'rise' ||
      cls === 'fall' ||
      cls === 'bring' ||
      cls === 'be' ||
      cls === 'have';
    first ??= group;
    if (tells) {
      const core = told(context, group, stopOf(site));
      if (core === null) return null;
      const before = onlyCounts(terms[core.head]!.lower) ? antecedent(context) : null;
      return before === null ? measured(core) : { kind: 'claim', claim: before };
    }
    if (group.finite && cls !== 'say' && cls !== 'aim') break;
  }
  if (first === null) return null;
  const core = told(context, first, stopOf(site));
  return core === null ? null : measured(core);
}

/** Where an object before the number ends: at the word that leads to it, or behind the noun that touches it. */
const stopOf = (site: Site): number => (site.lead === 'noun' ? site.leadAt + 1 : site.leadAt);

/** The subject of the clause, where all else fails. */
export function subjectMeasure(context: SentenceContext, site: Site): Measure | null {
  if (site.verb !== null && site.role !== 'subject') {
    const { from, to } = subjectOf(context.terms, site.verb);
    const core = coreOf(context.terms, from, to);
    if (core !== null) return measured(core);
  }
  const named = nounBefore(context.terms, site.leadAt + (site.lead === 'noun' ? 1 : 0));
  return named === null ? null : measured(named);
}

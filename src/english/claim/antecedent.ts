/** What a number goes on with that has no noun of its own: 987 of them, while 118 left, 61 were settled, 203 unfair dismissal. */
import type { Claim } from '../../observations/claim.ts';
import { nouns } from '../lexicon.ts';
import type { Term } from '../terms.ts';
import type { VerbGroup } from './clause.ts';
import { entryOfText, nounEntry } from './noun-phrase.ts';
import type { Measure, SentenceContext } from './reading.ts';
import type { Site } from './site.ts';

/** The claim that "up 5 per cent" or "or 42.6 per cent" goes on with: the last that is no change itself. */
export function antecedent({ claims, last }: SentenceContext): Claim | null {
  for (let i = claims.length - 1; i >= 0; i--) {
    const claim = claims[i]!;
    if (claim.type !== 'growth' && claim.measure !== null) return claim;
  }
  return claims.findLast((c) => c.measure !== null) ?? last;
}

/**
 * What a comparison goes on with: the figure that the clause is about, not one that hangs on it (attracted |14,300 learners from 29
 * countries, compared with 8,900).
 */
export function mainAntecedent(context: SentenceContext): Claim | null {
  const { claims, sites } = context;
  const last = antecedent(context);
  let index = last === null ? -1 : claims.indexOf(last);
  for (; index > 0; index--) {
    const [before, here] = [sites[index - 1]!, sites[index]!];
    const hangs =
      here.lead === 'preposition' &&
      here.role === 'complement' &&
      before.end === here.leadAt &&
      here.word !== 'to';
    const { type } = claims[index - 1]!;
    if (!hangs || type === 'growth' || type === 'ratio') break;
  }
  return index < 0 ? last : claims[index]!;
}

/** Verbs that things cannot do, and those that cannot be done to people. */
const BY_PEOPLE =
  /^(?:obtain|pass|complete|finish|graduate|receive|get|earn|attend|take part|take|join|leave|retire|resign|say|tell|think|feel|want|know|find|win|learn|study|work|live|volunteer|donate|die|return|vote|march|speak)$/u;
const TO_PEOPLE =
  /^(?:train|retrain|help|assist|aid|employ|recruit|hire|elect|appoint|promote|dismiss|injure|kill|honou?r|award|reinstate|arrest|insure|place|register|invite|visit|treat|rescue|examine|vaccinate|select|name|interview|survey|support)$/u;

/** Whether the verb is one that people do or that is done to people (person), one that is done to things (thing), or either. */
function asksFor(verb: VerbGroup | null): 'person' | 'thing' | null {
  if (verb === null) return null;
  if (verb.passive) return TO_PEOPLE.test(verb.lemma) ? 'person' : 'thing';
  return BY_PEOPLE.test(verb.lemma) ? 'person' : null;
}

/** The last claim of the sentence that can be the subject of the verb: people or things. Null where the verb does not tell. */
function bySubject(
  { claims, sites, readings, terms, previous }: SentenceContext,
  verb: VerbGroup | null,
): Claim | null {
  const wanted = asksFor(verb);
  if (wanted === null) return null;
  const fits = (claim: Claim, measure: Measure | null): boolean =>
    claim.type !== 'growth' &&
    claim.type !== 'ratio' &&
    /^(?:none|person|count|household)$/u.test(claim.quantity.unitClass) &&
    (unitOfMeasure(terms, measure) === 'person' ? 'person' : 'thing') === wanted;
  const own = claims.map((claim) => ({
    claim,
    site: sites.find((site) => site.quantity === claim.quantity)!,
  }));
  const choices = own.length > 0 ? own : previous;
  const fitting = choices.filter(({ claim }) =>
    fits(claim, readings.get(claim)?.measure ?? { kind: 'claim', claim }),
  );
  return (fitting.findLast(({ site }) => isMain(site)) ?? fitting.at(-1))?.claim ?? null;
}

/** The claim whose noun a bare subject borrows: 73 claims on behalf of 861 workers; |61 were settled. */
export const borrowed = (context: SentenceContext, site: Site): Claim | null =>
  (site.role === 'subject' ? bySubject(context, site.verb) : null) ?? antecedent(context);

/** What "of them" means: the thing that was done or counted, not those it concerned (218 disputes concerning 640 workers). */
export function wholeOf(context: SentenceContext, site: Site): Claim | null {
  const { claims, sites, previous } = context;
  const fitting = site.role === 'subject' ? bySubject(context, site.verb) : null;
  if (fitting !== null) return fitting;
  const main = claims.findLast((c) => {
    const site = sites.find((s) => s.quantity === c.quantity);
    return (
      site !== undefined &&
      isMain(site) &&
      c.type !== 'growth' &&
      c.type !== 'ratio' &&
      c.quantity.unitClass !== 'money' &&
      c.quantity.unitClass !== 'physical'
    );
  });
  if (main !== undefined) return main;
  // invest 38 billion yuan in 102 projects and complete |60 of them
  const counted = claims.findLast(
    (c) => c.quantity.unitClass === 'none' && c.type !== 'growth' && c.type !== 'ratio',
  );
  if (counted !== undefined) return counted;
  return (
    previous.findLast(({ claim, site }) => isMain(site) && claim.type !== 'growth' && claim.type !== 'ratio')
      ?.claim ??
    previous.at(-1)?.claim ??
    null
  );
}

const isMain = ({ role, verb }: Site): boolean => role !== 'complement' && verb?.verb?.class !== 'cover';

/** The last figure of the sentence in the same kind of unit: money goes on with money. */
export function sameClass({ claims }: SentenceContext, site: Site): Claim | null {
  if (site.quantity.unitClass === 'none') return null;
  return (
    claims.findLast(
      (c) => c.quantity.unitClass === site.quantity.unitClass && c.type !== 'growth' && c.measure !== null,
    ) ?? null
  );
}

/**
 * 412 cases concerned wages, |203 unfair dismissal and |98 injuries: behind the first, which has the noun and the verb, the others have only
 * what they concern. A noun that cannot be counted gives it away.
 */
export function gappedCount({ terms, sites, claims, readings }: SentenceContext, site: Site): Claim | null {
  const last = claims.at(-1);
  const lastSite = sites[sites.indexOf(site) - 1];
  if (last === undefined || lastSite === undefined || (site.lead !== 'comma' && site.lead !== 'conjunction'))
    return null;
  if (lastSite.quantity !== last.quantity || last.quantity.unitClass === 'money' || last.type === 'ratio')
    return null;
  if (
    readings.get(last)?.measureRule === 'measure/shared-list' &&
    lastSite.phrase !== null &&
    lastSite.end >= site.leadAt
  )
    return last;
  const head = terms[site.phrase!.head]!;
  const entry = nouns().get(head.lower);
  const counted =
    head.kind === 'plural' ||
    site.quantity.value === 1 ||
    (entry !== undefined && entry.plural && entry.unit !== 'count');
  const told =
    lastSite.role === 'subject' && lastSite.verb?.verb?.class === 'cover' && lastSite.verb.end < site.leadAt;
  return counted || !told || site.verb?.at !== lastSite.verb?.at ? null : last;
}

/** Unit of a bare count: that of its noun, or of the claim it goes on with. */
export function unitOfMeasure(terms: readonly Term[], measure: Measure | null): string {
  if (measure?.kind === 'claim') {
    const { unitClass, unit } = measure.claim.quantity;
    const counted =
      unitClass === 'person' ||
      unitClass === 'person-time' ||
      unitClass === 'household' ||
      unitClass === 'count';
    return counted && unit !== null
      ? unit
      : (entryOfText(measure.claim.measure?.text ?? '')?.unit ?? 'count');
  }
  if (measure?.kind !== 'terms') return 'count';
  return nounEntry(terms, measure.head)?.unit ?? 'count';
}

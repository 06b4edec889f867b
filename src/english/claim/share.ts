/** Shares: of a whole, of those told of before, of a target; women were 47 per cent of members. */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { antecedent } from './antecedent.ts';
import { isComma, isHard } from './clause.ts';
import { coreOf, type Core } from './noun-phrase.ts';
import {
  measured,
  ofClaim,
  phraseMeasure,
  type Measure,
  type Reading,
  type SentenceContext,
} from './reading.ts';
import type { Site } from './site.ts';
import { chunkBefore, ellipsis, levelSubject, nounBefore, nounsEnd, subjectMeasure, told } from './told.ts';

export const ratio = (
  measure: Measure | null,
  measureRule: string,
  of: Claim | null = null,
  base = false,
): Reading => ({
  measure,
  measureRule,
  type: 'ratio',
  typeRule: 'type/share',
  fall: false,
  of,
  base,
});

export function readShare(context: SentenceContext, site: Site, terms: readonly Term[], at: number): Reading {
  const before = antecedent(context);
  const next = terms[at + 1];
  const share =
    site.verb?.verb?.class === 'share' && (site.role !== 'subject' || site.lead === 'preposition');
  if (next?.lower === 'of') {
    const pronoun = terms[at + 2];
    if (
      pronoun !== undefined &&
      /^(?:them|these|those|whom|which)$/u.test(pronoun.lower) &&
      !(terms[at + 3]?.kind === 'plural' || terms[at + 3]?.kind === 'noun')
    ) {
      // 58.6% of them rural migrant workers: what follows without a verb is the part.
      const part = predicate(terms, at + 3);
      return part === null
        ? ratio(ofClaim(before), 'measure/antecedent', before)
        : ratio(measured(part), 'measure/part', before);
    }
    if (pronoun !== undefined && /^(?:them|these|those|whom)$/u.test(pronoun.lower)) {
      const part = predicate(terms, at + 3);
      if (part !== null) return ratio(measured(part), 'measure/part', before);
    }
    const whole = site.phrase;
    const target =
      whole !== null &&
      /^(?:target|targets|plan|task|tasks|quota|budget|goal|goals|total)$/u.test(terms[whole.head]!.lower);
    // in Fiji, two thirds of nurses are organised: the subject of its own clause
    const owns =
      site.role === 'subject' &&
      site.phrase !== null &&
      site.verb?.from === site.end &&
      site.word !== 'or' &&
      !share;
    if (!owns && (share || site.lead === 'comma' || site.word === 'or' || site.lead === 'conjunction')) {
      if (target && terms[whole.head]!.lower !== 'total')
        return ratio(phraseMeasure(site), 'measure/task', before);
      const subject = share && site.verb.finite ? told(context, site.verb, site.verb.end) : null;
      if (subject !== null)
        return {
          ...ratio(measured(subject), 'measure/subject'),
          whole: whole === null ? null : phraseMeasure(site),
        };
      if (site.word !== 'and' && (site.lead === 'comma' || site.word === 'or' || share))
        return {
          ...ratio(ofClaim(before), 'measure/antecedent', before),
          whole: share && whole !== null ? phraseMeasure(site) : null,
        };
    }
    // keep administrative expenses below 12% of income
    const kept =
      site.verb?.verb?.class === 'bring' && site.lead !== 'start' ? levelSubject(context, site) : null;
    if (kept !== null)
      return { ...ratio(kept, 'measure/subject'), whole: whole === null ? null : phraseMeasure(site) };
    if (whole !== null) return ratio(phraseMeasure(site), 'measure/value-first');
  }
  if (
    site.phrase !== null &&
    next?.kind !== 'preposition' &&
    site.quantity.rules.some((r) => r === 'numeral/fraction' || r === 'numeral/out-of')
  )
    return ratio(phraseMeasure(site), 'measure/value-first');
  const gapped = gappedShare(context, site);
  if (gapped !== null) return gapped;
  const opening = site.phrase === null ? leadingWhole(terms, at) : null;
  if (opening !== null) return ratio(measured(opening), 'measure/whole');
  if (
    site.lead === 'comma' &&
    /estimated|put/u.test(context.text.slice(site.quantity.outer.start, site.quantity.start))
  ) {
    const aside = chunkBefore(terms, site.leadAt);
    if (aside !== null) return ratio(measured(aside), 'measure/aside');
  }
  if (site.lead === 'relative' || terms[at - 1]?.lower === 'which' || terms[at - 1]?.lower === 'whom')
    return ratio(ofClaim(before), 'measure/antecedent', before);
  if (isComma(terms[at - 1]) && /^(?:this|these|those|them)$/u.test(terms[at - 2]?.lower ?? ''))
    return ratio(ofClaim(before), 'measure/antecedent', before);
  if (site.word === 'or' || site.lead === 'bracket')
    return ratio(ofClaim(before) ?? subjectMeasure(context, site), 'measure/antecedent', before);
  const base = site.word === 'from';
  if (site.lead === 'preposition' && site.word === 'of') {
    const named = nounBefore(terms, site.leadAt);
    if (named !== null) return ratio(measured(named), 'measure/value-last', null, base);
  }
  if (
    site.phrase !== null &&
    site.phrase.to === site.phrase.from + (site.phrase.to - site.phrase.from) &&
    next?.kind !== 'preposition' &&
    site.lead !== 'preposition'
  )
    return ratio(phraseMeasure(site), 'measure/value-first');
  const last = context.claims.at(-1);
  if (
    (site.lead === 'comma' || site.lead === 'conjunction') &&
    last?.quantity.unitClass === 'percent' &&
    site.verb === null
  )
    return ratio(ofClaim(last), 'measure/shared-list', last);
  const elliptical = site.lead === 'preposition' ? ellipsis(context, site) : null;
  const subject = elliptical === null ? levelSubject(context, site) : measured(elliptical);
  if (subject !== null) return ratio(subject, 'measure/subject', null, base);
  return ratio(ofClaim(before) ?? subjectMeasure(context, site), 'measure/antecedent', before, base);
}

/** Asia received 34 per cent of the funds, Africa |31 per cent; women made up 38%, migrants |21%: the verb and the whole are those of the first. */
function gappedShare({ terms, sites, claims }: SentenceContext, site: Site): Reading | null {
  const last = claims.at(-1);
  const lastSite = sites[sites.indexOf(site) - 1];
  if (
    site.lead !== 'noun' ||
    last?.type !== 'ratio' ||
    lastSite?.verb == null ||
    lastSite.verb.at > lastSite.at
  )
    return null;
  const named = nounBefore(terms, site.leadAt + 1);
  if (named === null) return null;
  for (let k = lastSite.end; k < named.from; k++)
    if (!/^(?:mark|conjunction|determiner|adverb)$/u.test(terms[k]!.kind) || isHard(terms[k])) return null;
  return lastSite.verb.verb?.class === 'share'
    ? ratio(measured(named), 'measure/subject', last)
    : ratio(ofClaim(last), 'measure/shared-list', last);
}

/** Of the new members, |38% were women: the whole opens the sentence. */
function leadingWhole(terms: readonly Term[], at: number): Core | null {
  if (terms[0]?.lower !== 'of') return null;
  const to = nounsEnd(terms, 1);
  return isComma(terms[to]) && to < at ? coreOf(terms, 1, to) : null;
}

/** A noun phrase that no verb follows before the clause ends. */
export function predicate(terms: readonly Term[], from: number): Core | null {
  const to = nounsEnd(terms, from);
  if (to === from) return null;
  const after = terms[to];
  const core =
    after === undefined || isComma(after) || isHard(after) || after.kind === 'preposition'
      ? coreOf(terms, from, to)
      : null;
  // 83% of whom |work in homes: a lone word is a verb.
  return core !== null && (terms[core.head]!.kind === 'plural' || core.from < core.head) ? core : null;
}

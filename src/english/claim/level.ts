/** A figure without a noun of its own: membership rose to 79,801, against 755, Legal services: US$1.48 million. */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { antecedent, mainAntecedent, sameClass } from './antecedent.ts';
import { isComma, verbsLeft, type VerbGroup } from './clause.ts';
import { coreOf, textOf, type Core } from './noun-phrase.ts';
import { measured, ofClaim, type Measure, type Reading, type SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { levelType } from './type.ts';
import { chunkBefore, ellipsis, levelSubject, nounBefore, nounsEnd, subjectMeasure } from './told.ts';

/** (target: 1,000) */
const GOAL = /^(?:target|targets|goal|plan|budget|budgeted|planned)$/u;

/** A figure without a noun of its own: membership rose to 79,801, against 755, Legal services: US$1.48 million. */
export function readLevel(context: SentenceContext, site: Site): Reading {
  const { terms } = context;
  const before = sameClass(context, site) ?? antecedent(context);
  const base = site.word === 'from';
  // against a target of 50: the figure aimed at of what was counted before
  if (
    site.word === 'of' &&
    before !== null &&
    GOAL.test(terms[site.leadAt - 1]?.lower ?? '') &&
    context.claims.includes(before)
  )
    return {
      measure: ofClaim(before),
      measureRule: 'measure/goal',
      type: before.type,
      typeRule: 'type/as-before',
      fall: false,
      of: before,
      base: false,
    };
  const level = (measure: Measure | null, rule: string, of: Claim | null): Reading => {
    const { type, rule: typeRule } = levelType(context, site, measure);
    return { measure, measureRule: rule, type, typeRule, fall: false, of, base };
  };
  if (site.lead === 'colon' && before !== null && GOAL.test(terms[site.leadAt - 1]?.lower ?? ''))
    return { ...level(ofClaim(before), 'measure/goal', before), type: before.type };
  if (site.lead === 'colon') {
    const label = labelBefore(terms, site.leadAt);
    if (label !== null && isNew(terms, label) && site.quantity.unitClass === 'none')
      return { ...level(measured(label), 'measure/label', null), type: 'increase', typeRule: 'type/new' };
    if (label !== null) return level(measured(label), 'measure/label', null);
    return level(ofClaim(before), 'measure/antecedent', before);
  }
  if (site.lead === 'bracket')
    return level(ofClaim(before) ?? subjectMeasure(context, site), 'measure/antecedent', before);
  const elliptical = site.lead === 'preposition' ? ellipsis(context, site) : null;
  if (elliptical !== null && /^(?:to|from|at|of)$/u.test(site.word))
    return level(measured(elliptical), 'measure/subject', null);
  const covers = site.verb?.verb?.class === 'cover' && site.lead === 'verb';
  if (covers && before !== null) return level(ofClaim(before), 'measure/antecedent', before);
  if (
    /^(?:against|with|than|from)$/u.test(site.word) &&
    before !== null &&
    !sameVerbAsBefore(context, site)
  ) {
    const main = sameClass(context, site) ?? mainAntecedent(context) ?? before;
    return level(ofClaim(main), 'measure/antecedent', main);
  }
  if (site.lead === 'preposition' && site.word === 'of') {
    const named = nounBefore(terms, site.leadAt);
    if (named !== null && !/^(?:each|total|average|all)$/u.test(terms[site.leadAt - 1]!.lower))
      return level(measured(named), 'measure/value-last', null);
    if (before !== null) return level(ofClaim(before), 'measure/antecedent', before);
  }
  if (site.word === 'at' && isComma(terms[site.leadAt - 1])) {
    const aside = chunkBefore(terms, site.leadAt - 1);
    if (aside !== null && isComma(terms[site.end])) return level(measured(aside), 'measure/aside', null);
  }
  if (
    site.lead === 'preposition' &&
    (site.word === 'at' || site.word === 'for' || site.word === 'in') &&
    isComma(terms[site.leadAt - 1])
  )
    return level(ofClaim(before), 'measure/antecedent', before);
  const each = before === null ? null : perOne(context, site, before);
  if (each !== null) return level(each, 'measure/per', before);
  if ((site.lead === 'comma' || site.lead === 'start') && before !== null && site.verb === null)
    return level(ofClaim(before), 'measure/antecedent', before);
  if (site.lead === 'comma' && before !== null && site.phrase === null && !objectLike(site.verb))
    return level(ofClaim(before), 'measure/antecedent', before);
  if ((site.lead === 'conjunction' || site.lead === 'noun') && before !== null && listedWith(context, site))
    return level(ofClaim(before), 'measure/shared-list', before);
  if (site.lead === 'conjunction' && before !== null && site.phrase === null) {
    const listed = context.claims.at(-1);
    if (listed !== undefined && listed.quantity.unitClass === site.quantity.unitClass)
      return level(ofClaim(listed), 'measure/shared-list', listed);
  }
  const subject = levelSubject(context, site);
  if (subject !== null) return level(subject, 'measure/subject', null);
  const label = site.lead === 'noun' ? nounBefore(terms, site.leadAt + 1) : null;
  if (label !== null) return level(measured(label), 'measure/value-last', null);
  return level(ofClaim(before) ?? subjectMeasure(context, site), 'measure/antecedent', before);
}

/** 21 million tons in the iron industry and 18 million tons in the coke industry: measures listed under one verb. */
function listedWith({ claims }: SentenceContext, site: Site): boolean {
  const last = claims.at(-1);
  return site.quantity.unitClass === 'physical' && last?.quantity.unit === site.quantity.unit;
}

/** 1,000 yuan for each household, an average of 20,000 per case: money told before, now for one. */
function perOne(
  { text, terms }: SentenceContext,
  { quantity, at, lead }: Site,
  before: Claim,
): Measure | null {
  if (
    quantity.unitClass !== 'money' ||
    before.quantity.unitClass !== 'money' ||
    before.measure === null ||
    (lead !== 'comma' && lead !== 'conjunction' && lead !== 'preposition')
  )
    return null;
  let k = at + 1;
  if (terms[k]?.lower === 'for' && terms[k + 1]?.lower === 'each') k += 2;
  else if (terms[k]?.lower === 'per' || terms[k]?.lower === 'a') k += 1;
  else return null;
  const one = coreOf(terms, k, nounsEnd(terms, k));
  return one === null
    ? null
    : { kind: 'word', text: `${before.measure.text} per ${textOf(text, terms, one.from, one.to)}` };
}

const objectLike = (verb: VerbGroup | null): boolean =>
  verb !== null && verb.verb !== null && /^(?:reach|rise|fall)$/u.test(verb.verb.class);

/** fell from A to B: the verb before has this subject, not the claim before. */
function sameVerbAsBefore({ terms }: SentenceContext, site: Site): boolean {
  for (const group of verbsLeft(terms, site.leadAt)) {
    const cls = group.verb?.class;
    return (cls === 'rise' || cls === 'fall' || cls === 'bring' || cls === 'reach') && site.word === 'from';
  }
  return false;
}

const isNew = (terms: readonly Term[], { from }: Core): boolean =>
  /^(?:new|newly|additional)$/u.test(terms[from]!.lower) ||
  /^(?:new|additional)$/u.test(terms[from - 1]?.lower ?? '');

/** The words of a line before its colon: Salaries and pensions: US$5.27 million. */
function labelBefore(terms: readonly Term[], colon: number): Core | null {
  // New members in the first half of the year: 1,147
  const timed = terms[colon - 1]?.kind === 'time';
  const stop = timed ? colon - (terms[colon - 2]?.kind === 'preposition' ? 2 : 1) : colon;
  let from = stop;
  while (
    from > 0 &&
    terms[from - 1]!.kind !== 'mark' &&
    terms[from - 1]!.kind !== 'quantity' &&
    terms[from - 1]!.kind !== 'time'
  )
    from--;
  return from === stop
    ? null
    : (coreOf(terms, from, stop) ?? {
        from,
        to: stop,
        head: stop - 1,
        counted: false,
        share: false,
        change: null,
      });
}

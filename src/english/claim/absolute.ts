/** Counts, money and measures: what is counted, spent or reached, and whether it is there, happened or changed. */
import type { Claim } from '../../observations/claim.ts';
import { antecedent, borrowed, gappedCount, mainAntecedent, sameClass, wholeOf } from './antecedent.ts';
import type { Term } from '../terms.ts';
import { isComma, verbsLeft, type VerbGroup } from './clause.ts';
import { changeNoun, coreOf, textOf, type Core } from './noun-phrase.ts';
import {
  changeNounBefore,
  changedBehind,
  chunkBefore,
  ellipsis,
  levelSubject,
  nounBefore,
  nounsEnd,
  subjectMeasure,
  told,
} from './relative.ts';
import type { Measure, Reading, SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { countedType, levelType, natureOf } from './type.ts';

const measured = ({ from, to, head }: Core): Measure => ({ kind: 'terms', from, to, head });
const ofClaim = (claim: Claim | null): Measure | null => (claim === null ? null : { kind: 'claim', claim });

/** Nouns that only hold what is counted: bottles of water, copies of leaflets. */
const HOLDERS =
  /^(?:sets?|pairs?|copies|copy|pieces?|batch(?:es)?|items?|bottles?|boxes|bags?|packs?|packets?|tins?|cartons?|hours?|rounds?|sessions?|units?|lots?|series|tonnes?|tons?|metres?|person-times?)$/u;

export function readAbsolute(context: SentenceContext, site: Site): Reading {
  const { terms } = context;
  const compared = readDifference(context, site);
  if (compared !== null) return compared;
  const { unitClass } = site.quantity;
  // The scheme recorded 7,300 person-times of benefit: the scheme is what is told of.
  if (unitClass === 'person-time' && site.quantity.unit !== null && site.role === 'object') {
    const subject = subjectMeasure(context, site);
    if (subject !== null) return withType(context, site, subject, 'measure/subject');
  }
  if (site.pronoun && unitClass === 'none') {
    const whole = wholeOf(context, site);
    if (whole !== null) return withType(context, site, ofClaim(whole), 'measure/antecedent', whole);
  }
  // 412 doctors and 201 others
  if (unitClass === 'none' && terms[site.at + 1]?.lower === 'others') {
    const before = antecedent(context);
    const others: Measure = { kind: 'terms', from: site.at + 1, to: site.at + 2, head: site.at + 1 };
    return {
      ...withType(context, site, before === null ? others : ofClaim(before), 'measure/others', before),
      measure: others,
    };
  }
  if (site.phrase === null && unitClass === 'none' && (site.role === 'subject' || site.lead === 'relative')) {
    // while 118 left: the noun is that of the number before.
    const before = borrowed(context, site);
    if (before !== null) return withType(context, site, ofClaim(before), 'measure/antecedent', before);
  }
  if (site.phrase !== null && (unitClass === 'none' || unitClass === 'person-time'))
    return readCounted(context, site);
  // The council met five times.
  if (unitClass === 'count')
    return withType(
      context,
      site,
      subjectMeasure(context, site) ?? ofClaim(antecedent(context)),
      'measure/subject',
    );
  if (unitClass === 'money') return readMoney(context, site);
  // a three-day seminar
  if (unitClass === 'duration' && site.phrase !== null && !site.phrase.partitive)
    return withType(context, site, phraseMeasure(site), 'measure/value-first');
  if (unitClass !== 'none' && site.phrase?.partitive === true && site.verb?.verb?.class !== 'cover') {
    // 41,000 hours of service, 380 kilometres of roads
    return withType(context, site, phraseMeasure(site), 'measure/value-first');
  }
  return readLevel(context, site);
}

const phraseMeasure = ({ phrase }: Site): Measure => ({
  kind: 'terms',
  from: phrase!.from,
  to: phrase!.to,
  head: phrase!.head,
});

function withType(
  context: SentenceContext,
  site: Site,
  measure: Measure | null,
  measureRule: string,
  of: Claim | null = null,
): Reading {
  const { type, rule } = countedType(context, site, measure);
  return { measure, measureRule, type, typeRule: rule, fall: type === 'decrease', of, base: false };
}

/** US$340,000 less than; 503 billion yuan more than; an increase of 93 billion yuan; rose by 4,740; dropped by 1,150. */
function readDifference(context: SentenceContext, site: Site): Reading | null {
  const { terms } = context;
  const next = terms[site.at + 1]?.lower;
  const then = terms[site.at + 2]?.lower;
  const change = (
    fall: boolean,
    measure: Measure | null,
    measureRule: string,
    of: Claim | null,
  ): Reading => ({
    measure,
    measureRule,
    type: fall ? 'decrease' : 'increase',
    typeRule: 'type/change-verb',
    fall,
    of,
    base: false,
  });
  const before = mainAntecedent(context);
  if (
    (next === 'more' || next === 'less' || next === 'fewer' || next === 'higher' || next === 'lower') &&
    then === 'than'
  ) {
    const level =
      before?.type === 'ratio' && site.quantity.unitClass !== 'percent'
        ? (context.claims.findLast((c) => c.type !== 'ratio' && c.type !== 'growth') ?? before)
        : before;
    const subject = level === null ? subjectMeasure(context, site) : ofClaim(level);
    return change(next !== 'more' && next !== 'higher', subject, 'measure/compared', level);
  }
  if (site.lead === 'direction' && site.phrase === null)
    return change(
      site.word === 'down',
      ofClaim(before) ?? subjectMeasure(context, site),
      'measure/antecedent',
      before,
    );
  const nominal = site.word === 'to' ? null : changeNounBefore(context, site);
  if (nominal !== null) {
    if (site.phrase !== null && site.phrase.partitive === false && site.quantity.unitClass === 'none')
      return change(nominal.fall, phraseMeasure(site), 'measure/value-first', null);
    const core = nominal.core ?? changedBehind(context, site);
    return change(
      nominal.fall,
      core === null ? ofClaim(before) : measured(core),
      'measure/change-of',
      core === null ? before : null,
    );
  }
  if (site.lead === 'preposition' && site.word === 'by') {
    for (const group of verbsLeft(terms, site.leadAt)) {
      const cls = group.verb?.class;
      if (cls === 'rise' || cls === 'fall') {
        const core = ellipsis(context, site) ?? told(context, group, site.leadAt);
        return change(
          cls === 'fall',
          core === null ? ofClaim(before) : measured(core),
          'measure/subject',
          null,
        );
      }
      if (group.finite) return null;
    }
  }
  // Net growth was 870 members.
  if (site.lead === 'verb' && site.phrase !== null && site.verb?.verb?.class === 'be') {
    const subject = told(context, site.verb, site.verb.end);
    const way = subject === null ? null : changeNoun(terms[subject.head]!.lower);
    if (way !== null) return change(way === 'fall', phraseMeasure(site), 'measure/value-first', null);
  }
  if (site.lead === 'verb' && site.phrase === null) {
    const { verb } = site;
    const cls = verb?.verb?.class;
    if ((cls === 'rise' || cls === 'fall') && verb!.end === site.at && verb!.lemma !== 'raise') {
      const core = told(context, verb!, site.at);
      return change(
        cls === 'fall',
        core === null ? ofClaim(before) : measured(core),
        'measure/subject',
        null,
      );
    }
  }
  return null;
}

/** grew from |418,000 members in |1,960 unions to |563,200 members: each noun stands behind its number. */
function readMoved(context: SentenceContext, site: Site): Reading | null {
  const { terms, sites, claims, readings } = context;
  const last = sites[sites.indexOf(site) - 1];
  const before = claims.at(-1);
  const attached = /^(?:in|with|at)$/u.test(site.word) && last?.end === site.leadAt;
  const from = attached && before !== undefined ? readings.get(before)!.typeRule === 'type/moved' : false;
  const moves =
    /^(?:from|to)$/u.test(site.word) &&
    /^(?:rise|fall|bring)$/u.test(site.verb?.verb?.class ?? '') &&
    site.verb?.lemma !== 'extend';
  if ((!moves && !from) || site.phrase!.extra || site.phrase!.fresh) return null;
  const measure = phraseMeasure(site);
  return {
    measure,
    measureRule: 'measure/value-first',
    type: natureOf(terms, measure) === 'flow' ? 'flow' : 'stock',
    typeRule: 'type/moved',
    fall: false,
    of: null,
    base: moves ? site.word === 'from' : readings.get(before!)!.base,
  };
}

/** What the noun behind the number names; of pronouns (six of these) what was told before. */
function readCounted(context: SentenceContext, site: Site): Reading {
  const { terms } = context;
  const phrase = site.phrase!;

  const moved = readMoved(context, site);
  if (moved !== null) return moved;
  const gapped = gappedCount(context, site);
  if (gapped !== null) return withType(context, site, ofClaim(gapped), 'measure/shared-list', gapped);
  const part =
    terms[site.leadAt]?.lower === 'including' ||
    ['which', 'whom'].includes(terms[site.at - 1]?.lower ?? '') ||
    ['which', 'whom'].includes(site.word);
  const whole = part ? antecedent(context) : null;
  return withType(
    context,
    site,
    holderContent(terms, site) ?? { kind: 'terms', from: phrase.from, to: phrase.to, head: phrase.head },
    'measure/value-first',
    whole,
  );
}

/** 2,400 bottles of water count water, in bottles. */
function holderContent(terms: readonly Term[], { phrase }: Site): Measure | null {
  if (phrase === null || !HOLDERS.test(terms[phrase.head]!.lower) || terms[phrase.to]?.lower !== 'of')
    return null;
  const content = coreOf(terms, phrase.to + 1, nounsEnd(terms, phrase.to + 1));
  if (content === null) return null;
  return { kind: 'terms', from: phrase.from, to: content.to, head: phrase.head };
}

/** Verbs whose money is what it is given for: raise RMB 3 million for the hardship fund. */
const FOR_PURPOSE =
  /^(?:raise|set aside|collect|receive|earmark|donate|contribute|reserve|budget|allocate|provide|grant|approve)$/u;

function readMoney(context: SentenceContext, site: Site): Reading {
  const { terms } = context;
  // HK$3.4 million recovered in unpaid wages
  const skip =
    terms[site.at + 1]?.kind === 'past' && /^(?:in|of)$/u.test(terms[site.at + 2]?.lower ?? '') ? 1 : 0;
  const next = terms[site.at + 1 + skip];
  const verb = site.verb;
  const level = site.lead === 'preposition' && /^(?:to|from|at|against)$/u.test(site.word);
  // 320 million yuan in back pay, worth of relief funds, of central government funds
  const spentIn = next?.lower === 'in' && verb?.lemma === 'invest';
  if (!level && !spentIn && (next?.lower === 'in' || next?.lower === 'worth' || next?.lower === 'of')) {
    const from = site.at + 2 + skip + (next.lower === 'worth' && terms[site.at + 2]?.lower === 'of' ? 1 : 0);
    const start = terms[from];
    const total = next.lower === 'of' && /^(?:its|the|our|their)$/u.test(start?.lower ?? '');
    const core =
      start === undefined || start.form === 'ing' || start.kind === 'time'
        ? null
        : coreOf(terms, from, listEnd(terms, from));
    if (core !== null && !total && !isPlaceOrAll(terms, core))
      return moneyOf(context, site, measured(core), 'measure/value-first');
  }
  if (site.lead === 'preposition' && site.word === 'of') {
    const named = nounBefore(terms, site.leadAt);
    if (named !== null) return moneyOf(context, site, measured(named), 'measure/value-last');
  }
  if (site.lead === 'noun') {
    const named = nounBefore(terms, site.leadAt + 1);
    // saved |the yard 2.4 million: who got it, not what it was
    const receiver =
      /^(?:save|cost|earn|give|grant|pay|award|lend|send|bring)$/u.test(verb?.lemma ?? '') &&
      named !== null &&
      terms[named.from - 1]?.kind === 'determiner';
    const plain =
      named !== null && verb !== null && !receiver && verb.end <= named.from && site.leadAt + 1 === site.at;
    if (receiver && verb!.verb!.noun !== '')
      return moneyOf(context, site, { kind: 'word', text: verb!.verb!.noun }, 'measure/verb-money');
    if (plain) return moneyOf(context, site, measured(named), 'measure/value-last');
  }
  const cls = verb?.verb?.class;
  // is funded with 3.6 million
  const funded = site.word === 'with' && /^(?:fund|finance|subsidi[sz]e|endow)$/u.test(verb?.lemma ?? '');
  if (
    (site.lead === 'verb' || funded) &&
    verb !== null &&
    (cls === 'spend' || verb.lemma === 'raise' || cls === 'aim')
  ) {
    if (next?.lower === 'for' && FOR_PURPOSE.test(verb.lemma)) {
      const core = coreOf(terms, site.at + 2, nounsEnd(terms, site.at + 2));
      if (core !== null && !isPlaceOrAll(terms, core))
        return moneyOf(context, site, measured(core), 'measure/purpose');
    }
    return moneyOf(
      context,
      site,
      { kind: 'word', text: verb.verb?.noun === '' || verb.verb === null ? 'funds' : verb.verb.noun },
      'measure/verb-money',
    );
  }
  if ((site.role === 'subject' || (site.lead === 'start' && verb === null)) && verb?.passive === true) {
    if (terms[verb.end]?.lower === 'for') {
      const core = coreOf(terms, verb.end + 1, nounsEnd(terms, verb.end + 1));
      if (core !== null) return moneyOf(context, site, measured(core), 'measure/purpose');
    }
    // was recovered in compensation; but was spent in Africa
    if (terms[verb.end]?.lower === 'in' && isCommon(context, verb.end + 1)) {
      const core = coreOf(terms, verb.end + 1, nounsEnd(terms, verb.end + 1));
      if (core !== null && !isPlaceOrAll(terms, core))
        return moneyOf(context, site, measured(core), 'measure/value-first');
    }
    return moneyOf(context, site, { kind: 'word', text: verb.verb?.noun || 'funds' }, 'measure/verb-money');
  }
  return readLevel(context, site);
}

/** A noun in small letters without an article: in wages, not in Africa or in the city. */
function isCommon({ text, terms }: SentenceContext, at: number): boolean {
  const term = terms[at];
  return (
    term !== undefined &&
    /^(?:noun|plural|adjective)$/u.test(term.kind) &&
    term.lower === text.slice(term.start, term.end)
  );
}

const isPlaceOrAll = (terms: readonly Term[], core: Core): boolean =>
  /^(?:purpose|total|all|cash|full|addition|fact|turn|part|aggregate|excess)$/u.test(terms[core.head]!.lower);

/** Behind the nouns at `from`, "and" between nouns looked past: wages and severance pay. */
function listEnd(terms: readonly Term[], from: number): number {
  let to = nounsEnd(terms, from);
  while (
    terms[to]?.lower === 'and' &&
    nounsEnd(terms, to + 1) > to + 1 &&
    terms[to + 1]!.kind !== 'determiner' &&
    terms[nounsEnd(terms, to + 1)]?.kind !== 'auxiliary'
  )
    to = nounsEnd(terms, to + 1);
  return to;
}

function moneyOf(
  context: SentenceContext,
  site: Site,
  measure: Measure | null,
  measureRule: string,
  of: Claim | null = null,
): Reading {
  const { type, rule } = levelType(context, site, measure);
  return { measure, measureRule, type, typeRule: rule, fall: false, of, base: site.word === 'from' };
}

/** (target: 1,000) */
export const GOAL = /^(?:target|targets|goal|plan|budget|budgeted|planned)$/u;

/** A figure without a noun of its own: membership rose to 79,801, against 755, Legal services: US$1.48 million. */
function readLevel(context: SentenceContext, site: Site): Reading {
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

/** Counts, money and measures: what is counted, spent or reached, and whether it is there, happened or changed. */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { antecedent, borrowed, gappedCount, wholeOf } from './antecedent.ts';
import { coreOf } from './noun-phrase.ts';
import { ofClaim, phraseMeasure, type Measure, type Reading, type SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { countedType, natureOf } from './type.ts';
import { nounsEnd, subjectMeasure } from './told.ts';
import { readDifference } from './difference.ts';
import { readLevel } from './level.ts';
import { readMoney } from './money.ts';

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

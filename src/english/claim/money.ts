/** Money by what it was: in back pay, worth of relief, of central funds, raised for the hardship fund; else by its verb. */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { coreOf, type Core } from './noun-phrase.ts';
import { measured, type Measure, type Reading, type SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { levelType } from './type.ts';
import { nounBefore, nounsEnd } from './told.ts';
import { readLevel } from './level.ts';

/** Verbs whose money is what it is given for: raise RMB 3 million for the hardship fund. */
const FOR_PURPOSE =
  /^(?:raise|set aside|collect|receive|earmark|donate|contribute|reserve|budget|allocate|provide|grant|approve)$/u;

export function readMoney(context: SentenceContext, site: Site): Reading {
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

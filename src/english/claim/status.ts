/** Whether it happened or is aimed at: by the verb and what governs it (will, plan to, is to), else by the section it stands in. */
import type { Status, TimeMention, ReferenceTime } from '../../model/index.ts';
import type { Term } from '../terms.ts';
import { groupAt, isHard, isVerb, type VerbGroup } from './clause.ts';
import type { Measure } from './reading.ts';
import type { Site } from './site.ts';

export interface StatusReading {
  readonly status: Status;
  readonly rule: string;
}

const target = (rule: string): StatusReading => ({ status: 'target', rule: `status/${rule}` });
const actual = (rule: string): StatusReading => ({ status: 'actual', rule: `status/${rule}` });

const GOAL_LABEL = /^(?:target|targets|goal|plan|planned)$/u;
const GOAL = /^(?:target|targets|goal|goals|objective|aim|plan|plans|budget)$/u;

export function readStatus(
  terms: readonly Term[],
  site: Site,
  measure: Measure | null,
  context: {
    plan: boolean;
    time: TimeMention | null;
    own: boolean;
    reference: ReferenceTime;
    previous: Status | null;
    base: boolean;
  },
): StatusReading {
  const { plan, time, reference, base } = context;
  if (base) return actual('from');
  const chain = governing(terms, site);
  // Three quarters wanted a shorter week: those who wish are counted, not wished for.
  const wisher = site.role === 'subject' && site.verb?.passive === false ? site.verb.at : -1;
  const aimed = chain.some((g) => g.verb?.class === 'aim' && g.at !== wisher && !doneAim(terms, g));
  const modal = chain.some(
    (g) =>
      g.modal !== '' &&
      g.modal !== 'could' &&
      g.modal !== 'can' &&
      g.modal !== 'may' &&
      g.modal !== 'might' &&
      !(g.modal === 'would' && !plan),
  );
  const finite = chain.find((g) => g.finite);
  const before =
    time !== null && time.to !== null && reference.period !== null && time.to < reference.period.start;
  if (site.lead === 'colon' && GOAL_LABEL.test(terms[site.leadAt - 1]?.lower ?? '')) return target('goal');
  if (
    ((measure?.kind === 'terms' || site.word === 'of') && subjectIsGoal(terms, site)) ||
    opensWithGoals(terms)
  )
    return target('goal');
  if (plan) {
    if (aimed || modal) return target('cue');
    if (before && context.own) return actual('past');
    if (finite?.past === true && !perfectAim(finite)) return actual('done-in-plan');
    // Millions of families place their hopes on schools: how things stand, even among plans.
    if (
      site.role === 'subject' &&
      finite !== undefined &&
      finite.at === site.verb?.at &&
      finite.verb?.class !== 'be'
    )
      return actual('present-in-plan');
    return before ? actual('past') : target('section');
  }
  if (modal || aimed || plannedByNoun(terms, chain)) return target('cue');
  const after =
    time !== null && time.from !== null && reference.period !== null && time.from > reference.period.end;
  if (after && finite?.past !== true) return target('future');
  if (
    finite === undefined &&
    context.previous === 'target' &&
    chain.length === 0 &&
    (site.lead === 'comma' || site.lead === 'conjunction' || site.lead === 'preposition')
  )
    return target('as-before');
  return actual('default');
}

/** a plan to invest 4 trillion yuan: what is planned, whatever was done with the plan. */
function plannedByNoun(terms: readonly Term[], chain: readonly VerbGroup[]): boolean {
  return chain.some((g) => g.infinitive && PLANS.test(terms[g.from - 1]?.lower ?? ''));
}

const PLANS = /^(?:plan|plans|target|targets|goal|goals|intention|commitment|pledge|budget|quota)$/u;

/** had planned, was set aside last year: told as done; "has been set aside" is still to come. */
const doneAim = (terms: readonly Term[], group: VerbGroup): boolean =>
  group.past &&
  !/^(?:has|have|is|are|been)$/u.test(terms[group.from]!.lower) &&
  group.verb!.class === 'aim' &&
  !group.passive &&
  /^(?:budget|target|ensure|project)$/u.test(group.lemma);

const perfectAim = (group: VerbGroup): boolean => group.verb?.class === 'aim';

/** The verbs over a number: its own, then those that verb hangs on, up to the first finite one. */
function governing(terms: readonly Term[], site: Site): VerbGroup[] {
  const chain: VerbGroup[] = [];
  let at = site.verb === null ? site.at : site.verb.at;
  if (site.verb !== null) {
    chain.push(site.verb);
    if (closes(terms, site.verb)) return chain;
  }
  for (let k = (site.verb === null ? at : site.verb.from) - 1; k >= 0; k--) {
    if (isHard(terms[k])) break;
    if (!isVerb(terms, k)) continue;
    const group = groupAt(terms, k);
    at = k;
    chain.push(group);
    if (closes(terms, group)) break;
    k = group.from;
  }
  return chain;
}

/** A finite verb with its own helper or past form tells by itself; a bare one (will set up …, |admit …) asks the verb before. */
const closes = (terms: readonly Term[], group: VerbGroup): boolean =>
  group.finite &&
  (group.modal !== '' ||
    (group.past && !(terms[group.at]!.bare && !hasSubject(terms, group) && group.from === group.at)) ||
    terms[group.at]!.form === 's' ||
    terms[group.at]!.kind === 'auxiliary' ||
    hasSubject(terms, group));

const hasSubject = (terms: readonly Term[], group: VerbGroup): boolean => {
  const before = terms[group.from - 1];
  return (
    before !== undefined &&
    (before.kind === 'pronoun' ||
      before.kind === 'plural' ||
      before.kind === 'noun' ||
      before.kind === 'name')
  );
};

/** The main targets for the year are as follows: …; Our goals are … */
function opensWithGoals(terms: readonly Term[]): boolean {
  for (let k = 0; k < terms.length && k < 16; k++) {
    const { kind, lower } = terms[k]!;
    if (kind === 'quantity' || isHard(terms[k])) return false;
    if (kind === 'auxiliary') {
      const head = terms.slice(0, k).find((t) => t.kind === 'plural' || t.kind === 'noun');
      return (
        /^(?:is|are)$/u.test(lower) &&
        /^(?:targets|goals|aims|objectives)$/u.test(head?.lower ?? '') &&
        !isPassive(terms[k + 1])
      );
    }
    if (kind === 'verb' || kind === 'past') return false;
  }
  return false;
}

const isPassive = (next: Term | undefined): boolean => next?.kind === 'past';

/** The target for the money supply is 17%; a goal of 5,000 members. */
function subjectIsGoal(terms: readonly Term[], site: Site): boolean {
  if (site.lead === 'preposition' && site.word === 'of')
    return (
      GOAL.test(terms[site.leadAt - 1]?.lower ?? '') &&
      /^(?:target|goal|aim|objective)/u.test(terms[site.leadAt - 1]!.lower)
    );
  const verb = site.verb;
  if (verb === null || verb.verb?.class !== 'be' || site.lead !== 'verb') return false;
  for (let k = verb.from - 1; k >= 0 && k > verb.from - 16; k--) {
    if (isHard(terms[k])) return false;
    if (
      /^(?:target|targets|goal|goals)$/u.test(terms[k]!.lower) &&
      (terms[k + 1]?.kind === 'preposition' || k === verb.from - 1)
    )
      return true;
    if (isVerb(terms, k) && terms[k]!.kind !== 'gerund') return false;
  }
  return false;
}

/** Percentages, points and multiples: a share of something or a change of it, and of what. */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { antecedent, mainAntecedent } from './antecedent.ts';
import { isComma, isHard, subjectOf, verbsLeft, type VerbGroup } from './clause.ts';
import { nouns } from '../lexicon.ts';
import { changeNoun, coreOf, onlyCounts, type Core } from './noun-phrase.ts';
import type { Measure, Reading, SentenceContext } from './reading.ts';
import type { Site } from './site.ts';

const MORE = /^(?:more|higher|greater|better|up|above|larger|faster|longer|over)$/u;
const LESS = /^(?:less|fewer|lower|down|below|smaller|worse|slower|shorter|under|short)$/u;
/** under budget, over target, above the plan: the only way in which these words tell a change. */
const HELD_AGAINST = /^(?:under|over|short)$/u;

const BE = /^(?:is|are|was|were|be|been)$/u;

const measured = ({ from, to, head }: Core): Measure => ({ kind: 'terms', from, to, head });
const ofClaim = (claim: Claim | null): Measure | null => (claim === null ? null : { kind: 'claim', claim });

const growth = (
  fall: boolean,
  measure: Measure | null,
  measureRule: string,
  typeRule: string,
  of: Claim | null = null,
): Reading => ({
  measure,
  measureRule,
  type: 'growth',
  typeRule,
  fall,
  of,
  base: false,
});

const ratio = (
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
export function antecedentOfRelative(terms: readonly Term[], relative: number): Core | null {
  let to = relative;
  while (to > 0 && (isComma(terms[to - 1]) || terms[to - 1]!.kind === 'preposition')) to--;
  let from = to;
  while (from > 0 && /^(?:noun|plural|adjective|possessive|name|determiner)$/u.test(terms[from - 1]!.kind))
    from--;
  return coreOf(terms, from, to);
}

export function readRelative(context: SentenceContext, site: Site): Reading {
  const { terms } = context;
  const { quantity, at } = site;
  const changed = readChange(context, site);
  if (changed !== null) return changed;
  if (quantity.unitClass === 'percentage-point') {
    const before = antecedent(context);
    return growth(false, ofClaim(before), 'measure/antecedent', 'type/points', before);
  }
  if (quantity.unitClass === 'times') {
    const before = antecedent(context);
    return ratio(ofClaim(before) ?? subjectMeasure(context, site), 'measure/compared', before);
  }
  return readShare(context, site, terms, at);
}

/** A change: up 8%, rose by 4 points, an increase of 6%, 12% more than, a 5% drop in accidents. */
function readChange(context: SentenceContext, site: Site): Reading | null {
  const { terms } = context;
  const { at, end } = site;
  const next = terms[at + 1]?.lower ?? '';
  const before = mainAntecedent(context);
  // 12.5 per cent more (inspections) than; 1.6 percentage points higher than
  const against =
    !HELD_AGAINST.test(next) ||
    /^(?:budget|target|plan|forecast|of)$/u.test(
      terms[at + 2]?.lower === 'the' ? (terms[at + 3]?.lower ?? '') : (terms[at + 2]?.lower ?? ''),
    );
  if ((MORE.test(next) || LESS.test(next)) && against) {
    const phrase = terms[at + 2];
    const own =
      phrase !== undefined &&
      !HELD_AGAINST.test(next) &&
      (phrase.kind === 'plural' || phrase.kind === 'adjective' || phrase.kind === 'noun')
        ? coreOf(terms, at + 2, nounsEnd(terms, at + 2))
        : null;
    if (own !== null) return growth(LESS.test(next), measured(own), 'measure/value-first', 'type/compared');
    const told = site.lead === 'verb' && site.verb?.verb?.class === 'be';
    const subject =
      (context.claims.length > 0 && !told) || site.verb === null ? null : levelSubject(context, site);
    return growth(
      LESS.test(next),
      subject ?? ofClaim(before) ?? subjectMeasure(context, site),
      'measure/compared',
      'type/compared',
      before,
    );
  }
  // a 5 per cent drop in accidents
  const nounAt = nounsEnd(terms, at + 1) - 1;
  const noun = nounAt > at && terms[at + 1]!.lower !== 'of' ? changeNoun(terms[nounAt]!.lower) : null;
  if (noun !== null) {
    const inner =
      terms[nounAt + 1]?.lower === 'in' || terms[nounAt + 1]?.lower === 'of'
        ? coreOf(terms, nounAt + 2, nounsEnd(terms, nounAt + 2))
        : null;
    const modifier = nounAt > at + 1 ? coreOf(terms, at + 1, nounAt) : null;
    const own = inner ?? modifier;
    const subject =
      own === null && before === null && site.verb !== null ? told(context, site.verb, site.verb.end) : null;
    if (subject !== null)
      return growth(noun === 'fall', measured(subject), 'measure/subject', 'type/change-noun');
    // agreed to a 3.8% rise: nothing was told of before in this clause, so the rise itself is named.
    if (own === null && site.lead === 'preposition')
      return growth(
        noun === 'fall',
        { kind: 'terms', from: at + 1, to: nounAt + 1, head: nounAt },
        'measure/change-noun',
        'type/change-noun',
      );
    return growth(
      noun === 'fall',
      own === null ? ofClaim(before) : measured(own),
      own === null ? 'measure/antecedent' : 'measure/value-first',
      'type/change-noun',
      own === null ? before : null,
    );
  }
  // cases of wage arrears were |down 15 per cent: the clause has a subject of its own.
  const wasUp =
    site.lead === 'direction' && BE.test(terms[site.leadAt - 1]?.lower ?? '')
      ? subjectMeasure(context, site)
      : null;
  if (wasUp !== null) return growth(/^down/u.test(site.word), wasUp, 'measure/subject', 'type/direction');
  if (site.lead === 'direction')
    return growth(
      /^down/u.test(site.word),
      ofClaim(before) ?? subjectMeasure(context, site),
      'measure/antecedent',
      'type/direction',
      before,
    );
  const nominal = changeNounBefore(context, site);
  if (nominal !== null) {
    const core = nominal.core ?? changedBehind(context, site);
    return growth(
      nominal.fall,
      core === null ? ofClaim(before) : measured(core),
      core === null ? 'measure/antecedent' : 'measure/change-of',
      'type/change-noun',
      core === null ? before : null,
    );
  }
  const paced = atRate(context, site);
  if (paced !== null) return paced;
  const level = site.lead === 'preposition' && /^(?:to|from|at|above|below)$/u.test(site.word);
  if (!level) {
    const verbal = changeVerb(context, site);
    if (verbal !== null) return verbal;
  }
  // rose by 4,740, or 4.2 per cent; by 9.66% and 13.14%
  const last = context.claims.at(-1);
  const joined =
    last !== undefined &&
    (site.lead === 'conjunction' || site.lead === 'comma' || site.lead === 'bracket') &&
    context.sites.find((s) => s.quantity === last.quantity)?.end !== undefined;
  if (joined && terms[end]?.lower !== 'of' && site.phrase === null) {
    const near = site.at - 3 <= (context.sites[context.sites.indexOf(site) - 1]?.end ?? -9);
    if (
      near &&
      (last.type === 'increase' || last.type === 'decrease') &&
      (site.word === 'or' || site.lead === 'bracket')
    )
      return growth(last.type === 'decrease', ofClaim(last), 'measure/antecedent', 'type/as-before', last);
    if (
      near &&
      last.type === 'growth' &&
      site.word === 'and' &&
      site.quantity.unitClass === last.quantity.unitClass
    )
      return growth(
        last.fall,
        last.measure === null ? null : ofClaim(last),
        'measure/shared-list',
        'type/as-before',
        last,
      );
  }
  const subject = site.verb === null ? null : told(context, site.verb, site.leadAt);
  if (
    subject !== null &&
    !level &&
    site.verb!.verb?.class !== 'share' &&
    changesWithin(terms, subject, site)
  ) {
    return growth(
      changesWithin(terms, subject, site) === 'fall',
      measured(subject),
      'measure/subject',
      'type/change-subject',
    );
  }
  if (subject?.change != null && site.phrase === null)
    return growth(subject.change === 'fall', measured(subject), 'measure/subject', 'type/change-subject');
  return null;
}

/** The growth of output was 5%; the target for expanding the money supply is 17%. */
function changesWithin(terms: readonly Term[], subject: Core, site: Site): 'rise' | 'fall' | null {
  if (subject.change !== null) return subject.change;
  // the growth rate of investment
  if (
    terms[subject.head]!.lower === 'rate' &&
    terms[subject.head - 1]?.lower === 'growth' &&
    site.phrase === null
  )
    return 'rise';
  const own = changeNoun(terms[subject.head]!.lower);
  if (own !== null && site.phrase === null) return own;
  for (let k = subject.from; k < Math.min(site.at, subject.to + 4); k++) {
    const { kind, verb } = terms[k]!;
    if (kind === 'gerund' && verb?.class === 'rise') return 'rise';
    if (kind === 'gerund' && verb?.class === 'fall') return 'fall';
  }
  return null;
}

/** an increase of |6 per cent; a GDP increase of |8%; an increase in consumer prices of |3%; the growth of … by |5%. */
export function changeNounBefore(
  { terms }: SentenceContext,
  site: Site,
): { fall: boolean; core: Core | null } | null {
  if (site.lead === 'noun') {
    const way = changeNoun(site.word);
    return way === null ? null : { fall: way === 'fall', core: null };
  }
  if (site.lead !== 'preposition' || !/^(?:of|by|to)$/u.test(site.word)) return null;
  for (let k = site.leadAt - 1; k >= 0 && k > site.leadAt - 8; k--) {
    const term = terms[k]!;
    if (
      isHard(term) ||
      isComma(term) ||
      term.kind === 'quantity' ||
      term.kind === 'time' ||
      term.kind === 'conjunction' ||
      term.kind === 'figure'
    )
      return null;
    const way = changeNoun(term.lower);
    if (way !== null && (term.kind === 'noun' || term.kind === 'plural')) {
      const inner =
        terms[k + 1]?.lower === 'in' || (terms[k + 1]?.lower === 'of' && k + 1 < site.leadAt)
          ? coreOf(terms, k + 2, site.leadAt)
          : null;
      if (inner === null && site.word === 'to') return null;
      let from = k;
      while (from > 0 && /^(?:noun|adjective|plural|name)$/u.test(terms[from - 1]!.kind)) from--;
      const modifier =
        from < k &&
        !/^(?:year-on-year|total|net|overall|annual|slight|significant|sharp|real|further|two-fold|average|record|steady|marked|modest|huge)$/u.test(
          terms[k - 1]!.lower,
        )
          ? coreOf(terms, from, k)
          : null;
      return { fall: way === 'fall', core: inner ?? modifier };
    }
    if (term.kind === 'past' || term.kind === 'verb' || term.kind === 'gerund' || term.kind === 'auxiliary')
      return null;
  }
  return null;
}

/** growth of 8% |in revenue, a reduction of 3.2% |in energy consumption; not in Africa, in real terms. */
export function changedBehind({ text, terms }: SentenceContext, { at }: Site): Core | null {
  if (terms[at + 1]?.lower !== 'in') return null;
  const stop = nounsEnd(terms, at + 2);
  const first = terms.slice(at + 2, stop).find((t) => t.kind !== 'determiner');
  if (first === undefined || first.lower !== text.slice(first.start, first.end).toLowerCase()) return null;
  if (/^[A-Z][a-z]/u.test(text.slice(first.start, first.end))) return null;
  let end = stop;
  while (/^(?:of|per)$/u.test(terms[end]?.lower ?? '') && nounsEnd(terms, end + 1) > end + 1)
    end = nounsEnd(terms, end + 1);
  const core = coreOf(terms, at + 2, end);
  return core !== null &&
    !/^(?:terms|total|all|part|value|volume|quarter|year|month)$/u.test(terms[core.head]!.lower)
    ? core
    : null;
}

/** grew at an average annual rate of |8.6%: the rate is the growth of what grew. */
function atRate(context: SentenceContext, site: Site): Reading | null {
  const { terms } = context;
  if (site.word !== 'of' || !/^(?:rate|pace|speed)$/u.test(terms[site.leadAt - 1]?.lower ?? '')) return null;
  let k = site.leadAt - 2;
  while (k > 0 && /^(?:noun|adjective|determiner|adverb)$/u.test(terms[k]!.kind)) k--;
  if (terms[k]?.lower !== 'at') return null;
  for (const group of verbsLeft(terms, k)) {
    const cls = group.verb?.class;
    if (cls !== 'rise' && cls !== 'fall') return null;
    const core = told(context, group, group.end);
    return growth(
      cls === 'fall',
      core === null ? ofClaim(antecedent(context)) : measured(core),
      'measure/subject',
      'type/change-verb',
    );
  }
  return null;
}

/** rose by |5 per cent, fell |9%, reduce cases by |20 per cent; and, without its verb, "and fatal accidents by |17". */
export function changeVerb(context: SentenceContext, site: Site): Reading | null {
  const { terms } = context;
  const by = site.lead === 'preposition' && site.word === 'by';
  if (!by && site.lead !== 'verb' && site.lead !== 'noun' && site.lead !== 'conjunction') return null;
  const elliptical = by ? ellipsis(context, site) : null;
  for (const group of verbsLeft(terms, by ? site.leadAt : site.at)) {
    const cls = group.verb?.class;
    if (cls === 'rise' || cls === 'fall') {
      if (site.lead === 'noun' && group.end !== site.at) return null;
      if (site.lead === 'conjunction') return null;
      const core = elliptical ?? told(context, group, by ? site.leadAt : site.at);
      return growth(
        cls === 'fall',
        core === null ? ofClaim(antecedent(context)) : measured(core),
        'measure/subject',
        'type/change-verb',
      );
    }
    if (cls !== 'say' && cls !== 'aim' && group.finite) return null;
    if (!by) return null;
  }
  return null;
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

function readShare(context: SentenceContext, site: Site, terms: readonly Term[], at: number): Reading {
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
        return ratio(wholeMeasure(site), 'measure/task', before);
      const subject = share && site.verb.finite ? told(context, site.verb, site.verb.end) : null;
      if (subject !== null)
        return {
          ...ratio(measured(subject), 'measure/subject'),
          whole: whole === null ? null : wholeMeasure(site),
        };
      if (site.word !== 'and' && (site.lead === 'comma' || site.word === 'or' || share))
        return {
          ...ratio(ofClaim(before), 'measure/antecedent', before),
          whole: share && whole !== null ? wholeMeasure(site) : null,
        };
    }
    // keep administrative expenses below 12% of income
    const kept =
      site.verb?.verb?.class === 'bring' && site.lead !== 'start' ? levelSubject(context, site) : null;
    if (kept !== null)
      return { ...ratio(kept, 'measure/subject'), whole: whole === null ? null : wholeMeasure(site) };
    if (whole !== null) return ratio(wholeMeasure(site), 'measure/value-first');
  }
  if (
    site.phrase !== null &&
    next?.kind !== 'preposition' &&
    site.quantity.rules.some((r) => r === 'numeral/fraction' || r === 'numeral/out-of')
  )
    return ratio(wholeMeasure(site), 'measure/value-first');
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
    return ratio(wholeMeasure(site), 'measure/value-first');
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

const wholeMeasure = ({ phrase }: Site): Measure => ({
  kind: 'terms',
  from: phrase!.from,
  to: phrase!.to,
  head: phrase!.head,
});

/** Of the new members, |38% were women: the whole opens the sentence. */
function leadingWhole(terms: readonly Term[], at: number): Core | null {
  if (terms[0]?.lower !== 'of') return null;
  const to = nounsEnd(terms, 1);
  return isComma(terms[to]) && to < at ? coreOf(terms, 1, to) : null;
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

/** A noun phrase that no verb follows before the clause ends. */
function predicate(terms: readonly Term[], from: number): Core | null {
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

/** Behind the run of nouns and adjectives at `from`, articles looked past. */
export function nounsEnd(terms: readonly Term[], from: number): number {
  let to = from;
  while (to < terms.length && /^(?:noun|plural|adjective|possessive|name|determiner)$/u.test(terms[to]!.kind))
    to++;
  return to;
}

/** The noun at `at` ends what a number before it counts: 7,300 person-times of |benefit and payments of … */
function isCounted(terms: readonly Term[], at: number): boolean {
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

/** Relative changes: up 8%, rose by 4 points, an increase of 6%, 12% more than, a 5% drop in accidents. */
import type { Claim } from '../../observations/claim.ts';
import type { Term } from '../terms.ts';
import { antecedent, mainAntecedent } from './antecedent.ts';
import { isComma, isHard, verbsLeft } from './clause.ts';
import { changeNoun, coreOf, type Core } from './noun-phrase.ts';
import { measured, ofClaim, type Measure, type Reading, type SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { ellipsis, levelSubject, nounsEnd, subjectMeasure, told } from './told.ts';

const MORE = /^(?:more|higher|greater|better|up|above|larger|faster|longer|over)$/u;

const LESS = /^(?:less|fewer|lower|down|below|smaller|worse|slower|shorter|under|short)$/u;

/** under budget, over target, above the plan: the only way in which these words tell a change. */
const HELD_AGAINST = /^(?:under|over|short)$/u;

const BE = /^(?:is|are|was|were|be|been)$/u;

export const growth = (
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

/** A change: up 8%, rose by 4 points, an increase of 6%, 12% more than, a 5% drop in accidents. */
export function readChange(context: SentenceContext, site: Site): Reading | null {
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
function changeVerb(context: SentenceContext, site: Site): Reading | null {
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

/** Who governs a number: the verb before or behind it, that verb's subject and object. Looks along the row of terms, never far. */
import type { Kind, Term } from '../terms.ts';
import type { Verb } from '../verbs.ts';

/** Terms are looked through no farther than this for a verb or a subject. */
const REACH = 40;

const HARD = new Set([';', ':', '—', '.', '!', '?']);
export const isHard = (term: Term | undefined): boolean =>
  term === undefined || (term.kind === 'mark' && HARD.has(term.lower));
export const isComma = (term: Term | undefined): boolean => term?.kind === 'mark' && term.lower === ',';

const SUBORDINATE = new Set([
  'while',
  'whereas',
  'whilst',
  'but',
  'although',
  'though',
  'because',
  'if',
  'when',
  'once',
  'unless',
]);
export const isSubordinate = (term: Term | undefined): boolean =>
  term?.kind === 'conjunction' && SUBORDINATE.has(term.lower);

/** A verb with what stands before it: has been set up, will open, were recruited. */
export interface VerbGroup {
  /** First term of the group and the main verb; `end` is behind the verb's tail. */
  readonly from: number;
  readonly at: number;
  readonly end: number;
  readonly verb: Verb | null;
  readonly lemma: string;
  readonly passive: boolean;
  readonly finite: boolean;
  readonly past: boolean;
  /** will, should, is to, plans to: nearest words of what is to come before it; empty where none. */
  readonly modal: string;
  readonly infinitive: boolean;
}

const AUXILIARY: ReadonlySet<Kind> = new Set(['auxiliary', 'modal', 'adverb', 'to', 'adjective']);
const BE = /^(?:be|is|are|was|were|been|being|am)$/u;
const FUTURE = /^(?:will|shall|should|must|'ll|would|could|may|might|can)$/u;

/** True where the term is the main word of a verb group. */
export function isVerb(terms: readonly Term[], i: number): boolean {
  const term = terms[i];
  if (term === undefined) return false;
  if (term.kind === 'past' || term.kind === 'gerund' || term.kind === 'verb') return true;
  if (term.kind !== 'auxiliary') return false;
  // was alone is the verb; in "was recruited" it is not.
  for (let k = i + 1; k < i + 4; k++) {
    const next = terms[k];
    if (next === undefined) return true;
    if (next.kind === 'past' || next.kind === 'gerund' || next.kind === 'verb') return false;
    if (next.kind !== 'adverb' && next.kind !== 'auxiliary')
      return next.kind !== 'to' || !(terms[k + 1]?.kind === 'verb' || terms[k + 1]?.kind === 'auxiliary');
    if (next.kind === 'auxiliary') return false;
  }
  return true;
}

export function groupAt(terms: readonly Term[], at: number): VerbGroup {
  const main = terms[at]!;
  let from = at;
  while (from > 0 && (AUXILIARY.has(terms[from - 1]!.kind) || terms[from - 1]!.lower === 'not')) {
    const before = terms[from - 1]!;
    if (
      before.kind === 'adjective' ||
      (before.kind === 'adverb' &&
        !(terms[from - 2] !== undefined && AUXILIARY.has(terms[from - 2]!.kind)) &&
        from < at)
    )
      break;
    from--;
  }
  const helpers = terms.slice(from, at);
  const passive = main.kind === 'past' && helpers.some((t) => BE.test(t.lower));
  const infinitive = helpers.some((t) => t.kind === 'to');
  const modal =
    helpers.find((t) => FUTURE.test(t.lower))?.lower ??
    (infinitive && helpers.some((t) => /^(?:is|are|was|were)$/u.test(t.lower)) ? 'is to' : '');
  const helped = helpers.some((t) => t.kind === 'auxiliary' || t.kind === 'modal');
  const finite =
    main.kind === 'auxiliary'
      ? (!/^(?:be|been|being|having)$/u.test(main.lower) || helped) && (!infinitive || modal !== '')
      : main.kind === 'past'
        ? helped || !isReduced(terms, at)
        : main.kind === 'verb'
          ? !infinitive || modal !== ''
          : helped;
  return {
    from,
    at,
    end: at + 1 + main.tail,
    verb: main.verb,
    lemma: main.verb?.lemma ?? main.lower,
    passive,
    finite,
    past:
      main.kind === 'past' ||
      /^(?:was|were|had|did)$/u.test(main.lower) ||
      helpers.some((t) => /^(?:was|were|had|has|have|did)$/u.test(t.lower)),
    modal,
    infinitive,
  };
}

/** A participle behind its noun that closes no sentence: workers covered by …, the budget approved on … */
function isReduced(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  const main = terms[at]!;
  const after = terms[at + 1 + main.tail];
  // the Campaign, held in December 2018, |reached: the first describes, the second tells
  if (isComma(before)) return opening(terms, at - 1) === null && verbAfterComma(terms, at + 1);
  if (before?.kind !== 'plural' && before?.kind !== 'noun') return false;
  // the number of days lost |dropped, the increase negotiated |was
  if (after?.kind === 'past' || after?.kind === 'auxiliary' || after?.kind === 'modal') return true;
  if (after?.kind !== 'preposition' && after?.kind !== 'time') return false;
  if (
    main.verb !== null &&
    /^(?:rise|fall|reach|share|join|leave)$/u.test(main.verb.class) &&
    main.form === 'past'
  )
    return false;
  // land |covered by forest, the budget |approved by the congress
  const agent = terms[at + 2 + main.tail]?.kind;
  if (after.lower === 'by' && agent !== 'quantity' && agent !== 'time') return true;
  // Bring the number of workers |insured under the scheme to 90,000: the noun is told of by a verb before.
  if (toldBefore(terms, at - 1)) return true;
  // Another finite verb follows before anything closes: then this one only describes its noun.
  for (let i = at + 1; i < terms.length && i < at + REACH; i++) {
    const term = terms[i]!;
    if (isHard(term) || isComma(term) || isSubordinate(term) || term.kind === 'relative') return false;
    if (term.kind === 'conjunction') return false;
    if (
      term.kind === 'auxiliary' ||
      term.kind === 'modal' ||
      term.kind === 'verb' ||
      (term.kind === 'past' && terms[i - 1]?.kind !== 'determiner')
    )
      return true;
  }
  return false;
}

/** A verb stands before the noun at `at` with nothing between that opens a clause. */
function toldBefore(terms: readonly Term[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k > at - REACH; k--) {
    const { kind } = terms[k]!;
    if (kind === 'mark' || kind === 'conjunction' || kind === 'relative' || kind === 'time') return false;
    if (kind === 'verb' || kind === 'past' || kind === 'auxiliary') return true;
  }
  return false;
}

/** A comma that a finite verb follows at once: the aside that it closes was no sentence. */
function verbAfterComma(terms: readonly Term[], from: number): boolean {
  for (let k = from; k < terms.length && k < from + REACH && !isHard(terms[k]); k++) {
    if (!isComma(terms[k])) continue;
    const kind = terms[k + 1]?.kind;
    if (kind === 'auxiliary' || kind === 'modal' || kind === 'past' || kind === 'verb') return true;
  }
  return false;
}

/** The nearest verb left of `i` in its clause, or null. */
export function verbLeft(terms: readonly Term[], i: number): VerbGroup | null {
  for (let k = i - 1; k >= 0 && k > i - REACH; k--) {
    const term = terms[k]!;
    if (isHard(term) || isSubordinate(term)) return null;
    if (isVerb(terms, k)) return groupAt(terms, k);
  }
  return null;
}

/** All verbs left of `i` in its clause, nearest first, for those who look for one of a kind. */
export function* verbsLeft(terms: readonly Term[], i: number): Generator<VerbGroup> {
  for (let k = i - 1; k >= 0 && k > i - REACH; k--) {
    const term = terms[k]!;
    if (isHard(term)) return;
    if (isVerb(terms, k)) yield groupAt(terms, k);
  }
}

/** The finite verb behind the phrase that ends before `i`: what its subject did. Other subjects joined by "and" are looked past. */
export function verbRight(terms: readonly Term[], i: number): VerbGroup | null {
  for (let k = i; k < terms.length && k < i + REACH; k++) {
    const term = terms[k]!;
    if (isHard(term) || isSubordinate(term)) return null;
    if (term.kind === 'relative' && term.lower !== 'whom') return null;
    if (isComma(term)) {
      // women members, or 42.6 per cent, joined: what stands between commas is looked past
      const close = closing(terms, k);
      if (close === null) return null;
      k = close;
      continue;
    }
    if (term.kind === 'gerund' && terms[k - 1]?.kind !== 'auxiliary') continue;
    if (isVerb(terms, k)) {
      const group = groupAt(terms, k);
      if (group.finite) return group;
      if (term.kind === 'past') continue;
      return null;
    }
    if (term.kind === 'modal' || term.kind === 'auxiliary') continue;
    if (
      term.kind === 'pronoun' ||
      (term.kind === 'determiner' &&
        k > i &&
        !/^(?:preposition|conjunction|gerund|past)$/u.test(terms[k - 1]!.kind))
    )
      return null;
  }
  return null;
}

/** The comma that closes what `comma` opens, where that is a short aside: ", including more than 21,000 women," */
function closing(terms: readonly Term[], comma: number): number | null {
  const first = terms[comma + 1];
  const aside =
    first !== undefined &&
    (first.lower === 'including' ||
      first.lower === 'or' ||
      first.lower === 'mostly' ||
      first.lower === 'mainly');
  if (!aside) return null;
  for (let k = comma + 2; k < comma + 14 && k < terms.length; k++) {
    if (isComma(terms[k])) return k;
    if (isHard(terms[k]) || isVerb(terms, k)) return null;
  }
  return null;
}

/** The stretch [from, to) of the subject of a verb group; empty where it has none of its own. */
export function subjectOf(
  terms: readonly Term[],
  group: VerbGroup,
): { from: number; to: number; relative: boolean } {
  // The money supply is projected to |increase: the subject is that of the verb before.
  const over = terms[group.from - 1];
  if (group.infinitive && over !== undefined && (over.kind === 'past' || over.kind === 'verb'))
    return subjectOf(terms, groupAt(terms, group.from - 1));
  let to = group.from;
  // Hardship benefits, which averaged US$415 a claim, were paid: the aside before the verb is no part of the subject.
  if (isComma(terms[to - 1])) {
    const open = opening(terms, to - 1);
    if (open === null) return { from: to, to, relative: false };
    to = open;
  }
  let seenVerb = false;
  let from = to;
  for (let k = to - 1; k >= 0 && k > to - REACH; k--) {
    const term = terms[k]!;
    if (term.lower === ')') {
      while (k > 0 && terms[k]!.lower !== '(') k--;
      from = k;
      continue;
    }
    if (isHard(term) || isSubordinate(term) || term.lower === '(') break;
    if (term.kind === 'relative') return relativeSubject(k, to);
    if (isComma(term) && !inList(terms, k, to)) break;
    if (isVerb(terms, k)) {
      const other = groupAt(terms, k);
      if (other.finite || other.infinitive) {
        const noun = relativeNoun(terms, other.from);
        if (noun === null) {
          seenVerb = true;
          break;
        }
        k = from = noun + 1;
        continue;
      }
    }
    if (term.lower === 'that' && isVerb(terms, k - 1)) break;
    from = k;
  }
  // …fell 14%, and |oxygen demand and sulfur emissions fell: after a comma the first "and" opens the clause.
  const opened = isComma(terms[from - 1]) && terms[from]?.lower === 'and';
  const and = opened ? from : seenVerb || earlierVerb(terms, from) ? lastAnd(terms, from, to) : null;
  if (and !== null) from = and + 1;
  return { from: afterOpening(terms, from, to), to, relative: false };
}

/** Where the verb at `from` is that of a relative clause, the noun it describes: the countries |for which figures are available. */
function relativeNoun(terms: readonly Term[], from: number): number | null {
  for (let k = from - 1; k > 0 && k > from - 12; k--) {
    const { kind, lower } = terms[k]!;
    if (kind === 'mark' || kind === 'quantity' || kind === 'conjunction') return null;
    const relative = kind === 'relative' || (lower === 'that' && k === from - 1);
    if (!relative) continue;
    const noun = terms[k - 1]!.kind === 'preposition' ? k - 2 : k - 1;
    return noun >= 0 && /^(?:noun|plural|name)$/u.test(terms[noun]!.kind) ? noun : null;
  }
  return null;
}

/** The subject of "which": what stands before the comma, or the noun the relative word touches. */
function relativeSubject(relative: number, to: number): { from: number; to: number; relative: boolean } {
  return relative + 1 < to
    ? { from: relative + 1, to, relative: false }
    : { from: relative, to: relative, relative: true };
}

function earlierVerb(terms: readonly Term[], from: number): boolean {
  for (let k = from - 1; k >= 0 && k > from - REACH && !isHard(terms[k]); k--)
    if (isVerb(terms, k)) return true;
  return false;
}

function lastAnd(terms: readonly Term[], from: number, to: number): number | null {
  for (let k = to - 1; k >= from; k--) if (terms[k]!.lower === 'and') return k;
  return null;
}

/** A comma within a list of nouns: fees, rent and grants rose. */
function inList(terms: readonly Term[], comma: number, to: number): boolean {
  for (let k = comma + 1; k < to; k++) {
    const { kind, lower } = terms[k]!;
    if (lower === 'and') return k > comma + 1;
    if (kind !== 'noun' && kind !== 'plural' && kind !== 'adjective' && kind !== 'possessive') return false;
  }
  return false;
}

/** The comma that opens the aside which `close` closes. */
function opening(terms: readonly Term[], close: number): number | null {
  for (let k = close - 1; k >= 0 && k > close - 24; k--) {
    if (isHard(terms[k])) return null;
    if (!isComma(terms[k])) continue;
    const first = terms[k + 1];
    const aside =
      first?.kind === 'relative' ||
      first?.kind === 'past' ||
      first?.kind === 'gerund' ||
      first?.kind === 'preposition' ||
      first?.lower === 'or' ||
      first?.kind === 'determiner';
    return aside ? k : null;
  }
  return null;
}

/** Behind an opening phrase without a comma: In 2019-20 |the Federation; In 163 of them |an agreement. */
function afterOpening(terms: readonly Term[], from: number, to: number): number {
  let k = from;
  while (
    k < to &&
    (terms[k]!.kind === 'conjunction' ||
      terms[k]!.kind === 'adverb' ||
      terms[k]!.kind === 'time' ||
      terms[k]!.lower === 'that')
  )
    k++;
  if (terms[k]?.kind !== 'preposition') return k;
  for (let n = k + 1; n < to; n++) {
    const { kind } = terms[n]!;
    if (kind === 'time' && n === k + 1) return Math.min(n + 1, to);
    const opens = kind === 'determiner' || kind === 'pronoun' || kind === 'possessive';
    const done = terms[n - 1]!.kind !== 'preposition' && terms[n - 1]!.kind !== 'to' && n > k + 1;
    if (opens && done && kind !== 'pronoun') return n;
  }
  return k + 1;
}

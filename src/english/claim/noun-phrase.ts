/** Noun phrases in a row of terms: what a number counts (new grassroots trade unions), what a verb tells of (the share of workers covered). */
import { nouns, type NounEntry } from '../lexicon.ts';
import type { Kind, Term } from '../terms.ts';
import { verbForms } from '../verbs.ts';

export interface NounPhrase {
  /** First term and the one behind the last, articles and "new" left out. */
  readonly from: number;
  readonly to: number;
  /** The noun that decides unit and nature. */
  readonly head: number;
  /** "new" or "newly" stood before it. */
  readonly fresh: boolean;
  /** more, additional, further, other. */
  readonly extra: boolean;
  /** of the, of these, of them stood before it: 60 per cent of the members. */
  readonly partitive: boolean;
}

const SKIPPED = new Set([
  'new',
  'newly',
  'more',
  'additional',
  'further',
  'other',
  'extra',
  'such',
  'different',
  'various',
  'respective',
  'separate',
  'brand-new',
  'less',
  'fewer',
  'own',
  'same',
  'total',
  'odd',
  'many',
]);
const EXTRA = new Set(['more', 'additional', 'further', 'extra', 'other']);
const INNER: ReadonlySet<Kind> = new Set([
  'noun',
  'plural',
  'adjective',
  'possessive',
  'name',
  'gerund',
  'past',
  'verb',
]);

const isNoun = (term: Term | undefined): boolean =>
  term !== undefined && (term.kind === 'noun' || term.kind === 'plural' || term.kind === 'name');

/** The phrase that begins at `at`; null where none does. */
export function phraseAt(terms: readonly Term[], at: number): NounPhrase | null {
  let i = at;
  let [fresh, extra, partitive] = [false, false, false];
  if (terms[i]?.lower === 'of' && terms[i + 1] !== undefined && terms[i + 1]!.kind !== 'quantity') {
    partitive = true;
    i++;
  }
  for (; ; i++) {
    const term = terms[i];
    if (term === undefined) return null;
    if (term.kind === 'determiner' && term.lower !== 'each' && term.lower !== 'both') continue;
    if (!SKIPPED.has(term.lower)) break;
    if (term.lower === 'new' || term.lower === 'newly' || term.lower === 'brand-new') fresh = true;
    if (term.lower === 'newly' && terms[i + 1]?.kind === 'past') i++;
    if (EXTRA.has(term.lower)) extra = true;
  }
  const end = phraseEnd(terms, i);
  if (end === null) return null;
  return { from: i, to: end, head: end - 1, fresh, extra, partitive };
}

const BODIES =
  /^(?:countries|provinces|cities|districts|counties|regions|territories|states|towns|villages|enterprises|companies|firms|workplaces|industries|sectors|factories|schools|hospitals|hotels|ports)$/u;

/** Behind the last noun of the run that begins at `from`: the first plural, with the plurals right behind it, else the last noun. */
function phraseEnd(terms: readonly Term[], from: number): number | null {
  let [plural, last] = [-1, -1];
  for (let i = from; i < terms.length; i++) {
    const term = terms[i]!;
    // seriously ill workers
    if (term.kind === 'adverb' && plural < 0 && /^(?:adjective|past|gerund)$/u.test(terms[i + 1]?.kind ?? ''))
      continue;
    if (!INNER.has(term.kind)) {
      // urban and rural workers; relief funds and goods
      if (term.lower !== 'and' && term.lower !== 'or' && term.lower !== '&') break;
      const joins =
        plural < 0 && (terms[i - 1]!.kind === 'adjective' || leadsToPlural(terms, i + 1)) && i > from;
      if (joins && (isNoun(terms[i + 1]) || terms[i + 1]?.kind === 'adjective')) continue;
      break;
    }
    if (term.kind === 'past') {
      // members admitted: the verb; newly registered firms: part of the name
      // of which 74 |concerned conventions
      const predicate = i === from && terms[i - 1]?.kind === 'quantity';
      if (predicate || !isNoun(terms[i + 1]) || plural >= 0 || last >= 0) break;
      continue;
    }
    if (term.kind === 'verb') break;
    if (
      term.kind === 'gerund' &&
      (plural >= 0 || !(isNoun(terms[i + 1]) || terms[i + 1]?.kind === 'adjective'))
    ) {
      if (last < 0 && plural < 0) last = i;
      break;
    }
    // In 53 countries |workers were exposed: places and bodies in the plural stand before no other noun.
    if (plural >= 0 && BODIES.test(terms[plural]!.lower)) break;
    if (plural >= 0 && term.kind !== 'plural' && !leadsToPlural(terms, i)) break;
    if (isNoun(term)) {
      last = i;
      if (term.kind === 'plural') plural = i;
    }
  }
  if (plural >= 0) return plural + 1;
  return last >= 0 ? last + 1 : null;
}

/** young | people; members' families: nouns that go on to a plural with nothing else between. */
function leadsToPlural(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const kind = terms[i]?.kind;
    // … and mutual aid payments of 8.8 million: those are the next number's.
    if (kind === 'plural') return !(terms[i + 1]?.lower === 'of' && terms[i + 2]?.kind === 'quantity');
    if (kind !== 'noun' && kind !== 'adjective' && kind !== 'gerund') return false;
  }
  return false;
}

/** Text of the terms [from, to) in the source. */
export const textOf = (text: string, terms: readonly Term[], from: number, to: number): string =>
  text.slice(terms[from]!.start, terms[to - 1]!.end).replace(/\s+/gu, ' ');

/** What the table knows of the noun that ends at `head`: of two words (job fairs) before one. */
export function nounEntry(terms: readonly Term[], head: number): NounEntry | null {
  const word = terms[head]?.lower.replace(/['’]s?$/u, '') ?? '';
  const before = terms[head - 1]?.lower;
  return (
    (before === undefined ? undefined : nouns().get(`${before} ${word}`)) ?? nouns().get(word) ?? byPart(word)
  );
}

/** jobseekers, co-workers, salespeople by their last part; -ists and -ees are persons. */
function byPart(word: string): NounEntry | null {
  const part = word.split('-').at(-1)!;
  const known = part === word ? undefined : nouns().get(part);
  if (known !== undefined) return known;
  // wage earners, rule makers: who does what a verb of the table says
  const stem = /^(?<stem>[a-z]{2,})ers?$/u.exec(word)?.groups!['stem'];
  if (stem !== undefined && (isVerbStem(stem) || isVerbStem(`${stem}e`)))
    return { unit: 'person', nature: null, plural: word.endsWith('s') };
  if (
    /(?:workers|people|women|men|seekers|holders|goers|makers|ists|ians|nurses)$/u.test(word) &&
    !/(?:lists|waists|twists)$/u.test(word)
  )
    return { unit: 'person', nature: null, plural: true };
  return null;
}

/** The same for a measure that is only known as words: members of staff, registered unions. */
export function entryOfText(text: string): NounEntry | null {
  const words = (text.toLowerCase().split(/ (?:of|in|per|with|for|and) /u)[0] ?? '').split(' ');
  const last = words.at(-1) ?? '';
  return nouns().get(words.slice(-2).join(' ')) ?? nouns().get(last) ?? byPart(last);
}

const isVerbStem = (stem: string): boolean => verbForms(stem, () => undefined).some((f) => f.kind === 'base');

const CHANGE_RISE = new Set([
  'increase',
  'increases',
  'rise',
  'rises',
  'gains',
  'improvements',
  'growth',
  'gain',
  'improvement',
  'expansion',
  'jump',
  'upturn',
  'increment',
  'surge',
  'addition',
]);
const CHANGE_FALL = new Set([
  'decrease',
  'decreases',
  'decline',
  'declines',
  'drop',
  'drops',
  'fall',
  'reduction',
  'reductions',
  'cut',
  'cuts',
  'loss',
  'shortfall',
  'contraction',
  'downturn',
  'saving',
]);

/** Which way a noun of change goes; null for other nouns. */
export function changeNoun(word: string | undefined): 'rise' | 'fall' | null {
  if (word === undefined) return null;
  return CHANGE_RISE.has(word) ? 'rise' : CHANGE_FALL.has(word) ? 'fall' : null;
}

const COUNTING = new Set([
  'number',
  'numbers',
  'total',
  'amount',
  'sum',
  'volume',
  'level',
  'value',
  'figure',
  'size',
  'count',
  'quantity',
  'proportion',
  'share',
  'percentage',
  'ratio',
  'majority',
  'average',
  'rest',
  'worth',
]);
const SHARES = new Set(['proportion', 'share', 'percentage']);

/** The number, the total: a word that stands for what was told before. */
export const onlyCounts = (word: string): boolean => COUNTING.has(word) && !SHARES.has(word);

export interface Core {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** "the number of" stood before it. */
  readonly counted: boolean;
  /** "the share of" stood before it. */
  readonly share: boolean;
  /** A word of change stood before it: the rise in consumer prices. */
  readonly change: 'rise' | 'fall' | null;
}

const NOT_OPENING: ReadonlySet<Kind> = new Set([
  'determiner',
  'adverb',
  'conjunction',
  'mark',
  'particle',
  'pronoun',
  'relative',
]);

/**
 * The heart of a stretch of terms that is a subject or an object: without articles, "the number of", and what hangs on it behind
 * (the number of |collective agreements| in force).
 */
export function coreOf(terms: readonly Term[], start: number, stop: number): Core | null {
  let from = start;
  let [counted, share] = [false, false];
  let change: Core['change'] = null;
  for (; from < stop; from++) {
    const term = terms[from]!;
    const next = terms[from + 1];
    if (NOT_OPENING.has(term.kind) || term.lower === 'new' || term.lower === 'more') continue;
    if (
      term.kind === 'adjective' &&
      /^(?:total|overall|average|annual|combined|respective|other|current)$/u.test(term.lower) &&
      (COUNTING.has(next?.lower ?? '') || changeNoun(next?.lower) !== null)
    )
      continue;
    // the target for |union dues
    if (/^(?:target|goal)$/u.test(term.lower) && next?.lower === 'for' && from + 2 < stop) {
      from++;
      continue;
    }
    if (COUNTING.has(term.lower) && next?.lower === 'of' && from + 2 < stop) {
      counted = true;
      share ||= SHARES.has(term.lower);
      from++;
      continue;
    }
    if (COUNTING.has(term.lower) && next?.lower === 'number' && terms[from + 2]?.lower === 'of') continue;
    if (
      changeNoun(term.lower) !== null &&
      (next?.lower === 'in' || next?.lower === 'of') &&
      from + 2 < stop
    ) {
      change = changeNoun(term.lower);
      from++;
      continue;
    }
    break;
  }
  let to = from;
  let head = -1;
  for (; to < stop; to++) {
    const term = terms[to]!;
    const next = terms[to + 1];
    if (isNoun(term)) head = to;
    else if (term.kind === 'adjective' || term.kind === 'possessive') continue;
    else if (term.kind === 'gerund' && head < 0) {
      if (next === undefined || to + 1 >= stop || !isNoun(next)) head = to;
    } else if (term.kind === 'past' && head < 0 && to + 1 < stop) continue;
    else if (
      (term.lower === 'of' || term.lower === 'per' || term.lower === 'and' || term.lower === '&') &&
      head >= 0 &&
      to + 1 < stop &&
      opensNoun(next)
    )
      continue;
    else if (term.lower === '(' && closeOf(terms, to, stop) !== null) to = closeOf(terms, to, stop)!;
    else if (term.kind === 'determiner' && (terms[to - 1]?.lower === 'of' || terms[to - 1]?.lower === 'and'))
      continue;
    else break;
  }
  if (head < from) return null;
  return { from, to: head + 1, head: headOf(terms, from, head), counted, share, change };
}

/** The bracket that closes the one at `open`, where more of the phrase follows. */
function closeOf(terms: readonly Term[], open: number, stop: number): number | null {
  for (let k = open + 1; k < stop && k < open + 8; k++)
    if (terms[k]!.lower === ')') return k + 1 < stop ? k : null;
  return null;
}

const opensNoun = (term: Term | undefined): boolean =>
  isNoun(term) ||
  term?.kind === 'adjective' ||
  term?.kind === 'determiner' ||
  term?.kind === 'gerund' ||
  term?.kind === 'possessive';

/** The noun before the first "of": cases of |dispute| are cases. */
function headOf(terms: readonly Term[], from: number, last: number): number {
  for (let i = from; i < last; i++)
    if ((terms[i]!.lower === 'of' || terms[i]!.lower === 'per') && isNoun(terms[i - 1]) && i > from)
      return i - 1;
  return last;
}

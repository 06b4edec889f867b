/**
 * A sentence as a row of terms: its quantities, times and names each as one, its words with what they are. The claim rules look at this
 * row and at nothing else.
 */
import type { Quantity, Span, TimeMention } from '../model/index.ts';
import { grammarWords, nouns } from './lexicon.ts';
import { tagWords, type OpenClass } from './tagger.ts';
import { verbForms, type Verb, type VerbFormKind } from './verbs.ts';

export type Kind =
  | OpenClass
  | 'gerund'
  | 'possessive'
  | 'auxiliary'
  | 'modal'
  | 'to'
  | 'preposition'
  | 'conjunction'
  | 'determiner'
  | 'pronoun'
  | 'relative'
  | 'particle'
  | 'quantity'
  | 'time'
  | 'name'
  | 'figure'
  | 'mark';

export interface Term extends Span {
  readonly lower: string;
  kind: Kind;
  /** For verbs of the table. */
  verb: Verb | null;
  form: VerbFormKind | null;
  /** The form is a base form as well: set, cut, put. */
  bare: boolean;
  /** How many terms behind it belong to the verb: up of set up. */
  readonly tail: number;
  readonly quantity: Quantity | null;
  readonly time: TimeMention | null;
}

const WORD =
  /\d+(?:[.,]\d+)*[A-Z][A-Za-z\d]*|[A-Za-z]+\d[\dA-Za-z]*(?:\.\d+)?|[A-Za-z\u00c0-\u024f](?:[A-Za-z\u00c0-\u024f]|['’](?=[A-Za-z])|-(?=[A-Za-z]))*['’]?(?=[^A-Za-z]|$)|\d+(?:[.,]\d+)*|\S/gu;

interface Whole extends Span {
  readonly kind: Kind;
  readonly quantity: Quantity | null;
  readonly time: TimeMention | null;
}

/** Terms of `text` within `span`. */
export function termsOf(
  text: string,
  span: Span,
  found: {
    readonly quantities: readonly Quantity[];
    readonly times: readonly TimeMention[];
    /** Names of activities. */
    readonly names: readonly Span[];
    /** Bare lengths of time: terms that say nothing more. */
    readonly lengths?: readonly Span[];
  },
): Term[] {
  const wholes: Whole[] = [
    ...found.quantities.map((q) => ({ ...q.outer, quantity: q, time: null, kind: 'quantity' as const })),
    ...found.times.map((t) => ({
      start: t.start,
      end: t.end,
      quantity: null,
      time: t,
      kind: 'time' as const,
    })),
    ...found.names.map(({ start, end }) => ({
      start,
      end,
      quantity: null,
      time: null,
      kind: 'name' as const,
    })),
    ...(found.lengths ?? []).map(({ start, end }) => ({
      start,
      end,
      quantity: null,
      time: null,
      kind: 'figure' as const,
    })),
  ];
  wholes.sort((a, b) => a.start - b.start || b.end - a.end);
  const sentence = text.slice(span.start, span.end).replace(/\s/gu, ' ');
  const terms = cut(sentence, span.start, wholes);
  tag(sentence, terms);
  settle(terms);
  return terms;
}

function cut(sentence: string, offset: number, wholes: readonly Whole[]): Term[] {
  const terms: Term[] = [];
  let w = 0;
  const put = (start: number, end: number, kind: Kind, whole?: Whole): void => {
    const lower = sentence
      .slice(start - offset, end - offset)
      .toLowerCase()
      .replace(/’/gu, "'");
    terms.push({
      start,
      end,
      lower,
      kind,
      verb: null,
      form: null,
      bare: false,
      tail: 0,
      quantity: whole?.quantity ?? null,
      time: whole?.time ?? null,
    });
  };
  let covered = offset;
  for (const m of sentence.matchAll(WORD)) {
    const start = offset + m.index;
    while (w < wholes.length && wholes[w]!.start <= start) {
      const whole = wholes[w++]!;
      if (whole.start < covered) continue;
      put(whole.start, whole.end, whole.kind, whole);
      covered = whole.end;
    }
    if (start < covered) continue;
    put(start, start + m[0].length, kindOfWord(m[0]));
  }
  for (; w < wholes.length; w++) {
    const whole = wholes[w]!;
    if (whole.start >= covered) {
      put(whole.start, whole.end, whole.kind, whole);
      covered = whole.end;
    }
  }
  return terms;
}

/** Letters are a noun until they are tagged; 5G stations: figures with letters are part of a name. */
const kindOfWord = (word: string): Kind =>
  /^[A-Za-z\u00c0-\u024f]/u.test(word)
    ? 'noun'
    : /^\d/u.test(word)
      ? /[A-Z]/u.test(word)
        ? 'adjective'
        : 'figure'
      : 'mark';

/** First reading of each word: our closed classes and verbs, then our nouns, then what the engine says. */
function tag(sentence: string, terms: Term[]): void {
  const grammar = grammarWords();
  const known = nouns();
  const open = engineTags(sentence);
  for (const [i, term] of terms.entries()) {
    if (term.kind !== 'noun') continue;
    const { lower } = term;
    const guess = open(lower);
    if (/['’]s?$/u.test(lower) && !/^(?:it|that|let|who)'s$/u.test(lower)) {
      term.kind = 'possessive';
      continue;
    }
    if (isPerCapita(terms, i)) {
      term.kind = 'adjective';
      continue;
    }
    const closed = grammar.get(lower);
    if (closed !== undefined) {
      term.kind = lower === 'to' ? 'to' : (closed as Kind);
      const aux = verbForms(lower, (k) => terms[i + 1 + k]?.lower)[0];
      if (closed === 'noun' && aux !== undefined) [term.verb, term.form] = [aux.verb, aux.kind];
      if (closed === 'auxiliary')
        [term.verb, term.form] = BE.has(lower) ? [BE_VERB, 'past'] : [aux?.verb ?? null, aux?.kind ?? null];
      continue;
    }
    const forms = verbForms(lower, (k) => tailWord(terms, i + 1 + k));
    // have found, they found: the past of find, unless a word before asks for a base form.
    const form =
      forms.length > 1 && forms[0]!.kind === 'base' && !asksForBase(terms[i - 1])
        ? (forms.find((f) => f.kind === 'past' && f.verb.lemma !== forms[0]!.verb.lemma) ?? forms[0])
        : forms[0];
    if (form !== undefined) {
      term.verb = form.verb;
      term.form = form.kind;
      term.bare = forms.some((f) => f.kind === 'base');
      (term as { tail: number }).tail = form.tail.length;
    }
    term.kind = first(lower, form?.kind ?? null, known.get(lower)?.plural, guess);
  }
}

/** A word that may belong to the verb before it: up of set up; but in of joined in 2016 is the time's. */
function tailWord(terms: readonly Term[], at: number): string | undefined {
  const term = terms[at];
  if (term?.kind !== 'noun' && term?.kind !== 'particle') return undefined;
  const next = terms[at + 1];
  const dated =
    next?.kind === 'time' ||
    (terms[at + 2]?.kind === 'time' && /^(?:the|about|early|late)$/u.test(next!.lower));
  return dated && /^(?:in|on|at|over|to)$/u.test(term.lower) ? undefined : term.lower;
}

const asksForBase = (before: Term | undefined): boolean =>
  before === undefined || /^(?:to|will|shall|should|would|can|could|may|might|must|and)$/u.test(before.lower);

/** per capita income: both words are one adjective. */
const isPerCapita = (terms: readonly Term[], i: number): boolean =>
  (terms[i]!.lower === 'per' && terms[i + 1]?.lower === 'capita') ||
  (terms[i]!.lower === 'capita' && terms[i - 1]?.lower === 'per');

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am']);
const BE_VERB: Verb = { lemma: 'be', class: 'be', noun: '' };

function first(
  lower: string,
  form: VerbFormKind | null,
  plural: boolean | undefined,
  guess: OpenClass | null,
): Kind {
  if (form === 'past' || form === 'participle') return 'past';
  if (form === 'ing') return plural === undefined ? 'gerund' : 'noun';
  if (plural !== undefined) return plural ? 'plural' : 'noun';
  if (form === 'base' || form === 's') return 'verb';
  if (guess === 'past') return 'past';
  if (/[a-z]ed$/u.test(lower) && lower.length > 4 && guess !== 'noun' && guess !== 'plural') return 'past';
  if (/[a-z]{2}ing$/u.test(lower) && guess === 'verb') return 'gerund';
  if (lower.includes('-')) return /[^s]s$/u.test(lower) && guess !== 'adjective' ? 'plural' : 'adjective';
  if (/ly$/u.test(lower) && guess !== 'noun') return 'adverb';
  if (guess === 'verb') return 'verb';
  if (guess === 'noun' && /[^sui]s$/u.test(lower)) return 'plural';
  return guess ?? (/[^sui]s$/u.test(lower) ? 'plural' : 'noun');
}

/** The engine's tag of each word in turn; where it cuts otherwise than we do, its next mention of the word. */
function engineTags(sentence: string): (word: string) => OpenClass | null {
  const tags = new Map<string, (OpenClass | null)[]>();
  for (const { text, open } of tagWords(sentence)) {
    const word = text.toLowerCase();
    const list = tags.get(word);
    if (list === undefined) tags.set(word, [open]);
    else list.push(open);
  }
  return (word) => {
    const list = tags.get(word) ?? tags.get(word.split('-').at(-1)!);
    if (list === undefined) return null;
    return list.length > 1 ? list.shift()! : list[0]!;
  };
}

const NOUNISH: ReadonlySet<Kind> = new Set(['noun', 'plural', 'adjective', 'possessive', 'name']);
const OPENS_NOUN: ReadonlySet<Kind> = new Set(['determiner', 'quantity', 'adjective', 'possessive']);

/** Second reading, by neighbours: registered unions but unions registered; we cover but a cover; in use but to use. */
function settle(terms: Term[]): void {
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1];
    const after = terms[i + 1];
    for (let k = 1; k <= term.tail; k++) terms[i + k]!.kind = 'particle';
    if (
      term.kind === 'verb' &&
      term.lower === 'open' &&
      before?.kind === 'auxiliary' &&
      BE.has(before.lower)
    ) {
      term.kind = 'adjective';
    } else if (
      term.kind === 'past' &&
      term.bare &&
      (before === undefined || before.kind === 'mark' || before.kind === 'to' || before.kind === 'modal')
    ) {
      [term.kind, term.form] = ['verb', 'base'];
    } else if (
      term.form === 'ing' &&
      term.kind === 'noun' &&
      after !== undefined &&
      /^(?:quantity|determiner)$/u.test(after.kind)
    ) {
      term.kind = 'gerund';
    } else if (
      term.kind === 'past' &&
      nouns().has(term.lower) &&
      before !== undefined &&
      OPENS_NOUN.has(before.kind)
    ) {
      term.kind = 'noun';
    } else if (term.kind === 'past') {
      const opens =
        before !== undefined &&
        (OPENS_NOUN.has(before.kind) || before.lower === 'of' || before.lower === 'all');
      if (
        opens &&
        after !== undefined &&
        (NOUNISH.has(after.kind) || after.kind === 'gerund') &&
        !(before.kind === 'quantity' && (isObjectVerb(term) || isPartOf(terms, i - 1)))
      )
        term.kind = 'adjective';
      else if (
        (i === 0 || before?.kind === 'mark') &&
        after !== undefined &&
        (after.kind === 'plural' || after.kind === 'noun') &&
        term.tail === 0
      )
        term.kind = 'adjective';
    } else if ((term.kind === 'plural' || term.kind === 'noun') && afterModal(terms, i)) {
      term.kind = 'verb';
    } else if (term.kind === 'verb' || term.kind === 'plural' || term.kind === 'noun') {
      if (term.verb !== null && (term.form === 'base' || term.form === 's'))
        term.kind = isVerbHere(terms, i) ? 'verb' : nounKind(term);
      else if (term.kind === 'verb' && !isVerbHere(terms, i)) term.kind = nounKind(term);
    }
  }
}

/** will focus, should also benefit: whatever the word is elsewhere. */
function afterModal(terms: readonly Term[], i: number): boolean {
  const before = terms[i - 1]?.kind === 'adverb' ? terms[i - 2] : terms[i - 1];
  return before?.kind === 'modal' && before.lower !== 'can' && before.lower !== 'may';
}

/** of which 74 |concerned wages: a number behind "of which" is a subject, unless another verb follows. */
const isPartOf = (terms: readonly Term[], at: number): boolean => {
  const before = terms[at - 1];
  const covers = terms[at + 1]!.verb?.class === 'cover' && (before === undefined || before.kind === 'mark');
  return (covers || /^(?:which|whom|these|them)$/u.test(before?.lower ?? '')) && !told(terms, at + 2);
};

const isObjectVerb = (term: Term): boolean =>
  term.verb !== null && term.form === 'past' && term.verb.class === 'leave';
const nounKind = (term: Term): Kind => (/[^s]s$/u.test(term.lower) ? 'plural' : 'noun');

const SUBJECTS: ReadonlySet<string> = new Set(['we', 'they', 'it', 'i', 'you', 'who', 'which', 'that']);
const COMPLEMENT: ReadonlySet<Kind> = new Set([
  'quantity',
  'determiner',
  'to',
  'pronoun',
  'preposition',
  'adverb',
  'time',
]);

function isVerbHere(terms: readonly Term[], i: number): boolean {
  const term = terms[i]!;
  const [before, after] = [terms[i - 1], terms[i + 1 + term.tail]];
  if (before === undefined || before.kind === 'mark' || before.kind === 'figure') {
    // An order at the head of a sentence or of an item: Sign 24 agreements, Keep the rate above 93%.
    // The new agreement, signed in April, raises |the basic wage: a form in -s behind an aside.
    if (
      term.form === 's' &&
      before?.lower === ',' &&
      (after?.kind === 'determiner' || after?.kind === 'quantity') &&
      terms.slice(0, i - 1).some((t) => t.lower === ',')
    )
      return true;
    const prepositions =
      after?.kind === 'preposition' &&
      !/^(?:up|out|at|for|by|into|over|under|above|about|between)$/u.test(after.lower);
    const bare =
      after !== undefined &&
      (COMPLEMENT.has(after.kind) || (!nouns().has(term.lower) && !told(terms, i + 1)));
    return (
      bare &&
      term.form !== 's' &&
      after.kind !== 'mark' &&
      !prepositions &&
      !(after.kind === 'verb' && after.form === 'base') &&
      after.kind !== 'past' &&
      after.kind !== 'conjunction'
    );
  }
  if (before.kind === 'to' || before.kind === 'modal') return true;
  if (before.lower === 'not' || before.kind === 'adverb')
    return isVerbHere([...terms.slice(0, i - 1), ...terms.slice(i)], i - 1);
  if (before.kind === 'pronoun' || before.kind === 'relative')
    return SUBJECTS.has(before.lower) && !(before.lower === 'that' && terms[i - 2]?.kind === 'preposition');
  if (before.kind === 'conjunction') {
    if (after === undefined) return false;
    // It is funded by the Centre and |works with six unions: a verb of the same subject went before.
    if (term.form === 's')
      return (
        (after.kind === 'quantity' || after.kind === 'determiner' || after.lower === 'with') &&
        terms
          .slice(0, i - 1)
          .some((t) => /^(?:is|has|was)$/u.test(t.lower) || (t.kind === 'verb' && t.form === 's'))
      );
    return nouns().has(term.lower)
      ? COMPLEMENT.has(after.kind) && after.kind !== 'preposition'
      : after.kind !== 'mark';
  }
  if (
    before.kind === 'determiner' ||
    before.kind === 'preposition' ||
    before.kind === 'possessive' ||
    before.kind === 'adjective' ||
    before.kind === 'quantity'
  )
    return false;
  // 28,412 home |visits: the plural that the number counts
  if (term.form === 's' && nouns().has(term.lower) && before.kind === 'noun' && isCount(terms[i - 2]))
    return false;
  const opensObject =
    term.form === 's' &&
    !nouns().has(term.lower) &&
    before.kind === 'noun' &&
    after !== undefined &&
    NOUNISH.has(after.kind);
  if (opensObject) return true;
  // members want higher wages: a verb of the table that is no noun, between the two
  if (
    term.verb !== null &&
    term.form === 'base' &&
    before.kind === 'plural' &&
    !nouns().has(term.lower) &&
    after !== undefined &&
    NOUNISH.has(after.kind)
  )
    return true;
  if (after === undefined || !COMPLEMENT.has(after.kind)) return false;
  // Members number 5,000; the Fund holds US$18 million.
  if (after.kind === 'preposition' || after.kind === 'adverb' || after.kind === 'time')
    return term.verb !== null && !nouns().has(term.lower) && agrees(term, before);
  const plainVerb = term.verb !== null && !nouns().has(term.lower) && after.kind !== 'pronoun';
  // The budget foresees revenue: a form in -s behind a singular, which only the engine knows as a verb.
  // About 71% of the nurses belong to it.
  if (term.verb === null && before.kind === 'plural' && COMPLEMENT.has(after.kind)) return true;
  if (term.verb === null) return /[^s]s$/u.test(term.lower) && before.kind === 'noun';
  return plainVerb || (term.verb !== null && agrees(term, before));
}

const isCount = (term: Term | undefined): boolean =>
  term?.kind === 'quantity' && term.quantity!.unitClass === 'none' && term.quantity!.value !== 1;

/** A helping verb follows before the clause ends: Study grants |were awarded is no order. */
function told(terms: readonly Term[], from: number): boolean {
  for (let k = from; k < terms.length; k++) {
    const { kind, lower } = terms[k]!;
    if (kind === 'mark' && /^[.;:,]$/u.test(lower)) return false;
    if (kind === 'auxiliary' || kind === 'modal') return true;
  }
  return false;
}

const agrees = (term: Term, subject: Term): boolean =>
  term.form === 's' ? subject.kind !== 'plural' : subject.kind === 'plural' || subject.kind === 'name';

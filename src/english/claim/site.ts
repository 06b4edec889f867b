/** Where a number stands in its sentence: what leads to it and what it counts. */
import type { Quantity } from '../../model/index.ts';
import type { Term } from '../terms.ts';
import { isComma, isHard, verbLeft, verbRight, type VerbGroup } from './clause.ts';
import { phraseAt, type NounPhrase } from './noun-phrase.ts';

/** What stands right before the number, articles and adverbs looked past. */
export type Lead =
  | 'start'
  | 'verb'
  | 'preposition'
  | 'conjunction'
  | 'comma'
  | 'colon'
  | 'noun'
  | 'direction'
  | 'relative'
  | 'bracket';

export interface Site {
  /** Index of its term. */
  readonly at: number;
  readonly quantity: Quantity;
  /** What it counts, where a noun phrase follows. */
  readonly phrase: NounPhrase | null;
  /** of them, of these, of which stands behind it: what it counts was told before. */
  readonly pronoun: boolean;
  /** Behind the number and its phrase. */
  readonly end: number;
  readonly lead: Lead;
  /** The word that leads, and its place; -1 at the sentence's head. */
  readonly word: string;
  readonly leadAt: number;
  /** The verb that governs it, as its object or complement, or as its subject. */
  readonly verb: VerbGroup | null;
  readonly role: 'object' | 'complement' | 'subject';
}

/** Nouns that have their number behind "of". */
const BODIES =
  /^(?:workforce|membership|population|staff|audience|turnout|circulation|attendance|enrolment|enrollment|strength|total|number)$/u;

/** Whether a noun phrase behind the number can be what it counts. */
function countedPhrase(terms: readonly Term[], at: number, quantity: Quantity): NounPhrase | null {
  const next = terms[at + 1];
  if (next === undefined) return null;
  if (quantity.unitClass === 'none') {
    if (next.kind === 'determiner' || next.kind === 'pronoun') return null;
    // Six of the nine indicators, 3 of 12 planned missions: the noun is the other number's as well.
    const whole =
      next.lower === 'of'
        ? terms[at + 2]?.kind === 'quantity'
          ? at + 2
          : terms[at + 2]?.kind === 'determiner' && terms[at + 3]?.kind === 'quantity'
            ? at + 3
            : -1
        : -1;
    if (whole > 0) return terms[whole]!.quantity!.unitClass === 'none' ? phraseAt(terms, whole + 1) : null;
    // a total workforce of 6,700 signed agreements: the number is the workforce's.
    if (terms[at - 1]?.lower === 'of' && BODIES.test(terms[at - 2]?.lower ?? '')) return null;
    const phrase = phraseAt(terms, at + 1);
    // passed the 10,000 mark
    if (phrase !== null && /^(?:mark|threshold|barrier|milestone)$/u.test(terms[phrase.head]!.lower))
      return null;
    // 1,040 of them, six of these: the pronoun stands for what was told before.
    return phrase;
  }
  if (
    quantity.unitClass === 'percent' &&
    quantity.rules.includes('numeral/fraction') &&
    next.kind === 'determiner'
  )
    return phraseAt(terms, at + 1);
  return next.lower === 'of' ||
    next.kind === 'noun' ||
    next.kind === 'plural' ||
    next.kind === 'adjective' ||
    (next.kind === 'gerund' && quantity.unitClass === 'duration') ||
    next.kind === 'name' ||
    next.kind === 'possessive' ||
    next.lower === 'worth'
    ? phraseAt(terms, next.lower === 'worth' ? at + 2 : at + 1)
    : null;
}

const SKIPPED_BEFORE = new Set([
  'a',
  'an',
  'the',
  'another',
  'some',
  'its',
  'our',
  'their',
  'all',
  'these',
  'those',
  'this',
  'about',
  'as',
  'already',
  'also',
  'only',
  'further',
  'thus',
  'just',
  'still',
  'now',
  'alone',
  'altogether',
  'jointly',
  'directly',
  'successfully',
  'currently',
  'approximately',
  'together',
  'any',
  'first',
  'last',
  'remaining',
  'other',
  'combined',
  'total',
]);

export function siteAt(terms: readonly Term[], at: number, before: readonly Site[]): Site {
  const quantity = terms[at]!.quantity!;
  const phrase = countedPhrase(terms, at, quantity);
  const pronoun =
    terms[at + 1]?.lower === 'of' &&
    /^(?:them|these|those|whom|which)$/u.test(terms[at + 2]?.lower ?? '') &&
    (phrase === null || !/^(?:these|those)$/u.test(terms[at + 2]!.lower));
  const end = phrase?.to ?? (pronoun ? at + 3 : at + 1);
  let leadAt = at - 1;
  while (
    leadAt >= 0 &&
    SKIPPED_BEFORE.has(terms[leadAt]!.lower) &&
    !(terms[leadAt]!.lower === 'as' && terms[leadAt]!.kind !== 'preposition')
  )
    leadAt--;
  // up by 3: the same as up 3.
  if (
    terms[leadAt]?.lower === 'by' &&
    terms[leadAt - 1]?.kind === 'particle' &&
    leadOf(terms, leadAt - 1) === 'direction'
  )
    leadAt--;
  const lead = leadOf(terms, leadAt);
  const word = leadAt >= 0 ? terms[leadAt]!.lower : '';
  return {
    at,
    quantity,
    phrase,
    pronoun,
    end,
    lead,
    word,
    leadAt,
    ...governor(terms, { at, end, lead, leadAt, word, phrase }, before),
  };
}

function leadOf(terms: readonly Term[], at: number): Lead {
  const term = terms[at];
  if (term === undefined) return 'start';
  if (isComma(term)) return 'comma';
  if (term.kind === 'mark') return term.lower === ':' ? 'colon' : term.lower === '(' ? 'bracket' : 'start';
  switch (term.kind) {
    case 'preposition':
    case 'to':
      return 'preposition';
    case 'conjunction':
      return 'conjunction';
    case 'past':
    case 'gerund':
    case 'verb':
    case 'auxiliary':
    case 'modal':
      return 'verb';
    case 'particle':
      return phrasal(terms, at) ? 'verb' : term.lower === 'out' ? 'noun' : 'direction';
    case 'relative':
      return 'relative';
    case 'time':
      return 'start';
    default:
      return 'noun';
  }
}

/** up of set up, not of up 8 per cent. */
function phrasal(terms: readonly Term[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 2; k--)
    if (terms[k]!.verb !== null && k + terms[k]!.tail >= at) return true;
  return false;
}

function governor(
  terms: readonly Term[],
  { at, end, lead, leadAt, word, phrase }: Pick<Site, 'at' | 'end' | 'lead' | 'leadAt' | 'word' | 'phrase'>,
  before: readonly Site[],
): Pick<Site, 'verb' | 'role'> {
  if (lead === 'verb') return { verb: verbLeft(terms, leadAt + 1), role: 'object' };
  if (lead === 'preposition' && word !== 'of')
    return { verb: verbLeft(terms, leadAt) ?? verbRight(terms, end), role: 'complement' };
  const last = before[before.length - 1];
  const right = verbRight(terms, end);
  if (lead === 'conjunction' || lead === 'comma') {
    const joined =
      last !== undefined &&
      (last.end === leadAt ||
        (lead === 'conjunction' && isComma(terms[leadAt - 1]) && last.end === leadAt - 1));
    const owns =
      right !== null && !isHard(terms[right.from - 1]) && phrase !== null && ownSubject(terms, end, right);
    if (joined && !(last.role === 'object' && owns && last.verb !== null))
      return { verb: last.verb, role: last.role };
    if (right !== null && (phrase !== null || right.from === end)) return { verb: right, role: 'subject' };
    return { verb: last?.verb ?? verbLeft(terms, at), role: 'complement' };
  }
  if ((lead === 'start' || lead === 'relative') && right !== null) return { verb: right, role: 'subject' };
  if (lead === 'noun' || lead === 'direction' || lead === 'colon' || lead === 'bracket' || word === 'of')
    return { verb: verbLeft(terms, at) ?? right, role: 'complement' };
  return { verb: verbLeft(terms, at), role: 'complement' };
}

/** The verb follows the phrase with nothing but what belongs to it between: the phrase is its subject. */
function ownSubject(terms: readonly Term[], end: number, right: VerbGroup): boolean {
  for (let k = end; k < right.from; k++) {
    const { kind } = terms[k]!;
    if (kind === 'mark' || kind === 'conjunction' || kind === 'quantity') return false;
  }
  return true;
}

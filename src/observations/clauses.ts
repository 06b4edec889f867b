/**
 * Clauses of a sentence: stretches between commas, semicolons, colons and brackets, outside quotes. A bracket opens a deeper
 * level, so that what is said inside (其中区域性合同12份) does not change the subject of what follows behind it.
 */
import type { Span } from '../model/index.ts';
import { characterSet } from '../text/characters.ts';

export interface Clause extends Span {
  /** How many brackets are open. */
  readonly depth: number;
  /** The mark before it: `,` `;` `:` `(` `)` or empty at the sentence's head. */
  readonly opener: string;
}

const OPEN_QUOTES = '“‘《「';
const CLOSE_QUOTES = '”’》」';
const OPENS_QUOTE = characterSet(OPEN_QUOTES);
/** Where a clause may end, or a quote begin: nothing else is looked at. */
const MARKS = characterSet(`,;:。!?()${OPEN_QUOTES}`);
/** A quote that is not closed within this distance is debris, not a quote. */
const QUOTE_REACH = 60;

/** Where the quote that opens at `i` closes, or -1. */
export function quoteEnd(text: string, i: number, limit: number): number {
  if (!OPENS_QUOTE.at(text, i)) return -1;
  const kind = OPEN_QUOTES.indexOf(text[i]!);
  const close = CLOSE_QUOTES[kind]!;
  const reach = Math.min(limit, i + QUOTE_REACH);
  for (let j = i + 1; j < reach; j++) if (text[j] === close) return j + 1;
  return -1;
}

export function splitClauses(text: string, sentence: Span): Clause[] {
  const clauses: Clause[] = [];
  let start = sentence.start;
  let depth = 0;
  let opener = '';
  const push = (end: number): void => {
    if (end > start) clauses.push({ start, end, depth, opener });
  };
  for (let i = sentence.start; i < sentence.end; i++) {
    if (!MARKS.at(text, i)) continue;
    const ch = text[i]!;
    const skip = quoteEnd(text, i, sentence.end);
    if (skip > 0) {
      i = skip - 1;
      continue;
    }
    if (ch === ',' && /\d/.test(text[i - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5))) continue;
    // 14:30 and 3:2 are no clause ends.
    if (ch === ':' && /\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '')) continue;
    if (',;:。!?'.includes(ch)) {
      push(i);
      start = i + 1;
      opener = ch;
    } else if (ch === '(') {
      push(i);
      start = i + 1;
      opener = ch;
      depth++;
    } else if (ch === ')' && depth > 0) {
      push(i);
      start = i + 1;
      opener = ch;
      depth--;
    }
  }
  push(sentence.end);
  return clauses;
}

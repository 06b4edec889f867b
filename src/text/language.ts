/**
 * Which language a text or a paragraph is in, told by its script: Chinese reports carry Latin islands (EBA培训, “Internet+”) and English
 * ones Chinese names, so the share of Han letters decides, never a single word.
 */
import type { Span } from '../model/index.ts';

export type Language = 'zh' | 'en';

export interface Passage extends Span {
  readonly language: Language;
}

interface Letters {
  han: number;
  latin: number;
}

const LINE_FEED = 0x0a;

function countLetters(text: string, start: number, end: number, into: Letters): void {
  let { han, latin } = into;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400) {
      if (code <= 0x9fff || (code >= 0xf900 && code <= 0xfaff)) han++;
    } else if (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0xc0 && code <= 0x24f)
    )
      latin++;
  }
  into.han = han;
  into.latin = latin;
}

/** An English sentence takes some four letters where a Chinese one takes one: a text half in each has a fifth of Han letters. */
const HAN_SHARE = 0.2;
/** Fewer Latin letters than this are names or codes, not a text. */
const FEWEST = 40;

/** How much of a text is looked at first; where that is plainly Chinese the rest need not be counted. */
const SAMPLE = 4000;

/** The language of a stretch: English where nearly all letters are Latin and there are some words of them; else Chinese. */
export function languageOf(text: string, { start, end }: Span): Language {
  const letters = { han: 0, latin: 0 };
  const sample = Math.min(end, start + SAMPLE);
  countLetters(text, start, sample, letters);
  if (letters.han > letters.latin) return 'zh';
  countLetters(text, sample, end, letters);
  const { han, latin } = letters;
  return latin >= (han === 0 ? FEWEST / 4 : FEWEST) && han < HAN_SHARE * (han + latin) ? 'en' : 'zh';
}

/** Words without which no two English sentences are written; codes, addresses and lists of names have none. */
const GRAMMAR = /\b(?:the|of|and|in|to|for|was|were|with)\b/giu;
const isProse = (words: string): boolean => (words.match(GRAMMAR)?.length ?? 0) >= 2;

/**
 * The passages of a part, without gap: runs of lines of one language. A line that says nothing of its language (figures, a short name)
 * goes on with the run before. `main` is the language of the part.
 */
export function passagesOf(text: string, span: Span, main: Language): Passage[] {
  const passages: { start: number; end: number; language: Language }[] = [];
  let at = span.start;
  while (at < span.end) {
    const found = text.indexOf('\n', at);
    const end = found < 0 || found >= span.end ? span.end : found + 1;
    const letters = { han: 0, latin: 0 };
    countLetters(text, at, end, letters);
    const last = passages[passages.length - 1];
    const language = lineLanguage(text, at, end, letters, main) ?? last?.language ?? main;
    if (last?.language === language) last.end = end;
    else passages.push({ start: at, end, language });
    at = end;
  }
  return passages;
}

/** A line in the other language must prove itself: a Chinese sentence among English ones, or English prose among Chinese. */
function lineLanguage(
  text: string,
  start: number,
  end: number,
  { han, latin }: Letters,
  main: Language,
): Language | null {
  const isHan = han > 0 && han >= HAN_SHARE * (han + latin);
  if (main === 'en')
    return isHan && han >= 8 ? 'zh' : latin >= FEWEST / 2 || (han > 0 && !isHan) ? 'en' : null;
  if (isHan) return 'zh';
  return latin >= FEWEST && isProse(text.slice(start, end)) ? 'en' : null;
}

/** Whether a stretch holds any run of Latin letters long enough to be asked about: the cheap question before the dear one. */
export function hasLatinLine(text: string, { start, end }: Span): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED) run = 0;
    else if (code < 0x250) {
      if (++run >= FEWEST) return true;
    } else if (code >= 0x2e80) run = 0;
  }
  return false;
}

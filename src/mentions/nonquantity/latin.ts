/** Figures beside Latin letters name a thing: CR929, 5G, 4S店, PM2.5, 5A级; not 5kg or 100M. */
import { isLatin } from '../../lexicon/digits.ts';
import { currencyBefore, unitsAfter } from '../../lexicon/units.ts';

/** True where the figures at [start, end) are part of a code. */
export function isCode(sentence: string, start: number, end: number): boolean {
  return codeBefore(sentence, start) || codeAfter(sentence, end);
}

function codeBefore(sentence: string, start: number): boolean {
  const before = sentence.charCodeAt(start - 1);
  if (isLatin(before)) return currencyBefore(sentence, start, 0) === null;
  // COVID-19, GB/T-2260, No.1
  return '-/.'.includes(sentence[start - 1] ?? ' ') && isLatin(sentence.charCodeAt(start - 2));
}

function codeAfter(sentence: string, end: number): boolean {
  if (!isLatin(sentence.charCodeAt(end))) return false;
  let word = end;
  while (word < sentence.length && isLatin(sentence.charCodeAt(word))) word++;
  const unit = unitsAfter.match(sentence, end, sentence.length);
  return unit === null || unit.end < word;
}

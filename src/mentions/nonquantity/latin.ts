/** Figures beside Latin letters name a thing: CR929, IRB 6700, 5G, 4S店, PM2.5, 5A级; not 5kg or 100M. */
import { isLatin } from '../../lexicon/digits.ts';
import { currencyBefore, unitsAfter } from '../../lexicon/units.ts';

/** True where the figures at [start, end) are part of a code. */
export function isCode(sentence: string, start: number, end: number): boolean {
  return codeBefore(sentence, start, end) || codeAfter(sentence, end);
}

function codeBefore(sentence: string, start: number, end: number): boolean {
  const before = sentence.charCodeAt(start - 1);
  if (isLatin(before)) return currencyBefore(sentence, start, 0) === null;
  // COVID-19, GB/T-2260, No.1
  if ('-/.'.includes(sentence[start - 1] ?? ' ')) return isLatin(sentence.charCodeAt(start - 2));
  return (
    sentence[start - 1] === ' ' && isLatin(sentence.charCodeAt(start - 2)) && isModel(sentence, start, end)
  );
}

/** What may stand before a figure of its own without a unit, as in a table's row. */
const SERIES = /(?:GDP|GNP|CPI|PPI|PMI|R&D) $/u;

/** A figure apart from the Latin word before it names a model or a standard unless it counts: IRB 6700, GB/T 19001; not APP 3000个. */
function isModel(sentence: string, start: number, end: number): boolean {
  if (sentence[end] === '%' || unitsAfter.match(sentence, end, sentence.length) !== null) return false;
  return (
    /^\d+$/u.test(sentence.slice(start, end)) && !SERIES.test(sentence.slice(Math.max(0, start - 5), start))
  );
}

function codeAfter(sentence: string, end: number): boolean {
  if (!isLatin(sentence.charCodeAt(end))) return false;
  let word = end;
  while (word < sentence.length && isLatin(sentence.charCodeAt(word))) word++;
  const unit = unitsAfter.match(sentence, end, sentence.length);
  return unit === null || unit.end < word;
}

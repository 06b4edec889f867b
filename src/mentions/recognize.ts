/**
 * Every number, percentage, sum of money, measure, range and time that any text names, for callers who want the mentions
 * alone. The readers of reports do the work; here their readings take the shape that other projects' suites expect.
 */
import { fold } from '../text/fold.ts';
import { readNonQuantities } from './nonquantity/index.ts';
import { scanNumerals } from './numeral/index.ts';
import { numbers, ordinals } from './recognize/numbers.ts';
import { ages, quantities } from './recognize/quantities.ts';
import { numberRanges } from './recognize/ranges.ts';
import type { Found, Recognized } from './recognize/recognized.ts';
import { recognizeTimes } from './time/index.ts';

export type { Recognized } from './recognize/recognized.ts';

export interface RecognizeOptions {
  /** ISO date or date-time of the speaker; relative times have no value without it. */
  readonly reference?: string | null;
}

/** All readings in order of the text; readings of several types may overlap (15元 is a number and a sum of money). */
export function recognize(text: string, options: RecognizeOptions = {}): Recognized[] {
  const folded = fold(text);
  const found: Found[] = [];
  let start = 0;
  for (const end of sentenceEnds(folded)) {
    for (const one of recognizeSentence(folded.slice(start, end))) {
      found.push({ ...one, start: one.start + start, end: one.end + start });
    }
    start = end;
  }
  const quoted = found.map((one): Recognized => ({ ...one, text: text.slice(one.start, one.end) }));
  for (const time of recognizeTimes(text, options.reference ?? null)) quoted.push({ ...time, unit: null });
  return quoted.sort((a, b) => a.start - b.start || a.end - b.end);
}

function recognizeSentence(sentence: string): Found[] {
  const numerals = scanNumerals(sentence, 0, sentence.length);
  if (numerals.length === 0) return [];
  return [
    ...numbers(sentence, numerals),
    ...ordinals(sentence, numerals),
    ...quantities(sentence, numerals),
    ...ages(numerals, readNonQuantities(sentence, 0, numerals)),
    ...numberRanges(sentence, numerals),
  ];
}

function* sentenceEnds(text: string): Generator<number> {
  for (const { index } of text.matchAll(/[。!?]/gu)) yield index + 1;
  yield text.length;
}

/**
 * What one pass over a sentence notes for all rules: which of the characters that they ask about are there, and where. The characters
 * are numbered, one numbering for all lists of rules, so that what is noted is small.
 */
import { characterSet } from '../../text/characters.ts';
import type { Codes } from './parse.ts';

/** Number of each character that some rule asks about, from 1; 0: nobody asks. */
const numbers = new Uint16Array(65_536);
let count = 0;
let text = '';

/** Of the sentence looked at last. */
export const seen = {
  /** A bit for each number. */
  present: new Uint32Array(32),
  /** The numbers of its characters, each once. */
  distinct: new Uint16Array(2048),
  distinctCount: 0,
  /** The number of each character, in order. */
  numbers: new Uint16Array(2048),
  /** Where numerals stand, Arabic or Chinese: most rules begin with one. */
  numerals: new Uint32Array(2048),
  numeralCount: 0,
};

const NUMERALS = characterSet('0123456789〇零一二两三四五六七八九十百千万廿半元首xX×*');

/** Whether every one of these is noted in `seen.numerals`. */
export const areNumerals = (codes: Codes): boolean => [...codes].every((code) => NUMERALS.has(code));

export function numberOf(code: number): number {
  if (numbers[code] === 0) {
    numbers[code] = ++count;
    // What was noted of the last sentence knows nothing of this character.
    text = '';
  }
  return numbers[code]!;
}

/** Looks at a sentence, unless it is the one looked at last. */
export function look(sentence: string): void {
  const isSame = sentence === text;
  // Kept also where the words are the same: another copy of a long line would be held against it character by character each time.
  text = sentence;
  if (isSame) return;
  if (seen.present.length <= count >> 5) seen.present = new Uint32Array((count >> 4) + 1);
  else seen.present.fill(0);
  if (seen.numbers.length < sentence.length) {
    seen.numbers = new Uint16Array(sentence.length * 2);
    seen.numerals = new Uint32Array(sentence.length * 2);
    seen.distinct = new Uint16Array(sentence.length * 2);
  }
  const { present, numbers: places, numerals, distinct } = seen;
  let numeralCount = 0;
  let distinctCount = 0;
  for (let i = 0; i < sentence.length; i++) {
    const code = sentence.charCodeAt(i);
    const n = numbers[code]!;
    places[i] = n;
    const bit = 1 << (n & 31);
    if ((present[n >> 5]! & bit) === 0) {
      present[n >> 5]! |= bit;
      distinct[distinctCount++] = n;
    }
    if (NUMERALS.has(code)) numerals[numeralCount++] = i;
  }
  seen.numeralCount = numeralCount;
  seen.distinctCount = distinctCount;
}

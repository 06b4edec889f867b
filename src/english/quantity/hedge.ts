/** The words around a number that loosen it: nearly, some, at least, up to, or more. They decide its precision and stand outside its span. */
import { hedges, type Hedge } from '../lexicon.ts';
import { tailPattern, headPattern } from './match.ts';

const LONGEST = 28;

interface Compiled {
  readonly pattern: RegExp;
  readonly readings: ReadonlyMap<string, Hedge['reading']>;
}

function compile(side: Hedge['side']): Compiled {
  const rows = hedges().filter((h) => h.side === side);
  const texts = rows.flatMap((h) => h.text);
  const readings = new Map(rows.flatMap((h) => h.text.map((t) => [t.toLowerCase(), h.reading] as const)));
  return { pattern: side === 'before' ? tailPattern(texts) : headPattern(texts), readings };
}

let compiled: { before: Compiled; after: Compiled } | undefined;
const tables = () => (compiled ??= { before: compile('before'), after: compile('after') });

/** "over" after a change tells what it is measured against: rose over 5 per cent is a bound, 3% over 2015 is none. */
const DIRECTION = /\b(?:carried|handed|took|taken|turned|went|all|just|from) $/iu;
/** edged up to 1.2 per cent, went up to: the verb's own word. */
const RISING = /(?:ed|went|gone|goes|going|come|came|rose|brought|shot|grew|ing|go) $/iu;

/** The hedge in front of the number at `start`; several may stand there: at least some 200. */
export function hedgeBefore(
  sentence: string,
  start: number,
): { start: number; reading: Hedge['reading'] } | null {
  let at = start;
  let reading: Hedge['reading'] | null = null;
  for (let rounds = 0; rounds < 3; rounds++) {
    const gap = sentence[at - 1] === ' ' ? 1 : 0;
    const words = sentence.slice(Math.max(0, at - gap - LONGEST), at - gap);
    const m = tables().before.pattern.exec(words);
    if (m === null || (gap === 0 && /[A-Za-z]$/u.test(m[0]))) break;
    const found =
      tables().before.readings.get(m[0].toLowerCase().replace(/-/gu, ' ')) ??
      tables().before.readings.get(m[0].toLowerCase());
    if (found === undefined) break;
    const from = at - gap - m[0].length;
    if (
      /^(?:over|within|under|beyond|above|below)$/iu.test(m[0]) &&
      DIRECTION.test(sentence.slice(Math.max(0, from - 10), from))
    )
      break;
    if (/^up to$/iu.test(m[0]) && RISING.test(sentence.slice(Math.max(0, from - 10), from))) break;
    at = from;
    reading =
      reading === null || reading === 'none' || found === 'at-least' || found === 'at-most'
        ? found === 'none'
          ? (reading ?? found)
          : found
        : reading;
  }
  return reading === null ? null : { start: at, reading };
}

export function hedgeAfter(sentence: string, end: number): { end: number; reading: Hedge['reading'] } | null {
  const gap = sentence[end] === ' ' ? 1 : 0;
  const words = sentence.slice(end + gap, end + gap + LONGEST);
  const m = tables().after.pattern.exec(words);
  if (m === null) return null;
  const glued = /^[-+]/u.test(m[0]);
  if (gap === 0 && !glued) return null;
  // 200+ but not 200 + 300
  if (gap === 1 && glued) return null;
  return { end: end + gap + m[0].length, reading: tables().after.readings.get(m[0].toLowerCase())! };
}

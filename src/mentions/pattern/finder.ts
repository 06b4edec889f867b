/** Finds the matches of one rule in the sentence looked at last (seen.ts), asking the pattern only where it can match. */
import { entryOf, type Entry } from './entry.ts';
import { parsePattern, type Codes } from './parse.ts';
import { requirementsOf } from './requirements.ts';
import { areNumerals, look, numberOf, seen } from './seen.ts';

/** What a match needs, as words and masks to hold against `seen.present`: flat, one requirement behind the other. */
interface Needs {
  /** Where each requirement ends in `words`. */
  readonly ends: readonly number[];
  readonly words: readonly number[];
  readonly masks: readonly number[];
}

function needsOf(requirements: readonly Codes[]): Needs {
  const words: number[] = [];
  const masks: number[] = [];
  const ends: number[] = [];
  // The fewest characters first: they fail soonest.
  for (const codes of [...requirements].sort((a, b) => a.size - b.size)) {
    const byWord = new Map<number, number>();
    for (const code of codes) {
      const n = numberOf(code);
      byWord.set(n >> 5, (byWord.get(n >> 5) ?? 0) | (1 << (n & 31)));
    }
    words.push(...byWord.keys());
    masks.push(...byWord.values());
    ends.push(words.length);
  }
  return { ends, words, masks };
}

function areMet({ ends, words, masks }: Needs): boolean {
  const { present } = seen;
  let i = 0;
  next: for (let r = 0; r < ends.length; r++) {
    const end = ends[r]!;
    for (; i < end; i++) {
      if ((present[words[i]!]! & masks[i]!) === 0) continue;
      i = end;
      continue next;
    }
    return false;
  }
  return true;
}

const STARTS = 1;
const FORBIDS = 2;
const GOES_ON = 4;

/** Where a match may begin, by the numbers of characters. */
class Doors {
  readonly #flags: Uint8Array;
  /** For characters that were numbered later: none of this pattern's. */
  readonly #others: number;
  readonly #atNumerals: boolean;

  /** Whether the second character of a match is one of those that `GOES_ON` marks. */
  readonly #looksAhead: boolean;

  constructor({ starts, seconds, notAfter }: Entry) {
    const begin = Array.from(starts, numberOf);
    const before = Array.from(notAfter.codes, numberOf);
    const next = Array.from(seconds ?? [], numberOf);
    this.#others = notAfter.except ? FORBIDS : 0;
    this.#flags = new Uint8Array(Math.max(0, ...begin, ...before, ...next) + 1).fill(this.#others);
    for (const n of before) this.#flags[n] = notAfter.except ? 0 : FORBIDS;
    for (const n of begin) this.#flags[n]! |= STARTS;
    for (const n of next) this.#flags[n]! |= GOES_ON;
    this.#looksAhead = seconds !== null;
    this.#atNumerals = areNumerals(starts);
  }

  /** The next place from `from` on where a match may begin, or -1. */
  next(from: number, length: number): number {
    const { numbers, numerals, numeralCount } = seen;
    if (!this.#atNumerals) {
      for (let i = from; i < length; i++) if (this.#opens(numbers, i, length)) return i;
      return -1;
    }
    let k = 0;
    for (let end = numeralCount; k < end;) {
      const middle = (k + end) >> 1;
      if (numerals[middle]! < from) k = middle + 1;
      else end = middle;
    }
    for (; k < numeralCount; k++) if (this.#opens(numbers, numerals[k]!, length)) return numerals[k]!;
    return -1;
  }

  #goesOn(numbers: Uint16Array, i: number, length: number): boolean {
    const flags = this.#flags;
    return i < length && numbers[i]! < flags.length && (flags[numbers[i]!]! & GOES_ON) !== 0;
  }

  #opens(numbers: Uint16Array, i: number, length: number): boolean {
    const flags = this.#flags;
    const here = numbers[i]!;
    if (here >= flags.length || (flags[here]! & STARTS) === 0) return false;
    if (this.#looksAhead && !this.#goesOn(numbers, i + 1, length)) return false;
    if (i === 0) return true;
    const before = numbers[i - 1]!;
    return ((before < flags.length ? flags[before]! : this.#others) & FORBIDS) === 0;
  }
}

export class Finder {
  #pattern: RegExp;
  /** Null before the pattern is taken apart, when it is first asked for: most rules sleep through a short run. */
  #needs: Needs | null = null;
  #doors: Doors | null = null;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** Whether the sentence, looked at before, holds all that a match needs. */
  isAwake(sentence: string): boolean {
    if (this.#needs === null) {
      this.#needs = this.#study();
      look(sentence);
    }
    return areMet(this.#needs);
  }

  /** What a match needs. */
  #study(): Needs {
    const tree = parsePattern(this.#pattern);
    if (tree === null) return needsOf([]);
    const entry = entryOf(tree);
    if (entry !== null) {
      this.#doors = new Doors(entry);
      // Sticky, since places are tried one by one.
      this.#pattern = new RegExp(this.#pattern.source, this.#pattern.flags.replace('g', 'y'));
    }
    return needsOf(requirementsOf(tree));
  }

  /** The first match at or behind `from` that holds a character at least. */
  next(sentence: string, from: number): RegExpExecArray | null {
    const pattern = this.#pattern;
    if (this.#doors === null) {
      pattern.lastIndex = from;
      let match = pattern.exec(sentence);
      while (match !== null && match[0].length === 0) {
        pattern.lastIndex++;
        match = pattern.exec(sentence);
      }
      return match;
    }
    for (
      let i = this.#doors.next(from, sentence.length);
      i >= 0;
      i = this.#doors.next(i + 1, sentence.length)
    ) {
      pattern.lastIndex = i;
      const match = pattern.exec(sentence);
      if (match !== null && match[0].length > 0) return match;
    }
    return null;
  }
}

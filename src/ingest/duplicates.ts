/**
 * Recognises a document that an archive holds twice: in another format or encoding, under another name, a headline more.
 * Of each text a small sketch is kept, so that memory is bounded however long the stream; the later one is told of the
 * earlier. A text with other figures is no duplicate but a corrected version, and that is said too.
 */
import type { Diagnostic } from '../model/index.ts';
import { fold } from '../text/fold.ts';

interface Sketch {
  readonly uri: string;
  /** Hash of the whole normal form. */
  readonly whole: number;
  /** The smallest hashes of its sentences, ascending: two texts share as many of these as of their sentences. */
  readonly sentences: readonly number[];
  /** Hashes of its numbers, ascending. */
  readonly numbers: Uint32Array;
}

const SKETCH = 16;
/** Of the sentences of both together, the share that must be common. */
const ALIKE = 0.75;
/** With fewer sentences a text is compared as a whole only. */
const FEWEST = 4;
/** Numbers kept of one document; more are a yearbook. */
const MAX_NUMBERS = 2000;

export class Duplicates {
  readonly #sketches = new Map<number, Sketch>();
  readonly #byHash = new Map<number, number>();
  #next = 0;

  /** @param remember documents kept in mind; the oldest are forgotten first */
  constructor(private readonly remember = 50_000) {}

  /** Compares a text with those before it, and keeps it in mind. */
  check(uri: string, text: string): Diagnostic | null {
    const sketch = sketchOf(uri, text);
    const earlier = this.#alike(sketch);
    if (earlier === null) this.#keep(sketch);
    return earlier === null ? null : sayDuplicate(sketch, earlier);
  }

  #alike(sketch: Sketch): Sketch | null {
    const same = this.#sketches.get(this.#byHash.get(sketch.whole) ?? -1);
    if (same?.whole === sketch.whole) return same;
    const votes = new Map<number, number>();
    for (const hash of sketch.sentences) {
      const id = this.#byHash.get(hash);
      if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const found = best === undefined ? undefined : this.#sketches.get(best[0]);
    if (found === undefined) return null;
    const few = Math.min(found.sentences.length, sketch.sentences.length) < FEWEST;
    return !few && likeness(found.sentences, sketch.sentences) >= ALIKE ? found : null;
  }

  #keep(sketch: Sketch): void {
    const id = this.#next++;
    this.#sketches.set(id, sketch);
    for (const hash of [sketch.whole, ...sketch.sentences])
      if (!this.#byHash.has(hash)) this.#byHash.set(hash, id);
    const oldest = id - this.remember;
    const old = this.#sketches.get(oldest);
    if (old === undefined) return;
    this.#sketches.delete(oldest);
    for (const hash of [old.whole, ...old.sentences])
      if (this.#byHash.get(hash) === oldest) this.#byHash.delete(hash);
  }
}

function sayDuplicate(later: Sketch, earlier: Sketch): Diagnostic {
  const same =
    later.whole === earlier.whole ||
    contained(later.numbers, earlier.numbers) ||
    contained(earlier.numbers, later.numbers);
  return same
    ? {
        code: 'duplicate',
        severity: 'info',
        message: `the same text as ${earlier.uri}`,
        start: null,
        end: null,
      }
    : {
        code: 'near-duplicate',
        severity: 'warning',
        message: `almost the same text as ${earlier.uri}, with other figures`,
        start: null,
        end: null,
      };
}

/** Letters, Han and digits alone: spaces, line breaks and marks differ from format to format. */
function sketchOf(uri: string, text: string): Sketch {
  const folded = fold(text);
  const sentences = new Set<number>();
  const numbers: number[] = [];
  let [whole, sentence, number] = [SEED, SEED, SEED];
  let [inSentence, inNumber] = [0, false];
  for (let i = 0; i <= folded.length; i++) {
    const code = i < folded.length ? folded.charCodeAt(i) : STOP;
    const digit = code >= 0x30 && code <= 0x39;
    if (inNumber && !digit && !(code === POINT && isDigit(folded.charCodeAt(i + 1)))) {
      if (numbers.length < MAX_NUMBERS) numbers.push(number);
      [number, inNumber] = [SEED, false];
    }
    if (digit) {
      number = mix(number, code);
      inNumber = true;
    }
    if (code === STOP || code === 0xff1b || code === 0x3b || code === 0x21 || code === 0x3f) {
      if (inSentence >= 4) sentences.add(sentence);
      [sentence, inSentence] = [SEED, 0];
    } else if (digit || code >= 0x3400 || ((code | 0x20) - 0x61) >>> 0 < 26) {
      whole = mix(whole, code);
      sentence = mix(sentence, code);
      inSentence++;
    }
  }
  const smallest = [...sentences].sort((a, b) => a - b).slice(0, SKETCH);
  return { uri, whole, sentences: smallest, numbers: Uint32Array.from(numbers).sort() };
}

const STOP = 0x3002;
const POINT = 0x2e;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** FNV-1a over both bytes of each UTF-16 unit. */
const SEED = 0x811c9dc5;
const mix = (hash: number, code: number): number => {
  const once = Math.imul(hash ^ (code & 0xff), 0x01000193);
  return Math.imul(once ^ (code >>> 8), 0x01000193) >>> 0;
};

/** Of the smallest hashes of both sets together, the share that stands in each. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.max(a.length, b.length));
  return union.filter((hash) => inA.has(hash) && inB.has(hash)).length / union.length;
}

/** Whether all numbers of `a` stand in `b` as often; both ascending. */
function contained(a: Uint32Array, b: Uint32Array): boolean {
  let at = 0;
  for (const hash of a) {
    while (at < b.length && b[at]! < hash) at++;
    if (b[at++] !== hash) return false;
  }
  return true;
}

/**
 * Takes a wrong decoding back, where that is certain: the characters become bytes again, the bytes are read in the right
 * encoding without an error, and what comes out is prose where there was none. Anything less is left and only reported.
 */
import type { Diagnostic } from '../model/index.ts';
import { findMojibake } from '../text/mojibake.ts';
import { latin1Bytes } from './windows-1252.ts';
import { plausibility } from './plausibility.ts';

interface Mistake {
  readonly name: string;
  /** The bytes that were misread; null where a character cannot have come from any. */
  readonly bytes: (text: string) => Uint8Array | null;
  readonly encoding: string;
}

const MISTAKES: readonly Mistake[] = [
  { name: 'UTF-8 that was read as GBK', bytes: gbkBytes, encoding: 'utf-8' },
  { name: 'UTF-8 that was read as Latin-1', bytes: latin1Bytes, encoding: 'utf-8' },
  { name: 'GBK that was read as Latin-1', bytes: latin1Bytes, encoding: 'gb18030' },
];

const PROSE = 0.45;
const NAMED = 20;

/** The text with every certain repair made, each said with its place in the new text. */
export function repairMojibake(text: string): { text: string; diagnostics: Diagnostic[] } {
  if (findMojibake(text).length === 0) return { text, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  let length = 0;
  // Digits and line breaks came through unharmed, so that what lies between them can be judged by itself.
  const split = text.split(/([^\u0080-\ufffc]+)/u);
  const first = split.map((piece, i) => (i % 2 === 0 ? repair(piece, lostBeside(split, i), null) : null));
  const made = mostMade(first);
  const pieces = split.map((piece, i) => {
    const again = first[i] === null && made !== null && i % 2 === 0;
    const repaired = again ? repair(piece, lostBeside(split, i), made) : first[i];
    const result = repaired?.text ?? piece;
    if (repaired != null && diagnostics.length < NAMED) {
      const message = `${repaired.name}, taken back${repaired.whole ? '' : '; characters beside lost ones are gone'}`;
      diagnostics.push({
        code: 'mojibake-repaired',
        severity: 'warning',
        message,
        start: length,
        end: length + result.length,
      });
    }
    length += result.length;
    return result;
  });
  return { text: pieces.join(''), diagnostics };
}

/** What stands beside a lost character may have lost the half of its own. */
const lostBeside = (split: readonly string[], i: number): Lost => ({
  before: /[\ufffd?]$/u.exec(split[i - 1] ?? '')?.[0] ?? null,
  after: /^[\ufffd?]/u.exec(split[i + 1] ?? '')?.[0] ?? null,
});

/** A mistake made so often was made with the whole text, also where a piece alone would be too short to tell. */
const OFTEN = 5;

function mostMade(repairs: readonly (Repaired | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const made of repairs) if (made !== null) counts.set(made.name, (counts.get(made.name) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= OFTEN ? most[0] : null;
}

const CHINESE = /^[\p{Script=Han}\u3000-\u301e\uff01-\uff5e—…“”‘’·\ufffd]+$/u;

/** What stands for the lost character before and after a piece; null where none is lost. */
interface Lost {
  readonly before: string | null;
  readonly after: string | null;
}

interface Repaired {
  readonly text: string;
  readonly name: string;
  /** Nothing of it was lost. */
  readonly whole: boolean;
}

/** The same mistake may have been made twice. */
const ROUNDS = 2;

/** @param made the mistake of the whole text, where that is known: nothing but Chinese is enough then */
function repair(piece: string, lost: Lost, made: string | null): Repaired | null {
  if (piece.length < (made === null ? 3 : 2)) return null;
  const before = plausibility(piece).score;
  for (const { name, bytes, encoding } of MISTAKES) {
    if (made !== null && made !== name) continue;
    let [text, whole]: [string | null, boolean] = [piece, true];
    for (let round = 0; round < ROUNDS && text !== null; round++) {
      const original = bytes(text);
      const read = original === null ? null : decoded(original, encoding, lost);
      if (read === null) break;
      text = read.text;
      whole &&= read.whole;
      const kept = text.replaceAll('\ufffd', '');
      const { score } = plausibility(kept);
      const certain = made === null ? score >= PROSE && score > before + 0.3 : CHINESE.test(kept);
      if (certain) return { text, name, whole };
    }
  }
  return null;
}

/** What the bytes say; halves of characters of UTF-8 at an edge that lost its neighbour are one lost character each. */
function decoded(bytes: Uint8Array, encoding: string, lost: Lost): { text: string; whole: boolean } | null {
  let [from, to] = [0, bytes.length];
  if (encoding === 'utf-8') {
    if (lost.before !== null) while (from < 2 && from < to && isInner(bytes[from]!)) from++;
    if (lost.after !== null) to -= unfinished(bytes);
  }
  try {
    const inner = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(from, to),
    );
    const whole = from === 0 && to === bytes.length;
    const before = from > 0 && lost.before === '?' ? '\ufffd' : '';
    const after = to < bytes.length && lost.after === '?' ? '\ufffd' : '';
    return { text: before + inner + after, whole };
  } catch {
    return null;
  }
}

const isInner = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

/** Bytes at the end that begin a character of three and do not end it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 2 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xe0 && byte < 0xf0) return back;
    if (!isInner(byte)) return 0;
  }
  return 0;
}

let table: ReadonlyMap<string, number> | null = null;

/** All characters of two bytes, from the decoder itself, so that the way back is the way there. */
function gbkTable(): ReadonlyMap<string, number> {
  if (table !== null) return table;
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail, 0x0a);
  }
  const map = new Map<string, number>();
  let at = 0;
  for (const line of new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n')) {
    if (line.length === 1 && line !== '\ufffd' && !map.has(line))
      map.set(line, (bytes[at]! << 8) | bytes[at + 1]!);
    at += 3;
  }
  return (table = map);
}

function gbkBytes(text: string): Uint8Array | null {
  const map = gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    if (character === '€') {
      bytes.push(0x80);
      continue;
    }
    const pair = map.get(character);
    if (pair === undefined) return null;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

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
  const pieces = text.split(/([^\u0080-\uffff]+)/u).map((piece, i) => {
    const repaired = i % 2 === 0 ? repair(piece) : null;
    const result = repaired?.text ?? piece;
    if (repaired !== null && diagnostics.length < NAMED) {
      const message = `${repaired.name}, taken back`;
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

function repair(piece: string): { text: string; name: string } | null {
  if (piece.length < 3) return null;
  const before = plausibility(piece).score;
  for (const { name, bytes, encoding } of MISTAKES) {
    const original = bytes(piece);
    if (original === null) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(original);
      const { score } = plausibility(text);
      if (score >= PROSE && score > before + 0.3) return { text, name };
    } catch {
      // Not these bytes in this encoding.
    }
  }
  return null;
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

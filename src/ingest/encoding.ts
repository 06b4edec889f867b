/**
 * Bytes → text. What can be decided is decided: byte order mark, strict UTF-8, the zero bytes of UTF-16. GB18030 and Big5
 * share most byte pairs, so both often decode without an error; what they decode to tells them apart: 工会会员总数 in the
 * wrong one of the two is a row of characters nobody writes. Where that leaves doubt, the guess is said in a diagnostic.
 */
import type { Diagnostic } from '../model/index.ts';
import { repairMojibake } from './mojibake.ts';
import { ReadFailure } from './reader.ts';
import { plausibility } from './plausibility.ts';
import { fromLatin1 } from './windows-1252.ts';

export interface Decoded {
  readonly text: string;
  /** Lower-case name after the WHATWG encoding standard: utf-8, gb18030, big5, utf-16le … */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Enough to judge by; a longer look changes no decision. */
const SAMPLE_BYTES = 65_536;
/** Fewer characters beyond ASCII than this are too few to be sure of an encoding. */
const ENOUGH = 10;
/** Real prose of either script scores 0.55 to 0.85, the same bytes in a wrong encoding below 0.25. */
const CERTAIN_SCORE = 0.45;
const CERTAIN_MARGIN = 0.25;
const HOPELESS_SCORE = 0.12;

/**
 * `declared` is what the file says of itself, as web pages do; it is believed where the bytes bear it out.
 * @throws {ReadFailure} `binary` where the bytes are no text in any encoding.
 */
export async function decodeText(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const decoded = await decode(bytes, declared);
  const { text, diagnostics } = repairMojibake(decoded.text);
  // Places found before would not hold in a text that has been mended.
  return diagnostics.length === 0
    ? decoded
    : { ...decoded, text, diagnostics: [...decoded.diagnostics.map(unplaced), ...diagnostics] };
}

const unplaced = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, start: null, end: null });

async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const marked = byMark(bytes);
  if (marked !== null) return finish(bytes.subarray(marked.length), marked.encoding, []);
  const zeros = byZeros(bytes);
  if (zeros !== null) return finish(bytes, zeros, []);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', diagnostics: controlCharacters(utf8) };
  return byDeclaration(bytes, declared) ?? byPlausibility(bytes);
}

/** Pages declare gb2312 and use all of GB18030; the decoder knows them as one. */
function byDeclaration(bytes: Uint8Array, declared: string | undefined): Decoded | null {
  if (declared === undefined || /^(?:utf|iso-8859-1$|windows-1252$|us-ascii$)/iu.test(declared)) return null;
  const encoding = /^(?:gb|x-gbk|cp936)/iu.test(declared) ? 'gb18030' : declared;
  const text = strict(bytes, encoding);
  if (text === null || plausibility(text.slice(0, SAMPLE_BYTES)).score < HOPELESS_SCORE) return null;
  return { text, encoding: new TextDecoder(encoding).encoding, diagnostics: controlCharacters(text) };
}

function byMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', length: 4 };
  return null;
}

/**
 * UTF-16 without a mark: line breaks, digits and spaces have a zero for their high byte. Which side it stands on does not
 * decide alone, for 开 is U+5F00. Null where there are no zeros (then no text in UTF-16 has a line break or digit).
 */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros++;
  if (zeros === 0) return null;
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, score: textLikeness(decodeUtf16(sample, encoding)) }))
    .sort((a, b) => b.score - a.score);
  if (best!.score >= CERTAIN_SCORE) return best!.encoding;
  if (zeros * 100 > sample.length) throw new ReadFailure('binary', 'binary data, no text in any encoding');
  return null;
}

/** Plausibility with ASCII counted in: letters, digits and line breaks for 0.6, controls against. */
function textLikeness(sample: string): number {
  const plain = sample.match(/[\t\n\r -~]/gu)?.length ?? 0;
  const { score, counted } = plausibility(sample);
  const controls = sample.length - plain - counted;
  return sample.length === 0 ? 0 : (plain * 0.6 + score * counted - controls * 3) / sample.length;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are not strict UTF-8 and carry no mark: the encoding whose text looks most like prose. */
async function byPlausibility(bytes: Uint8Array): Promise<Decoded> {
  const from = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  const cut = from + SAMPLE_BYTES < bytes.length;
  const candidates = ['utf-8', 'gb18030', 'big5', 'windows-1252']
    .map((encoding) => {
      return { encoding, ...plausibility(decodeLossy(sample, encoding, cut)) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = [candidates[0]!, candidates[1]!];
  if (best.counted >= ENOUGH && best.score >= CERTAIN_SCORE && best.score - second.score >= CERTAIN_MARGIN) {
    return finish(bytes, best.encoding, []);
  }
  return finish(bytes, await guess(bytes, sample, best), [best.encoding, second.encoding]);
}

/** The last word is jschardet's only where the look of the text says nothing: for short texts it errs. */
async function guess(
  bytes: Uint8Array,
  sample: Uint8Array,
  best: { encoding: string; score: number },
): Promise<string> {
  if (best.score >= HOPELESS_SCORE) return best.encoding;
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls++;
  if (controls * 50 > sample.length) throw new ReadFailure('binary', 'binary data, no text in any encoding');
  const { default: jschardet } = await import('jschardet');
  const { encoding, confidence } = jschardet.detect(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)));
  if (encoding && confidence >= 0.8) {
    try {
      return new TextDecoder(encoding).encoding;
    } catch {
      // An encoding that only jschardet knows.
    }
  }
  if (best.score < 0) throw new ReadFailure('binary', 'no text in UTF-8, UTF-16, GB18030 or Big5');
  return best.encoding;
}

function finish(bytes: Uint8Array, encoding: string, doubt: readonly string[]): Decoded {
  const text = decodeLossy(bytes, encoding, false);
  const diagnostics: Diagnostic[] = [];
  if (doubt.length > 0) {
    const other = doubt.filter((name) => name !== encoding)[0];
    const message = `encoding guessed: read as ${encoding}, ${other} is next likely`;
    diagnostics.push({ code: 'encoding-guessed', severity: 'warning', message, start: null, end: null });
  }
  if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) {
    const message = 'the last character is cut off: one byte of two is left and was dropped';
    diagnostics.push({
      code: 'truncated-end',
      severity: 'warning',
      message,
      start: text.length,
      end: text.length,
    });
  }
  diagnostics.push(...malformed(text, encoding), ...controlCharacters(text));
  return { text, encoding, diagnostics };
}

/** Replacement characters for what is none; `cut` where more bytes would follow. */
function decodeLossy(bytes: Uint8Array, encoding: string, cut: boolean): string {
  if (encoding.startsWith('utf-16')) return decodeUtf16(bytes, encoding);
  if (encoding === 'utf-32le') return decodeUtf32(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: cut });
  return encoding === 'windows-1252' ? fromLatin1(text) : text;
}

/** Keeps lone surrogates as they are, where TextDecoder would replace them. */
function decodeUtf16(bytes: Uint8Array, encoding: string): string {
  const even = bytes.subarray(0, bytes.length & ~1);
  if (encoding === 'utf-16le')
    return Buffer.from(even.buffer, even.byteOffset, even.length).toString('utf16le');
  return Buffer.from(even).swap16().toString('utf16le');
}

function decodeUtf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~3);
  const parts: string[] = [];
  for (let i = 0; i < view.byteLength; i += 4) {
    const code = view.getUint32(i, true);
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

/** Places named one by one; a file with more is broken as a whole and one line says so. */
const NAMED_PLACES = 20;

/** One diagnostic for each run of replacement characters: bytes that mean nothing in the encoding. */
function malformed(text: string, encoding: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  let runs = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i)) {
    let end = i + 1;
    while (text.charCodeAt(end) === 0xfffd) end++;
    const atEnd = text.slice(end, end + 4).trim() === '' && end + 4 >= text.length;
    if (++runs <= NAMED_PLACES || atEnd) {
      found.push({
        code: atEnd ? 'truncated-end' : 'malformed-bytes',
        severity: 'warning',
        message: atEnd
          ? `the last character is cut off in ${encoding}`
          : `bytes that are no character in ${encoding}`,
        start: i,
        end,
      });
    }
    i = end;
  }
  if (runs > NAMED_PLACES) {
    const message = `bytes that are no character in ${encoding} in ${runs} places, the first ${NAMED_PLACES} named`;
    found.push({ code: 'malformed-bytes', severity: 'error', message, start: null, end: null });
  }
  return found;
}

/** Zero bytes and other controls inside what is otherwise text. */
function controlCharacters(text: string): Diagnostic[] {
  const first = text.search(CONTROL);
  if (first < 0) return [];
  const message = 'control characters in the text';
  return [{ code: 'control-characters', severity: 'info', message, start: first, end: first + 1 }];
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

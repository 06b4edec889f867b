/**
 * Folding: one character in, one character out, so that offsets into the folded text are offsets into the source. Rules read
 * folded text only and need one spelling of each bracket, digit and letter. NFKC would not do: it makes two characters of ㎡.
 *
 *   ＡＢｃ１２％（，；：） → ABc12%(,;:)     no-break, ideographic and other spaces → space     會員總數 → 会员总数
 */
import { readFileSync } from 'node:fs';
import { parseTable } from '../lexicon/table.ts';
import { lexiconUrl } from '../lexicon/table.ts';

/** Kept apart from the full-width block: marks that have several spellings and one meaning. */
const SPELLINGS: readonly (readonly [target: string, sources: string])[] = [
  [
    ' ',
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u000b\u000c\ufeff',
  ],
  ['—', '–―─━﹘'],
  ['-', '‐‑‒−﹣'],
  ['~', '〜∼˜'],
  ['“', '〝„‟'],
  ['”', '〞'],
  ['‘', '‚‛'],
  ['·', '•・‧∙⋅'],
  ['.', '﹒'],
  [',', '﹐'],
  ['%', '﹪'],
  ['〇', '○◯'],
  ['×', '✕✖╳'],
  ['两', '両'],
];

function foldTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let code = 0; code < 65_536; code++) table[code] = code;
  const { rows } = parseTable(
    readFileSync(lexiconUrl('core/traditional.tsv'), 'utf8'),
    'lexicon/core/traditional.tsv',
  );
  for (const { cells } of rows)
    table[cells['traditional']!.charCodeAt(0)] = cells['simplified']!.charCodeAt(0);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const [target, sources] of SPELLINGS) {
    for (let i = 0; i < sources.length; i++) table[sources.charCodeAt(i)] = target.charCodeAt(0);
  }
  return table;
}

const TABLE = foldTable();

/** The folded text: same length, same offsets. Line breaks, 。、《》“” and case stay as they are. */
export function fold(text: string): string {
  if (codes.length < text.length) codes = new Uint16Array(2 * text.length);
  return foldInto(codes, text) ? decode(codes, text.length) : text;
}

/** Kept from text to text. */
let codes = new Uint16Array(8_192);

/** Whether any character was changed. A loop of its own: the engine compiles it while it runs, and nothing else with it. */
function foldInto(codes: Uint16Array, text: string): boolean {
  let changed = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = TABLE[code]!;
    codes[i] = folded;
    if (folded !== code) changed = true;
  }
  return changed;
}

const decode = ({ buffer }: Uint16Array, length: number): string =>
  Buffer.from(buffer, 0, 2 * length).toString('utf16le');

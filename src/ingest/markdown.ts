/**
 * Markdown as the text it stands for: headings, lists and emphasis without their marks, pipe tables as tables. Only what is
 * plainly a mark goes; a `*` that masks a digit (1*** 人) and `**区总工会` stay.
 */
import { decodeText } from './encoding.ts';
import { ReadFailure, type Reader } from './reader.ts';
import { TextBuilder } from './text-builder.ts';

export const markdown: Reader = {
  name: 'md',
  sniff: (_bytes, name) => /\.(?:md|markdown|mdown)$/iu.test(name),
  async read(bytes) {
    const { text: source, encoding, diagnostics } = await decodeText(bytes);
    const builder = new TextBuilder();
    const lines = source.split(/\r\n?|\n/u);
    let fenced = false;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (/^ {0,3}(?:```|~~~)/u.test(line)) fenced = !fenced;
      else if (fenced) builder.paragraph(line);
      else if (line.includes('|') && TABLE_RULE.test(lines[i + 1] ?? '')) {
        const rows = [cellsOf(line)];
        for (i += 2; i < lines.length && lines[i]!.includes('|'); i++) rows.push(cellsOf(lines[i]!));
        i--;
        builder.table(rows.map((cells) => cells.map((text) => ({ text }))));
      } else if (!RULE.test(line))
        builder.paragraph(plain(line.replace(BLOCK_MARK, '').replace(/\s+#+\s*$/u, '')));
    }
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'nothing but white space and marks');
    return { format: 'md', encoding, text, places, tables, diagnostics };
  },
};

const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-+:?\s*\|\s*$/u;
/** A line of marks alone: `---`, `===` under a heading. */
const RULE = /^ {0,3}(?:[-*_=] *){3,}$/u;
/** Headings, quotations and bullets; numbers of lists (1.) are part of the text. */
const BLOCK_MARK = /^(?: {0,3}>)*\s*(?:#{1,6}\s+|[-*+]\s+)?/u;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => plain(cell.trim().replaceAll('\\|', '|')));

const plain = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]{1,500})\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/gu, '$1')
    .replace(/(?<![*\w])(\*\*|\*)(?=[^\s*])([^*]{1,500})(?<=[^\s*])\1(?!\*)/gu, '$2')
    .replace(/(?<![\w_])(__|_)(?=[^\s_])([^_]{1,500})(?<=[^\s_])\1(?![\w_])/gu, '$2')
    .replace(/`([^`]{1,500})`/gu, '$1');

/** What the tests of meaning share: one analyzer, texts of folders, sentences with 【】 around what is to be found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnalyzer, readInputs } from '../../src/index.ts';
import type { DocumentOptions, DocumentRecord, SourceText, Span } from '../../src/index.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Outside material that lies beside the project on some machines and not on others. */
export const shared = join(root, '..', 'shared');
export const hasShared = existsSync(join(shared, 'documents'));

const analyzer = createAnalyzer();

/** Records of one text, by the analyzer that all tests share. */
export const read = (text: string, options: DocumentOptions = {}): DocumentRecord[] =>
  analyzer.analyze(text, options);

/** The only record of a text; a text of several parts is the test's mistake. */
export function readOne(text: string, options: DocumentOptions = {}): DocumentRecord {
  const records = read(text, options);
  if (records.length !== 1) throw new Error(`${records.length} parts in ${text.slice(0, 40)}`);
  return records[0]!;
}

/** Texts of a folder's files, decoded as `zongjie extract` decodes them, in the order of their names. */
export async function textsOf(folder: string, wanted: RegExp = /\.txt$/): Promise<SourceText[]> {
  const paths = readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name));
  const texts: SourceText[] = [];
  for await (const input of readInputs(paths)) {
    if (!input.ok) throw new Error(`${input.uri}: ${input.reason}`);
    texts.push(input.source);
  }
  return texts;
}

/** A sentence without its 【】, and the spans that they marked. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let open = -1;
  for (const char of marked) {
    if (char === '【') open = text.length;
    else if (char === '】') spans.push({ start: open, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** Rows of a fixture table: a header line, then one object a line. */
export function rowsOf(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(root, 'fixtures', name), 'utf8').split('\n');
  const columns = header.split('\t');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    });
}

/**
 * Word 97 to 2003, and WPS files in the same binary format. The library gives one string: cells end with a tab, rows with a
 * tab and a line break. Automatic numbers are not in it.
 */
import { looksLikeOle, oleNames } from './ole.ts';
import { ReadFailure, type Reader } from './reader.ts';
import { TextBuilder } from './text-builder.ts';

export const doc: Reader = {
  name: 'doc',
  sniff: (bytes) => looksLikeOle(bytes) && oleNames(bytes, ['WordDocument']),
  async read(bytes) {
    const builder = new TextBuilder();
    for (const text of await extract(bytes)) write(builder, text);
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'the document holds no text');
    return { format: 'doc', encoding: null, text, places, tables, diagnostics: [] };
  },
};

/** Bit 8 of the flags in the file information block: the text is enciphered. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) === 0xa5ec) return (bytes.readUInt16LE(at + 10) & 0x100) !== 0;
  }
  return false;
}

async function extract(bytes: Uint8Array): Promise<string[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isEncrypted(buffer)) throw new ReadFailure('encrypted', 'locked with a password');
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document = await new WordExtractor().extract(buffer);
    const as = { filterUnicode: false };
    const boxes = document.getTextboxes({ ...as, includeHeadersAndFooters: false });
    return [document.getBody(as), boxes, document.getFootnotes(as), document.getEndnotes(as)];
  } catch {
    throw new ReadFailure('damaged', 'a damaged Word file, or one from before Word 97');
  }
}

function write(builder: TextBuilder, text: string): void {
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 1) builder.table(rows.map((cells) => cells.map((cell) => ({ text: cell }))));
    else for (const cells of rows) builder.paragraph(cells.join('\t'));
    rows = [];
  };
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    if (cells.length > 2 && cells.pop() === '') {
      rows.push(cells);
      continue;
    }
    endTable();
    builder.paragraph(line);
  }
  endTable();
}

/** Workbooks: each sheet is a table under its name, cells as the workbook shows them (12.5%, 2016年6月), not as it stores them. */
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { Location } from '../model/index.ts';
import { decodeText } from './encoding.ts';
import { looksLikeOle, oleNames } from './ole.ts';
import { OfficeZip, zipNames } from './office-zip.ts';
import { ReadFailure, type Limits, type Reader, type ReadResult } from './reader.ts';
import { TextBuilder, type RawCell } from './text-builder.ts';

export const xlsx: Reader = {
  name: 'xlsx',
  sniff: (bytes) =>
    zipNames(bytes, 'xl/workbook') || zipNames(bytes.subarray(0, 1024), 'opendocument.spreadsheet'),
  async read(bytes, _name, limits) {
    await unpackWithin(bytes, limits);
    const format = zipNames(bytes.subarray(0, 1024), 'opendocument.spreadsheet') ? 'ods' : 'xlsx';
    return readWorkbook(bytes, format);
  },
};

export const xls: Reader = {
  name: 'xls',
  sniff: (bytes) => looksLikeOle(bytes) && oleNames(bytes, ['Workbook', 'Book']),
  read: (bytes) => readWorkbook(bytes, 'xls'),
};

/** The library unpacks by itself, without bounds: so everything is unpacked once before, within them. */
async function unpackWithin(bytes: Uint8Array, limits: Limits): Promise<void> {
  const file = await OfficeZip.open(bytes, limits);
  for (const entry of file.entries) if (/\.(?:xml|rels|bin)$/iu.test(entry.name)) await entry.read();
}

async function readWorkbook(bytes: Uint8Array, format: string): Promise<ReadResult> {
  const library = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = library.read(bytes, {
      type: 'buffer',
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      UTC: true,
      dateNF: 'yyyy-mm-dd',
    });
  } catch (error) {
    const { message } = error as Error;
    if (/password|encrypt/iu.test(message)) throw new ReadFailure('encrypted', 'locked with a password');
    throw new ReadFailure('damaged', 'a damaged workbook');
  }
  const builder = new TextBuilder();
  for (const [index, sheetName] of book.SheetNames.entries()) {
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) continue;
    writeSheet(builder, book.Sheets[sheetName]!, sheetName, library.utils);
  }
  const { text, places, tables } = builder.finish();
  if (text.trim() === '') throw new ReadFailure('empty', 'the workbook holds no filled cell');
  return { format, encoding: null, text, places, tables, diagnostics: [] };
}

/** Widest and longest sheet that is read whole; a stray cell at XFD1048576 must not make it all empty rows. */
const MAX_COLUMNS = 500;

function writeSheet(
  builder: TextBuilder,
  sheet: WorkSheet,
  name: string,
  utils: typeof import('@e965/xlsx').utils,
): void {
  const cells = new Map<number, Map<number, string>>();
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const shown = shownText(sheet[address]);
    if (shown.trim() === '' || c >= MAX_COLUMNS) continue;
    const row = cells.get(r) ?? new Map<number, string>();
    cells.set(r, row.set(c, shown));
  }
  if (cells.size === 0) return;
  if (!/^sheet ?\d*$/iu.test(name)) builder.paragraph(name, { sheet: name });
  const numbers = [...cells.keys()].sort((a, b) => a - b);
  const merges = new Map(
    (sheet['!merges'] ?? []).map(({ s, e }) => [
      `${s.r}:${s.c}`,
      { rowSpan: e.r - s.r + 1, colSpan: e.c - s.c + 1 },
    ]),
  );
  const width = Math.max(...numbers.map((r) => Math.max(...cells.get(r)!.keys()))) + 1;
  writeRows(builder, rowsOf(numbers, cells, width, merges, utils), { sheet: name });
}

/** Longer than a label: a row of one such cell is a paragraph that someone put in a sheet. */
const LONG = 30;

/** Rows of one filled cell before, behind or, where they are long, between the others are lines; the rest are tables. */
function writeRows(builder: TextBuilder, rows: readonly RawCell[][], location: Location): void {
  const single = (row: readonly RawCell[]): RawCell | null => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    return filled.length === 1 ? filled[0]! : null;
  };
  let table: RawCell[][] = [];
  const flush = (): void => {
    const end = table.findLastIndex((row) => single(row) === null) + 1;
    if (end > 0) builder.table(table.slice(0, end), location);
    for (const row of table.slice(end))
      builder.paragraph(single(row)!.text, { ...location, cell: single(row)!.cell });
    table = [];
  };
  for (const row of rows) {
    const alone = single(row);
    if (alone === null || (table.length > 0 && alone.text.length < LONG)) table.push(row);
    else {
      flush();
      builder.paragraph(alone.text, { ...location, cell: alone.cell });
    }
  }
  flush();
}

type Merges = ReadonlyMap<string, { rowSpan: number; colSpan: number }>;

/** Empty rows inside are left out, and merged cells reach over as many fewer rows. */
function rowsOf(
  numbers: readonly number[],
  cells: ReadonlyMap<number, ReadonlyMap<number, string>>,
  width: number,
  merges: Merges,
  utils: typeof import('@e965/xlsx').utils,
): RawCell[][] {
  const covered: number[] = [];
  return numbers.map((r, index) => {
    const row: RawCell[] = [];
    for (let c = 0; c < width; c++) {
      if ((covered[c] ?? -1) >= r) continue;
      const merge = merges.get(`${r}:${c}`);
      const last = r + (merge?.rowSpan ?? 1) - 1;
      let rowSpan = 1;
      while (index + rowSpan < numbers.length && numbers[index + rowSpan]! <= last) rowSpan++;
      const colSpan = Math.min(merge?.colSpan ?? 1, width - c);
      for (let i = c; i < c + colSpan; i++) covered[i] = last;
      row.push({ text: cells.get(r)?.get(c) ?? '', rowSpan, colSpan, cell: utils.encode_cell({ r, c }) });
      c += colSpan - 1;
    }
    return row;
  });
}

/** As shown; a number too wide for its column or without a format by its value. */
function shownText(cell: { t?: string; w?: string; v?: unknown } | undefined): string {
  if (cell === undefined || cell.t === 'z' || cell.t === 'e') return '';
  const shown = cell.w ?? String(cell.v ?? '');
  return /^#+$/u.test(shown) ? String(cell.v) : shown;
}

export const csv: Reader = {
  name: 'csv',
  harmless: true,
  sniff: (_bytes, name) => /\.(?:csv|tsv)$/iu.test(name),
  async read(bytes) {
    const { text: source, encoding, diagnostics } = await decodeText(bytes);
    const rows = parseDelimited(source);
    const builder = new TextBuilder();
    const named = rows.map((cells, r) => cells.map((text, c): RawCell => ({ text, cell: cellName(r, c) })));
    writeRows(builder, named, {});
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'no cell is filled');
    return { format: 'csv', encoding, text, places, tables, diagnostics };
  },
};

/** A, B … Z, AA: the letters of a column, then the number of the row. */
function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** RFC 4180 with the delimiter that the first line has most of: comma, tab, semicolon or full-width comma. Empty rows go. */
export function parseDelimited(source: string): string[][] {
  const first = source.slice(0, Math.max(0, source.search(/[\r\n]/u)) || source.length);
  const delimiter = [',', '\t', ';', '，'].sort((a, b) => first.split(b).length - first.split(a).length)[0]!;
  const rows: string[][] = [[]];
  for (let at = 0; at <= source.length; at++) {
    let cell = '';
    if (source[at] === '"') [cell, at] = quoted(source, at);
    const from = at;
    while (at < source.length && source[at] !== delimiter && source[at] !== '\n' && source[at] !== '\r') at++;
    rows[rows.length - 1]!.push(cell + source.slice(from, at));
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    if (at < source.length && source[at] !== delimiter) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** A cell in quotation marks, doubled inside, and where it ends; one that never closes is no quotation. */
function quoted(source: string, start: number): [cell: string, end: number] {
  let end = source.indexOf('"', start + 1);
  while (end >= 0 && source[end + 1] === '"') end = source.indexOf('"', end + 2);
  return end < 0 ? ['', start] : [source.slice(start + 1, end).replaceAll('""', '"'), end + 1];
}

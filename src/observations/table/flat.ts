/**
 * Tables in texts that lost them: one cell a line, as pages saved as text have it, or cells parted by tabs or bars. Only
 * what is plainly regular is taken: every row with a label and the same number of values. A row that has fewer lost a cell,
 * and nobody can say which: it is left to be read as words.
 */
import type { Span, TableBlock, TableCell } from '../../model/index.ts';
import { kindOf, type CellKind } from './cell.ts';

interface Line extends Span {
  readonly text: string;
  readonly kind: CellKind;
  readonly indent: number;
}

/** Longer lines are sentences. */
const MAX_CELL = 40;
const MIN_ROWS = 2;

/** Tables in a stretch of the folded text, in order. `taken`: real tables, which are left alone. */
export function findFlatTables(folded: string, within: Span, taken: readonly Span[] = []): TableBlock[] {
  const tables: TableBlock[] = [];
  let run: Line[] = [];
  let skip = 0;
  const flush = (): void => {
    tables.push(...tablesIn(run));
    run = [];
  };
  for (let at = within.start; at < within.end;) {
    const found = folded.indexOf('\n', at);
    const end = found < 0 || found > within.end ? within.end : found;
    while (skip < taken.length && taken[skip]!.end <= at) skip++;
    const inTable = skip < taken.length && taken[skip]!.start <= at;
    const line = inTable ? null : lineAt(folded, at, end);
    if (line === null) flush();
    else if (line.kind !== 'blank') run.push(line);
    at = end + 1;
  }
  flush();
  return tables;
}

/** Null for a line too long to be a cell. */
function lineAt(folded: string, from: number, to: number): Line | null {
  if (to - from > MAX_CELL * 2) return null;
  const raw = folded.slice(from, to);
  const text = raw.trim();
  if (text.length > MAX_CELL) return null;
  const indent = raw.length - raw.trimStart().length;
  return { start: from + indent, end: from + indent + text.length, text, kind: kindOf(text), indent };
}

const isValue = ({ kind }: Line): boolean => kind === 'number' || kind === 'missing';

/** Splits a run of short lines into regular tables: label, then always as many values. */
function tablesIn(run: readonly Line[]): TableBlock[] {
  const tables: TableBlock[] = [];
  let i = 0;
  while (i < run.length) {
    const first = run.findIndex((line, at) => at >= i && isValue(line));
    if (first < 0) break;
    const width = valuesFrom(run, first);
    const label = first - 1;
    const header = label - width - 1;
    const rows = header < i ? [] : rowsFrom(run, label, width);
    if (rows.length >= MIN_ROWS && isHeader(run.slice(header, label))) {
      tables.push(toTable([run.slice(header, label), ...rows]));
      i = label + rows.length * (width + 1);
    } else i = first + width;
  }
  return tables;
}

function valuesFrom(run: readonly Line[], at: number): number {
  let end = at;
  while (end < run.length && isValue(run[end]!)) end++;
  return end - at;
}

function rowsFrom(run: readonly Line[], at: number, width: number): Line[][] {
  const rows: Line[][] = [];
  for (let i = at; i + width < run.length; i += width + 1) {
    if (isValue(run[i]!) || valuesFrom(run, i + 1) !== width) break;
    rows.push(run.slice(i, i + width + 1));
  }
  return rows;
}

const CORNER =
  /^(?:指\s*标|项\s*目|名\s*称|地\s*区|单\s*位|类\s*别|区\s*县|镇\s*街|街\s*道|年\s*份|内\s*容)/u;
const COLUMN = /\d{4}年|\d月|季度|半年|年[初末底]|同比|增长|增减|占比|%|数量|人数|金额|绝对|数$/u;

/** A corner word, or columns that are times or kinds of number. */
const isHeader = ([corner, ...columns]: readonly Line[]): boolean =>
  CORNER.test(corner!.text) || columns.every(({ text }) => COLUMN.test(text));

function toTable(rows: readonly (readonly Line[])[]): TableBlock {
  const cells = rows.map((lines, row) =>
    lines.map(({ start, end, text, indent }, col): TableCell => ({
      start,
      end,
      text,
      row,
      col,
      rowSpan: 1,
      colSpan: 1,
      indent,
    })),
  );
  const last = cells[cells.length - 1]!;
  return { start: cells[0]![0]!.start, end: last[last.length - 1]!.end, rows: cells };
}

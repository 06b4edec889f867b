/** A table as a grid in which each place knows its cell, merged ones from all places they cover. */
import type { Span, TableBlock } from '../../model/index.ts';
import { isYear, kindOf, type CellKind } from './cell.ts';

export interface GridCell extends Span {
  /** Folded, without white space around it. */
  readonly text: string;
  readonly kind: CellKind;
  readonly indent: number;
  /** Where its upper left corner lies. */
  readonly row: number;
  readonly col: number;
  readonly colSpan: number;
}

export type RowKind = 'blank' | 'single' | 'header' | 'data';

export interface GridRow {
  readonly cells: readonly (GridCell | null)[];
  readonly kind: RowKind;
}

export interface Grid {
  readonly span: Span;
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** Wider tables are no statistics; what lies beyond is not read. */
const MAX_WIDTH = 120;

export function gridOf(folded: string, table: TableBlock): Grid {
  const height = table.rows.length;
  const places: (GridCell | null)[][] = Array.from({ length: height }, () => []);
  let width = 0;
  for (const cells of table.rows) {
    for (const { start, end, row, col, rowSpan, colSpan, indent } of cells) {
      const text = folded.slice(start, end);
      const cell: GridCell = { start, end, text, kind: kindOf(text), indent, row, col, colSpan };
      const right = Math.min(col + colSpan, MAX_WIDTH);
      for (let r = row; r < Math.min(row + rowSpan, height); r++) {
        for (let c = col; c < right; c++) places[r]![c] = cell;
      }
      width = Math.max(width, right);
    }
  }
  const rows = places.map((cells): GridRow => {
    const full = Array.from({ length: width }, (_, c) => cells[c] ?? null);
    return { cells: full, kind: kindOfRow(full) };
  });
  return { span: { start: table.start, end: table.end }, width, rows };
}

function kindOfRow(cells: readonly (GridCell | null)[]): RowKind {
  const filled = [
    ...new Set(cells.filter((cell): cell is GridCell => cell !== null && cell.kind !== 'blank')),
  ];
  if (filled.length === 0) return 'blank';
  const numbers = filled.filter(({ kind }) => kind === 'number');
  if (filled.length === 1) return numbers.length === 0 ? 'single' : 'data';
  const years = numbers.filter(({ text }) => isYear(text));
  if (numbers.length === 0) return filled.some(({ kind }) => kind === 'missing') ? 'data' : 'header';
  // 指标 2014 2015 2016: all numbers of the row are years, and there are more than one, or one beside the label alone.
  return years.length === numbers.length && cells[0]?.kind !== 'number' && filled.length - numbers.length <= 2
    ? 'header'
    : 'data';
}

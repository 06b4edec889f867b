/** Rows of a rich text table to a grid: columns are where any row has an edge, spans follow from that. */
import type { RawCell } from '../text-builder.ts';

/** What `\trowd … \cellx` says of a cell: its right edge in twips, and whether it goes on from the cell above or on its left. */
export interface CellShape {
  readonly right: number;
  readonly above: boolean;
  readonly left: boolean;
}

export interface RtfRow {
  readonly texts: readonly string[];
  readonly shapes: readonly CellShape[];
}

/** Edges nearer than this are one, written with a rounding error. */
const TOLERANCE = 30;

export function gridOf(rows: readonly RtfRow[]): RawCell[][] {
  const edges = edgesOf(rows);
  /** The cell of each column that a cell below may go on. */
  const open: ({ text: string; rowSpan: number; colSpan: number } | undefined)[] = [];
  return rows.map(({ texts, shapes }) => {
    if (shapes.length !== texts.length) return texts.map((text) => ({ text }));
    const cells: { text: string; rowSpan: number; colSpan: number }[] = [];
    let column = 0;
    for (const [i, { right, above, left }] of shapes.entries()) {
      const next = Math.max(column + 1, edges.findIndex((edge) => Math.abs(edge - right) <= TOLERANCE) + 1);
      const upper = open[column];
      const last = cells[cells.length - 1];
      if (above && upper !== undefined) upper.rowSpan++;
      else if (left && last !== undefined) last.colSpan += next - column;
      else {
        const cell = { text: texts[i]!, rowSpan: 1, colSpan: next - column };
        open[column] = cell;
        cells.push(cell);
      }
      column = next;
    }
    return cells;
  });
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const edges: number[] = [];
  for (const right of rows
    .flatMap(({ shapes }) => shapes.map((shape) => shape.right))
    .sort((a, b) => a - b)) {
    if (edges.length === 0 || right - edges[edges.length - 1]! > TOLERANCE) edges.push(right);
  }
  return edges;
}

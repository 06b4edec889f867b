/** What a table claims, cell by cell: the same questions as in prose, answered from headers, labels and captions. */
import type { Baseline, Basis, MeasureType, Quantity, Span, Status, TimeMention } from '../../model/index.ts';

/** Words of the text with their place; `text` without the spaces that set them apart (指 标 → 指标). */
export interface Named {
  readonly text: string;
  readonly span: Span;
}

export interface CellClaim {
  /**
   * The number with its unit from cell, header, label or caption (`unitSpan` points there; empty where no unit is written).
   * The span holds a sign that stands before the digits. A growth that falls has a negative value, a decrease a positive one.
   */
  readonly quantity: Quantity;
  /** Row label, or column header where the columns are what is measured. */
  readonly measure: Named;
  readonly measureType: MeasureType;
  readonly status: Status;
  readonly baseline: Baseline | null;
  readonly time: TimeMention | null;
  readonly period: {
    readonly start: string | null;
    readonly end: string | null;
    readonly basis: Basis;
    readonly span: Span | null;
  };
  /** The area whose row or column it is. */
  readonly area: Named | null;
  /** The row's label where it is neither measure, area nor time: a trade, a kind of firm. */
  readonly category: Named | null;
  /** The claim of the row above of which this row is 其中. */
  readonly partOf: CellClaim | null;
  /** From 1, within the table. */
  readonly row: number;
  readonly column: number;
  readonly rules: readonly string[];
}

export interface TableReading {
  /** Lines of the table with its header, without captions. */
  readonly span: Span;
  readonly claims: readonly CellClaim[];
  /** Numerals that count nothing: row numbers, codes. */
  readonly excluded: readonly { readonly span: Span; readonly reason: string }[];
  /** Cells that say by a mark or by being empty that there is no value. */
  readonly missing: readonly { readonly span: Span; readonly row: number; readonly column: number }[];
}

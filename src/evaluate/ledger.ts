/** The book that scoring writes into, and the table it closes with. */
import { COMPARED, DOCUMENT_FIELDS, type DocumentField } from './agree.ts';
import { calibrate, type Calibration, type Judgement } from './calibration.ts';
import { emptyTally, scoreOf, type Score, type Tally } from './tally.ts';

/** Rows about quantities; they all share the counts of annotated and predicted quantities. */
export const QUANTITY_ROWS = ['detection', ...COMPARED, 'fact'] as const;
export const TIME_ROWS = ['timeSpan', 'timeOverlap', 'timeValue'] as const;
export const ACTIVITY_ROWS = ['activityExact', 'activityOverlap'] as const;
export const ROWS = [...QUANTITY_ROWS, ...TIME_ROWS, ...ACTIVITY_ROWS] as const;
export type Row = (typeof ROWS)[number];

/** One disagreement, for a person to look at. */
export interface Miss {
  readonly document: string;
  /** What is wrong: `missed`, `extra`, the wrong fields joined by `+`, `time missed`, `document issuer` … */
  readonly kind: string;
  /** The words at issue. */
  readonly text: string;
  /** The words around them, or what gold and program say. */
  readonly detail: string;
}

export interface Evaluation {
  readonly result: Readonly<Record<Row, Score>>;
  /** Of each document field: how many are right, of how many annotated. */
  readonly doc: Readonly<Record<DocumentField, readonly [right: number, annotated: number]>>;
  readonly texts: number;
  /** Observations whose evidence quotes exactly what stands at its offsets, and how many observations there are. */
  readonly quotes: { readonly exact: number; readonly total: number };
  /** Share of exact quotes, 0 to 1; 0 where there is no observation. */
  readonly quoteExact: number;
  readonly numerals: number;
  readonly unexplained: number;
  readonly misses: readonly Miss[];
  readonly calibration: Calibration;
}

/** What the scoring of one document after another adds up to. */
export class Ledger {
  readonly tallies = Object.fromEntries(ROWS.map((row) => [row, emptyTally()])) as Record<Row, Tally>;
  readonly fields = Object.fromEntries(DOCUMENT_FIELDS.map((f) => [f, [0, 0]])) as Record<
    DocumentField,
    [number, number]
  >;
  readonly quotes = { exact: 0, total: 0 };
  readonly misses: Miss[] = [];
  readonly judgements: Judgement[] = [];
  numerals = 0;
  unexplained = 0;

  /** Says how many were annotated and predicted, for several rows at once. */
  expect(rows: readonly Row[], gold: number, pred: number): void {
    for (const row of rows) {
      this.tallies[row].gold += gold;
      this.tallies[row].pred += pred;
    }
  }

  hit(row: Row, right = true): void {
    if (right) this.tallies[row].tp++;
  }

  miss(document: string, kind: string, text: string, detail: string): void {
    this.misses.push({ document, kind, text, detail });
  }

  close(texts: number): Evaluation {
    const { fields: doc, quotes, numerals, unexplained, misses } = this;
    return {
      result: Object.fromEntries(ROWS.map((row) => [row, scoreOf(this.tallies[row])])) as Record<Row, Score>,
      doc,
      texts,
      quotes,
      quoteExact: quotes.exact / (quotes.total || 1),
      numerals,
      unexplained,
      misses,
      calibration: calibrate(this.judgements),
    };
  }
}

/**
 * Puts an extracted text together: a paragraph is a line, a row of a table is a line with its cells parted by tabs. Keeps
 * where each piece stood in the original.
 */
import type { Location, SourceText, TableBlock, TableCell } from '../model/index.ts';

/** A cell as its format has it, before it has a place in the text. */
export interface RawCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** Name of the cell in a workbook: B7. */
  readonly cell?: string;
}

/** Bounds of the HTML standard for spans; more is a mistake or meant to hurt. */
const MAX_COLUMN_SPAN = 1000;
const MAX_SPAN = 65_534;

const spanOf = (span: number | undefined, max: number): number =>
  span !== undefined && Number.isInteger(span) && span > 0 ? Math.min(span, max) : 1;

type Place = SourceText['places'][number];

export class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #places: Place[] = [];
  readonly #tables: TableBlock[] = [];
  #paragraphs = 0;

  get length(): number {
    return this.#length;
  }

  /** One line, or several where the paragraph has line breaks of its own. White space alone is left out. */
  paragraph(text: string, location: Location = {}): void {
    const line = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
    if (line.trim() === '') return;
    const start = this.#length;
    this.#write(line);
    this.#places.push({ start, end: this.#length, location: { ...location, paragraph: ++this.#paragraphs } });
    this.#write('\n');
  }

  /** One line made of pieces that stand in different places: a paragraph that runs on to the next page. */
  pieces(pieces: readonly { text: string; location: Location }[]): void {
    const paragraph = ++this.#paragraphs;
    for (const { text, location } of pieces) {
      const start = this.#length;
      this.#write(text);
      this.#places.push({ start, end: this.#length, location: { ...location, paragraph } });
    }
    this.#write('\n');
  }

  /** A table; `location` says what the format knows beside rows and columns (page, sheet). Returns the span of its lines. */
  table(rows: readonly (readonly RawCell[])[], location: Location = {}): void {
    const start = this.#length;
    const number = this.#tables.length + 1;
    /** For each column the row from which it is free again of what hangs down from above. */
    const free: number[] = [];
    const block: TableCell[][] = [];
    for (const [row, cells] of rows.entries()) {
      if (row > 0) this.#write('\n');
      const placed: TableCell[] = [];
      let col = 0;
      let written = 0;
      for (const raw of cells) {
        while ((free[col] ?? 0) > row) col++;
        const cell = this.#cell(raw, row, col, '\t'.repeat(col - written));
        written = col;
        placed.push(cell);
        if (cell.end > cell.start)
          this.#places.push({
            start: cell.start,
            end: cell.end,
            location: place(location, number, raw, cell),
          });
        for (const last = col + cell.colSpan; col < last; col++) free[col] = row + cell.rowSpan;
      }
      block.push(placed);
    }
    this.#tables.push({ start, end: this.#length, rows: block });
    this.#write('\n');
  }

  #cell(raw: RawCell, row: number, col: number, tabs: string): TableCell {
    const text = cellText(raw.text);
    const words = text.trimStart();
    const indent = text.length - words.length;
    this.#write(words === '' ? tabs : tabs + text);
    const [rowSpan, colSpan] = [spanOf(raw.rowSpan, MAX_SPAN), spanOf(raw.colSpan, MAX_COLUMN_SPAN)];
    return {
      start: this.#length - words.length,
      end: this.#length,
      text: words,
      row,
      col,
      rowSpan,
      colSpan,
      indent,
    };
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  finish(): { text: string; places: readonly Place[]; tables: readonly TableBlock[] } {
    return { text: this.#parts.join(''), places: this.#places, tables: this.#tables };
  }
}

/** A cell's words on one line. Line breaks inside become spaces; a break before the first word is layout, no indent. */
const cellText = (text: string): string =>
  text
    .replace(/\s+$/u, '')
    .replace(/^[ \t]*[\r\n][ \t\r\n]*/u, '')
    .replace(/[\t\r\n\u2028\u2029]+ */gu, ' ');

const place = (location: Location, table: number, raw: RawCell, cell: TableCell): Location => ({
  ...location,
  table,
  row: cell.row + 1,
  column: cell.col + 1,
  ...(raw.cell === undefined ? {} : { cell: raw.cell }),
});

/** Rows as lines of CSV that DuckDB and PostgreSQL read back alike: nothing between commas is null, `""` is the empty text. */
import type { Column } from '../schema/index.ts';

export type Cell = string | number | boolean | null | undefined;
export type Cells = Readonly<Record<string, Cell>>;

const QUOTES = /"/g;

/** Cells of one row in the order of the columns, as text: numbers as JavaScript writes them, dates as they stand. */
export function csvEncoder(columns: readonly Column[]): (row: Cells) => string {
  const names = columns.map((c) => c.name);
  const texts = columns.map((c) => c.type === 'text');
  return (row) => {
    let line = '';
    for (let i = 0; i < names.length; i++) {
      const value = row[names[i]!];
      if (i > 0) line += ',';
      if (value === null || value === undefined) continue;
      if (texts[i])
        line += `"${(value as string).includes('"') ? (value as string).replace(QUOTES, '""') : (value as string)}"`;
      else line += value;
    }
    return line;
  };
}

/** Rows as lines of CSV that DuckDB and PostgreSQL read back alike: nothing between commas is null, `""` is the empty text. */
import type { Column } from '../schema/index.ts';

export type Cell = string | number | boolean | null | undefined;
export type Cells = Readonly<Record<string, Cell>>;

const QUOTES = /"/g;

/** An encoder for rows with these columns; each line begins with a number of its own and ends in a line feed. */
export function csvEncoder(columns: readonly Column[]): (first: number, row: Cells) => string {
  const names = columns.map((c) => c.name);
  const texts = columns.map((c) => c.type === 'text');
  return (first, row) => {
    let line = String(first);
    for (let i = 0; i < names.length; i++) {
      const value = row[names[i]!];
      line += ',';
      if (value === null || value === undefined) continue;
      if (texts[i])
        line += `"${(value as string).includes('"') ? (value as string).replace(QUOTES, '""') : (value as string)}"`;
      else line += value;
    }
    return `${line}\n`;
  };
}

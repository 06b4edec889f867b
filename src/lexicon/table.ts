/**
 * Reads the word tables. A table is a UTF-8 text of tab-separated columns that a spreadsheet can open: `#` lines are remarks,
 * the first other line names the columns, each further line is an entry. Several values in a cell are parted by `|`.
 */
import { readFileSync } from 'node:fs';
import { checkedRows } from './checked-rows.ts';
import type { RowSchema } from './row-schema.ts';

/** One thing wrong with a table, with the place a person can go to. */
export interface TableProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Thrown when tables of ours are broken; a user's folder is reported as problems instead. */
export class TableError extends Error {
  constructor(readonly problems: readonly TableProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.reason}`).join('\n'));
    this.name = 'TableError';
  }
}

export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Splits a table's text into rows by column name. Broken lines become problems, the others are kept. */
export function parseTable(text: string, file: string): { rows: TableRow[]; problems: TableProblem[] } {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let columns: string[] | null = null;
  let line = 0;
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    line++;
    if (raw.startsWith('#') || raw.trim() === '') continue;
    const values = raw.split('\t');
    if (columns === null) {
      columns = values.map((v) => v.trim());
      continue;
    }
    if (values.length > columns.length) {
      problems.push({
        file,
        line,
        reason: `${values.length} cells, but only ${columns.length} columns (${columns.join(', ')})`,
      });
      continue;
    }
    const cells: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) cells[columns[i]!] = values[i]?.trim() ?? '';
    rows.push({ line, cells });
  }
  return { rows, problems };
}

/** Sees each table of ours that is read and checked: for the build, which keeps the rows. */
export const watch: { table: ((name: string, text: string, rows: readonly unknown[]) => void) | null } = { table: null };

/**
 * Reads and checks one table: each row against `schema`, keys (by `key`) for doubles.
 * @throws {TableError} in `strict` mode (the default), naming file, line and reason of everything wrong.
 */
export function loadTable<T>(
  url: URL | string,
  schema: RowSchema<T>,
  key: (row: T) => string | readonly string[],
  options: { problems?: TableProblem[] } = {},
): T[] {
  const file = String(url).replace(/^.*\/lexicon\//, 'lexicon/');
  const text = readFileSync(url, 'utf8');
  const checked = checkedRows(file, text);
  if (checked !== null) return checked as T[];
  const { rows, problems } = parseTable(text, file);
  const seen = new Map<string, number>();
  const entries: T[] = [];
  for (const { line, cells } of rows) {
    const parsed = schema().safeParse(cells);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) problems.push({ file, line, reason: `${issue.path.join('.')}: ${issue.message}` });
      continue;
    }
    const keys = key(parsed.data);
    for (const k of typeof keys === 'string' ? [keys] : keys) {
      const first = seen.get(k);
      if (first !== undefined) problems.push({ file, line, reason: `${k} stands in line ${first} already` });
      else seen.set(k, line);
    }
    entries.push(parsed.data);
  }
  if (options.problems) options.problems.push(...problems);
  else if (problems.length > 0) throw new TableError(problems);
  watch.table?.(file, text, entries);
  return entries;
}

/** Where our own tables lie, seen from src/ and from dist/ alike. */
export const lexiconUrl = (path: string): URL => new URL(`../../lexicon/${path}`, import.meta.url);

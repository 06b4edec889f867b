/**
 * The common questions as views, the same on DuckDB, PostgreSQL and Parquet. Their text stands in `sql/`, one file a view, so that it can be
 * read and taken elsewhere (dbt, another database).
 */
import { readFileSync } from 'node:fs';

export interface View {
  readonly name: string;
  /** The remarks at its head. */
  readonly description: string;
  readonly query: string;
}

/** In this order: a view may build on those before it. */
const NAMES = ['v_cell', 'v_series', 'v_latest', 'v_growth', 'v_completeness', 'v_vintage'] as const;

let read: readonly View[] | undefined;

/** The views, read on first use. */
export const views = (): readonly View[] => (read ??= NAMES.map(readView));

function readView(name: string): View {
  const text = readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8');
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  return {
    name,
    description: lines
      .slice(0, end)
      .map((line) => line.slice(2).trim())
      .join(' '),
    query: lines.slice(end).join('\n').trim().replace(/;$/, ''),
  };
}

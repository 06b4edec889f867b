/** What a reader of the warehouse sees, whichever store is behind it. */
import { TABLES } from './schema/index.ts';

export type Value = string | number | boolean | null;

/** A row by column names. */
export type Row = Record<string, Value>;

export interface Warehouse {
  /** Name of the target, without password. */
  readonly name: string;
  /**
   * Rows of a query. SQL that DuckDB and PostgreSQL both understand, with parameters `$1`, `$2` …; never quote column names. Columns of
   * our tables come by their names in upper case, other names in lower case unless quoted. Days are ISO days, timestamps ISO 8601 in
   * UTC, whole numbers and decimals are numbers, what is absent is null.
   */
  query<R extends Row = Row>(sql: string, params?: readonly Value[]): Promise<R[]>;
  /** The same in batches, for results that should not stand in memory at once. */
  stream<R extends Row = Row>(sql: string, params?: readonly Value[]): AsyncGenerator<R[]>;
  close(): Promise<void>;
}

/** How to behave when another process writes the warehouse. */
export interface WaitOptions {
  /** Milliseconds to wait for it; a minute unless told. */
  readonly timeoutMs?: number | undefined;
  /** Told once when there is something to wait for. */
  readonly onWait?: ((message: string) => void) | undefined;
}

export const DEFAULT_WAIT_MS = 60_000;

const COLUMN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(TABLES).flatMap((t) => t.columns.map((c) => [c.name.toLowerCase(), c.name] as const)),
);

/** PostgreSQL gives names in lower case, DuckDB as written: a column of ours goes by the name the schema has for it. */
export const columnName = (name: string): string => COLUMN_NAMES.get(name.toLowerCase()) ?? name;

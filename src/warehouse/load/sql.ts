/** The little of a database that a load needs, alike on DuckDB and PostgreSQL: a load is written once, in SQL that both understand. */
import type { Column, ColumnType, Table } from '../schema/index.ts';
import type { Row, Value } from '../warehouse.ts';
import type { Spooled } from './spool.ts';

export interface Sql {
  readonly dialect: Dialect;
  /** Runs one statement; gives the number of rows it changed. Parameters are `$1`, `$2` … */
  run(sql: string, params?: readonly Value[]): Promise<number>;
  rows<R extends Row = Row>(sql: string, params?: readonly Value[]): Promise<R[]>;
  /** Makes spooled rows readable as `stage_TABLE` until the transaction ends. */
  stage(spooled: Spooled): Promise<void>;
}

export type Dialect = 'duckdb' | 'postgres';

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  duckdb: {
    text: 'VARCHAR',
    integer: 'INTEGER',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
    timestamp: 'TIMESTAMP',
  },
  postgres: {
    // Text sorts by code point, as everywhere else, whatever the locale of the database.
    text: 'text COLLATE "C"',
    integer: 'integer',
    number: 'double precision',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp with time zone',
  },
};

export const sqlType = (dialect: Dialect, type: ColumnType): string => TYPES[dialect][type];

/** `OBS_ID text NOT NULL, …`; `loose` leaves the checks out, for staged rows. */
export const columnList = (dialect: Dialect, columns: readonly Column[], loose = false): string =>
  columns
    .map((c) => `${c.name} ${sqlType(dialect, c.type)}${c.nullable || loose ? '' : ' NOT NULL'}`)
    .join(', ');

/** `OBS_ID, DOC_ID, …`, with a table's letter before each where one is given. */
export const names = (columns: readonly Column[], letter?: string): string =>
  columns.map((c) => (letter === undefined ? c.name : `${letter}.${c.name}`)).join(', ');

/** Inserts rows one by one: for the few that come at the end of a load. */
export async function insertRows(sql: Sql, table: Table, rows: readonly Row[]): Promise<void> {
  const places = table.columns.map((_, i) => `$${i + 1}`).join(', ');
  for (const row of rows)
    await sql.run(
      `INSERT INTO ${table.name} (${names(table.columns)}) VALUES (${places})`,
      table.columns.map((c) => row[c.name] ?? null),
    );
}

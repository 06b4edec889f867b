/** A DuckDB file as a warehouse to read. */
import type { Sql } from '../load/sql.ts';
import { mustBeReadable, versionOf } from '../version.ts';
import type { WaitOptions, Warehouse } from '../warehouse.ts';
import { connect } from './connect.ts';
import { readRows, streamRows } from './read.ts';

export async function openDuckDb(path: string, options: WaitOptions): Promise<Warehouse> {
  const { connection, close } = await connect(path, 'read', options);
  try {
    const rows: Sql['rows'] = (sql, params) => readRows(connection, sql, params);
    mustBeReadable(path, await versionOf({ dialect: 'duckdb', rows }));
  } catch (error) {
    close();
    throw error;
  }
  return {
    name: path,
    query: (sql, params) => readRows(connection, sql, params),
    stream: (sql, params) => streamRows(connection, sql, params),
    close: async () => close(),
  };
}

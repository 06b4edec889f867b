/** A DuckDB file as a warehouse to read. */
import type { WaitOptions, Warehouse } from '../warehouse.ts';
import { connect } from './connect.ts';
import { readRows, streamRows } from './read.ts';

export async function openDuckDb(path: string, options: WaitOptions): Promise<Warehouse> {
  const { connection, close } = await connect(path, 'read', options);
  return {
    name: path,
    query: (sql, params) => readRows(connection, sql, params),
    stream: (sql, params) => streamRows(connection, sql, params),
    close: async () => close(),
  };
}

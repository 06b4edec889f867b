/** A DuckDB file to load into. The lock on the file keeps other loads out, and DuckDB's log makes a transaction whole or nothing. */
import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { inTransaction, type Store } from '../load/store.ts';
import type { WaitOptions } from '../warehouse.ts';
import { connect } from './connect.ts';
import { duckDbSql } from './sql.ts';

/** Most memory the database takes beside ours; what does not fit it keeps on disk. */
const MEMORY = '400MB';

export const duckDbStore = (path: string, options: WaitOptions): Store => ({
  transaction: async (work) => {
    const { connection, close } = await connect(path, 'write', options);
    try {
      await capDuckDb(connection);
      return await inTransaction(duckDbSql(connection), work);
    } finally {
      close();
    }
  },
});

/** Keeps a loading database small. */
export async function capDuckDb(connection: DuckDBConnection): Promise<void> {
  await connection.run(`SET memory_limit = '${MEMORY}'`);
  await connection.run(`SET threads = ${Math.min(availableParallelism(), 4)}`);
  // Tables have no order; keeping that of the files would cost memory.
  await connection.run('SET preserve_insertion_order = false');
}

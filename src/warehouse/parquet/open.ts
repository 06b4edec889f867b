/** A folder of Parquet as a warehouse to read, through DuckDB in memory. */
import { connectMemory } from '../duckdb/connect.ts';
import { readRows, streamRows } from '../duckdb/read.ts';
import { ALL_TABLES } from '../schema/index.ts';
import { mustBeReadable, noWarehouse } from '../version.ts';
import { views } from '../views.ts';
import type { Warehouse } from '../warehouse.ts';
import { readManifest, scanOf } from './manifest.ts';

/** @throws {TargetError} when there is no warehouse in the folder */
export async function openParquet(folder: string): Promise<Warehouse> {
  const manifest = readManifest(folder);
  if (manifest === null) throw noWarehouse(folder);
  mustBeReadable(folder, manifest.schemaVersion);
  const { connection, close } = await connectMemory();
  for (const { name } of ALL_TABLES) {
    const scan = scanOf(folder, manifest, name);
    if (scan !== null) await connection.run(`CREATE VIEW ${name} AS SELECT * FROM ${scan}`);
  }
  for (const { name, query } of views()) await connection.run(`CREATE VIEW ${name} AS ${query}`);
  return {
    name: folder,
    query: (sql, params) => readRows(connection, sql, params),
    stream: (sql, params) => streamRows(connection, sql, params),
    close: async () => close(),
  };
}

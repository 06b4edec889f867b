/** A folder of Parquet as a warehouse to read, through DuckDB in memory. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRows, streamRows } from '../duckdb/read.ts';
import { connectMemory } from '../duckdb/connect.ts';
import { ALL_TABLES } from '../schema/index.ts';
import { TargetError } from '../target.ts';
import type { Warehouse } from '../warehouse.ts';
import { readManifest } from './manifest.ts';

/** @throws {TargetError} when there is no warehouse in the folder */
export async function openParquet(folder: string): Promise<Warehouse> {
  const manifest = readManifest(folder);
  if (manifest === null)
    throw new TargetError(`${folder}: there is no warehouse yet; zongjie load makes one`);
  const { connection, close } = await connectMemory();
  for (const { name, columns } of ALL_TABLES) {
    const files = join(folder, manifest.generation, name);
    if (!existsSync(files)) continue;
    const glob = `${files}/**/*.parquet`.replaceAll("'", "''");
    const list = columns.map((c) => c.name).join(', ');
    await connection.run(
      `CREATE VIEW ${name} AS SELECT ${list} FROM read_parquet('${glob}', hive_partitioning = false)`,
    );
  }
  return {
    name: folder,
    query: (sql, params) => readRows(connection, sql, params),
    stream: (sql, params) => streamRows(connection, sql, params),
    close: async () => close(),
  };
}

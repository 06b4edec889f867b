/** The tables as Parquet, one file each, wherever they come from. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connectMemory } from '../duckdb/connect.ts';
import { csvScan } from '../duckdb/sql.ts';
import { csvEncoder } from '../load/csv.ts';
import { Spool } from '../load/spool.ts';
import { writeJsonSchema } from './json-schema.ts';
import { exportedTables, streamTable, type Exported, type Exporter } from './tables.ts';

export const exportParquet: Exporter = async (warehouse, options) => {
  mkdirSync(options.out, { recursive: true });
  const tables = exportedTables(options);
  const files: Exported[] = [];
  const { connection, close } = await connectMemory();
  try {
    for (const table of tables) {
      const spool = new Spool([table]);
      try {
        const encode = csvEncoder(table.columns);
        let rows = 0;
        for await (const batch of streamTable(warehouse, table))
          for (const row of batch) spool.add(table.name, ++rows, encode(row));
        const path = join(options.out, `${table.name}.parquet`);
        const [spooled] = spool.finish();
        await connection.run(
          `COPY (SELECT * EXCLUDE (SEQ) FROM ${csvScan(spooled!)}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
        );
        files.push({ path, rows });
      } finally {
        spool.remove();
      }
    }
  } finally {
    close();
  }
  return [...files, writeJsonSchema(tables, options.out)];
};

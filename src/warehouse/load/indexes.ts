/** Indexes on what questions are asked by. */
import type { Sql } from './sql.ts';

const INDEXES: readonly (readonly [name: string, table: string, columns: string])[] = [
  ['fact_observation_by_cell', 'fact_observation', 'INDICATOR, REF_AREA, PERIOD_END'],
  ['document_source_by_document', 'document_source', 'DOC_ID'],
  ['dim_document_by_uri', 'dim_document', 'URI'],
];

/**
 * Makes the indexes after the first rows came in, which is much faster than to keep them while they come. DuckDB gets none: it scans
 * columns, and indexes would cost it memory at every load.
 */
export async function ensureIndexes(sql: Sql): Promise<void> {
  if (sql.dialect === 'duckdb') return;
  for (const [name, table, columns] of INDEXES)
    await sql.run(`CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${columns})`);
}

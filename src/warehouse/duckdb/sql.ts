/** DuckDB as a load sees it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlType, type Sql } from '../load/sql.ts';
import type { Spooled } from '../load/spool.ts';
import { readRows } from './read.ts';

/** DuckDB's own limit for a line; only longer lines need a larger one, which costs memory. */
const USUAL_LINE = 2_000_000;

export const duckDbSql = (connection: DuckDBConnection): Sql => ({
  dialect: 'duckdb',
  run: async (sql, params = []) => (await connection.run(sql, [...params])).rowsChanged,
  rows: (sql, params) => readRows(connection, sql, params),
  stage: async (spooled) => {
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW stage_${spooled.table.name} AS SELECT * FROM ${csvScan(spooled)}`,
    );
  },
});

/** The file read where it lies, in parallel where lines are rows. */
export function csvScan({ table, path, longestLine, brokenLines }: Spooled): string {
  const columns = table.columns.map((c) => `'${c.name}': '${sqlType('duckdb', c.type)}'`).join(', ');
  const options = [
    'header = false',
    'auto_detect = false',
    `delim = ','`,
    `quote = '"'`,
    `escape = '"'`,
    `nullstr = ''`,
    'allow_quoted_nulls = false',
    `columns = {'SEQ': 'INTEGER', ${columns}}`,
  ];
  if (brokenLines) options.push('parallel = false');
  // Three bytes a character at most, and room for the number before it.
  const bytes = longestLine * 3 + 16;
  if (bytes > USUAL_LINE) options.push(`max_line_size = ${bytes}`, `buffer_size = ${bytes * 2}`);
  return `read_csv('${path.replaceAll("'", "''")}', ${options.join(', ')})`;
}

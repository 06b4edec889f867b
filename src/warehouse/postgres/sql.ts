/** PostgreSQL as a load sees it. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnList, type Sql } from '../load/sql.ts';
import { TABLES } from '../schema/index.ts';
import { queryRows } from './open.ts';

export const postgresSql = (client: pg.Client): Sql => ({
  dialect: 'postgres',
  run: async (sql, params = []) => (await client.query(sql, [...params])).rowCount ?? 0,
  rows: (sql, params) => queryRows(client, sql, params),
  stage: async ({ table, path }) => {
    const name = `stage_${table.name}`;
    // Temporary tables are written past the log, and gone with the transaction.
    await client.query(
      `CREATE TEMP TABLE ${name} (SEQ integer, ${columnList('postgres', table.columns, true)}) ON COMMIT DROP`,
    );
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 18 }),
      client.query(copyFrom(`COPY ${name} FROM STDIN (FORMAT csv, ENCODING 'UTF8')`)),
    );
    // The planner must know how few documents there are; the rows of facts it sees by their pages.
    if (table.name === TABLES.dim_document.name) await client.query(`ANALYZE ${name}`);
  },
});

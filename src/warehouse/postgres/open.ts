/** A PostgreSQL database as a warehouse to read. */
import type pg from 'pg';
import { shownTarget, type Target } from '../target.ts';
import { mustBeReadable, versionOf } from '../version.ts';
import type { Sql } from '../load/sql.ts';
import { columnName, type Row, type Value, type Warehouse } from '../warehouse.ts';
import { connectPostgres } from './connect.ts';

/** Rows fetched at a time from a cursor. */
const BATCH = 5_000;

export async function openPostgres(target: Extract<Target, { kind: 'postgres' }>): Promise<Warehouse> {
  const client = await connectPostgres(target);
  const name = shownTarget(target);
  try {
    const rows: Sql['rows'] = (sql, params) => queryRows(client, sql, params);
    mustBeReadable(name, await versionOf({ dialect: 'postgres', rows }));
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    name,
    query: <R extends Row>(sql: string, params: readonly Value[] = []) => queryRows<R>(client, sql, params),
    stream: (sql, params = []) => streamRows(client, sql, params),
    close: () => client.end(),
  };
}

/** Rows of one query, read whole. */
export async function queryRows<R extends Row>(
  client: pg.Client,
  sql: string,
  params: readonly Value[] = [],
): Promise<R[]> {
  const { rows, fields } = await client.query<Value[]>({ text: sql, values: [...params], rowMode: 'array' });
  const names = fields.map((f) => columnName(f.name));
  return rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i]!, value])) as R);
}

/** A cursor lives in a transaction, which sees one state of the database from its first row to its last. */
async function* streamRows<R extends Row>(
  client: pg.Client,
  sql: string,
  params: readonly Value[],
): AsyncGenerator<R[]> {
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(`DECLARE zongjie_rows NO SCROLL CURSOR FOR ${sql}`, [...params]);
    for (;;) {
      const rows = await queryRows<R>(client, `FETCH ${BATCH} FROM zongjie_rows`, []);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

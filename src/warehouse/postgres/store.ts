/** A PostgreSQL schema to load into: one transaction, behind an advisory lock that loads of the same schema share. */
import type { Sql } from '../load/sql.ts';
import { inTransaction, type Store } from '../load/store.ts';
import { DEFAULT_WAIT_MS, type WaitOptions } from '../warehouse.ts';
import { shownTarget, TargetError, type Target } from '../target.ts';
import { connectPostgres } from './connect.ts';
import { postgresSql } from './sql.ts';

/** Tells our lock from those of other programs in the same database. */
const LOCK = 0x7a6a;

export const postgresStore = (
  target: Extract<Target, { kind: 'postgres' }>,
  options: WaitOptions,
): Store => ({
  transaction: async (work) => {
    const client = await connectPostgres(target);
    try {
      return await inTransaction(postgresSql(client), async (sql) => {
        await lock(sql, shownTarget(target), options);
        return work(sql);
      });
    } finally {
      await client.end();
    }
  },
});

/** @throws {TargetError} when another load held the lock too long */
async function lock(
  sql: Sql,
  name: string,
  { timeoutMs = DEFAULT_WAIT_MS, onWait }: WaitOptions,
): Promise<void> {
  const key = `${LOCK}, hashtext(current_schema())`;
  const [free] = await sql.rows<{ got: boolean }>(`SELECT pg_try_advisory_xact_lock(${key}) AS got`);
  if (free!.got) return;
  onWait?.(`${name}: another load is at work; waiting`);
  try {
    await sql.run(`SET LOCAL lock_timeout = ${Math.max(1, Math.round(timeoutMs))}`);
    await sql.rows(`SELECT pg_advisory_xact_lock(${key})`);
    await sql.run('SET LOCAL lock_timeout = 0');
  } catch (error) {
    if ((error as { code?: string }).code === '55P03')
      throw new TargetError(`${name}: another load is at work; gave up after ${timeoutMs} ms`);
    throw error;
  }
}

/** Where a load ends: one of the three kinds of warehouse. */
import type { Row } from '../warehouse.ts';
import type { Sql } from './sql.ts';

export interface Store {
  /**
   * Runs `work` in one transaction that no other load shares: what it wrote is there as a whole when it returns, and nothing of it when it
   * throws or the process dies.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** A file whose documents the warehouse holds whole. */
export interface KnownSource extends Row {
  /** Hash of its URI and its bytes: of a million files nothing longer is kept in memory. */
  readonly SOURCE: string;
  readonly PARTS: number;
}

/** What need not be read again by these rules ($1): every part is there, and they read it. */
export const KNOWN_SOURCES = `
  SELECT md5(concat(s.URI, '|', s.SHA256)) AS "SOURCE", max(d.PARTS) AS PARTS
  FROM document_source s JOIN dim_document d ON d.DOC_ID = s.DOC_ID
  WHERE s.RETIRED_BY_RUN IS NULL AND d.RULES_VERSION = $1
  GROUP BY s.URI, s.SHA256
  HAVING count(*) = max(d.PARTS)`;

export async function inTransaction<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  await sql.run('BEGIN TRANSACTION');
  try {
    const result = await work(sql);
    await sql.run('COMMIT');
    return result;
  } catch (error) {
    // A broken connection cannot roll back, and need not: what was not committed is gone.
    await sql.run('ROLLBACK').catch(() => 0);
    throw error;
  }
}

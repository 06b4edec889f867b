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

/** Documents the warehouse holds whole: a file, its bytes, and what read them. */
export interface KnownSource extends Row {
  readonly URI: string;
  readonly SHA256: string;
  readonly RULES_VERSION: string;
  readonly PARTS: number;
}

/** What need not be read again: every part is there, and known rules read it. */
export const KNOWN_SOURCES = `
  SELECT s.URI, s.SHA256, d.RULES_VERSION, max(d.PARTS) AS PARTS
  FROM document_source s JOIN dim_document d ON d.DOC_ID = s.DOC_ID
  WHERE s.RETIRED_BY_RUN IS NULL AND d.RULES_VERSION IS NOT NULL
  GROUP BY s.URI, s.SHA256, d.RULES_VERSION
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

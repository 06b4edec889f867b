/** Which version of the schema a warehouse has, and whether this program can read it. */
import type { Sql } from './load/sql.ts';
import { WAREHOUSE_VERSION } from './schema/index.ts';
import { TargetError } from './target.ts';

/** The version of the tables, 0 where there are none. */
export async function versionOf(sql: Pick<Sql, 'dialect' | 'rows'>): Promise<number> {
  const [found] = await sql.rows<{ n: number }>(
    `SELECT count(*) AS n FROM information_schema.tables
     WHERE table_name = 'schema_version' AND table_schema = current_schema()${sql.dialect === 'duckdb' ? ' AND table_catalog = current_database()' : ''}`,
  );
  if (found!.n === 0) return 0;
  return (await sql.rows<{ version: number }>('SELECT max(version) AS version FROM schema_version'))[0]!
    .version;
}

export const laterVersion = (found: number, known: number): TargetError =>
  new TargetError(
    `the warehouse has schema version ${found}, this program knows ${known}; take a later zongjie`,
  );

export const noWarehouse = (name: string): TargetError =>
  new TargetError(`${name}: there is no warehouse yet; zongjie load makes one`);

/** @throws {TargetError} when there are no tables, or tables of another version */
export function mustBeReadable(name: string, version: number): void {
  if (version === 0) throw noWarehouse(name);
  if (version > WAREHOUSE_VERSION) throw laterVersion(version, WAREHOUSE_VERSION);
  if (version < WAREHOUSE_VERSION)
    throw new TargetError(
      `${name}: has schema version ${version}; zongjie load brings it to ${WAREHOUSE_VERSION}`,
    );
}

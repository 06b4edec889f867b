/**
 * A folder of Parquet to load into. A load works on a DuckDB file beside the Parquet, into which a table is taken when it is first written to,
 * and then writes a new generation; tables that did not change are linked from the old one.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { connect } from '../duckdb/connect.ts';
import { duckDbSql } from '../duckdb/sql.ts';
import { capDuckDb } from '../duckdb/store.ts';
import type { Sql } from '../load/sql.ts';
import { inTransaction, type Store } from '../load/store.ts';
import { ALL_TABLES } from '../schema/index.ts';
import { TargetError } from '../target.ts';
import type { WaitOptions } from '../warehouse.ts';
import { versionOf } from '../version.ts';
import { readManifest, scanOf, type Manifest } from './manifest.ts';
import { clearAway, publish } from './generation.ts';

/** DuckDB's lock on this file is the lock on the folder: it goes with the process that held it. */
const LOCK = '.lock.duckdb';
const WORK = '.work';

export const parquetStore = (folder: string, options: WaitOptions): Store => ({
  transaction: async (work) => {
    makeFolder(folder);
    const lock = await connect(join(folder, LOCK), 'write', options);
    try {
      const manifest = readManifest(folder);
      clearAway(folder, manifest);
      return await onCopy(folder, manifest, work);
    } finally {
      lock.close();
    }
  },
});

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new TargetError(`${folder}: cannot be made: ${(error as Error).message}`);
  }
}

async function onCopy<T>(folder: string, old: Manifest | null, work: (sql: Sql) => Promise<T>): Promise<T> {
  const place = join(folder, WORK);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const { connection, close } = await connect(join(place, 'load.duckdb'), 'write');
  try {
    await capDuckDb(connection);
    if (old !== null) await showOld(connection, folder, old);
    const watch = watched(connection, folder, old);
    const result = await inTransaction(watch.sql, work);
    const schemaVersion = await versionOf(watch.sql);
    if (old === null || watch.changed.size > 0)
      await publish({ folder, connection, old, schemaVersion, changed: watch.changed });
    return result;
  } finally {
    close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** The tables as they lie in the folder, to be read where they are. */
async function showOld(connection: DuckDBConnection, folder: string, old: Manifest): Promise<void> {
  for (const { name } of ALL_TABLES) {
    const scan = scanOf(folder, old, name);
    if (scan !== null) await connection.run(`CREATE VIEW ${name} AS SELECT * FROM ${scan}`);
  }
  await connection.run(`CREATE TABLE schema_version AS SELECT ${old.schemaVersion} AS version, '' AS views`);
}

const WRITES = /^\s*(?:INSERT INTO|DELETE FROM|UPDATE|CREATE TABLE|ALTER TABLE)\s+(\w+)/i;
const CHANGES_ALL = /^\s*(?:CREATE|ALTER)/i;

/** Takes a table into the working file before the first statement that writes to it, and notes which tables changed. */
function watched(
  connection: DuckDBConnection,
  folder: string,
  old: Manifest | null,
): { readonly sql: Sql; readonly changed: ReadonlySet<string> } {
  const plain = duckDbSql(connection);
  const linked = new Set(ALL_TABLES.map((t) => t.name).filter((name) => old && scanOf(folder, old, name)));
  const ours = new Set(ALL_TABLES.map((t) => t.name));
  const changed = new Set<string>();
  const run: Sql['run'] = async (sql, params) => {
    const table = WRITES.exec(sql)?.[1] ?? '';
    if (linked.delete(table)) {
      await plain.run(`DROP VIEW ${table}`);
      await plain.run(`CREATE TABLE ${table} AS SELECT * FROM ${scanOf(folder, old!, table)!}`);
    }
    const rows = await plain.run(sql, params);
    if (ours.has(table) && (rows > 0 || CHANGES_ALL.test(sql))) changed.add(table);
    return rows;
  };
  return { sql: { ...plain, run }, changed };
}

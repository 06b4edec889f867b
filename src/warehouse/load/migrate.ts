/**
 * The tables as they have to be: each version of the schema is a step from the one before it, done once, in the transaction that the caller
 * holds. The views hold no data and are made anew whenever their text changes.
 */
import { createHash } from 'node:crypto';
import { laterVersion, versionOf } from '../version.ts';
import { ALL_TABLES, type Table } from '../schema/index.ts';
import { views as ours, type View } from '../views.ts';
import { columnList, type Dialect, type Sql } from './sql.ts';

/** From version n − 1 to version n: statements that are run in order. */
export interface Migration {
  readonly version: number;
  readonly statements: (dialect: Dialect) => readonly string[];
}

/** Rows of a document are found by it: one index for that and for their own ids, which contain it. */
const primaryKey = ({ ofDocument, key }: Table): string =>
  [...new Set([...(ofDocument ? ['DOC_ID'] : []), ...key])].join(', ');

const createTable = (dialect: Dialect, table: Table): string =>
  `CREATE TABLE ${table.name} (${columnList(dialect, table.columns)}${dialect === 'postgres' ? `, PRIMARY KEY (${primaryKey(table)})` : ''})`;

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: (dialect) => [...ALL_TABLES.map((t) => createTable(dialect, t))],
  },
];

/**
 * Brings the tables to the version of this program, within the caller's transaction.
 * @throws {TargetError} when the tables are of a later version than this program knows
 */
export async function migrate(
  sql: Sql,
  migrations: readonly Migration[] = MIGRATIONS,
  views: readonly View[] = ours(),
): Promise<void> {
  const from = await versionOf(sql);
  const latest = migrations.at(-1)!.version;
  if (from > latest) throw laterVersion(from, latest);
  const integer = 'integer NOT NULL';
  if (from === 0) await sql.run(`CREATE TABLE schema_version (version ${integer}, views varchar NOT NULL)`);
  const steps = migrations.filter((m) => m.version > from);
  const text = createHash('sha256').update(JSON.stringify(views)).digest('hex').slice(0, 16);
  const [state] = await sql.rows<{ views: string }>('SELECT views FROM schema_version');
  if (steps.length === 0 && state?.views === text) return;
  for (const { name } of [...views].reverse()) await sql.run(`DROP VIEW IF EXISTS ${name}`);
  for (const step of steps) for (const statement of step.statements(sql.dialect)) await sql.run(statement);
  for (const { name, query } of views) await sql.run(`CREATE VIEW ${name} AS ${query}`);
  await sql.run('DELETE FROM schema_version');
  await sql.run('INSERT INTO schema_version (version, views) VALUES ($1, $2)', [latest, text]);
}

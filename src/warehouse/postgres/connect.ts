/** Connections to PostgreSQL, with values read as the warehouse promises them. */
import pg from 'pg';
import { shownTarget, TargetError, type Target } from '../target.ts';

type PostgresTarget = Extract<Target, { kind: 'postgres' }>;

/** Object ids of the types that the driver would turn into local times or leave as text. */
const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

const readers = new Map<number, (text: string) => unknown>([
  [OID.int8, Number],
  [OID.numeric, Number],
  [OID.date, (text) => text],
  [OID.timestamp, (text) => new Date(`${text.replace(' ', 'T')}Z`).toISOString()],
  [OID.timestamptz, (text) => new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString()],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : (readers.get(oid) ?? (pg.types.getTypeParser(oid, 'text') as (text: string) => unknown)),
};

/** @throws {TargetError} when the server cannot be reached or lets us not in */
export async function connectPostgres(target: PostgresTarget): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      connectionString: target.url,
      application_name: 'zongjie',
      connectionTimeoutMillis: 10_000,
      types,
    });
    // A broken connection also fails the query that waits on it; without a listener it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    await client.query("SET TIME ZONE 'UTC'; SET client_min_messages = warning");
    return client;
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    throw new TargetError(`${shownTarget(target)}: ${message || code || 'cannot be reached'}`);
  }
}

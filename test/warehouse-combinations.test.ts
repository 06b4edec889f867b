/**
 * The corpus as a user loads it: from files in two orders, with one worker and with four, and from NDJSON, into each kind of warehouse, once
 * and again. Whatever the way, the facts are the same; sql/checksum.sql says so.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoad } from './support/kill.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { checksum, query } from './support/warehouse.ts';
import { corpus, zongjie } from './support/zongjie.ts';

let folder: string;
let server: PostgresServer;
const backwards = [...corpus].reverse();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-combinations-'));
  server = await startPostgres();
  for (const [name, paths, jobs] of [
    ['forth', corpus, '1'],
    ['back', backwards, '4'],
  ] as const) {
    const { status, stdout } = await zongjie(['extract', ...paths, '--jobs', jobs]);
    expect(status).toBe(0);
    writeFileSync(join(folder, `${name}.ndjson`), stdout);
  }
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const KINDS = {
  DuckDB: () => Promise.resolve(join(folder, `w${++count}.duckdb`)),
  PostgreSQL: () => server.database(`w${++count}`),
  Parquet: () => Promise.resolve(join(folder, `w${++count}`)),
};
const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];

interface Run {
  readonly DOCUMENTS_READ: number;
  readonly DOCUMENTS_NEW: number;
  readonly DOCUMENTS_FAILED: number;
  readonly FACTS_ADDED: number;
  readonly FACTS_RETIRED: number;
}

async function load(paths: readonly string[], to: string, ...options: string[]): Promise<Run> {
  const { status, stdout, stderr } = await zongjie([
    'load',
    ...paths,
    '--to',
    to,
    '--format',
    'json',
    ...options,
  ]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Run;
}

const sums: unknown[] = [];
const UNCHANGED = { DOCUMENTS_NEW: 0, FACTS_ADDED: 0, FACTS_RETIRED: 0 };

describe.each(kinds)('%s', (kind) => {
  it('holds the same facts whichever way the corpus comes in', async () => {
    const all = [
      [corpus, '--jobs', '1'],
      [backwards, '--jobs', '4'],
      [[join(folder, 'forth.ndjson')], '--jobs', '4'],
      [[join(folder, 'back.ndjson')], '--jobs', '1'],
    ] as const;
    const ways: [string, Run][] = [];
    // Reading is the same for every kind: what differs is how rows go in.
    for (const [paths, ...options] of kind === 'DuckDB' ? all : all.slice(1, 3)) {
      const to = await KINDS[kind]();
      ways.push([to, await load(paths, to, ...options)]);
    }
    for (const [to, run] of ways) {
      expect(run).toMatchObject({ DOCUMENTS_FAILED: 0, FACTS_RETIRED: 0 });
      expect(run.DOCUMENTS_NEW).toBeGreaterThanOrEqual(corpus.length);
      const sum = await checksum(to);
      expect(sum['n']).toBe(run.FACTS_ADDED);
      sums.push(sum);
    }
    // Again, the other way round.
    const [files, others] = [ways[0]![0], ways[1]![0]];
    expect(await load(corpus, files, '--jobs', '4')).toMatchObject({ DOCUMENTS_READ: 0, ...UNCHANGED });
    expect(await load([join(folder, 'back.ndjson')], others)).toMatchObject(UNCHANGED);
    for (const to of [files, others]) sums.push(await checksum(to));
  }, 240_000);

  it('holds each row once when two loads of the corpus start at once', async () => {
    const to = await KINDS[kind]();
    const paths = corpus.slice(0, 12);
    const ended = await Promise.all([
      startLoad(paths, to, ['--jobs', '2']).ended,
      startLoad(paths, to, ['--jobs', '2']).ended,
    ]);
    expect(ended.map((e) => e.status)).toEqual([0, 0]);
    const [rows] = await query<{ n: number; m: number }>(
      to,
      'SELECT count(*) AS n, count(DISTINCT OBS_ID) AS m FROM fact_observation',
    );
    expect(rows!.n).toBeGreaterThan(100);
    expect(rows!.m).toBe(rows!.n);
    expect(await query(to, 'SELECT sum(FACTS_ADDED) AS n FROM load_run')).toEqual([{ n: rows!.n }]);
  }, 120_000);
});

it('all of them hold the same', () => {
  expect(sums).toHaveLength(4 + 2 + 2 + 3 * 2);
  for (const sum of sums) expect(sum).toEqual(sums[0]);
});

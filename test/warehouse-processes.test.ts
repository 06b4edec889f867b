/** Loads as processes: two at once, some killed, some in each other's way. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse } from '../src/warehouse/index.ts';
import { postgresStore } from '../src/warehouse/postgres/store.ts';
import { killedLoad, startLoad } from './support/kill.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { checksum, documentOf, loadRecords, query } from './support/warehouse.ts';
import { zongjie } from './support/zongjie.ts';

const DOCUMENTS = 60;
const FACTS = 50;

let folder: string;
let server: PostgresServer;
let input: string;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-processes-'));
  server = await startPostgres();
  input = join(folder, 'input.ndjson');
  const lines = Array.from({ length: DOCUMENTS }, (_, i) =>
    JSON.stringify(
      documentOf({
        uri: `${i}.txt`,
        facts: Array.from({ length: FACTS }, (__, n) => ({ value: i * 1000 + n })),
      }),
    ),
  );
  writeFileSync(input, lines.join('\n'));
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const KINDS = {
  DuckDB: () => Promise.resolve(join(folder, `w${++count}.duckdb`)),
  PostgreSQL: () => server.database(`w${++count}`),
  Parquet: () => Promise.resolve(join(folder, `w${++count}`)),
};
const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];

describe.each(kinds)('%s', (kind) => {
  const make = KINDS[kind];

  it('doubles nothing when two loads of the same input start at once', async () => {
    const to = await make();
    const ended = await Promise.all([startLoad([input], to).ended, startLoad([input], to).ended]);
    expect(ended.map((e) => e.status)).toEqual([0, 0]);
    expect(
      await query(to, 'SELECT count(*) AS n, count(DISTINCT OBS_ID) AS m FROM fact_observation'),
    ).toEqual([{ n: DOCUMENTS * FACTS, m: DOCUMENTS * FACTS }]);
    const runs = await query(
      to,
      'SELECT RUN_ID, DOCUMENTS_READ, DOCUMENTS_NEW FROM load_run ORDER BY RUN_ID',
    );
    expect(runs).toEqual([
      { RUN_ID: 1, DOCUMENTS_READ: DOCUMENTS, DOCUMENTS_NEW: DOCUMENTS },
      { RUN_ID: 2, DOCUMENTS_READ: DOCUMENTS, DOCUMENTS_NEW: 0 },
    ]);
    if (kind === 'Parquet') {
      const left = readdirSync(to).filter((name) => !/^g\d{6}$/.test(name));
      expect(left.sort()).toEqual(['.lock.duckdb', 'current', 'manifest.json']);
    }
  });

  it('has what was there or everything after a kill, and everything after the next load', async () => {
    const [whole, broken] = [await make(), await make()];
    const { ms } = await startLoad([input], whole).ended;
    const sum = await checksum(whole);
    await loadRecords(broken, [documentOf({ uri: '0.txt', bytes: 'older', facts: [{ value: 1 }] })]);
    const before = await checksum(broken);
    // Late in the load, where the rows go in.
    for (const share of [0.6, 0.85]) {
      await killedLoad([input], broken, ms * share);
      expect([before, sum]).toContainEqual(await checksum(broken));
    }
    expect((await startLoad([input], broken).ended).status).toBe(0);
    expect(await checksum(broken)).toEqual(sum);
  });
});

describe('in each other’s way', () => {
  it('a load says that a DuckDB file is in use, and gives up in time', async () => {
    const to = await KINDS.DuckDB();
    await loadRecords(to, [documentOf()]);
    const reader = await openWarehouse(to);
    await expect(loadRecords(to, [documentOf()], { timeoutMs: 100 })).rejects.toThrow(
      /in use by this process itself; gave up after 100 ms/,
    );
    const { status, stderr } = await startLoad([input], to, ['--wait-ms', '300']).ended;
    expect(stderr).toMatch(/in use by process \d+; waiting\n.*in use by process \d+; gave up after 300 ms/);
    expect(status).toBe(2);
    await reader.close();
    expect((await startLoad([input], to).ended).status).toBe(0);
  });

  it('a load waits until a reader of the DuckDB file has gone', async () => {
    const to = await KINDS.DuckDB();
    await loadRecords(to, [documentOf()]);
    const reader = await openWarehouse(to);
    const load = startLoad([input], to);
    setTimeout(() => void reader.close(), 3_000);
    const { status } = await load.ended;
    expect(status).toBe(0);
  });

  it('a load says that another holds the lock of a PostgreSQL schema, and gives up in time', async () => {
    const url = await server.database(`w${++count}`);
    const store = postgresStore({ kind: 'postgres', url }, {});
    await store.transaction(async () => {
      await expect(loadRecords(url, [documentOf()], { timeoutMs: 200 })).rejects.toThrow(
        /another load is at work/,
      );
    });
    expect((await loadRecords(url, [documentOf()])).FACTS_ADDED).toBe(1);
  });

  it('a transaction that fails leaves nothing', async () => {
    const url = await server.database(`w${++count}`);
    await loadRecords(url, [documentOf()]);
    const before = await checksum(url);
    const store = postgresStore({ kind: 'postgres', url }, {});
    await expect(
      store.transaction(async (sql) => {
        await sql.run('DELETE FROM fact_observation');
        throw new Error('midway');
      }),
    ).rejects.toThrow('midway');
    expect(await checksum(url)).toEqual(before);
  });
});

describe('the command', () => {
  it('loads a folder, knows it the second time, and takes its NDJSON for the same', async () => {
    const [to, other] = [await KINDS.DuckDB(), await KINDS.DuckDB()];
    const texts = ['corpus/fengnan-2013.txt', 'corpus/fengnan-2014.txt'];
    const first = await zongjie(['load', ...texts, '--to', to, '--format', 'json']);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ DOCUMENTS_READ: 2, DOCUMENTS_SKIPPED: 0 });
    const second = await zongjie(['load', './corpus/fengnan-2013.txt', ...texts.slice(1), '--to', to]);
    expect(second.stdout).toMatch(/0 documents read, 2 known already, 0 failed/);
    const ndjson = (await zongjie(['extract', ...texts])).stdout;
    await zongjie(['load', '-', '--to', other], { stdin: ndjson });
    expect(await checksum(other)).toEqual(await checksum(to));
  });

  it('reads one document from stdin, again when its options differ', async () => {
    const to = await KINDS.DuckDB();
    const text = '奉贤区总工会2016年上半年工作总结\n截至6月底，全区共有会员79801人。';
    await zongjie(['load', '-', '--to', to], { stdin: text });
    const again = await zongjie(['load', '-', '--to', to], { stdin: text });
    expect(again.stdout).toMatch(/1 known already/);
    const moved = await zongjie(['load', '-', '--to', to, '--area', '310115'], { stdin: text });
    expect(moved.stdout).toMatch(/1 read differently/);
    expect(await query(to, 'SELECT REF_AREA FROM dim_document')).toEqual([{ REF_AREA: '310115' }]);
  });

  it('names what it could not read, keeps the rest, and writes both into its diary', async () => {
    const to = await KINDS.DuckDB();
    const bad = join(folder, 'bad.ndjson');
    const none = [join(folder, 'none.txt'), join(folder, 'none.txt')];
    const later = { ...documentOf({ uri: 'c.txt' }), schemaVersion: '2' };
    const foreign = { ...documentOf({ uri: 'd.txt' }), id: 'another-1' };
    const passedOn = { id: 'x', error: { code: 'too-long', message: 'the line was too long' } };
    writeFileSync(
      bad,
      [
        JSON.stringify(documentOf()),
        '{"half":',
        JSON.stringify(later),
        '',
        JSON.stringify(passedOn),
        '{}',
        JSON.stringify(foreign),
      ].join('\n'),
    );
    const { status, stderr, stdout } = await zongjie(['load', bad, ...none, '--to', to]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/1 documents read, 0 known already, 7 failed/);
    expect(stderr).toMatch(/bad\.ndjson:2: is no line of JSON/);
    expect(stderr).toMatch(/bad\.ndjson:3: is a record of schema version 2; this program reads 1/);
    expect(stderr).toMatch(/bad\.ndjson:5: the line was too long/);
    expect(stderr).toMatch(/bad\.ndjson:6: is no document record/);
    expect(stderr).toMatch(/bad\.ndjson:7: has ids that are not its own/);
    expect(await query(to, 'SELECT CODE FROM load_failure ORDER BY URI, CODE')).toHaveLength(7);
  });

  it('does nothing for a target that is none', async () => {
    const away = await zongjie(['load', input, '--to', 'postgres://nobody:secret@127.0.0.1:1/none']);
    expect(away.status).toBe(2);
    expect(away.stderr).toMatch(/^zongjie: postgres:\/\/nobody:\*\*\*@127\.0\.0\.1:1\/none: /);
    const file = join(folder, 'not.duckdb');
    writeFileSync(file, 'no database '.repeat(1000));
    const { status, stderr } = await zongjie(['load', input, '--to', file]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('not a valid DuckDB database file')]);
  });
});

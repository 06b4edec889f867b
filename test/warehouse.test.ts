/** The warehouse on a real DuckDB, a real PostgreSQL and a real folder of Parquet: whatever is loaded, in whatever order, how often. */
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../src/analyze.ts';
import { readInputs } from '../src/ingest/index.ts';
import type { DocumentRecord } from '../src/model/index.ts';
import { ALL_TABLES, openWarehouse, readRecords, TABLES, type Table } from '../src/warehouse/index.ts';
import { exportWarehouse } from '../src/warehouse/export/index.ts';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import {
  area,
  checksum,
  documentOf,
  half2015,
  half2016,
  loadRecords,
  query,
  rowsIn,
} from './support/warehouse.ts';

let folder: string;
let server: PostgresServer;
let corpus: DocumentRecord[];
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-warehouse-'));
  server = await startPostgres();
  corpus = [];
  const analyzer = createAnalyzer();
  for await (const input of readInputs(['corpus']))
    if (input.ok) corpus.push(...analyzer.analyze(input.source));
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A new, empty warehouse of each kind. */
const KINDS = {
  DuckDB: () => Promise.resolve(join(folder, `w${++count}.duckdb`)),
  PostgreSQL: () => server.database(`w${++count}`),
  Parquet: () => Promise.resolve(join(folder, `w${++count}`)),
};
const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Everything but the diary and what points into it. */
const STEADY: readonly Table[] = [
  TABLES.fact_observation,
  TABLES.fact_activity,
  TABLES.observation_repeat,
  TABLES.document_finding,
  TABLES.dim_area,
  TABLES.dim_period,
  TABLES.dim_indicator,
];

describe('the corpus', () => {
  const sums = new Map<string, unknown>();
  const targets = new Map<string, string>();

  it.each(kinds)('has the same facts in %s in two orders, twice, and from NDJSON', async (kind) => {
    const [forth, back] = [await KINDS[kind](), await KINDS[kind]()];
    const first = await loadRecords(forth, corpus);
    expect(first.DOCUMENTS_NEW).toBe(corpus.length);
    const sum = await checksum(forth);
    expect(sum['n']).toBe(first.FACTS_ADDED);
    const again = await loadRecords(forth, corpus);
    expect(again).toMatchObject({ DOCUMENTS_READ: 0, DOCUMENTS_SKIPPED: corpus.length, FACTS_ADDED: 0 });

    const file = join(folder, `${kind}.ndjson`);
    writeFileSync(
      file,
      corpus
        .map((record) => JSON.stringify(record))
        .reverse()
        .join('\n'),
    );
    const records: DocumentRecord[] = [];
    for await (const read of readRecords(createReadStream(file), file))
      if (read.ok) records.push(read.record);
    await loadRecords(back, records, { rules: null });
    expect(await checksum(back)).toEqual(sum);
    for (const table of STEADY) expect(await rowsIn(back, table)).toEqual(await rowsIn(forth, table));
    const reread = await loadRecords(forth, records, { rules: null });
    expect(reread).toMatchObject({
      DOCUMENTS_READ: corpus.length,
      DOCUMENTS_REREAD: 0,
      FACTS_ADDED: 0,
      FACTS_RETIRED: 0,
    });
    expect(await checksum(forth)).toEqual(sum);
    sums.set(kind, sum);
    targets.set(kind, forth);
  });

  it('has the same facts on all three', () => {
    const [duckdb, ...others] = kinds.map((kind) => sums.get(kind));
    expect(duckdb).toBeDefined();
    for (const other of others) expect(other).toEqual(duckdb);
  });

  it('is exported the same from all three', async () => {
    const texts = [];
    for (const [kind, target] of targets) {
      const out = join(folder, `export-${kind}`);
      await exportWarehouse(target, 'csv', { out });
      texts.push(STEADY.map(({ name }) => readFileSync(join(out, `${name}.csv`), 'utf8')));
    }
    expect(texts).toHaveLength(3);
    for (const text of texts.slice(1)) expect(text).toEqual(texts[0]);
  });
});

describe.each(kinds)('a warehouse in %s', (kind) => {
  const make = KINDS[kind];

  it('retires what a corrected file no longer says, and keeps it readable', async () => {
    const to = await make();
    await loadRecords(to, [
      documentOf({ bytes: 'old', facts: [{ value: 100 }, { value: 200 }] }),
      documentOf({ uri: 'b.txt' }),
    ]);
    const run = await loadRecords(to, [documentOf({ bytes: 'new', facts: [{ value: 101 }] })]);
    expect(run).toMatchObject({ DOCUMENTS_NEW: 1, DOCUMENTS_RETIRED: 1, FACTS_ADDED: 1, FACTS_RETIRED: 2 });
    const facts = await query(
      to,
      `SELECT d.URI, f.OBS_VALUE FROM fact_observation f JOIN dim_document d ON d.DOC_ID = f.DOC_ID ORDER BY 1, 2`,
    );
    expect(facts).toEqual([
      { URI: 'a.txt', OBS_VALUE: 101 },
      { URI: 'b.txt', OBS_VALUE: 100 },
    ]);
    const vintages = await query(
      to,
      `SELECT OBS_VALUE, VALID_FROM_RUN, RETIRED_BY_RUN FROM v_vintage WHERE URI = 'a.txt' ORDER BY OBS_VALUE`,
    );
    expect(vintages).toEqual([
      { OBS_VALUE: 100, VALID_FROM_RUN: 1, RETIRED_BY_RUN: 2 },
      { OBS_VALUE: 101, VALID_FROM_RUN: 2, RETIRED_BY_RUN: null },
      { OBS_VALUE: 200, VALID_FROM_RUN: 1, RETIRED_BY_RUN: 2 },
    ]);
  });

  it('takes an older file back as it was', async () => {
    const to = await make();
    const [old, corrected] = [documentOf({ bytes: 'old' }), documentOf({ bytes: 'new', facts: [] })];
    await loadRecords(to, [old]);
    const sum = await checksum(to);
    for (const record of [corrected, old, corrected, old]) await loadRecords(to, [record]);
    expect(await checksum(to)).toEqual(sum);
    expect(await query(to, 'SELECT count(*) AS n FROM fact_observation_history')).toEqual([{ n: 2 }]);
  });

  it('retires the parts a file no longer has', async () => {
    const to = await make();
    await loadRecords(
      to,
      [1, 2, 3].map((part) => documentOf({ bytes: 'x', part, parts: 3 })),
    );
    const run = await loadRecords(
      to,
      [documentOf({ bytes: 'x', parts: 2 }), documentOf({ bytes: 'x', part: 2, parts: 2 })],
      {
        rules: 'r2',
      },
    );
    expect(run).toMatchObject({ DOCUMENTS_NEW: 0, DOCUMENTS_RETIRED: 1 });
    expect(await query(to, 'SELECT PART FROM dim_document ORDER BY PART')).toEqual([
      { PART: 1 },
      { PART: 2 },
    ]);
  });

  it('says how many facts read differently after an upgrade', async () => {
    const to = await make();
    const facts = [{ value: 100 }, { value: 200 }, { value: 300 }];
    await loadRecords(to, [documentOf({ facts }), documentOf({ uri: 'b.txt' })]);
    const upgraded = documentOf({ facts: [{ value: 100 }, { value: 222 }, { value: 300 }, { value: 400 }] });
    const run = await loadRecords(to, [upgraded, documentOf({ uri: 'b.txt' })], { rules: 'r2' });
    expect(run).toMatchObject({
      DOCUMENTS_READ: 2,
      DOCUMENTS_REREAD: 1,
      DOCUMENTS_NEW: 0,
      DOCUMENTS_RETIRED: 0,
      FACTS_CHANGED: 2,
    });
    const again = await loadRecords(to, [upgraded, documentOf({ uri: 'b.txt' })], { rules: 'r2' });
    expect(again).toMatchObject({ DOCUMENTS_READ: 0, DOCUMENTS_SKIPPED: 2 });
  });

  it('counts one fact more as one change, though it shifts the ids of all after it', async () => {
    const to = await make();
    const [first, ...rest] = documentOf({ facts: [{ value: 1 }, { value: 2 }, { value: 3 }] }).observations;
    const short = {
      ...documentOf(),
      observations: rest.map((o, i) => ({ ...o, id: o.id.replace(/\d+$/, String(i + 1)) })),
    };
    await loadRecords(to, [short]);
    const run = await loadRecords(to, [{ ...short, observations: [first!, ...rest] }], { rules: 'r2' });
    expect(run.FACTS_CHANGED).toBe(1);
  });

  it('counts the same bytes under two names once, whichever comes first', async () => {
    const [to, other] = [await make(), await make()];
    // The name tells the period, so the two read differently.
    const copies = [
      documentOf({ uri: '2015/a.txt', bytes: 'x', period: half2015 }),
      documentOf({ uri: '2016/a.txt', bytes: 'x', period: half2016 }),
    ];
    for (const copy of copies) await loadRecords(to, [copy]);
    for (const copy of copies.toReversed()) await loadRecords(other, [copy]);
    for (const target of [to, other])
      expect(await query(target, 'SELECT TIME_PERIOD FROM fact_observation')).toEqual([
        { TIME_PERIOD: '2015-S1' },
      ]);
    // The first name comes to hold other bytes: the second speaks, once it is read again.
    await loadRecords(to, [documentOf({ uri: '2015/a.txt', bytes: 'y', facts: [] })]);
    expect(await query(to, 'SELECT URI FROM dim_document ORDER BY URI')).toEqual([
      { URI: '2015/a.txt' },
      { URI: '2016/a.txt' },
    ]);
    await loadRecords(to, copies.slice(1));
    expect(await query(to, 'SELECT TIME_PERIOD FROM fact_observation')).toEqual([{ TIME_PERIOD: '2016-S1' }]);
  });

  it('lets the last bytes of a name win within one load', async () => {
    const to = await make();
    await loadRecords(to, [
      documentOf({ bytes: 'old' }),
      documentOf({ bytes: 'new', facts: [{ value: 7 }] }),
    ]);
    expect(await query(to, 'SELECT OBS_VALUE FROM fact_observation')).toEqual([{ OBS_VALUE: 7 }]);
  });

  it('keeps any text as it is', async () => {
    const to = await make();
    const quotes = [
      'a\nb\r\nc',
      '"quoted", and, commas',
      "it's",
      '',
      'back\\slash \\N',
      '全角\ufeff　空格',
      '𠮷野家',
      '--; DROP TABLE',
    ];
    await loadRecords(to, [
      documentOf({ title: '第一行\n第二行', facts: quotes.map((quote) => ({ quote })) }),
    ]);
    const rows = await query(to, 'SELECT QUOTE FROM fact_observation ORDER BY CHAR_START');
    expect(rows.map((row) => row['QUOTE'])).toEqual(quotes);
    await loadRecords(to, [documentOf({ uri: 'nul.txt', facts: [{ quote: 'a\0b\ud800c' }] })]);
    const [odd] = await query(to, "SELECT QUOTE FROM fact_observation WHERE QUOTE LIKE 'a_b_c'");
    expect(odd).toEqual({ QUOTE: 'a\ufffdb\ufffdc' });
  });

  it('takes a line longer than two megabytes', async () => {
    const to = await make();
    const quote = '长'.repeat(1_200_000);
    await loadRecords(to, [documentOf({ facts: [{ quote }, { quote: 'short' }] })]);
    expect(await query(to, 'SELECT length(QUOTE) AS n FROM fact_observation ORDER BY n')).toEqual([
      { n: 5 },
      { n: 1_200_000 },
    ]);
  });

  it('knows a file by a name of any length', async () => {
    const to = await make();
    const record = documentOf({ uri: `${'很长的名字'.repeat(1000)}.txt` });
    await loadRecords(to, [record, documentOf({ uri: `${'很长的名字'.repeat(1000)}2.txt` })]);
    expect(await loadRecords(to, [record])).toMatchObject({ DOCUMENTS_SKIPPED: 1, DOCUMENTS_RETIRED: 0 });
    expect(await query(to, 'SELECT count(*) AS n FROM dim_document')).toEqual([{ n: 2 }]);
  });

  it('gives plain values: days, instants, numbers, nulls', async () => {
    const to = await make();
    await loadRecords(to, [documentOf({ facts: [{ value: 2.5 }, { value: null }] })]);
    const warehouse = await openWarehouse(to);
    const rows = await warehouse.query(
      'SELECT PERIOD_START, OBS_VALUE, BASELINE, CHAR_START FROM fact_observation WHERE OBS_STATUS = $1',
      ['A'],
    );
    expect(rows).toEqual([{ PERIOD_START: '2016-01-01', OBS_VALUE: 2.5, BASELINE: null, CHAR_START: 50 }]);
    expect(
      await warehouse.query('SELECT sum(OBS_VALUE) AS total, count(*) AS n FROM fact_observation'),
    ).toEqual([{ total: 2.5, n: 2 }]);
    const [run] = await warehouse.query<{ STARTED_AT: string }>('SELECT STARTED_AT FROM load_run');
    expect(Math.abs(Date.parse(run!.STARTED_AT) - Date.now())).toBeLessThan(60_000);
    expect(run!.STARTED_AT).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const batches: unknown[] = [];
    for await (const batch of warehouse.stream(
      'SELECT OBS_ID FROM fact_observation WHERE OBS_VALUE > $1',
      [1],
    ))
      batches.push(...batch);
    expect(batches).toHaveLength(1);
    await warehouse.close();
  });

  it('has every table with the columns of its schema', async () => {
    const to = await make();
    await loadRecords(to, [documentOf()]);
    const warehouse = await openWarehouse(to);
    for (const { name, columns } of ALL_TABLES) {
      const rows = await warehouse.query(`SELECT * FROM ${name}`);
      if (rows.length > 0) expect(Object.keys(rows[0]!)).toEqual(columns.map((c) => c.name));
    }
    const filled = await warehouse.query('SELECT count(*) AS n FROM load_run');
    expect(filled).toEqual([{ n: 1 }]);
    await warehouse.close();
  });

  it('answers the common questions', async () => {
    const to = await make();
    const fengxian = area('310120', '奉贤区', 'county');
    await loadRecords(to, [
      documentOf({
        uri: '2015.txt',
        refArea: fengxian,
        period: half2015,
        facts: [{ value: 1000 }, { indicator: 'union.organisations', value: 50 }],
      }),
      documentOf({
        uri: '2016.txt',
        refArea: fengxian,
        facts: [{ value: 1100 }, { value: 9000, status: 'target' }],
      }),
      documentOf({ uri: 'copy.txt', bytes: 'another telling', refArea: fengxian, facts: [{ value: 1100 }] }),
    ]);
    expect(
      await query(
        to,
        "SELECT OBS_VALUE, sources FROM v_cell WHERE STATUS = 'actual' AND TIME_PERIOD = '2016-S1'",
      ),
    ).toEqual([{ OBS_VALUE: 1100, sources: 2 }]);
    expect(
      await query(
        to,
        'SELECT indicator_name, OBS_VALUE FROM v_series ORDER BY INDICATOR, PERIOD_END, STATUS',
      ),
    ).toMatchObject([{ OBS_VALUE: 1000 }, { OBS_VALUE: 1100 }, { OBS_VALUE: 9000 }, { OBS_VALUE: 50 }]);
    expect(
      await query(to, 'SELECT INDICATOR, TIME_PERIOD, OBS_VALUE FROM v_latest ORDER BY INDICATOR'),
    ).toEqual([
      { INDICATOR: 'union.members', TIME_PERIOD: '2016-S1', OBS_VALUE: 1100 },
      { INDICATOR: 'union.organisations', TIME_PERIOD: '2015-S1', OBS_VALUE: 50 },
    ]);
    expect(await query(to, 'SELECT time_period_before, change, change_percent FROM v_growth')).toEqual([
      { time_period_before: '2015-S1', change: 100, change_percent: 10 },
    ]);
    expect(await query(to, 'SELECT TIME_PERIOD, INDICATOR, state FROM v_completeness ORDER BY 1, 2')).toEqual(
      [
        { TIME_PERIOD: '2015-S1', INDICATOR: 'union.members', state: 'told' },
        { TIME_PERIOD: '2015-S1', INDICATOR: 'union.organisations', state: 'told' },
        { TIME_PERIOD: '2016-S1', INDICATOR: 'union.members', state: 'told' },
        { TIME_PERIOD: '2016-S1', INDICATOR: 'union.organisations', state: 'missing' },
      ],
    );
    // A source that says something else: no value is picked.
    await loadRecords(to, [
      documentOf({
        uri: 'rival.txt',
        refArea: fengxian,
        facts: [{ value: 1111 }, { indicator: 'union.organisations', value: null }],
      }),
    ]);
    expect(
      await query(
        to,
        `SELECT OBS_VALUE, state, least_value, greatest_value FROM v_cell WHERE INDICATOR = 'union.members' AND STATUS = 'actual' AND TIME_PERIOD = '2016-S1'`,
      ),
    ).toEqual([{ OBS_VALUE: null, state: 'disputed', least_value: 1100, greatest_value: 1111 }]);
    expect(await query(to, 'SELECT count(*) AS n FROM v_growth')).toEqual([{ n: 0 }]);
    expect(
      await query(
        to,
        `SELECT state FROM v_completeness WHERE TIME_PERIOD = '2016-S1' AND INDICATOR = 'union.organisations'`,
      ),
    ).toEqual([{ state: 'masked' }]);
  });
});

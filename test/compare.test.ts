/** `zongjie compare` and `zongjie check` as whole commands, on each kind of warehouse and on NDJSON. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from './support/postgres.ts';
import { corpus, root, zongjie } from './support/zongjie.ts';

let folder: string;
let server: PostgresServer;
/** The same reports in every kind of store. */
const stores = new Map<string, string>();

const REPORTS = corpus.filter((path) => /fengnan|qijiang/.test(path));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-compare-'));
  server = await startPostgres();
  const records = join(folder, 'records.ndjson');
  expect((await zongjie(['extract', ...REPORTS, '--out', records])).status).toBe(0);
  stores.set('NDJSON', records);
  stores.set('DuckDB', join(folder, 'w.duckdb'));
  stores.set('PostgreSQL', await server.database('compare'));
  stores.set('Parquet', `${folder}/parquet/`);
  for (const [kind, target] of stores)
    if (kind !== 'NDJSON') expect((await zongjie(['load', records, '--to', target])).status).toBe(0);
}, 180_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const from = (kind: string): string => stores.get(kind)!;
const KINDS = ['DuckDB', 'PostgreSQL', 'Parquet'];

describe.each(KINDS)('%s', (kind) => {
  it('is compared and checked as the records themselves are', { timeout: 60_000 }, async () => {
    for (const command of [
      ['compare', '--format', 'csv'],
      ['check', '--format', 'json'],
    ]) {
      const [store, records] = [
        await zongjie([...command, '--from', from(kind)]),
        await zongjie([...command, '--from', from('NDJSON')]),
      ];
      expect(store.stderr).toBe('');
      expect(store.stdout).toBe(records.stdout);
      expect(records.stdout.length).toBeGreaterThan(500);
    }
  });
});

describe('compare', () => {
  it('shows the main indicators unasked', async () => {
    const { status, stdout } = await zongjie(['compare', '--from', from('DuckDB')]);
    expect(status).toBe(0);
    expect(stdout).toContain('工会会员 · union.members');
    expect(stdout).toContain('基层工会组织 · union.organisations');
    expect(stdout).toMatch(/2014-12-31 +105,270/);
    expect(stdout).toContain('綦江区(500110)，前后不可直接相比');
  });

  it('narrows down to an indicator, an area, a period and a status', async () => {
    const { stdout } = await zongjie([
      'compare',
      '--from',
      from('DuckDB'),
      '--indicator',
      '基层工会组织',
      '--area',
      '130207',
      '--period',
      '2014..2015-S1',
      '--status',
      'actual',
      '--format',
      'csv',
    ]);
    const rows = stdout
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows.map((cells) => [cells[0], cells[4], cells[7], cells[8]])).toEqual([
      ['union.organisations', '130207', '2014-06-30', '1316'],
      ['union.organisations', '130207', '2014-12-31', '1363'],
      ['union.organisations', '130207', '2015-06-30', '1404'],
    ]);
  });

  it('writes a workbook and a picture', async () => {
    const [book, picture] = [join(folder, 'c.xlsx'), join(folder, 'c.svg')];
    expect(
      (await zongjie(['compare', '--from', from('DuckDB'), '--format', 'xlsx', '--out', book])).status,
    ).toBe(0);
    expect(
      (await zongjie(['compare', '--from', from('DuckDB'), '--format', 'svg', '--out', picture])).status,
    ).toBe(0);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('draws the same picture in every time zone', async () => {
    const draw = async (TZ: string) =>
      (await zongjie(['compare', '--from', from('NDJSON'), '--format', 'svg'], { env: { TZ } })).stdout;
    expect(await draw('America/New_York')).toBe(await draw('Asia/Shanghai'));
  });

  it.each([
    [['--from', 'nowhere.duckdb'], 'there is no warehouse'],
    [['--from', 'nowhere.ndjson'], 'no such file'],
    [['--period', '2016-13'], 'It must be a period'],
    [['--min-confidence', '2'], 'from 0 to 1'],
    [['--format', 'xlsx'], 'a workbook needs a file'],
  ])('%j is wrong usage', async (args, reason) => {
    const { status, stdout, stderr } = await zongjie(['compare', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  });
});

describe('check', () => {
  it('prints each finding with quotes and places', async () => {
    const { status, stdout } = await zongjie(['check', '--from', from('PostgreSQL')]);
    expect(status).toBe(0);
    expect(stdout).toContain('error  parts-against-whole');
    expect(stdout).toMatch(/corpus\/fengnan-2013\.txt:\d+-\d+ {2}“基层工会92家”/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('5 findings: 3 errors, 1 warnings, 1 notes');
  });

  it('can be narrowed down', async () => {
    const codes = async (...args: string[]) =>
      (
        JSON.parse(
          (await zongjie(['check', '--from', from('NDJSON'), '--format', 'json', ...args])).stdout,
        ) as { code: string }[]
      ).map((f) => f.code);
    expect(await codes('--severity', 'error', '--area', '130207')).toEqual([
      'parts-against-whole',
      'from-to-against-change',
    ]);
    expect(await codes('--code', 'boundary-change')).toEqual(['boundary-change']);
  });
});

const hailar = ['2012', '2013', '2016'].map((year) => `../shared/documents/hailar_${year}.gb18030.txt`);

describe.skipIf(!existsSync(join(root, hailar[0]!)))('reports of a district government', () => {
  it(
    'show product and income for the years they tell of, actual beside target',
    { timeout: 60_000 },
    async () => {
      const target = join(folder, 'h.duckdb');
      expect((await zongjie(['load', ...hailar, '--to', target])).status).toBe(0);
      const { stdout } = await zongjie(['compare', '--from', target]);
      const [product] = stdout.split('\n\n');
      expect(product).toContain('地区生产总值 · district.gdp');
      expect(product).toMatch(/2011 +198\.5亿/);
      expect(product).toMatch(/2012 +235\.2亿 +240亿 +98%/);
      expect(product).toMatch(/2013 +– +282亿/);
      expect(stdout).toMatch(/城镇居民人均可支配收入[^]*2011 +20,251[^]*2012 +23,267/);
      expect((await zongjie(['check', '--from', target])).stdout).toBe(
        '0 findings: 0 errors, 0 warnings, 0 notes\n',
      );
    },
  );
});

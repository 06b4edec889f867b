import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  analyze,
  check,
  compare,
  exportWarehouse,
  loadRecords,
  openWarehouse,
  type DocumentRecord,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'zongjie-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (year: number, members: number, more = ''): DocumentRecord[] =>
  analyze(`丰南区总工会${year}年工作总结\n截至${year}年底，全区共有会员${members}人。${more}`, {
    uri: `${year}.txt`,
  });
const records = [
  ...report(2013, 98_000),
  ...report(2014, 99_000, '在档困难职工由428户下降到351户，减少87户。'),
];

describe('the warehouse as a library', () => {
  const target = join(folder, 'w.duckdb');

  it('loads records once, however often, from whatever gives them', async () => {
    const first = await loadRecords(target, records, { inputs: ['two reports'] });
    expect(first).toMatchObject({
      DOCUMENTS_NEW: 2,
      FACTS_ADDED: records.flatMap((r) => r.observations).length,
    });
    async function* again(): AsyncGenerator<DocumentRecord> {
      yield* records;
    }
    expect(await loadRecords(target, again())).toMatchObject({
      DOCUMENTS_READ: 2,
      FACTS_ADDED: 0,
      RUN_ID: 2,
    });
  });

  it('answers in SQL and hands on', async () => {
    const warehouse = await openWarehouse(target);
    const rows = await warehouse.query(
      'SELECT OBS_VALUE FROM v_series WHERE INDICATOR = $1 ORDER BY PERIOD_END',
      ['union.members'],
    );
    await warehouse.close();
    expect(rows).toEqual([{ OBS_VALUE: 98_000 }, { OBS_VALUE: 99_000 }]);
    const files = await exportWarehouse(target, 'csv', { out: join(folder, 'csv') });
    expect(files.every(({ path }) => existsSync(path))).toBe(true);
    expect(files.length).toBeGreaterThan(8);
  });

  it.each([
    ['a warehouse', target],
    ['records', records],
  ] as const)('compares and checks %s', async (_, from) => {
    const [members] = await compare(from, { indicators: ['union.members'] });
    expect(
      members!.rows.map((r) => [r.timePeriod, r.actual.fact?.value, r.change?.absolute ?? null]),
    ).toEqual([
      ['2013-12-31', 98_000, null],
      ['2014-12-31', 99_000, 1000],
    ]);
    expect((await check(from)).map((f) => [f.code, f.stated, f.computed])).toEqual([
      ['from-to-against-change', 87, 77],
    ]);
  });
});

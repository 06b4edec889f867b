import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze, type DocumentRecord } from '../index.ts';
import { openLoader } from '../warehouse/load/loader.ts';
import { choose } from './choose.ts';
import { openFacts } from './open.ts';
import type { FactBase } from './facts.ts';
import { compareFacts } from './index.ts';

const TEXTS = [
  [
    '2013.txt',
    '丰南区总工会2013年工作总结\n全年新建基层工会92家，其中非公企业工会61家、机关工会12家、社区工会21家。年末全区基层工会达到1278家。全区会员达到101030人。\n全区会员达到101030人。',
  ],
  [
    '2014.txt',
    '丰南区总工会2014年工作总结\n全年新建基层工会85家。年末全区基层工会达到1363家，会员105270人，比上年末增长4.2%。',
  ],
] as const;

describe.each(['file.duckdb', 'records.ndjson'])('facts of %s', (name) => {
  let folder: string;
  let base: FactBase;
  const records: DocumentRecord[] = TEXTS.flatMap(([uri, text]) => analyze(text, { uri }));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zongjie-facts-'));
    const path = join(folder, name);
    if (name.endsWith('.ndjson')) writeFileSync(path, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
    else {
      const loader = await openLoader(path, { inputs: [], programVersion: '0', rulesVersion: null });
      for (const record of records) loader.add(record, null);
      await loader.finish();
      loader.close();
    }
    base = await openFacts(path);
  });
  afterAll(async () => {
    await base.close();
    rmSync(folder, { recursive: true });
  });

  test('documents and their facts, in order', async () => {
    expect((await base.documents()).map((d) => [d.uri, d.area, d.periodEnd])).toEqual([
      ['2013.txt', '130207', '2013-12-31'],
      ['2014.txt', '130207', '2014-12-31'],
    ]);
    const members = await base.facts({ indicators: ['union.members'] });
    const totals = members.filter((f) => f.type === 'stock');
    expect(totals.map((f) => [f.doc.uri, f.value, f.end])).toEqual([
      ['2013.txt', 101030, '2013-12-31'],
      ['2014.txt', 105270, '2014-12-31'],
    ]);
    expect(totals[0]!.range).toEqual({ lo: 101030, hi: 101030 });
    expect(totals[0]!.quote.slice(totals[0]!.number[0] - totals[0]!.charStart)).toMatch(/^101030/);
  });

  test('filters', async () => {
    const count = async (filter: Parameters<FactBase['facts']>[0]) => (await base.facts(filter)).length;
    const all = await count({});
    expect(all).toBeGreaterThan(8);
    expect(await count({ areas: ['130000'] })).toBe(all);
    expect(await count({ areas: ['130207'], exactAreas: ['130207'] })).toBe(all);
    expect(await count({ areas: ['310000'] })).toBe(0);
    expect(await count({ exactAreas: [null] })).toBe(0);
    expect(await count({ minConfidence: 1.0 })).toBe(0);
    expect(await count({ indicators: [] })).toBe(0);
    const [first] = await base.documents();
    expect(await count({ documents: [first!.id] })).toBeLessThan(all);
    expect(await base.areas()).toEqual(['130207']);
  });

  test('findings lead to the words they are about, repeated ones too', async () => {
    const [finding, ...others] = await base.findings();
    expect([finding!.code, others]).toEqual(['parts-against-whole', []]);
    const repeats = records[0]!.observations.filter((o) => o.sameAs !== null).map((o) => o.id);
    expect(repeats).not.toEqual([]);
    const ids = [...finding!.observations, ...repeats];
    expect((await base.tellings(ids)).map((t) => t.observation)).toEqual(ids);
  });

  test('the main indicators come first, names find their ids', async () => {
    const main = await choose(base, []);
    expect(main.indicators.slice(0, 2)).toEqual(['union.members', 'union.organisations']);
    expect((await choose(base, ['工会会员', '小组'])).indicators).toEqual(['union.members', '小组']);
    expect((await compareFacts(base)).map((c) => c.subject.indicator).slice(0, 2)).toEqual([
      'union.members',
      'union.organisations',
    ]);
  });
});

test('what is no record is named with its line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-facts-'));
  const path = join(folder, 'some.ndjson');
  writeFileSync(path, '\n{"id":1}\n');
  await expect(openFacts(path)).rejects.toThrow(/some\.ndjson:2: is no document record/);
  writeFileSync(path, `nonsense\n${JSON.stringify(analyze(TEXTS[0][1], { uri: 'a.txt' })[0])}\n`);
  const base = await openFacts(path);
  expect(base.failures.map((f) => f.place)).toEqual([`${path}:1`]);
  expect(await base.documents()).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

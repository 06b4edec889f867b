import { mkdtempSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputResult } from '../ingest/index.ts';
import { analyzeBatch, Manifest, type BatchOptions, type Outcome } from './index.ts';
import { AnalysisPool } from './pool.ts';

const source = (n: number, text = `第${n}季度新建工会组织${n}家,发展会员${n * 10}人。`) => ({
  uri: `${n}.txt`,
  format: 'txt',
  encoding: 'utf-8',
  sha256: n.toString(16).padStart(64, '0'),
  text,
  places: [],
  diagnostics: [],
});

async function* inputs(count: number): AsyncGenerator<InputResult> {
  for (let n = 1; n <= count; n++)
    yield n % 7 === 0
      ? { ok: false, uri: `${n}.txt`, code: 'empty', reason: 'the file is empty' }
      : { ok: true, source: source(n) };
}

const run = async (jobs: number, count: number): Promise<Outcome[]> => {
  const options: BatchOptions = { jobs, timeoutMs: 60_000, analyzer: {}, document: {} };
  const outcomes: Outcome[] = [];
  for await (const outcome of analyzeBatch(inputs(count), options)) outcomes.push(outcome);
  return outcomes;
};

test('two workers give what one thread gives, in the order of the input', async () => {
  const alone = await run(1, 60);
  expect(alone).toHaveLength(60);
  expect(alone.filter((o) => o.ok && o.records.length === 1)).toHaveLength(52);
  expect(await run(2, 60)).toEqual(alone);
}, 120_000);

test('a document over its time is reported, the next one read', async () => {
  const pool = new AnalysisPool({ jobs: 1, timeoutMs: 4000, analyzer: {} });
  const long = source(1, '全年新建工会组织23家,新发展会员1200人,同比增长8.5%。'.repeat(200_000));
  await expect(pool.run({ source: long, options: {} })).rejects.toMatchObject({ code: 'timeout' });
  await pool.close();
  const next = new AnalysisPool({ jobs: 1, timeoutMs: 60_000, analyzer: {} });
  expect(await next.run({ source: source(2), options: {} })).toHaveLength(1);
  await next.close();
}, 120_000);

test('wherever a run is ended, going on gives the output of an unbroken one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-'));
  const documents = Array.from({ length: 20 }, (_, i) => ({
    entry: { uri: `${i}.txt`, sha256: `${i}`, state: 'done' as const },
    records: i % 3 === 0 ? [] : [`{"n":${i}}`, `{"字":"${i}"}`],
  }));
  const write = (path: string): number => {
    const manifest = Manifest.open(path, 'shape');
    const done = manifest.entries.length;
    for (const { entry, records } of documents.slice(done)) manifest.add(entry, records);
    manifest.close();
    return done;
  };
  const whole = join(folder, 'whole');
  expect(write(whole)).toBe(0);
  const output = readFileSync(whole, 'utf8');
  expect(output.split('\n')).toHaveLength(27);
  const log = readFileSync(`${whole}.manifest`).length;
  for (let cut = log - 1; cut >= 0; cut -= 41) {
    // What a kill leaves: a manifest that ends anywhere, an output that is at least as far.
    truncateSync(`${whole}.manifest`, cut);
    expect(write(whole)).toBeLessThan(20);
    expect(readFileSync(whole, 'utf8')).toBe(output);
  }
});

test('another run is not gone on with', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zongjie-')), 'out');
  Manifest.open(path, 'one').close();
  expect(() => Manifest.open(path, 'two')).toThrow(/other options, inputs or rules/);
});

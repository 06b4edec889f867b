import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { InputResult } from '../ingest/index.ts';
import { analyzeBatch, LINES, type Outcome } from './index.ts';
import { moody } from './moody.test-kit.ts';
import type { Product } from './product.ts';
import { rowsBy } from './rows.ts';

const scratch = (): string => mkdtempSync(join(tmpdir(), 'zongjie-batch-'));

const source = (uri: string, text = `${uri}季度新建工会组织12家,发展会员340人。`): InputResult => ({
  ok: true,
  source: {
    uri,
    format: 'txt',
    encoding: 'utf-8',
    sha256: Buffer.from(uri).toString('hex').padStart(64, '0'),
    text,
    places: [],
    diagnostics: [],
  },
});

const missing = (uri: string): InputResult => ({
  ok: false,
  uri,
  code: 'empty',
  reason: 'the file is empty',
});

const options = <T>(jobs: number, product: Product<T>, timeoutMs = 60_000) => ({
  jobs,
  timeoutMs,
  analyzer: {},
  document: {},
  product,
});

async function* from(inputs: Iterable<InputResult>): AsyncGenerator<InputResult> {
  yield* inputs;
}

async function run<T>(
  inputs: Iterable<InputResult>,
  jobs: number,
  product: Product<T>,
  timeoutMs?: number,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  for await (const outcome of analyzeBatch(from(inputs), options(jobs, product, timeoutMs)))
    outcomes.push(outcome);
  return outcomes;
}

/** Of many sizes, some unreadable. */
const mixed = (count: number): InputResult[] =>
  Array.from({ length: count }, (_, n) =>
    n % 7 === 3
      ? missing(`${n}.txt`)
      : source(
          `${n}.txt`,
          `第${n}季度新建工会组织${n}家,发展会员${n * 10}人。\n`.repeat(
            1 + ((n * n) % 8) * (n % 9 === 0 ? 40 : 1),
          ),
        ),
  );

test.each([
  ['lines', LINES],
  ['rows', rowsBy('rules') as Product<unknown>],
])(
  'any number of workers gives what one thread gives, in the order of the input: %s',
  async (_, product) => {
    const alone = await run<unknown>(mixed(40), 1, product);
    expect(alone.map((o) => (o.ok ? o.source.uri : o.uri))).toEqual(
      Array.from({ length: 40 }, (_, n) => `${n}.txt`),
    );
    expect(alone.filter((o) => o.ok)).toHaveLength(34);
    expect(await run<unknown>(mixed(40), 3, product)).toEqual(alone);
  },
  120_000,
);

/** With others beside it: a few documents would be done without workers. */
const moods = async (names: readonly string[], timeoutMs: number): Promise<Record<string, string>> => {
  const all = [...names, ...'abcdefghijklmnopqrstuvwxyz'].sort();
  const outcomes = await run(
    all.map((name) => source(name)),
    2,
    moody(scratch()),
    timeoutMs,
  );
  expect(outcomes.map((o) => (o.ok ? o.source.uri : o.uri))).toEqual(all);
  const said = outcomes.map((o) => (o.ok ? [o.made.split(' ')[0]!, o.made] : [o.uri, o.code]));
  return Object.fromEntries(said.filter(([uri, what]) => names.includes(uri!) || what!.length > 7));
};

test('what holds up its worker is tried once more, alone, and then reported; its neighbours are read', async () => {
  expect(await moods(['first', 'hang', 'throw'], 4000)).toEqual({
    hang: 'timeout',
    first: 'first again',
    throw: 'internal',
  });
}, 120_000);

test('what breaks its worker is reported; its neighbours are read', async () => {
  expect(await moods(['swell'], 100_000)).toEqual({ swell: 'out-of-memory' });
}, 120_000);

test('nothing is read far ahead of a slow reader of the output', async () => {
  let read = 0;
  const text = '新建工会组织12家。'.repeat(2000);
  function* many(): Generator<InputResult> {
    for (; read < 1000; read++) yield source(`${read}`, text);
  }
  const outcomes = analyzeBatch(from(many()), options(2, LINES));
  await outcomes.next();
  await sleep(3000);
  const ahead = read;
  await sleep(1000);
  expect(read).toBe(ahead);
  // 18 kB each: so many wait that no worker idles, and the results of some more.
  expect(ahead).toBeLessThan(200);
  await outcomes.return(undefined);
  expect(read).toBeLessThanOrEqual(ahead + 1);
}, 120_000);

test('what stops the reading of inputs comes after the outcomes of those before', async () => {
  async function* broken(): AsyncGenerator<InputResult> {
    yield source('1');
    yield missing('2');
    throw new Error('the folder has changed');
  }
  const seen: string[] = [];
  await expect(
    (async () => {
      for await (const o of analyzeBatch(broken(), options(2, LINES))) seen.push(o.ok ? o.source.uri : o.uri);
    })(),
  ).rejects.toThrow('the folder has changed');
  expect(seen).toEqual(['1', '2']);
}, 60_000);

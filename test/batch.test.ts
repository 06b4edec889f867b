/** Many documents as a user's shell sees them: several workers, slow and vanishing readers, runs that were killed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { generate } from '../bench/archive.ts';
import { checksum } from './support/warehouse.ts';
import { zongjie } from './support/zongjie.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zongjie-batch-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const archive = join(scratch, 'archive');
for (let i = 1; i <= 60; i++) {
  const { path, text } = generate(7, i, i % 20 === 0 ? 20_000 : 1_500);
  mkdirSync(dirname(join(archive, path)), { recursive: true });
  writeFileSync(join(archive, path), text);
}
writeFileSync(join(archive, 'empty.txt'), '');

it('loads the same rows with one worker and with four, and knows them the next time', async () => {
  const [one, four] = [join(scratch, 'one.duckdb'), join(scratch, 'four.duckdb')];
  const load = (to: string, jobs: string) =>
    zongjie(['load', archive, '--to', to, '--jobs', jobs, '--format', 'json']);
  const diary = JSON.parse((await load(one, '1')).stdout) as Record<string, unknown>;
  expect(diary).toMatchObject({ DOCUMENTS_READ: 60, DOCUMENTS_FAILED: 1, DOCUMENTS_NEW: 60 });
  expect(diary['FACTS_ADDED']).toBeGreaterThan(500);
  expect(JSON.parse((await load(four, '4')).stdout)).toMatchObject({ FACTS_ADDED: diary['FACTS_ADDED'] });
  expect(await checksum(four)).toEqual(await checksum(one));
  expect(JSON.parse((await load(four, '4')).stdout)).toMatchObject({
    DOCUMENTS_READ: 0,
    DOCUMENTS_SKIPPED: 60,
  });
}, 180_000);

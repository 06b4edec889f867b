/** Many documents as a user's shell sees them: several workers, slow and vanishing readers, runs that were killed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { generate } from '../bench/archive.ts';
import { killed, start } from './support/kill.ts';
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

it('goes on after each kill, to the bytes of an unbroken run', async () => {
  const extract = (name: string) =>
    start(['extract', archive, '--jobs', '2', '--resume', '--out', join(scratch, name)]);
  const whole = await extract('whole').ended;
  expect(whole.status).toBe(1);
  expect(whole.stderr).toContain('empty.txt: the file is empty');
  for (const [kill, share] of [0, 5, 20, 35].entries()) {
    const run = extract('broken');
    while (doneIn('broken') < share && run.process.exitCode === null) await sleep(5);
    expect(await killed(run, kill)).toBe(true);
  }
  expect(doneIn('broken')).toBeGreaterThanOrEqual(35);
  const last = await extract('broken').ended;
  expect({ ...last, ms: 0 }).toEqual({ ...whole, ms: 0 });
  for (const name of ['', '.manifest'])
    expect(readFileSync(join(scratch, `broken${name}`), 'utf8')).toBe(
      readFileSync(join(scratch, `whole${name}`), 'utf8'),
    );
}, 180_000);

/** Documents that the manifest tells of: its first line says what run it is. */
const doneIn = (name: string): number => {
  const path = join(scratch, `${name}.manifest`);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 2 : -1;
};

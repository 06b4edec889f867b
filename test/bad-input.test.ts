/** Files that are missing, broken or hostile: each is named with its reason, and the others are done. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DocumentRecord } from '../src/model/record.ts';
import { zongjie, type Outcome } from './support/zongjie.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zongjie-bad-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const GOOD = '石桥镇总工会2016年上半年工作总结\n截至6月底，全镇工会组织达到312家，会员总数9801人。';

/** Writes a file of the scratch folder and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

const good = file('good.txt', GOOD);

/** Valid records, one a line. */
const recordsOf = ({ stdout }: Outcome): DocumentRecord[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => DocumentRecord.parse(JSON.parse(line)));

const valuesOf = (record: DocumentRecord | undefined): (number | null)[] =>
  record?.observations.map((o) => o.value) ?? [];

/** The bad file fails with one line that gives its name and this reason; the good file beside it is done. */
async function expectNamed(path: string, reason: RegExp): Promise<void> {
  const outcome = await zongjie(['extract', path, good]);
  const lines = outcome.stderr.trim().split('\n');
  expect(lines).toEqual([expect.stringMatching(reason)]);
  expect(lines[0]).toContain(`zongjie: ${path}: `);
  expect(recordsOf(outcome).map((r) => r.source.uri)).toEqual([good]);
  expect(outcome.status).toBe(1);
}

describe('what cannot be read', () => {
  it('a missing path', () => expectNamed(join(scratch, 'nowhere.txt'), /no such file or folder$/));

  it('an empty file', () => expectNamed(file('empty.txt', ''), /empty$/));

  it('a file of nothing but white space', () =>
    expectNamed(file('blank.txt', ' \n\u3000\t\n'), /white space$/));

  it('a binary file', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 151 + (i >> 3)) & 0xff);
    return expectNamed(file('noise.txt', bytes), /binary|not text|no text/i);
  });

  it('a file above --max-bytes', async () => {
    const large = file('large.txt', GOOD.repeat(40));
    const outcome = await zongjie(['extract', large, good, '--max-bytes', '1000']);
    expect(outcome.stderr).toMatch(/large\.txt: .*(larger|too large|more than)/);
    expect(recordsOf(outcome)).toHaveLength(1);
    expect(outcome.status).toBe(1);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)('a folder without permission (left out for root, who may read everything)', async () => {
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o000 });
    await expectNamed(closed, /permission/).finally(() => chmodSync(closed, 0o700));
  });

  it('a name with a line break cannot forge a line', async () => {
    const outcome = await zongjie(['extract', join(scratch, 'a\nzongjie: good.txt: forged')]);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(outcome.status).toBe(1);
  });
});

describe('what is damaged and can still be read', () => {
  it('a multi-byte sequence cut at the end', async () => {
    const whole = Buffer.from(GOOD);
    const outcome = await zongjie(['extract', file('cut.txt', whole.subarray(0, whole.length - 2))]);
    const [record] = recordsOf(outcome);
    expect(valuesOf(record)).toEqual([312, 9801]);
    expect(record?.diagnostics.map((d) => d.severity)).toContain('warning');
    expect(outcome.status).toBe(0);
  });

  it('a lone surrogate', async () => {
    const utf16 = Buffer.from(`\ufeff${GOOD.replace('全镇', '全\ud83d镇')}`, 'utf16le');
    const outcome = await zongjie(['extract', file('surrogate.txt', utf16)]);
    const [record] = recordsOf(outcome);
    expect(valuesOf(record)).toEqual([312, 9801]);
    expect(record?.source.encoding).toBe('utf-16le');
    expect(outcome.status).toBe(0);
  });

  it('a single line of 20 MB', async () => {
    const filler = '各级工会组织认真履行维护职工合法权益的基本职责，'.repeat(20);
    const line = `石桥镇总工会2016年上半年工作总结。${`${filler}截至6月底，会员总数9801人。`.repeat(13_800)}`;
    expect(Buffer.byteLength(line)).toBeGreaterThan(20_000_000);
    const began = performance.now();
    const outcome = await zongjie(['extract', file('line.txt', line), good]);
    const [record, next] = recordsOf(outcome);
    expect(valuesOf(record).every((value) => value === 9801)).toBe(true);
    expect(valuesOf(record).length).toBeGreaterThan(1000);
    expect(valuesOf(next)).toEqual([312, 9801]);
    expect(outcome.status).toBe(0);
    expect(performance.now() - began).toBeLessThan(90_000);
  }, 120_000);
});

describe('good and bad together', () => {
  it('does the good ones in their order, names the bad ones, and keeps them in --errors', async () => {
    const folder = join(scratch, 'mixed');
    mkdirSync(folder);
    for (const name of ['a', 'c', 'e']) writeFileSync(join(folder, `${name}.txt`), GOOD);
    for (const name of ['b', 'd']) writeFileSync(join(folder, `${name}.txt`), '');
    const errors = join(scratch, 'errors.ndjson');
    const outcome = await zongjie(['extract', folder, '--errors', errors]);
    expect(recordsOf(outcome).map((r) => r.source.uri.slice(-5))).toEqual(['a.txt', 'c.txt', 'e.txt']);
    expect(
      outcome.stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(folder, '')),
    ).toEqual(['zongjie: /b.txt: the file is empty', 'zongjie: /d.txt: the file is empty']);
    expect(
      readFileSync(errors, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(
      ['b', 'd'].map((name) => ({
        uri: join(folder, `${name}.txt`),
        error: { code: 'empty', message: 'the file is empty' },
      })),
    );
    expect(outcome.status).toBe(1);
  });
});

/** `zongjie filter` as an engine or a shell sees it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { generate } from '../bench/archive.ts';
import { program, root, run, zongjie } from './support/zongjie.ts';

interface Answer {
  readonly id: string | number | null;
  readonly error?: { readonly code: string; readonly message: string };
  readonly source?: { readonly uri: string };
  readonly refArea?: { readonly code: string };
  readonly refPeriod?: { readonly timePeriod: string };
}

const answers = (stdout: string): Answer[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);

const line = (id: string | number, text: string, more = {}): string =>
  `${JSON.stringify({ id, text, ...more })}\n`;
const REPORT = '某镇总工会工作总结\n截至6月底，全镇工会组织达到312家，会员总数9801人。';

describe('what comes in', () => {
  const broken = [
    line('a', REPORT),
    '{"id":"b","text":\n',
    line(3, REPORT, { uri: 'c.txt', refArea: '310120', refPeriod: '2016-S1' }),
    '{"id":"d"}\n',
    '\n',
    '[]\n',
    line('e', '会'.repeat(2000)),
    line('f', '一\u2028二'),
  ];
  const said = (stdout: string) =>
    answers(stdout).map(({ id, error, source }) => error?.code ?? source?.uri ?? id);

  it.each([[], ['--jobs', '3']])(
    'is answered in its place, broken or not (%s %s)',
    async (...jobs) => {
      const { status, stdout, stderr } = await zongjie(['filter', '--max-bytes', '4000', ...jobs], {
        stdin: broken.join(''),
      });
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(said(stdout)).toEqual([
        'a',
        'not-json',
        'c.txt',
        'not-a-document',
        'not-a-document',
        'too-large',
        'f',
      ]);
      expect(answers(stdout)[3]).toMatchObject({
        id: 'd',
        error: { message: expect.stringContaining('text') as string },
      });
      expect(answers(stdout)[2]).toMatchObject({
        refArea: { code: '310120' },
        refPeriod: { timePeriod: '2016-S1' },
      });
    },
    60_000,
  );

  it('gives the same bytes with one worker and with several', async () => {
    const stdin = Array.from({ length: 50 }, (_, i) => line(i, generate(3, i, 1500).text)).join('');
    const [one, three] = await Promise.all([
      zongjie(['filter'], { stdin }),
      zongjie(['filter', '--jobs', '3'], { stdin }),
    ]);
    expect(answers(one.stdout)).toHaveLength(50);
    expect(three).toEqual(one);
  }, 60_000);
});

it('answers each line before the next one comes', async () => {
  for (const jobs of ['1', '2']) {
    const child = spawn(process.execPath, [...program, 'filter', '--jobs', jobs], { cwd: root });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(line(id, REPORT));
      const { value } = await lines.next();
      expect(answers(`${value}\n`)[0]?.source?.uri).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  }
}, 60_000);

it('ends quietly when its reader leaves, even while its writer is silent', async () => {
  for (const jobs of ['1', '2']) {
    const child = spawn(process.execPath, [...program, 'filter', '--jobs', jobs], { cwd: root });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.write(line('a', REPORT));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    // More than a pipe holds: the reader's going is noticed while lines are still to come.
    for (let i = 0; i < 40; i++) child.stdin.write(line(i, generate(3, i).text));
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
}, 60_000);

describe('the script in docs/batch.md', () => {
  const [, script] = /```sh\n(#!\/bin\/sh\n[^`]+)```/.exec(
    readFileSync(join(root, 'docs/batch.md'), 'utf8'),
  )!;

  it.each([
    ['passes over broken lines, whose errors stand in the output', [], 0, 2],
    ['keeps the status of a wrong call', ['--jobs', 'none'], 2, 0],
  ])(
    '%s',
    async (_, args, status, lines) => {
      const folder = mkdtempSync(join(tmpdir(), 'zongjie-filter-'));
      const shim = (name: string, text: string): void =>
        writeFileSync(join(folder, name), text, { mode: 0o755 });
      shim('zongjie-filter', script!);
      shim(
        'zongjie',
        `#!/bin/sh\nexec '${process.execPath}' ${program.map((word) => `'${word}'`).join(' ')} "$@"\n`,
      );
      const done = await run('zongjie-filter', args, {
        stdin: `{\n${line('a', REPORT)}`,
        env: { PATH: `${folder}:${process.env['PATH']}` },
      });
      expect(done.status).toBe(status);
      expect(answers(done.stdout)).toHaveLength(lines);
    },
    60_000,
  );
});

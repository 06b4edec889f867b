/** A folder of damaged and hostile files with sound ones between them: everything is named or read, in time and in memory. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeHostile, type Expectation } from '../../scripts/make-hostile.ts';
import { findDamage } from '../text/damage.ts';

const TIMEOUT_MS = 4000;
const PEAK_MIB = 600;

interface Line {
  readonly uri: string;
  readonly ms: number;
  readonly code: string | null;
  readonly reason: string;
  readonly text: string;
  readonly diagnostics: readonly string[];
}

let base: string;
let made: Expectation[];
let lines: Line[];
let peak = 0;

/** Reads the folder in a program of its own, as the command line does, and watches its memory with that of its children. */
async function readApart(folder: string): Promise<Line[]> {
  const index = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
  const script = `
    import { readInputs } from ${JSON.stringify(index)};
    let last = performance.now();
    for await (const r of readInputs([${JSON.stringify(folder)}], { timeoutMs: ${TIMEOUT_MS} })) {
      const ms = performance.now() - last;
      const line = r.ok
        ? { uri: r.source.uri, ms, code: null, reason: '', text: r.source.text.slice(0, 2000), diagnostics: r.source.diagnostics.map((d) => d.code) }
        : { uri: r.uri, ms, code: r.code, reason: r.reason, text: '', diagnostics: [] };
      process.stdout.write(JSON.stringify(line) + '\\n');
      last = performance.now();
    }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watch = setInterval(() => void memoryOf(child.pid!).then((mib) => (peak = Math.max(peak, mib))), 40);
  let out = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) out += chunk as string;
  clearInterval(watch);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** MiB of a process and its descendants, from /proc; 0 where there is none. */
async function memoryOf(pid: number): Promise<number> {
  try {
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8');
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8'))
      .trim()
      .split(' ')
      .filter(Boolean);
    const below = await Promise.all(children.map((child) => memoryOf(Number(child))));
    return (Number(statm.split(' ')[1]) * 4096) / 1_048_576 + below.reduce((sum, mib) => sum + mib, 0);
  } catch {
    return 0;
  }
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'zongjie-hostile-'));
  made = makeHostile(join(base, 'files'));
  lines = await readApart(join(base, 'files'));
}, 180_000);
afterAll(() => rm(base, { recursive: true, force: true }));

const of = (name: string): Line | undefined => lines.find(({ uri }) => uri === `${base}/files/${name}`);

it('has at least sixty files', () => {
  expect(made.length).toBeGreaterThanOrEqual(60);
});

describe('each file', () => {
  it('is read, or named with the reason that fits', () => {
    const wrong: string[] = [];
    for (const { name, expect: expected, entries, diagnostic } of made) {
      if (entries !== undefined) continue;
      const found = of(name) ?? lines.find(({ uri }) => uri.startsWith(`${base}/files/${name}/`));
      const outcome = found === undefined ? 'silence' : (found.code ?? 'read');
      const right = expected === 'any' ? outcome !== 'silence' : [expected].flat().includes(outcome as never);
      const said = diagnostic === undefined || found?.diagnostics.includes(diagnostic);
      if (!right || !said)
        wrong.push(
          `${name}: ${outcome} ${found?.diagnostics.join(' ')}, expected ${[expected].flat().join(' or ')} ${diagnostic ?? ''}`,
        );
    }
    expect(wrong).toEqual([]);
  });

  it('of an archive too', () => {
    for (const { name, entries = {} } of made) {
      const found = Object.fromEntries(
        Object.keys(entries).map((entry) => [entry, of(`${name}/${entry}`)?.code ?? 'read']),
      );
      expect(found, name).toEqual(entries);
    }
  });

  it('has a reason in one line', () => {
    for (const { code, reason } of lines) if (code !== null) expect(reason).toMatch(/^[^\n]{5,200}$/u);
  });

  it('keeps within its time, with what starting its reader anew takes', () => {
    expect(lines.filter(({ ms }) => ms > TIMEOUT_MS + 2500).map(({ uri, ms }) => `${uri} ${ms}`)).toEqual([]);
  });
});

it('leaves sound neighbours whole', () => {
  const good = lines.filter(({ uri }) => uri.includes('/files/good-'));
  expect(good.map(({ text }) => /基层工会(\d+)家/u.exec(text)?.[1])).toEqual([
    '1287',
    '1288',
    '1289',
    '1290',
    '1291',
  ]);
});

it('reads nothing outside the folder and writes nothing', async () => {
  expect(lines.some(({ text }) => text.includes('999999') || text.includes('root:'))).toBe(false);
  expect((await readdir(base)).sort()).toEqual(['files', 'files-outside']);
  expect(await readdir(join(base, 'files-outside'))).toEqual(['secret.txt']);
});

it('stays under 600 MiB with its reader', () => {
  expect(peak).toBeLessThan(PEAK_MIB);
});

it('says of a lone surrogate where it is', () => {
  const { text } = of('lone-surrogate.txt')!;
  expect(findDamage(text)).toMatchObject([{ code: 'lone-surrogate', start: 2, end: 3 }]);
});

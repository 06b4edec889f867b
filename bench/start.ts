/** The program from its start: until the first record of one small file is there, and what memory whole commands hold. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from './archive.ts';
import { run, type Run } from './built.ts';
import type { Row, Section } from './row.ts';

const RUNS = 15;
const LONG = 10_000_000;

export const start = (): readonly Section[] => [{ title: 'zongjie extract, a process each', rows: commands }];

async function* commands(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-bench-'));
  try {
    const small = write(folder, 'small.txt', 2_000);
    const starts: Run[] = [];
    for (let i = 0; i < RUNS; i++) starts.push(await run(['extract', small.path]));
    const first = starts.map((s) => s.firstByte).sort((a, b) => a - b);
    yield {
      task: 'start to first record, one file of 2 kB',
      documents: 1,
      bytes: small.bytes,
      seconds: first[RUNS >> 1]!,
      megabytes: Math.max(...starts.map((s) => s.megabytes)),
      remark: `median of ${RUNS}; quickest ${first[0]!.toFixed(3)}`,
    };
    const long = write(folder, 'long.txt', LONG);
    const { seconds, megabytes } = await run(['extract', '--timeout-ms', '120000', long.path]);
    yield { task: 'one file of 10 MB', documents: 1, bytes: long.bytes, seconds, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, name: string, bytes: number): { path: string; bytes: number } {
  const path = join(folder, name);
  const { text } = generate(1, 1, bytes);
  writeFileSync(path, text);
  return { path, bytes: Buffer.byteLength(text) };
}

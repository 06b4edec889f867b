/** The program as it is installed: what `npm ci` built, with its workers, from the command. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './meaning/support.ts';

const run = promisify(execFile);
const bin = join(root, 'bin', 'zongjie.js');
const isBuilt = existsSync(join(root, 'dist'));

const extract = async (jobs: number): Promise<string> => {
  const { stdout } = await run(
    process.execPath,
    [bin, 'extract', join(root, 'corpus'), '--jobs', String(jobs)],
    {
      maxBuffer: 2 ** 28,
    },
  );
  return stdout;
};

// A checkout without a build (npm ci --ignore-scripts) has nothing to test here; CI always has one.
describe.skipIf(!isBuilt)('the built program', () => {
  it('gives the same lines with one worker and with two', { timeout: 240_000 }, async () => {
    const [one, two] = [await extract(1), await extract(2)];
    expect(one.trimEnd().split('\n').length).toBeGreaterThan(50);
    expect(two === one).toBe(true);
  });
});

/**
 * Kills one long extraction at random moments and goes on with it each time: in the end its output is that of an unbroken run, byte
 * for byte.
 *
 *     node --import tsx scripts/kill-extract.ts [KILLS] [DOCUMENTS] [FOLDER]
 *
 * FOLDER is where the archive and both outputs are made (the system's folder for temporary files unless told); it needs about 40 kB
 * a document, and is left as it was.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeArchive } from '../bench/archive.ts';
import { killed, start, type Ended } from '../test/support/kill.ts';

const [kills = '20', documents = '20000', parent = tmpdir()] = process.argv.slice(2);
const folder = mkdtempSync(join(parent, 'zongjie-kill-'));
const archive = join(folder, 'archive');
const extract = (name: string) => start(['extract', archive, '--resume', '--out', join(folder, name)]);

async function digest(name: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  return hash.digest('hex');
}

const mustBeDone = ({ status, stderr, ms }: Ended): number => {
  if (status !== 0) throw new Error(`ended with status ${status}: ${stderr}`);
  return ms;
};

/** Documents that the manifest tells of: its first line says what run it is. */
const doneSoFar = (name: string): number => {
  try {
    return readFileSync(join(folder, `${name}.manifest`), 'utf8').split('\n').length - 2;
  } catch {
    return 0;
  }
};

try {
  writeArchive(archive, Number(documents), 1);
  const whole = mustBeDone(await extract('whole').ended);
  console.log(`an unbroken run over ${documents} documents takes ${Math.round(whole)} ms`);
  for (let i = 1; i <= Number(kills); i++) {
    // Spread so that the last kills find work left to do: each run lives for a random share of what it takes to do all in as many runs.
    const after = Math.round(Math.random() * 2 * (whole / (Number(kills) + 2)));
    const atWork = await killed(extract('broken'), after);
    console.log(
      `  ${i}: killed after ${after} ms${atWork ? '' : ' (it was done)'}, ${doneSoFar('broken')} documents done`,
    );
  }
  const last = mustBeDone(await extract('broken').ended);
  const same = (await digest('broken')) === (await digest('whole'));
  console.log(
    `the last run took ${Math.round(last)} ms; the output is ${same ? 'that of the unbroken run' : 'ANOTHER'}`,
  );
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Files that only an office program can open: old WPS and Works files, UOF. LibreOffice, where it is on the PATH, turns them
 * into docx; where it is not, the failure says what to install. The program runs apart, with a profile of its own, and is
 * ended with all its children when its time is over.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docx } from './docx/index.ts';
import { extensionOf } from './names.ts';
import { looksLikeOle, oleNames } from './ole.ts';
import { plausibility } from './plausibility.ts';
import { ReadFailure, type Reader } from './reader.ts';

const PROGRAMS = ['libreoffice', 'soffice'];
const PROSE = 0.3;
const EXTENSIONS = new Set(['wps', 'wpt', 'uot', 'uof']);

export const libreoffice: Reader = {
  name: 'wps',
  sniff(bytes, name) {
    if (looksLikeOle(bytes)) return true;
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
    if (/<uof:UOF[\s>]/u.test(head)) return true;
    return EXTENSIONS.has(extensionOf(name)) && bytes.subarray(0, 1024).some((byte) => byte < 9);
  },
  async read(bytes, name, limits) {
    if (oleNames(bytes, ['EncryptedPackage'])) throw new ReadFailure('encrypted', 'locked with a password');
    if (oleNames(bytes, ['PowerPoint Document'])) throw new ReadFailure('unsupported', 'a presentation');
    const extension = extensionOf(name);
    const converted = await convert(
      bytes,
      EXTENSIONS.has(extension) ? extension : 'wps',
      limits.timeoutMs * 0.9,
    );
    const result = await docx.read(converted, name, limits);
    // What it does not know it opens as plain text, byte for byte.
    if (plausibility(result.text).score < PROSE)
      throw new ReadFailure('damaged', 'LibreOffice finds no text in it');
    return {
      ...result,
      format: extension === 'uof' || extension === 'uot' ? 'uof' : 'wps',
    };
  },
};

/** The bytes as docx. The program gets a little less than the whole time, so that it is ended by whom it was started. */
async function convert(bytes: Uint8Array, extension: string, timeoutMs: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'zongjie-office-'));
  try {
    const source = join(folder, `source.${extension}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(
      [profile, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder, source],
      timeoutMs,
    );
    return await readFile(join(folder, 'source.docx')).catch(() => {
      throw new ReadFailure('damaged', 'LibreOffice cannot open it');
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[], timeoutMs: number): Promise<void> {
  for (const program of PROGRAMS) {
    const outcome = await runOne(program, args, timeoutMs);
    if (outcome === 'done') return;
    if (outcome === 'late')
      throw new ReadFailure('timeout', `LibreOffice was not done with it after ${timeoutMs} ms`);
  }
  throw new ReadFailure(
    'needs-program',
    'only LibreOffice reads this kind of file: install it so that `libreoffice` is on the PATH',
  );
}

const runOne = (
  program: string,
  args: readonly string[],
  timeoutMs: number,
): Promise<'done' | 'late' | 'missing'> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    const timer = setTimeout(() => {
      resolve('late');
      // The launcher's children share its process group.
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    }, timeoutMs);
    child.on('error', () => (clearTimeout(timer), resolve('missing')));
    child.on('exit', () => (clearTimeout(timer), resolve('done')));
  });

/**
 * Makes a folder of damaged and hostile files with sound ones between them, for the tests and for anyone who wants to see
 * what the program does with them. Nothing in it harms by lying there.
 *
 *   node --import tsx scripts/make-hostile.ts FOLDER
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { archives } from './hostile/archives.ts';
import { GOOD, type HostileFile } from './hostile/hostile-file.ts';
import { offices } from './hostile/offices.ts';
import { pdfs } from './hostile/pdfs.ts';
import { texts } from './hostile/texts.ts';

export type Expectation = Omit<HostileFile, 'bytes' | 'length'>;

/** Fills `folder`, which must not hold anything yet, and tells what must become of each file. */
export function makeHostile(folder: string): Expectation[] {
  mkdirSync(folder, { recursive: true });
  const made: Expectation[] = [];
  for (const make of [texts, offices, pdfs, archives]) {
    for (const { bytes, length, ...expected } of make()) {
      writeFileSync(join(folder, expected.name), bytes);
      if (length !== undefined) truncateSync(join(folder, expected.name), length);
      made.push(expected);
    }
  }
  made.push(...links(folder), ...names(folder), ...pipes(folder));
  for (let i = 1; i <= 5; i++) {
    writeFileSync(join(folder, `good-${i}.txt`), GOOD.replace('1286', String(1286 + i)));
    made.push({ name: `good-${i}.txt`, expect: 'read' });
  }
  return made;
}

function links(folder: string): Expectation[] {
  const outside = `${folder}-outside`;
  mkdirSync(outside, { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), '不可读到的会员999999人');
  symlinkSync(outside, join(folder, 'link-out'));
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link-out.txt'));
  symlinkSync(folder, join(folder, 'link-round'));
  symlinkSync('link-b', join(folder, 'link-a'));
  symlinkSync('link-a', join(folder, 'link-b'));
  symlinkSync('nowhere', join(folder, 'link-void'));
  return [
    { name: 'link-out', expect: 'link-outside' },
    { name: 'link-out.txt', expect: 'link-outside' },
    { name: 'link-round', expect: 'link-loop' },
    { name: 'link-a', expect: 'link-loop' },
    { name: 'link-b', expect: 'link-loop' },
    { name: 'link-void', expect: 'not-found' },
  ];
}

/** Sound files under names that terminals and logs should not be given as they are. */
function names(folder: string): Expectation[] {
  const made = [
    'line\nbreak.txt',
    'escape\u001b[31m.txt',
    'right\u202eto-left.txt',
    `${'长'.repeat(80)}.txt`,
  ];
  for (const name of made) writeFileSync(join(folder, name), GOOD);
  const gbk = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('d7dcbde1', 'hex'), Buffer.from('.txt')]);
  writeFileSync(gbk, GOOD);
  return [...made, '总结.txt'].map((name) => ({ name, expect: 'read' }));
}

/** Opening a pipe without a writer would wait for ever. */
function pipes(folder: string): Expectation[] {
  try {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')], { stdio: 'ignore' });
  } catch {
    return [];
  }
  return [{ name: 'pipe.txt', expect: 'not-a-file' }];
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(argv[1])).href) {
  const folder = argv[2];
  if (folder === undefined) throw new Error('which folder?');
  process.stdout.write(`${makeHostile(resolve(folder)).length} files\n`);
}

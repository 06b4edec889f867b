/**
 * The program as it is shipped: `npm run bench` builds it first. The sources run through a loader are no measure, since its marks on
 * each function cost a third of the speed.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** The library, with the types of its sources. */
export const library = (await import(
  new URL('dist/js/index.js', root).href
)) as typeof import('../src/index.ts');

/** `bin/zongjie.js`. */
export const program = fileURLToPath(new URL('bin/zongjie.js', root));

export interface Run {
  /** From the start of the process to the first byte of its output, and to its end. */
  readonly firstByte: number;
  readonly seconds: number;
  /** Most memory it held, MB. */
  readonly megabytes: number;
}

/** Says at its end how much memory the process held, in kB: on a channel that nothing else uses. */
const WATCH =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** Runs the program on its arguments; its output is read and thrown away. */
export function run(args: readonly string[]): Promise<Run> {
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  const child = spawn(process.execPath, ['--import', WATCH, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  let firstByte = Number.NaN;
  let held = '';
  child.stdout!.on('data', () => {
    if (Number.isNaN(firstByte)) firstByte = since();
  });
  child.stdio[3]!.on('data', (chunk: Buffer) => (held += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`zongjie ${args.join(' ')} ended with status ${code}`));
      else resolve({ firstByte, seconds: since(), megabytes: Number(held) / 1000 });
    });
  });
}

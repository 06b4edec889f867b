/** Runs the whole program in a process of its own, from the source, as a user would from a shell. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Arguments for node that run the program from its source. */
export const program = [
  '--import',
  'tsx',
  fileURLToPath(new URL('../../scripts/zongjie.ts', import.meta.url)),
];

/** The documents of the corpus, without what lies beside them. */
export const corpus: readonly string[] = readdirSync(`${root}corpus`)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => `corpus/${name}`)
  .sort();

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs `zongjie ARGS` to its end. */
export function zongjie(
  args: readonly string[],
  { stdin = '', env = {}, cwd = root }: RunOptions = {},
): Promise<Outcome> {
  return run(process.execPath, [...program, ...args], { stdin, env, cwd });
}

/** Runs any program to its end and keeps what it said. */
export function run(
  command: string,
  args: readonly string[],
  { stdin = '', env = {}, cwd = root }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    // Colours and the CI flag of the surrounding run must not reach what is tested.
    const { FORCE_COLOR: _, ...inherited } = process.env;
    const child = spawn(command, args, { cwd, env: { ...inherited, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({
        status,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
    child.stdin.end(stdin);
  });
}

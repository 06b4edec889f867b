/** Commands in processes of their own, and some of them killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { program, root } from './zongjie.ts';

export interface Ended {
  /** Null when it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `zongjie ARGS`. */
export function start(args: readonly string[]): Started {
  const begun = performance.now();
  const child = spawn(process.execPath, [...program, ...args], { cwd: root });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr, ms: performance.now() - begun }));
  });
  return { process: child, ended };
}

/** Starts `zongjie load PATHS --to TARGET`. */
export const startLoad = (paths: readonly string[], target: string, more: readonly string[] = []): Started =>
  start(['load', ...paths, '--to', target, ...more]);

/** Kills a command after `ms`; whether it was still at work. */
export async function killed({ process, ended }: Started, ms: number): Promise<boolean> {
  await sleep(ms);
  process.kill('SIGKILL');
  return (await ended).status === null;
}

/** Starts a load and kills it after `ms`; whether it was still at work. */
export const killedLoad = (paths: readonly string[], target: string, ms: number): Promise<boolean> =>
  killed(startLoad(paths, target), ms);

/** Loads in processes of their own, and some of them killed. */
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

export interface StartedLoad {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `zongjie load PATHS --to TARGET`. */
export function startLoad(
  paths: readonly string[],
  target: string,
  more: readonly string[] = [],
): StartedLoad {
  const start = performance.now();
  const child = spawn(process.execPath, [...program, 'load', ...paths, '--to', target, ...more], {
    cwd: root,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr, ms: performance.now() - start }));
  });
  return { process: child, ended };
}

/** Starts a load and kills it after `ms`; whether it was still at work. */
export async function killedLoad(paths: readonly string[], target: string, ms: number): Promise<boolean> {
  const load = startLoad(paths, target);
  await sleep(ms);
  load.process.kill('SIGKILL');
  return (await load.ended).status === null;
}

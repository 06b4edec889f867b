/**
 * Runs readers in a process apart, so that a file that makes a parser hang, swell or crash costs that file alone. One process
 * reads many files, one after the other; it is ended and started anew when a file was too much for it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReadFailure, type FailureCode, type Limits, type ReadResult } from './reader.ts';

export interface Job {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly reason: string };

const typescript = import.meta.url.endsWith('.ts');
const SCRIPT = fileURLToPath(new URL(typescript ? './isolated.ts' : './isolated.js', import.meta.url));

export class Isolation {
  #child: ChildProcess | null = null;
  readonly #mebibytes: number;
  #ready: Promise<unknown> = Promise.resolve();

  constructor(maxMemoryBytes: number) {
    this.#mebibytes = Math.ceil(maxMemoryBytes / 1_048_576);
  }

  /** @throws {ReadFailure} the reader's own, or `timeout`, `out-of-memory`, `unreadable` where the process had to be ended. */
  async read(job: Job): Promise<ReadResult> {
    const child = this.#child ?? this.#start();
    await this.#ready;
    const reply = await this.#ask(child, job);
    if (reply.kind === 'read') return reply.result;
    if (reply.kind === 'failed') throw new ReadFailure(reply.code, reply.reason);
    throw new ReadFailure('unreadable', 'the reader gave no answer');
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #start(): ChildProcess {
    const execArgv = [
      `--max-old-space-size=${Math.ceil(this.#mebibytes * 0.7)}`,
      ...(typescript ? ['--import', 'tsx'] : []),
    ];
    const child = fork(SCRIPT, [String(this.#mebibytes)], {
      execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    this.#ready = new Promise((resolve) => {
      child.once('message', resolve);
      child.once('exit', resolve);
    });
    return child;
  }

  #ask(child: ChildProcess, job: Job): Promise<Reply> {
    return new Promise((resolve) => {
      const lost = (how: number | string | null): Reply => this.#lost(how);
      const end = (reply: Reply, lost: boolean): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (lost) this.close();
        resolve(reply);
      };
      const { timeoutMs } = job.limits;
      const timer = setTimeout(
        () =>
          end(
            { kind: 'failed', code: 'timeout', reason: `not read after ${timeoutMs} ms (--timeout-ms)` },
            true,
          ),
        timeoutMs,
      );
      child.once('message', (reply: Reply) => end(reply, false));
      child.once('error', () => end(lost(null), true));
      child.once('exit', (code, signal) => end(lost(signal ?? code), true));
      child.send(job, (error) => error && end(lost(null), true));
    });
  }

  /** V8 aborts where the heap is full; the watcher kills; nobody else does either. */
  #lost(how: number | string | null): Reply {
    if (how !== TOO_LARGE && how !== 'SIGKILL' && how !== 'SIGABRT' && how !== 134) {
      return { kind: 'failed', code: 'unreadable', reason: 'its reader broke down' };
    }
    return {
      kind: 'failed',
      code: 'out-of-memory',
      reason: `takes more than the ${this.#mebibytes} MiB of memory allowed`,
    };
  }
}

/** Status of a process that gave itself up because it had grown too large. */
export const TOO_LARGE = 66;

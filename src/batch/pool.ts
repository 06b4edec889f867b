/** Workers that analyze, long-lived and apart. One that takes too long is ended; one that ended, whyever, is replaced. */
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { AnalysisFailure } from './failure.ts';
import type { Result, Task, Trade } from './worker.ts';

export interface PoolOptions {
  readonly jobs: number;
  /** Milliseconds that one call may take. */
  readonly timeoutMs: number;
  readonly trade: Trade;
}

const typescript = import.meta.url.endsWith('.ts');
const SCRIPT = fileURLToPath(
  new URL(typescript ? './worker-from-source.mjs' : './worker.js', import.meta.url),
);

/** Heap of one worker: the longest document allowed, dense with numbers, takes about half of it. */
const HEAP_MB = 1024;

/** Of it, for what has just been made; half of what a worker takes by itself, and as fast (measured). */
const YOUNG_MB = 24;

/** A worker stays, however long a slow reader of the output keeps it waiting: the longest that a timer can be set to. */
const NEVER_MS = 2 ** 31 - 1;

/** A hundred times what a worker needs to load its tables. */
const START_MS = 60_000;

export class WorkerPool<T> {
  readonly #pool: Tinypool;
  readonly #timeoutMs: number;
  /** Workers that are ready and wait. */
  #idle = 0;

  constructor({ jobs, timeoutMs, trade }: PoolOptions) {
    this.#timeoutMs = timeoutMs;
    this.#pool = new Tinypool({
      filename: SCRIPT,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: jobs,
      idleTimeout: NEVER_MS,
      workerData: trade,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      execArgv: [],
    });
    // A worker that breaks rejects its task, which says so; the pool's own event would end the program.
    this.#pool.on('error', () => undefined);
  }

  /**
   * Analyzes on one worker; no more calls at a time than there are workers. The time of a call begins when its worker is ready.
   * @throws {AnalysisFailure} where it takes too long or breaks the worker
   */
  async run(tasks: readonly Task[]): Promise<readonly Result<T>[]> {
    if (this.#idle > 0) this.#idle--;
    else await this.#within(START_MS, []);
    const results = await this.#within(this.#timeoutMs, tasks);
    this.#idle++;
    return results;
  }

  async #within(milliseconds: number, tasks: readonly Task[]): Promise<readonly Result<T>[]> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), milliseconds);
    try {
      return (await this.#pool.run(tasks, { signal: end.signal })) as readonly Result<T>[];
    } catch (error) {
      if (!end.signal.aborted) throw broken(error as Error);
      throw new AnalysisFailure('timeout', `analysis took longer than ${milliseconds} ms (--timeout-ms)`);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

const broken = (error: Error): AnalysisFailure =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new AnalysisFailure('out-of-memory', `analysis takes more than ${HEAP_MB} MB of memory`)
    : new AnalysisFailure('internal', `cannot be analyzed: ${error.message}`);

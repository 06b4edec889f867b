/**
 * Workers that analyze, long-lived and apart. A document over its time costs its worker, which is replaced; one whose worker
 * broke is tried once more on a fresh one, and then reported.
 */
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { AnalyzerOptions } from '../analyze.ts';
import { AnalysisFailure } from './failure.ts';
import type { Task } from './worker.ts';

export interface PoolOptions {
  readonly jobs: number;
  /** Milliseconds that analyzing one document may take. */
  readonly timeoutMs: number;
  readonly analyzer: AnalyzerOptions;
}

const typescript = import.meta.url.endsWith('.ts');
const SCRIPT = fileURLToPath(
  new URL(typescript ? './worker-from-source.mjs' : './worker.js', import.meta.url),
);

/** Heap of one worker: the longest document allowed, dense with numbers, takes about half of it. */
const HEAP_MB = 1024;

export class AnalysisPool {
  readonly #pool: Tinypool;
  readonly #timeoutMs: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ jobs, timeoutMs, analyzer }: PoolOptions) {
    this.#timeoutMs = timeoutMs;
    this.#free = jobs;
    this.#pool = new Tinypool({
      filename: SCRIPT,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: jobs,
      idleTimeout: 10_000,
      workerData: analyzer,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      execArgv: [],
    });
    // A worker that breaks rejects its task, which says so; the pool's own event would end the program.
    this.#pool.on('error', () => undefined);
  }

  /** @throws {AnalysisFailure} where the document takes too long or breaks its worker twice */
  async run(task: Task): Promise<string[]> {
    await this.#slot();
    try {
      try {
        return await this.#once(task);
      } catch (error) {
        if (error instanceof AnalysisFailure) throw error;
        return await this.#once(task);
      }
    } catch (error) {
      throw error instanceof AnalysisFailure ? error : broken(error as Error);
    } finally {
      this.#release();
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #once(task: Task): Promise<string[]> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), this.#timeoutMs);
    try {
      return (await this.#pool.run(task, { signal: end.signal })) as string[];
    } catch (error) {
      if (!end.signal.aborted) throw error;
      throw new AnalysisFailure('timeout', `analysis took longer than ${this.#timeoutMs} ms (--timeout-ms)`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits for a free worker here, so that a document's time begins when its work does. */
  async #slot(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}

const broken = (error: Error): AnalysisFailure =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new AnalysisFailure('out-of-memory', `analysis takes more than ${HEAP_MB} MB of memory`)
    : new AnalysisFailure('internal', `cannot be analyzed: ${error.message}`);

/**
 * Hands documents out to workers: the longest that waits first and by itself, so that none is left to the end; short ones several
 * at a time. What broke or held up its worker is tried once more, alone, and then reported.
 */
import { AnalysisFailure } from './failure.ts';
import { WorkerPool, type PoolOptions } from './pool.ts';
import type { Made } from './product.ts';
import type { Task } from './worker.ts';

export type Finished<T> = Omit<Made<T>, 'transfer'>;

interface Job<T> {
  readonly task: Task;
  readonly resolve: (made: Finished<T>) => void;
  readonly reject: (why: AnalysisFailure) => void;
  /** Its worker was lost once. */
  alone: boolean;
}

/** Characters handed out at once, a few hundredths of a second of work; a text of as many goes by itself. */
const HANDFUL = 8192;

export class Crew<T> {
  readonly #pool: WorkerPool<T>;
  /** Oldest first. */
  readonly #waiting: Job<T>[] = [];
  readonly #again: Job<T>[] = [];
  #free: number;
  #closed = false;
  /** Characters of the texts that no worker has yet. */
  waiting = 0;

  constructor(options: PoolOptions) {
    this.#pool = new WorkerPool(options);
    this.#free = options.jobs;
  }

  /** @throws {AnalysisFailure} where the document cannot be analyzed */
  analyze(task: Task): Promise<Finished<T>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject, alone: false });
      this.waiting += sizeOf(task);
      this.#handOut();
    });
  }

  /** Ends the workers; what they were at is lost. */
  close(): Promise<void> {
    this.#closed = true;
    return this.#pool.close();
  }

  #handOut(): void {
    while (this.#free > 0 && !this.#closed) {
      const handful = this.#handful();
      if (handful.length === 0) return;
      this.#free--;
      void this.#work(handful);
    }
  }

  #handful(): Job<T>[] {
    const again = this.#again.shift();
    if (again !== undefined) return [again];
    const sizes = this.#waiting.map(({ task }) => sizeOf(task));
    const longest = Math.max(0, ...sizes);
    let [from, count, characters] = [sizes.indexOf(longest), 1, longest];
    if (longest < HANDFUL)
      for ([from, count, characters] = [0, 0, 0]; count < sizes.length && characters < HANDFUL;)
        characters += sizes[count++]!;
    this.waiting -= characters;
    return this.#waiting.splice(from, count);
  }

  async #work(handful: readonly Job<T>[]): Promise<void> {
    try {
      const results = await this.#pool.run(handful.map(({ task }) => task));
      for (const [i, { resolve, reject }] of handful.entries()) {
        const result = results[i]!;
        if (result.ok) resolve(result.made);
        else reject(new AnalysisFailure('internal', `cannot be analyzed: ${result.reason}`));
      }
    } catch (error) {
      const why = error as AnalysisFailure;
      // By itself it had its time; in company another may have taken it.
      if (why.code === 'timeout' && handful.length === 1) handful[0]!.alone = true;
      for (const job of handful) this.#lost(job, why);
    }
    this.#free++;
    this.#handOut();
  }

  #lost(job: Job<T>, why: AnalysisFailure): void {
    if (job.alone || this.#closed) return job.reject(why);
    job.alone = true;
    this.#again.push(job);
  }
}

const sizeOf = ({ source }: Task): number => source.text.length;

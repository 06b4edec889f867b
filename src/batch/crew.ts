/**
 * Hands documents out to workers: the longest that waits first and by itself, so that none is left to the end; short ones several
 * at a time. What broke or held up its worker is tried once more, alone, and then reported.
 */
import type { SourceText } from '../model/index.ts';
import { AnalysisFailure } from './failure.ts';
import { WorkerPool, type PoolOptions } from './pool.ts';
import type { Made } from './product.ts';

export type Finished<T> = Omit<Made<T>, 'transfer'>;

interface Job<T> {
  readonly source: SourceText;
  readonly resolve: (made: Finished<T>) => void;
  readonly reject: (why: AnalysisFailure) => void;
  /** Its worker was lost once. */
  alone: boolean;
}

/** Characters handed out at once, some hundredths of a second of work; a text of as many goes by itself. */
const HANDFUL = 32_768;

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
  analyze(source: SourceText): Promise<Finished<T>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ source, resolve, reject, alone: false });
      this.waiting += source.text.length;
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
    let longest = -1;
    let most = HANDFUL - 1;
    for (const [i, { source }] of this.#waiting.entries())
      if (source.text.length > most) [longest, most] = [i, source.text.length];
    const from = Math.max(longest, 0);
    let [count, characters] = [0, 0];
    do characters += this.#waiting[from + count++]?.source.text.length ?? 0;
    while (longest < 0 && count < this.#waiting.length && characters < HANDFUL);
    this.waiting -= characters;
    return this.#waiting.splice(from, count);
  }

  async #work(handful: readonly Job<T>[]): Promise<void> {
    try {
      const results = await this.#pool.run(handful.map(({ source }) => source));
      for (const [i, { resolve, reject }] of handful.entries()) {
        const result = results[i]!;
        if (result.ok) resolve(result.made);
        else reject(new AnalysisFailure('internal', `cannot be analyzed: ${result.reason}`));
      }
    } catch (error) {
      for (const job of handful) this.#lost(job, error as AnalysisFailure);
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

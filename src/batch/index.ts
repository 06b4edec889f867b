/**
 * Many documents on all cores: results come in the order of the input, whatever the number of workers, and no faster than
 * they are taken.
 */
import { createAnalyzer, type AnalyzerOptions, type DocumentOptions } from '../analyze.ts';
import type { InputResult } from '../ingest/index.ts';
import type { SourceText } from '../model/index.ts';
import { AnalysisFailure } from './failure.ts';
import type { AnalysisPool } from './pool.ts';
import { serialise } from './serialise.ts';

export { Manifest, ResumeError, type Entry } from './manifest.ts';

export interface BatchOptions {
  readonly jobs: number;
  /** Milliseconds that analyzing one document may take. */
  readonly timeoutMs: number;
  readonly analyzer: AnalyzerOptions;
  readonly document: DocumentOptions;
}

/** What became of one input; its records are JSON, one string each. */
export type Outcome =
  | { readonly ok: true; readonly source: SourceText; readonly records: readonly string[] }
  | { readonly ok: false; readonly uri: string; readonly code: string; readonly reason: string };

/** Analyzed in this thread before workers start: a handful of documents is done sooner than a worker has loaded its tables. */
const ALONE = 24;

/** Longer texts go to a worker from the first on: only there can they be stopped. */
const LONG = 200_000;

/**
 * Numerals of one document: what it takes to analyze grows with them, to about 6 kB each. A yearbook of ten megabytes has half as
 * many.
 */
const MOST_NUMERALS = 250_000;

/** @throws {AnalysisFailure} where a text has more numerals than one document may */
function mustFit(text: string): void {
  if (text.length < MOST_NUMERALS * 2) return;
  let count = 0;
  for (const digits = /\d+/gu; digits.test(text);) count++;
  if (count > MOST_NUMERALS)
    throw new AnalysisFailure(
      'too-large',
      `has ${count} numerals, more than the ${MOST_NUMERALS} of one document; split it`,
    );
}

/** Documents under way or waiting to be taken, for each worker: enough that none idles behind a long one. */
const AHEAD = 8;

/** Analyzes `inputs`; failures to read pass through in their place. */
export async function* analyzeBatch(
  inputs: AsyncIterable<InputResult>,
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  const batch = new Batch(options);
  const ahead: Promise<Outcome>[] = [];
  try {
    for await (const input of inputs) {
      ahead.push(input.ok ? batch.analyze(input.source) : Promise.resolve(input));
      while (ahead.length >= batch.window) yield await ahead.shift()!;
    }
    while (ahead.length > 0) yield await ahead.shift()!;
  } finally {
    await Promise.allSettled(ahead);
    await batch.close();
  }
}

class Batch {
  #pool: AnalysisPool | null = null;
  #own: ReturnType<typeof createAnalyzer> | null = null;
  #seen = 0;

  constructor(private readonly options: BatchOptions) {}

  get window(): number {
    return this.#pool === null ? 1 : AHEAD * this.options.jobs;
  }

  /** Never rejects: a broken promise in our own code costs one document, not the run. */
  async analyze(source: SourceText): Promise<Outcome> {
    const { document } = this.options;
    try {
      return { ok: true, source, records: await this.#records(source, document) };
    } catch (error) {
      const known = error instanceof AnalysisFailure;
      return {
        ok: false,
        uri: source.uri,
        code: known ? error.code : 'internal',
        reason: known ? error.message : `cannot be analyzed: ${(error as Error).message}`,
      };
    }
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #records(source: SourceText, document: DocumentOptions): Promise<readonly string[]> {
    const { jobs, timeoutMs, analyzer } = this.options;
    mustFit(source.text);
    const here = this.#pool === null && source.text.length < LONG && (jobs === 1 || this.#seen++ < ALONE);
    if (here) return serialise((this.#own ??= createAnalyzer(analyzer)), source, document);
    // Loaded late: the first documents do without.
    const { AnalysisPool } = await import('./pool.ts');
    this.#pool ??= new AnalysisPool({ jobs, timeoutMs, analyzer });
    return this.#pool.run({ source, options: document });
  }
}

/**
 * Many documents on all cores: outcomes come in the order of the input, whatever the number of workers, and no faster than they
 * are taken.
 */
import { createAnalyzer, type Analyzer, type AnalyzerOptions, type DocumentOptions } from '../analyze.ts';
import type { InputResult } from '../ingest/index.ts';
import type { SourceText } from '../model/index.ts';
import type { Crew, Finished } from './crew.ts';
import { AnalysisFailure, mustFit } from './failure.ts';
import type { Product } from './product.ts';
import { Signal } from './signal.ts';

export { LINES, type Lines } from './lines.ts';
export { Manifest, ResumeError, type Entry } from './manifest.ts';

export interface BatchOptions<T> {
  readonly jobs: number;
  /** Milliseconds that analyzing one document may take. */
  readonly timeoutMs: number;
  readonly analyzer: AnalyzerOptions;
  /** Of every document that does not bring its own. */
  readonly document: DocumentOptions;
  /** What is made of the records. */
  readonly product: Product<T>;
}

/** A document or why there is none, and what is known about it alone. */
export type BatchInput = InputResult & { readonly document?: DocumentOptions };

/** What became of one input. */
export type Outcome<T, I = BatchInput> =
  | { readonly ok: true; readonly input: I; readonly source: SourceText; readonly made: T }
  | {
      readonly ok: false;
      readonly input: I;
      readonly uri: string;
      readonly code: string;
      readonly reason: string;
    };

/** So much is done in this thread sooner than workers have loaded their tables. */
const FEW = { documents: 24, characters: 150_000 };

/** Whether there are only few inputs is waited for no longer than this. */
const WAIT_MS = 300;

/** Longer texts go to a worker, be it the only one: only there can they be stopped. */
const LONG = 200_000;

/** Held at most: characters that wait, for each worker; bytes of what is done and not taken; inputs in all. */
const AHEAD = { characters: 262_144, bytes: 64 * 2 ** 20, inputs: 2000 };

/** Analyzes `inputs`; failures to read pass through in their place. */
export async function* analyzeBatch<T, I extends BatchInput>(
  inputs: AsyncIterable<I>,
  options: BatchOptions<T>,
): AsyncGenerator<Outcome<T, I>> {
  const batch = new Batch(options);
  // Ends by itself, with the inputs or with the next one after `close`: it may wait for a line on stdin that never comes.
  void batch.read(inputs);
  try {
    for (let next = await batch.next(); next !== null; next = await batch.next()) yield next as Outcome<T, I>;
  } finally {
    await batch.close();
  }
}

/** An input that has been read and not taken. */
interface Ahead<T> {
  readonly input: BatchInput;
  /** Null while it is not with the workers. */
  work: Promise<Finished<T> | AnalysisFailure> | null;
}

class Batch<T> {
  readonly #ahead: Ahead<T>[] = [];
  readonly #changed = new Signal();
  /** Null while it is not known whether there are only few inputs. */
  #alone: boolean | null;
  #crew: Promise<Crew<T>> | null = null;
  #own: Analyzer | null = null;
  #characters = 0;
  /** Characters that no worker has yet. */
  #waiting = (): number => this.#characters;
  #held = 0;
  #over = false;
  #closed = false;
  #error: Error | null = null;

  constructor(private readonly options: BatchOptions<T>) {
    this.#alone = options.jobs === 1 ? true : null;
  }

  /** Reads ahead as far as there is room; what goes wrong is thrown by `next` in its place. */
  async read(inputs: AsyncIterable<BatchInput>): Promise<void> {
    const patience = setTimeout(() => this.#decide(false), WAIT_MS);
    try {
      for await (const input of inputs) {
        this.#add(input);
        while (!this.#closed && !this.#hasRoom()) await this.#changed.next();
        if (this.#closed) break;
      }
    } catch (error) {
      this.#error = error as Error;
    }
    clearTimeout(patience);
    this.#over = true;
    this.#decide(true);
  }

  /** The outcome of the oldest input that was not taken; null at the end. */
  async next(): Promise<Outcome<T> | null> {
    while (this.#alone === null || (this.#ahead.length === 0 && !this.#over)) await this.#changed.next();
    const [first] = this.#ahead;
    if (first === undefined) {
      if (this.#error !== null) throw this.#error;
      return null;
    }
    const { input } = first;
    const outcome = input.ok ? await this.#outcome(first, input.source) : { ...input, input };
    this.#ahead.shift();
    this.#changed.fire();
    return outcome;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#changed.fire();
    await (await this.#crew)?.close();
  }

  #add(input: BatchInput): void {
    const entry: Ahead<T> = { input, work: null };
    this.#ahead.push(entry);
    this.#changed.fire();
    if (!input.ok) return;
    this.#characters += input.source.text.length;
    if (this.#alone === false || input.source.text.length >= LONG) this.#send(entry, input.source);
    if (this.#ahead.length > FEW.documents || this.#characters > FEW.characters) this.#decide(false);
  }

  /** Whether all is done in this thread: settled once. */
  #decide(alone: boolean): void {
    if (this.#alone === null) {
      this.#alone = alone;
      if (!alone)
        for (const entry of this.#ahead)
          if (entry.input.ok && entry.work === null) this.#send(entry, entry.input.source);
    }
    this.#changed.fire();
  }

  #hasRoom(): boolean {
    if (this.#alone !== false) return this.#alone === null || this.#ahead.length < 2;
    return (
      this.#waiting() < AHEAD.characters * this.options.jobs &&
      this.#held < AHEAD.bytes &&
      this.#ahead.length < AHEAD.inputs
    );
  }

  #send(entry: Ahead<T>, source: SourceText): void {
    const work = async (): Promise<Finished<T> | AnalysisFailure> => {
      try {
        mustFit(source.text);
        const made = await (
          await (this.#crew ??= this.#hire())
        ).analyze({ source, document: this.#documentOf(entry) });
        this.#held += made.size;
        return made;
      } catch (error) {
        return error as AnalysisFailure;
      }
    };
    entry.work = work();
  }

  /** Loaded late: a few documents do without. */
  async #hire(): Promise<Crew<T>> {
    const { Crew } = await import('./crew.ts');
    const { jobs, timeoutMs, analyzer, product } = this.options;
    const { module, data } = product;
    const crew = new Crew<T>({ jobs, timeoutMs, trade: { analyzer, module, data } });
    this.#waiting = () => crew.waiting;
    return crew;
  }

  #documentOf({ input }: Ahead<T>): DocumentOptions {
    return input.document ?? this.options.document;
  }

  async #outcome(entry: Ahead<T>, source: SourceText): Promise<Outcome<T>> {
    const finished = await (entry.work ?? this.#here(entry, source));
    if (finished instanceof Error)
      return {
        ok: false,
        input: entry.input,
        uri: source.uri,
        code: finished.code,
        reason: finished.message,
      };
    if (entry.work !== null) this.#held -= finished.size;
    return { ok: true, input: entry.input, source, made: finished.value };
  }

  /** A broken promise in our own code costs one document, not the run. */
  async #here(entry: Ahead<T>, source: SourceText): Promise<Finished<T> | AnalysisFailure> {
    // Signals and timers have their turn.
    await new Promise((resolve) => setImmediate(resolve));
    const { analyzer, product } = this.options;
    try {
      this.#own ??= createAnalyzer(analyzer);
      const records = this.#own.analyze(source, this.#documentOf(entry));
      return product.make(records, product.data);
    } catch (error) {
      return new AnalysisFailure('internal', `cannot be analyzed: ${(error as Error).message}`);
    }
  }
}

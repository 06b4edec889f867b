/** Inputs that could not be done: each is named on stderr, kept as a line in a file where one is asked for, and counted. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { printable } from '../ingest/names.ts';
import type { Progress } from './progress.ts';
import { EXIT, UsageError, reasonOf } from './status.ts';

/** Why an input could not be done: a word for scripts and a sentence for people. */
export interface Failure {
  /** The path as it was given, `-` for stdin. */
  readonly uri: string;
  readonly code: string;
  readonly reason: string;
}

export class Failures {
  readonly #file: number | null;
  readonly #progress: Progress | null;
  count = 0;

  /**
   * @param path file for one JSON line a failure; written anew by each run
   * @throws {UsageError} when the file cannot be written
   */
  constructor(path: string | undefined, progress: Progress | null = null) {
    this.#progress = progress;
    try {
      this.#file = path === undefined ? null : openSync(path, 'w');
    } catch (error) {
      throw new UsageError(`${path}: cannot be written: ${reasonOf(error)}`);
    }
  }

  add({ uri, code, reason }: Failure): void {
    this.count++;
    this.#progress?.fail();
    process.stderr.write(`zongjie: ${printable(uri)}: ${printable(reason)}\n`);
    if (this.#file !== null)
      writeSync(this.#file, `${JSON.stringify({ uri, error: { code, message: reason } })}\n`);
  }

  /** Closes the file and says how the run ended. */
  close(): number {
    if (this.#file !== null) closeSync(this.#file);
    return this.count === 0 ? EXIT.done : EXIT.failed;
  }
}

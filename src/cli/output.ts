/** Where data goes: stdout or a file, never faster than the reader at the other end takes it. */
import { createWriteStream, openSync } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { UsageError, reasonOf } from './status.ts';

/** The reader of our output has gone; there is nobody left to work for, and nothing wrong. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

export class Output {
  readonly #stream: Writable;
  readonly #name: string;
  #error: Error | null = null;

  private constructor(stream: Writable, name: string) {
    this.#stream = stream;
    this.#name = name;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#error = error.code === 'EPIPE' ? new ReaderGone() : new Error(`${name}: ${reasonOf(error)}`);
    });
  }

  /**
   * Opens `path`, or stdout for `-` and none.
   * @throws {UsageError} when the file cannot be written; nothing is done then
   */
  static open(path?: string): Output {
    if (path === undefined || path === '-') return new Output(process.stdout, 'stdout');
    try {
      return new Output(createWriteStream('', { fd: openSync(path, 'w') }), path);
    } catch (error) {
      throw new UsageError(`${path}: cannot be written: ${reasonOf(error)}`);
    }
  }

  /**
   * Writes text; resolves when more may be written.
   * @throws {ReaderGone} when the reader closed the pipe
   */
  async write(text: string | Uint8Array): Promise<void> {
    this.#mustBeWhole();
    if (this.#stream.write(text)) return;
    // An error ends the wait as well as a drain does; it is thrown below with its name.
    await once(this.#stream, 'drain').catch(() => undefined);
    this.#mustBeWhole();
  }

  /** Waits until everything is written, and closes a file. */
  async close(): Promise<void> {
    this.#mustBeWhole();
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null): void => (error ? reject(this.#error ?? error) : resolve());
      if (this.#name === 'stdout') this.#stream.write('', done);
      else this.#stream.end(done);
    });
  }
  #mustBeWhole(): void {
    if (this.#error !== null) throw this.#error;
  }
}

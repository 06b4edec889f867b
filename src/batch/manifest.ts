/**
 * How far a run has come, in a file beside its output: one line a document, appended after its records are in the output. A
 * run that was ended anywhere goes on behind the last line that is whole: what stands in the output after it is cut off.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Lines } from './lines.ts';

/** One document that is done or has failed. */
export interface Entry {
  readonly uri: string;
  /** Of the bytes that were read; null where they could not be. */
  readonly sha256: string | null;
  readonly records: number;
  readonly state: 'done' | 'failed';
  readonly code?: string;
  readonly reason?: string;
  /** Bytes of the output once its records were written. */
  readonly end: number;
}

/** Why a run cannot go on where it was. */
export class ResumeError extends Error {
  override readonly name = 'ResumeError';
}

interface Head {
  readonly manifest: 1;
  /** What shapes the output: another version or other options would mix two outputs in one file. */
  readonly shape: string;
}

export class Manifest {
  readonly #output: number;
  readonly #log: number;
  #end: number;

  private constructor(
    output: number,
    log: number,
    end: number,
    /** What earlier runs did, in order. */
    readonly entries: readonly Entry[],
  ) {
    this.#output = output;
    this.#log = log;
    this.#end = end;
  }

  /**
   * Opens the output at `path` and its manifest, made anew where there is neither.
   * @throws {ResumeError} where the manifest is of another run, or the output is shorter than it says
   */
  static open(path: string, shape: string): Manifest {
    const log = `${path}.manifest`;
    const head: Head = { manifest: 1, shape };
    // Ended before its first line was whole: nothing was done.
    const begun = existsSync(log) && readFileSync(log, 'utf8').includes('\n');
    if (!begun) {
      if (existsSync(path) && !existsSync(log))
        throw new ResumeError(
          `${path}: there is no ${log} that says how far it is; start anew without --resume`,
        );
      const fd = openSync(log, 'w');
      writeSync(fd, `${JSON.stringify(head)}\n`);
      return new Manifest(openSync(path, 'w'), fd, 0, []);
    }
    const { entries, size } = readLog(log, head);
    const end = entries.at(-1)?.end ?? 0;
    const output = openSync(path, existsSync(path) ? 'r+' : 'w');
    if (fstatSync(output).size < end) {
      closeSync(output);
      throw new ResumeError(`${path}: is shorter than ${log} says; remove both and start anew`);
    }
    ftruncateSync(output, end);
    const fd = openSync(log, 'r+');
    ftruncateSync(fd, size);
    closeSync(fd);
    return new Manifest(output, openSync(log, 'a'), end, entries);
  }

  /** Writes the records of one document, then its line. */
  add(entry: Omit<Entry, 'end' | 'records'>, lines: Lines | null): void {
    if (lines !== null) this.#end += writeWhole(this.#output, lines.bytes, this.#end);
    const { uri, sha256, state, ...why } = entry;
    const line = { uri, sha256, records: lines?.records ?? 0, state, ...why, end: this.#end };
    writeWhole(this.#log, Buffer.from(`${JSON.stringify(line)}\n`), null);
  }

  close(): void {
    closeSync(this.#output);
    closeSync(this.#log);
  }
}

/** The entries of a manifest and the bytes of its whole lines; a last line cut short is none. */
function readLog(path: string, head: Head): { entries: Entry[]; size: number } {
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first, ...lines] = whole.split('\n').slice(0, -1);
  if (first !== JSON.stringify(head))
    throw new ResumeError(
      `${path}: is of a run with other options, inputs or rules; remove it and its output, and start anew`,
    );
  return { entries: lines.map((line) => JSON.parse(line) as Entry), size: Buffer.byteLength(whole) };
}

/** A write may take less than it was given. */
function writeWhole(fd: number, bytes: Uint8Array, at: number | null): number {
  let done = 0;
  while (done < bytes.length)
    done += writeSync(fd, bytes, done, bytes.length - done, at === null ? null : at + done);
  return bytes.length;
}

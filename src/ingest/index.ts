/**
 * The door for files: paths in, one source text or one failure a document out, in a stable order. Nothing here throws for
 * what a file holds; whatever cannot be read is named with its reason and the next one comes.
 */
import { createHash } from 'node:crypto';
import type { SourceText } from '../model/index.ts';
import { openArchive, unpackArchive } from './archive.ts';
import { Duplicates } from './duplicates.ts';
import {
  collect,
  onDisk,
  openFile,
  readBytes,
  readSmallFile,
  tooLarge,
  type OpenFile,
} from './file-bytes.ts';
import { Isolation } from './isolate.ts';
import { readerFor, refuseByName } from './kinds.ts';
import { defaultLimits, ReadFailure, type FailureCode, type Limits } from './reader.ts';
import { systemFailure, walk, type FoundFile } from './walk.ts';
import { fromBytes, type ZipEntry } from './zip.ts';

export { countFiles } from './count.ts';
export { type FailureCode, type Limits } from './reader.ts';

export interface ReadInputsOptions extends Partial<Limits> {
  /** What `-` reads; process.stdin unless told. */
  readonly stdin?: AsyncIterable<unknown>;
}

/** One document read, or why not. `uri` is raw: put it through `printable` before it is shown. */
export type InputResult =
  | { readonly ok: true; readonly source: SourceText }
  | { readonly ok: false; readonly uri: string; readonly code: FailureCode; readonly reason: string };

/** Reads files, folders and archives in the order given; folders in code point order; `-` is one document on stdin. */
export async function* readInputs(
  paths: readonly string[],
  options: ReadInputsOptions = {},
): AsyncGenerator<InputResult> {
  const { stdin = process.stdin, ...given } = options;
  const intake = new Intake(limitsOf(given));
  try {
    for (const path of paths) {
      if (path === '-') yield* intake.stream(stdin);
      else
        for await (const found of walk(path))
          yield* found.ok ? intake.file(found) : [failed(found.uri, found.failure)];
    }
  } finally {
    intake.close();
  }
}

/** Defaults under what was given; an option given as undefined counts as not given. */
function limitsOf(given: Partial<Limits>): Limits {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaultLimits, ...known };
}

/** Small files read between two turns of others: some hundredths of a second. */
const TURN = 64;

class Intake {
  readonly #isolation: Isolation;
  readonly #duplicates = new Duplicates();
  #small = 0;

  constructor(private readonly limits: Limits) {
    this.#isolation = new Isolation(limits.maxMemoryBytes);
  }

  close(): void {
    this.#isolation.close();
  }

  async *stream(stdin: AsyncIterable<unknown>): AsyncGenerator<InputResult> {
    try {
      yield* this.#bytes(await collect(stdin, this.limits.maxBytes), '-');
    } catch (error) {
      yield failed('-', systemFailure(error));
    }
  }

  async *file(found: FoundFile): AsyncGenerator<InputResult> {
    let file: OpenFile | null = null;
    try {
      if (!found.named) refuseByName(found.uri);
      const small = found.named ? null : readSmallFile(found.path, this.limits.maxBytes);
      if (small !== null) {
        // Signals and timers have their turn.
        if (++this.#small % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
        yield* this.#bytes(small, found.uri);
        return;
      }
      file = await openFile(found.path, found.named);
      const { handle, size } = file;
      if (size !== null && size > this.limits.maxBytes) {
        // An archive is read where it lies, entry by entry: it may be larger than any document.
        const archive = await openArchive(onDisk(handle, size), this.limits);
        if (archive === null) throw tooLarge(size, this.limits.maxBytes);
        yield* this.#archive(archive, found.uri);
      } else yield* this.#bytes(await readBytes(file, this.limits.maxBytes), found.uri);
    } catch (error) {
      yield failed(found.uri, systemFailure(error));
    } finally {
      await file?.handle.close();
    }
  }

  /** A document, or an archive of some. */
  async *#bytes(bytes: Buffer, uri: string): AsyncGenerator<InputResult> {
    const archive = await openArchive(fromBytes(bytes), this.limits);
    if (archive !== null) yield* this.#archive(archive, uri);
    else yield { ok: true, source: await this.#document(bytes, uri) };
  }

  async *#archive(entries: readonly ZipEntry[], uri: string): AsyncGenerator<InputResult> {
    const budget = { left: this.limits.maxExpandedBytes };
    let empty = true;
    for await (const unpacked of unpackArchive(entries, uri, this.limits, budget)) {
      empty = false;
      if (unpacked.ok) yield await this.#entry(unpacked);
      else yield failed(unpacked.uri, systemFailure(unpacked.failure));
    }
    if (empty) yield failed(uri, new ReadFailure('empty', 'an archive without files'));
  }

  async #entry({ uri, bytes }: { uri: string; bytes: Buffer }): Promise<InputResult> {
    try {
      refuseByName(uri);
      return { ok: true, source: await this.#document(bytes, uri) };
    } catch (error) {
      return failed(uri, systemFailure(error));
    }
  }

  async #document(bytes: Buffer, uri: string): Promise<SourceText> {
    if (bytes.length === 0) throw new ReadFailure('empty', 'the file is empty');
    const reader = readerFor(bytes, uri);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { limits } = this;
    const result = reader.harmless
      ? await reader.read(bytes, uri, limits)
      : await this.#isolation.read({ bytes, name: uri, limits });
    const duplicate = this.#duplicates.check(uri, result.text);
    return {
      uri,
      sha256,
      ...result,
      diagnostics: [...result.diagnostics, ...(duplicate === null ? [] : [duplicate])],
    };
  }
}

const failed = (uri: string, { code, reason }: ReadFailure): InputResult => ({
  ok: false,
  uri,
  code,
  reason,
});

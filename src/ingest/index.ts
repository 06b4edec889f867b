/**
 * The door for files: paths in, one source text or one failure a document out, in a stable order. Nothing here throws for
 * what a file holds; whatever cannot be read is named with its reason and the next one comes.
 */
import { createHash } from 'node:crypto';
import type { SourceText } from '../model/index.ts';
import { collect, openFile, readBytes } from './file-bytes.ts';
import { readDocument } from './read-document.ts';
import { defaultLimits, ReadFailure, type FailureCode, type Limits } from './reader.ts';
import { systemFailure, walk } from './walk.ts';

export { printable } from './names.ts';
export { defaultLimits, type FailureCode, type Limits } from './reader.ts';

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
  const limits = limitsOf(given);
  for (const path of paths) {
    if (path === '-') {
      yield await attempt('-', async () => readOne(await collect(stdin, limits.maxBytes), '-', limits));
      continue;
    }
    for await (const found of walk(path)) {
      if (!found.ok) yield failed(found.uri, found.failure);
      else yield await attempt(found.uri, () => readFound(found, limits));
    }
  }
}

/** Defaults under what was given; an option given as undefined counts as not given. */
function limitsOf(given: Partial<Limits>): Limits {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaultLimits, ...known };
}

async function readFound(
  found: { uri: string; path: string | Buffer; named: boolean },
  limits: Limits,
): Promise<SourceText> {
  const file = await openFile(found.path, found.named);
  try {
    return await readOne(await readBytes(file, limits.maxBytes), found.uri, limits);
  } finally {
    await file.handle.close();
  }
}

async function readOne(bytes: Buffer, uri: string, limits: Limits): Promise<SourceText> {
  if (bytes.length === 0) throw new ReadFailure('empty', 'the file is empty');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { uri, sha256, ...(await readDocument(bytes, uri, limits)) };
}

async function attempt(uri: string, read: () => Promise<SourceText>): Promise<InputResult> {
  try {
    return { ok: true, source: await read() };
  } catch (error) {
    return failed(uri, systemFailure(error));
  }
}

const failed = (uri: string, { code, reason }: ReadFailure): InputResult => ({
  ok: false,
  uri,
  code,
  reason,
});

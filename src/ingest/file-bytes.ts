/** The bytes of one file or stream, never more of them than allowed, and never half of one version and half of the next. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { ReadFailure, sizeText } from './reader.ts';
import type { RandomAccess } from './zip.ts';

const ATTEMPTS = 3;

/** An open regular file, or a stream the user named (a pipe, /dev/stdin). */
export interface OpenFile {
  readonly handle: FileHandle;
  /** Bytes; null for pipes, which have no size. */
  readonly size: number | null;
}

/** Larger files are read in pieces, while other work goes on. */
const SMALL = 1 << 20;

/**
 * All of a file that was met in a folder, where it is small; null where it is not. Read at once: of the many small files of an
 * archive, each would wait seven times for a thread that takes longer to wake than to read.
 * @throws {ReadFailure} `changed`, `not-a-file`, and what the system throws
 */
export function readSmallFile(path: string | Buffer, maxBytes: number): Buffer | null {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const before = fstatSync(file);
      if (!before.isFile()) throw notAFile();
      if (before.size > SMALL || before.size > maxBytes) return null;
      const bytes = Buffer.allocUnsafeSlow(before.size);
      let filled = 0;
      for (let read = 1; read > 0 && filled < bytes.length; filled += read)
        read = readSync(file, bytes, filled, bytes.length - filled, filled);
      const after = fstatSync(file);
      if (after.size === filled && before.size === filled && before.mtimeMs === after.mtimeMs) return bytes;
    }
  } finally {
    closeSync(file);
  }
  throw changed();
}

/** Opens without waiting: a pipe met in a folder must not hold the work up. */
export async function openFile(path: string | Buffer, named: boolean): Promise<OpenFile> {
  const handle = await open(path, constants.O_RDONLY | (named ? 0 : constants.O_NONBLOCK));
  const status = await handle.stat();
  if (status.isFile()) return { handle, size: status.size };
  if (named && !status.isDirectory()) return { handle, size: null };
  await handle.close();
  throw notAFile();
}

/** @throws {ReadFailure} `too-large`, `changed`. */
export async function readBytes({ handle, size }: OpenFile, maxBytes: number): Promise<Buffer> {
  if (size === null) return collect(handle.createReadStream({ autoClose: false }), maxBytes);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await handle.stat({ bigint: true });
    if (before.size > BigInt(maxBytes)) throw tooLarge(Number(before.size), maxBytes);
    const bytes = Buffer.allocUnsafe(Number(before.size));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const after = await handle.stat({ bigint: true });
    const same = before.size === after.size && before.mtimeNs === after.mtimeNs;
    if (same && filled === bytes.length) return bytes;
  }
  throw changed();
}

const notAFile = (): ReadFailure =>
  new ReadFailure('not-a-file', 'neither file nor folder (a pipe, socket or device)');
const changed = (): ReadFailure => new ReadFailure('changed', 'the file changes while it is read');

/** All of a stream, up to the limit. */
export async function collect(stream: AsyncIterable<unknown>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    total += bytes.length;
    if (total > maxBytes) throw tooLarge(null, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, total);
}

export function tooLarge(size: number | null, maxBytes: number): ReadFailure {
  const what = size === null ? 'more than' : `${sizeText(size)}, more than`;
  return new ReadFailure('too-large', `${what} the ${sizeText(maxBytes)} allowed (--max-bytes)`);
}

/** A file on disk to be read at any place. */
export const onDisk = (handle: FileHandle, size: number): RandomAccess => ({
  size,
  async read(offset, length) {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  },
});

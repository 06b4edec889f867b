/**
 * The entries of a zip, and the bytes of each within limits. yauzl knows the format; what it leaves to its callers is done
 * here: names in GBK, checksums, and that no size is believed which the file only claims.
 */
import { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { crc32 } from './crc32.ts';
import { decodeName } from './names.ts';
import { ReadFailure, sizeText, type Limits } from './reader.ts';

/** Bytes that can be read at any place: a file on disk or a buffer. */
export interface RandomAccess {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  /** @throws {ReadFailure} `expands-too-much`, `too-large`, `encrypted`, `unsupported`, `damaged` */
  read(): Promise<Buffer>;
}

/** Bytes that may still be unpacked; archives inside an archive draw on the same. */
export interface Budget {
  left: number;
}

export const fromBytes = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

/** True for the first bytes of a zip, with entries or without any. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const damaged = (what: string): ReadFailure => new ReadFailure('damaged', `a damaged zip: ${what}`);

/**
 * The entries, in the order of the directory. What is read of them counts against `budget` together.
 * @throws {ReadFailure} `damaged`, `too-many-entries`
 */
export async function openZip(
  file: RandomAccess,
  limits: Limits,
  budget: Budget = { left: limits.maxExpandedBytes },
): Promise<ZipEntry[]> {
  const zip = await open(file);
  if (zip.entryCount > limits.maxEntries) {
    const reason = `an archive of ${zip.entryCount} entries, more than the ${limits.maxEntries} allowed`;
    throw new ReadFailure('too-many-entries', reason);
  }
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const isLink =
        entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & 0xf000) === LINK;
      entries.push({
        name,
        isLink,
        isFolder: name.endsWith('/'),
        read: () => unpack(zip, entry, limits, budget),
      });
    }
  } catch {
    throw damaged('its directory is broken');
  }
  return entries;
}

const UNIX = 3;
const LINK = 0xa000;

async function open(file: RandomAccess): Promise<ZipFile> {
  const { RandomAccessReader, fromRandomAccessReaderPromise } = await import('yauzl');
  class Reader extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(chunks(file, start, end));
    }
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ): void {
      file.read(position, length).then((bytes) => {
        buffer.set(bytes, offset);
        done(bytes.length < length ? new Error('unexpected end') : null);
      }, done);
    }
  }
  try {
    // Sizes are not validated by the library, since one lying entry would cost all the others.
    const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
    return await fromRandomAccessReaderPromise(new Reader(), file.size, options);
  } catch {
    throw damaged('it has no directory, perhaps because its end is missing');
  }
}

const CHUNK = 65_536;

async function* chunks(file: RandomAccess, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += CHUNK) yield await file.read(at, Math.min(CHUNK, end - at));
}

const UTF8_FLAG = 0x800;
/** The name in UTF-8, where the plain one is in a code page (Info-ZIP's Unicode path): version, checksum, name. */
const UNICODE_PATH = 0x7075;

function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const unicode = extraFields.find(
    ({ id, data }) => id === UNICODE_PATH && data.length > 5 && data.readUInt32LE(1) === crc32(fileNameRaw),
  );
  const bytes = unicode?.data.subarray(5) ?? fileNameRaw;
  const isUtf8 = unicode !== undefined || (generalPurposeBitFlag & UTF8_FLAG) !== 0;
  return (isUtf8 ? bytes.toString('utf8') : decodeName(bytes)).replaceAll('\\', '/');
}

async function unpack(zip: ZipFile, entry: Entry, limits: Limits, budget: Budget): Promise<Buffer> {
  const { compressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) throw new ReadFailure('encrypted', 'locked with a password');
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    throw new ReadFailure('unsupported', `packed with method ${compressionMethod}, only deflate is read`);
  }
  const most = Math.min(limits.maxBytes, budget.left, Math.max(compressedSize * limits.maxRatio, 1_048_576));
  const bytes = await collect(zip, entry, most);
  if (bytes === null) throw tooMuch(most, limits, budget);
  budget.left -= bytes.length;
  if (budget.left < 0) throw tooMuch(budget.left, limits, budget);
  if (crc32(bytes) !== entry.crc32) throw damaged('an entry does not match its checksum');
  return bytes;
}

/** All bytes of an entry; null where they are more than `most`. */
async function collect(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | null> {
  try {
    const parts: Buffer[] = [];
    let total = 0;
    for await (const part of await zip.openReadStreamPromise(entry)) {
      total += (part as Buffer).length;
      if (total > most) return null;
      parts.push(part as Buffer);
    }
    return Buffer.concat(parts, total);
  } catch {
    throw damaged('an entry cannot be unpacked');
  }
}

function tooMuch(most: number, limits: Limits, budget: Budget): ReadFailure {
  if (most === limits.maxBytes)
    return new ReadFailure('too-large', `unpacks to more than the ${sizeText(most)} allowed (--max-bytes)`);
  const reason =
    most === budget.left
      ? `the archive unpacks to more than the ${sizeText(limits.maxExpandedBytes)} allowed`
      : `unpacks to more than ${limits.maxRatio} times its size, as no document does`;
  return new ReadFailure('expands-too-much', reason);
}

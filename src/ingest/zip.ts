/**
 * Reads the directory of a zip and unpacks single entries with Node's own inflate, which stops at a limit. Sizes in the
 * directory are claims of whoever made the file: nothing is allotted or trusted on their word.
 */
import { crc32 } from './crc32.ts';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
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
  readonly encrypted: boolean;
  /** Bytes unpacked, as claimed. */
  readonly size: number;
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

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FFFF = 0xffff;
const FFFFFFFF = 0xffffffff;

/** True for the first bytes of a zip, with entries or without any. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * The entries, in directory order. Entries read count against `limits` together.
 * @throws {ReadFailure} `damaged`, `too-many-entries`; from `read` also `expands-too-much`, `too-large`, `encrypted`, `unsupported`.
 */
export async function openZip(
  file: RandomAccess,
  limits: Limits,
  budget: Budget = { left: limits.maxExpandedBytes },
): Promise<ZipEntry[]> {
  const { offset, size, count, shift } = await findDirectory(file);
  if (count > limits.maxEntries) {
    throw new ReadFailure(
      'too-many-entries',
      `an archive of ${count} entries, more than the ${limits.maxEntries} allowed`,
    );
  }
  const directory = view(await file.read(offset + shift, size));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL)
      throw damaged('its directory is cut off');
    const entry = readCentral(directory, at);
    at = entry.next;
    entries.push({ ...entry.shown, read: () => unpack(file, entry, shift, limits, budget) });
  }
  return entries;
}

const damaged = (what: string): ReadFailure => new ReadFailure('damaged', `a damaged zip: ${what}`);
const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The end record stands last, before a remark of up to 64 KiB; what stands before the first entry shifts all offsets. */
async function findDirectory(
  file: RandomAccess,
): Promise<{ offset: number; size: number; count: number; shift: number }> {
  const tailAt = Math.max(0, file.size - FFFF - 22);
  const tail = view(await file.read(tailAt, file.size - tailAt));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw damaged('it has no directory, perhaps because its end is missing');
  let [count, size, offset] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  let directoryEnd = tailAt + end;
  if (count === FFFF || size === FFFFFFFF || offset === FFFFFFFF) {
    const locator = end >= 20 ? end - 20 : 0;
    if (tail.readUInt32LE(locator) === LOCATOR_64) {
      const at = Number(tail.readBigUInt64LE(locator + 8));
      if (at + 56 > file.size) throw damaged('its directory is not where it says');
      const record = view(await file.read(at, 56));
      if (record.length < 56 || record.readUInt32LE(0) !== END_64)
        throw damaged('its directory is not where it says');
      [count, size, offset] = [32, 40, 48].map((field) => Number(record.readBigUInt64LE(field))) as [
        number,
        number,
        number,
      ];
      directoryEnd = at;
    }
  }
  const shift = directoryEnd - size - offset;
  if (shift < 0 || offset + size > file.size) throw damaged('its directory is not where it says');
  // A directory entry takes 46 bytes at least: a count beyond that is made up.
  if (count * 46 > size) throw damaged('its directory is cut off');
  return { offset, size, count, shift };
}

interface Central {
  readonly shown: Omit<ZipEntry, 'read'>;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
  readonly next: number;
}

function readCentral(directory: Buffer, at: number): Central {
  const flags = directory.readUInt16LE(at + 8);
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const bytes = directory.subarray(at + 46, nameEnd);
  const sizes = [
    directory.readUInt32LE(at + 24),
    directory.readUInt32LE(at + 20),
    directory.readUInt32LE(at + 42),
  ];
  const { unicodeName, values } = readExtra(directory.subarray(nameEnd, extraEnd), sizes);
  const [size, packed, offset] = values as [number, number, number];
  const name = (
    unicodeName ?? ((flags & 0x800) !== 0 ? bytes.toString('utf8') : decodeName(bytes))
  ).replaceAll('\\', '/');
  const unix = directory.readUInt8(at + 5) === 3 ? directory.readUInt16LE(at + 40) : 0;
  return {
    shown: {
      name,
      size,
      isFolder: name.endsWith('/'),
      isLink: (unix & 0xf000) === 0xa000,
      encrypted: (flags & 1) !== 0,
    },
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packed,
    offset,
    next: extraEnd + directory.readUInt16LE(at + 32),
  };
}

/** Extra fields: 1 holds the sizes that do not fit 32 bits, 0x7075 the name in UTF-8 where the plain one is in a code page. */
function readExtra(
  extra: Buffer,
  sizes: readonly number[],
): { unicodeName: string | null; values: number[] } {
  const values = [...sizes];
  let unicodeName: string | null = null;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const body = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    const id = extra.readUInt16LE(at);
    if (id === 0x7075 && body.length > 5) unicodeName = body.subarray(5).toString('utf8');
    if (id !== 1) continue;
    let field = 0;
    for (const [i, value] of values.entries()) {
      if (value !== FFFFFFFF || field + 8 > body.length) continue;
      values[i] = Number(body.readBigUInt64LE(field));
      field += 8;
    }
  }
  return { unicodeName, values };
}

const inflate = promisify(inflateRaw) as (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
) => Promise<Buffer>;

async function unpack(
  file: RandomAccess,
  { shown, method, crc, packed, offset }: Central,
  shift: number,
  limits: Limits,
  budget: Budget,
): Promise<Buffer> {
  if (shown.encrypted) throw new ReadFailure('encrypted', 'locked with a password');
  if (method !== 0 && method !== 8)
    throw new ReadFailure('unsupported', `packed with method ${method}, only deflate is read`);
  if (packed > limits.maxBytes)
    throw new ReadFailure(
      'too-large',
      `${sizeText(packed)} packed, more than the ${sizeText(limits.maxBytes)} allowed (--max-bytes)`,
    );
  const head = view(await file.read(offset + shift, 30));
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL)
    throw damaged('an entry is not where the directory says');
  const from = offset + shift + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const body = await file.read(from, packed);
  if (body.length < packed) throw damaged('an entry is cut off');
  const most = Math.min(limits.maxBytes, budget.left, Math.max(packed * limits.maxRatio, 1_048_576));
  const bytes = method === 0 ? view(body) : await expand(body, most, limits, budget);
  budget.left -= bytes.length;
  if (budget.left < 0) throw tooMuch(limits);
  if (crc32(bytes) !== crc) throw damaged('an entry does not match its checksum');
  return bytes;
}

const tooMuch = (limits: Limits): ReadFailure =>
  new ReadFailure(
    'expands-too-much',
    `the archive unpacks to more than the ${sizeText(limits.maxExpandedBytes)} allowed`,
  );

async function expand(body: Uint8Array, most: number, limits: Limits, budget: Budget): Promise<Buffer> {
  try {
    return await inflate(body, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
      throw damaged('an entry cannot be unpacked');
    if (most === limits.maxBytes)
      throw new ReadFailure('too-large', `unpacks to more than the ${sizeText(most)} allowed (--max-bytes)`);
    if (most === budget.left) throw tooMuch(limits);
    throw new ReadFailure(
      'expands-too-much',
      `unpacks to more than ${limits.maxRatio} times its size, as no document does`,
    );
  }
}

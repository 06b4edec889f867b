/** Writes zips as real programs do not: names in GBK, sizes that lie, links, ciphers. For fixtures and hostile files only. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../src/ingest/crc32.ts';

export interface ZipFile {
  /** Bytes as they are to stand in the directory. */
  readonly name: string | Buffer;
  readonly data: Buffer;
  readonly method?: 'deflate' | 'store';
  /** Mode bits of Unix, as for a link: 0o120777. */
  readonly mode?: number;
  readonly flags?: number;
  /** What the directory is to claim instead of the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly method?: number };
}

export function writeZip(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method = 'deflate', mode = 0, flags = 0, claims = {} } of files) {
    const bytes = Buffer.from(name as string);
    const packed = method === 'deflate' ? deflateRawSync(data, { level: 9 }) : data;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(claims.method ?? (method === 'deflate' ? 8 : 0), 4);
    fields.writeUInt32LE(claims.crc ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims.size ?? data.length, 18);
    fields.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([word(0x04034b50), fields, bytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 3]), fields, tail, bytes]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, word(0x06054b50), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

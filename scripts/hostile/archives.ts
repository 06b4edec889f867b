/** Damaged and hostile zips. */
import { GOOD, type HostileFile } from './hostile-file.ts';
import { writeZip, type ZipFile } from '../zip-writer.ts';

const text = (name: string): ZipFile => ({ name, data: Buffer.from(GOOD) });

export function archives(): HostileFile[] {
  const good = writeZip([text('a.txt'), text('b.txt')]);
  return [
    {
      name: 'climbing.zip',
      bytes: writeZip([
        text('../../climbed.txt'),
        text('/absolute.txt'),
        text('C:\\drive.txt'),
        text('a/../../b.txt'),
        text('good.txt'),
      ]),
      expect: 'read',
      entries: {
        '../../climbed.txt': 'unsafe-name',
        '/absolute.txt': 'unsafe-name',
        'C:/drive.txt': 'unsafe-name',
        'a/../../b.txt': 'unsafe-name',
        'good.txt': 'read',
      },
    },
    {
      name: 'bomb.zip',
      bytes: writeZip([{ name: 'bomb.txt', data: Buffer.alloc(80 * 1_048_576) }, text('good.txt')]),
      expect: 'read',
      entries: { 'bomb.txt': 'expands-too-much', 'good.txt': 'read' },
    },
    { name: 'deep.zip', bytes: nested(5), expect: 'too-deep' },
    {
      name: 'links.zip',
      bytes: writeZip([{ name: 'link', data: Buffer.from('/etc/passwd'), mode: 0o120777 }, text('good.txt')]),
      expect: 'read',
      entries: { link: 'link-outside', 'good.txt': 'read' },
    },
    {
      name: 'locked.zip',
      bytes: writeZip([{ ...text('locked.txt'), flags: 1 }, text('good.txt')]),
      expect: 'read',
      entries: { 'locked.txt': 'encrypted', 'good.txt': 'read' },
    },
    {
      name: 'methods.zip',
      bytes: writeZip([
        { ...text('lzma.txt'), claims: { method: 14 } },
        { ...text('crc.txt'), claims: { crc: 1 } },
        text('good.txt'),
      ]),
      expect: 'read',
      entries: { 'lzma.txt': 'unsupported', 'crc.txt': 'damaged', 'good.txt': 'read' },
    },
    { name: 'cut.zip', bytes: good.subarray(0, good.length - 30), expect: 'damaged' },
    { name: 'offsets.zip', bytes: wrongOffsets(good), expect: 'damaged' },
    { name: 'empty.zip', bytes: writeZip([]), expect: 'empty' },
    {
      name: 'names.zip',
      bytes: writeZip([
        text('a\nb\u001b[31m.txt'),
        text('\u202etxt.exe'),
        text(''),
        text('x'.repeat(60_000)),
      ]),
      expect: 'any',
    },
  ];
}

/** A zip in a zip in a zip … */
function nested(depth: number): Buffer {
  let bytes = writeZip([text('innermost.txt')]);
  for (let i = 0; i < depth; i++) bytes = writeZip([{ name: 'inner.zip', data: bytes, method: 'store' }]);
  return bytes;
}

/** The directory says its entries are elsewhere. */
function wrongOffsets(good: Buffer): Buffer {
  const bytes = Buffer.from(good);
  bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
  return bytes;
}

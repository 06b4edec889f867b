import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../scripts/zip-writer.ts';
import { defaultLimits } from './reader.ts';
import { fromBytes, openZip } from './zip.ts';

const open = (bytes: Uint8Array, limits = {}) => openZip(fromBytes(bytes), { ...defaultLimits, ...limits });

describe('a zip', () => {
  it('gives back what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), async (files) => {
        const packed = writeZip(
          files.map((data, i) => ({
            name: `${i}.txt`,
            data: Buffer.from(data),
            method: i % 2 ? 'store' : 'deflate',
          })),
        );
        const entries = await open(packed);
        const unpacked = await Promise.all(entries.map((entry) => entry.read()));
        expect(unpacked.map((bytes) => [...bytes])).toEqual(files.map((data) => [...data]));
      }),
      { numRuns: 50 },
    );
  });

  it('never hangs on or believes broken bytes', async () => {
    const good = writeZip([{ name: 'a.txt', data: Buffer.from('会员'.repeat(50)) }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Buffer.from(good);
        bytes[at] = value;
        try {
          for (const entry of await open(bytes)) await entry.read();
        } catch (error) {
          expect(error).toMatchObject({ name: 'ReadFailure' });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('limits', () => {
  const many = writeZip(
    Array.from({ length: 20 }, (_, i) => ({
      name: `${i}`,
      data: Buffer.alloc(1000, `${i}`),
      method: 'store',
    })),
  );

  it('on entries', async () => {
    await expect(open(many, { maxEntries: 19 })).rejects.toMatchObject({ code: 'too-many-entries' });
  });

  it('on all unpacked bytes together', async () => {
    const entries = await open(many, { maxExpandedBytes: 2500 });
    const codes = await Promise.all(
      entries.map((entry) =>
        entry.read().then(
          () => 'read',
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(codes.filter((code) => code === 'read')).toHaveLength(2);
    expect(new Set(codes.slice(2))).toEqual(new Set(['expands-too-much']));
  });

  it('on the bytes of one entry, whatever the directory claims', async () => {
    const [entry] = await open(writeZip([{ name: 'a', data: Buffer.alloc(5000), claims: { size: 10 } }]), {
      maxBytes: 4000,
    });
    await expect(entry!.read()).rejects.toMatchObject({ code: 'too-large' });
  });
});

import type { FileHandle } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { collect, readBytes } from './file-bytes.ts';

/** A file that is written to `writes` times while it is being read. */
function restless(writes: number): FileHandle {
  let version = 0;
  const handle = {
    stat: async () => ({ size: 4n, mtimeNs: BigInt(version) }),
    read: async (bytes: Buffer) => {
      bytes.write(`v${String(version).padStart(3, '0')}`);
      if (version < writes) version++;
      return { bytesRead: 4 };
    },
  };
  return handle as unknown as FileHandle;
}

describe('a file that changes while it is read', () => {
  it('is read again until it is of one piece', async () => {
    expect((await readBytes({ handle: restless(2), size: 4 }, 100)).toString()).toBe('v002');
  });

  it('is named when it does not come to rest', async () => {
    await expect(readBytes({ handle: restless(99), size: 4 }, 100)).rejects.toMatchObject({
      code: 'changed',
    });
  });
});

it('stops at the limit of a stream', async () => {
  const endless = (async function* () {
    for (;;) yield Buffer.alloc(1000);
  })();
  await expect(collect(endless, 5000)).rejects.toMatchObject({
    code: 'too-large',
    reason: 'more than the 4.9 KiB allowed (--max-bytes)',
  });
});

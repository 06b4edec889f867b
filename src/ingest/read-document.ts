/** Which reader a document goes to: by its content first, by its name where the content leaves it open. */
import type { Limits, Reader, ReadResult } from './reader.ts';
import { txt } from './txt.ts';

const READERS: readonly Reader[] = [txt];

export async function readDocument(bytes: Uint8Array, name: string, limits: Limits): Promise<ReadResult> {
  const reader = READERS.find((one) => one.sniff(bytes, name))!;
  return reader.read(bytes, name, limits);
}

/** A product whose worker hangs or goes away over some documents, once or always, by what their names say. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRecord } from '../model/index.ts';
import type { Made, Product } from './product.ts';

/** @param folder where the moods of documents are remembered from one worker to the next */
export default function make(records: readonly DocumentRecord[], folder: unknown): Made<string> {
  const uri = records[0]!.source.uri;
  const again = !isFirst(join(folder as string, uri));
  if (uri.startsWith('hang') || (uri.startsWith('first') && !again)) for (;;);
  if (uri.startsWith('swell')) for (const hoard: string[][] = []; ;) hoard.push(Array<string>(1e6).fill(uri));
  if (uri.startsWith('throw')) throw new Error('no good');
  return { value: again ? `${uri} again` : uri, size: uri.length, transfer: [] };
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}

export const moody = (folder: string): Product<string> => ({ make, module: import.meta.url, data: folder });

/** Records as lines of JSON in UTF-8: written as they come, whoever reads them. */
import type { DocumentRecord } from '../model/index.ts';
import { moduleBeside, type Made, type Product } from './product.ts';

/** Each line with its end. */
export interface Lines {
  readonly records: number;
  readonly bytes: Uint8Array;
}

export default function make(records: readonly DocumentRecord[]): Made<Lines> {
  const lines = records.map((record) => JSON.stringify(record));
  const size = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const memory = new ArrayBuffer(size);
  const bytes = Buffer.from(memory);
  let at = 0;
  for (const line of lines) {
    at += bytes.write(line, at);
    bytes[at++] = LINE_END;
  }
  return { value: { records: lines.length, bytes: new Uint8Array(memory) }, size, transfer: [memory] };
}

const LINE_END = 0x0a;

export const LINES: Product<Lines> = { make, module: moduleBeside('lines', import.meta.url) };

/** Records as lines of JSON in UTF-8: written as they come, whoever reads them. */
import type { DocumentRecord } from '../model/index.ts';
import { moduleBeside, type Made, type Product } from './product.ts';

/** Each line with its end. */
export interface Lines {
  readonly records: number;
  readonly bytes: Uint8Array;
}

export default function make(records: readonly DocumentRecord[]): Made<Lines> {
  const pieces = records.flatMap((record) => [...piecesOf(record)]);
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const memory = new ArrayBuffer(size);
  const bytes = new Uint8Array(memory);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { value: { records: records.length, bytes }, size, transfer: [memory] };
}

/** Items of a list that are a string at a time: a long record as one string would take twice its bytes. */
const ITEMS = 1000;

const encoder = new TextEncoder();

/** The line of a record, which is the JSON of the whole. */
function* piecesOf(record: DocumentRecord): Generator<Uint8Array> {
  let text = '';
  let before = '{';
  for (const [key, value] of Object.entries(record)) {
    text += `${before}${JSON.stringify(key)}:`;
    before = ',';
    const list: unknown[] | null = Array.isArray(value) && value.length > ITEMS ? value : null;
    if (list === null) {
      text += JSON.stringify(value);
      continue;
    }
    for (let i = 0; i < list.length; i += ITEMS) {
      text += `${i === 0 ? '[' : ','}${JSON.stringify(list.slice(i, i + ITEMS)).slice(1, -1)}`;
      yield encoder.encode(text);
      text = '';
    }
    text += ']';
  }
  yield encoder.encode(`${text}}\n`);
}

export const LINES: Product<Lines> = { make, module: moduleBeside('lines', import.meta.url) };

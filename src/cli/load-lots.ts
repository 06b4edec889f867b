/** What a load is given, parted into lots: documents that stand together are read together, records come as streams of lines. */
import { createReadStream } from 'node:fs';

export interface RecordLot {
  readonly records: true;
  readonly name: string;
  readonly bytes: AsyncIterable<unknown>;
}

export interface DocumentLot {
  readonly records: false;
  readonly paths: readonly string[];
  /** What `-` reads. */
  readonly stdin: AsyncIterable<unknown>;
}

export const isRecords = (path: string): boolean => /\.(?:ndjson|jsonl)$/i.test(path);

/** Lots in the order of the paths; whether stdin brings a document or records, its first byte tells. */
export async function* lotsOf(paths: readonly string[]): AsyncGenerator<RecordLot | DocumentLot> {
  let documents: string[] = [];
  let stdin: AsyncIterable<unknown> = process.stdin;
  for (const path of paths) {
    let records: RecordLot | null = null;
    if (isRecords(path)) records = { records: true, name: path, bytes: createReadStream(path) };
    else if (path === '-') {
      const { isJson, bytes } = await peek(process.stdin);
      if (isJson) records = { records: true, name: path, bytes };
      stdin = bytes;
    }
    if (records === null) {
      documents.push(path);
      continue;
    }
    if (documents.length > 0) yield { records: false, paths: documents, stdin };
    documents = [];
    yield records;
  }
  if (documents.length > 0) yield { records: false, paths: documents, stdin };
}

/** Whether a stream begins as JSON does, and the stream from its beginning. */
async function peek(
  stream: AsyncIterable<unknown>,
): Promise<{ isJson: boolean; bytes: AsyncIterable<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const seen: Uint8Array[] = [];
  let head = '';
  while (head === '') {
    const { value, done } = await chunks.next();
    if (done) break;
    seen.push(value);
    head = Buffer.concat(seen)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart();
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { isJson: head.startsWith('{'), bytes: all() };
}

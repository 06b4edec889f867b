/** Records as `zongjie extract` wrote them, one a line, out of a stream of bytes. */
import { byteLines } from '../../model/byte-lines.ts';
import { DocumentRecord } from '../../model/record.ts';
import type { Failure } from './loader.ts';

export type ReadRecord =
  { readonly ok: true; readonly record: DocumentRecord } | ({ readonly ok: false } & Failure);

/** Records and broken lines in order; `name` stands in failures, with the number of the line. */
export async function* readRecords(bytes: AsyncIterable<unknown>, name: string): AsyncGenerator<ReadRecord> {
  let number = 0;
  for await (const line of byteLines(bytes)) {
    number++;
    if (line!.trim() !== '') yield readRecord(line!, `${name}:${number}`);
  }
}

function readRecord(line: string, place: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, URI: place, CODE: 'no-json', REASON: 'is no line of JSON' };
  }
  const parsed = DocumentRecord.safeParse(value);
  if (parsed.success && !ownIds(parsed.data))
    return { ok: false, URI: place, CODE: 'schema', REASON: 'has ids that are not its own' };
  if (parsed.success) return { ok: true, record: parsed.data };
  return { ok: false, URI: place, ...whyNot(value, parsed.error.issues[0]) };
}

/** Facts of one record must not pass for those of another, nor for each other. */
function ownIds({ id, observations, activities }: DocumentRecord): boolean {
  const ids = [...observations, ...activities].map((part) => part.id);
  return new Set(ids).size === ids.length && ids.every((part) => part.startsWith(`${id}/`));
}

/** `filter` passes on in its output what it could not read; a later program may write records of a later shape. */
function whyNot(
  value: unknown,
  issue: { path: readonly PropertyKey[]; message: string } | undefined,
): Pick<Failure, 'CODE' | 'REASON'> {
  const { error, schemaVersion } = (value ?? {}) as {
    error?: { code?: unknown; message?: unknown };
    schemaVersion?: unknown;
  };
  if (typeof error?.message === 'string') return { CODE: String(error.code), REASON: error.message };
  if (schemaVersion !== undefined && schemaVersion !== '1')
    return {
      CODE: 'schema',
      REASON: `is a record of schema version ${String(schemaVersion)}; this program reads 1`,
    };
  return { CODE: 'schema', REASON: `is no document record: ${issue?.path.join('.')}: ${issue?.message}` };
}

/** One line that `filter` is given, as a document that is to be analyzed or as the reason why there is none. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BatchInput } from '../batch/index.ts';
import { sizeText } from '../ingest/reader.ts';

/** The id comes back as it was given: in the engine's table it may be a number. */
export type FilterInput = BatchInput & { readonly id: unknown };

/** An id may be a number in the engine's table; it comes back as it was given. */
const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  uri: z.string().optional(),
  refArea: z.string().optional(),
  refPeriod: z.string().optional(),
});

interface Given {
  readonly area?: string;
  readonly period?: string;
}

/** @param given what the command line says of all documents */
export function readLine(line: string, given: Given, maxBytes: number): FilterInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refused(null, 'not-json', (error as Error).message);
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const id = (value as { id?: unknown } | null)?.id ?? null;
    return refused(id, 'not-a-document', `${issue!.path.join('.') || 'line'}: ${issue!.message}`);
  }
  const { id, text, uri, refArea, refPeriod } = parsed.data;
  if (Buffer.byteLength(text) > maxBytes) return tooLong(id, maxBytes);
  const area = refArea ?? given.area;
  const period = refPeriod ?? given.period;
  return {
    ok: true,
    id,
    source: {
      uri: uri ?? String(id),
      format: 'txt',
      encoding: null,
      sha256: createHash('sha256').update(text).digest('hex'),
      text,
      places: [],
      diagnostics: [],
    },
    document: { ...(area !== undefined && { area }), ...(period !== undefined && { period }) },
  };
}

export const tooLong = (id: unknown, maxBytes: number): FilterInput =>
  refused(id, 'too-large', `more than the ${sizeText(maxBytes)} allowed (--max-bytes)`);

const refused = (id: unknown, code: string, reason: string): FilterInput =>
  ({ ok: false, id, uri: String(id), code, reason }) as FilterInput;

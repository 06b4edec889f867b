/**
 * A record as rows that only want the number of the load's record: all that can be done without the load, in whatever thread has the
 * record. Plain data, so that it crosses threads.
 */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { DocumentRecord } from '../../model/index.ts';
import { rowsOf } from '../rows.ts';
import { DOCUMENT_TABLES } from '../schema/index.ts';
import { codesOf, type Codes } from './codes.ts';
import { csvEncoder, type Cells } from './csv.ts';

export interface Prepared {
  readonly codes: Codes;
  /** Rows by table, as `csvEncoder` writes them. */
  readonly rows: readonly (readonly [table: string, rows: readonly string[]])[];
}

/** Tables of documents as they are spooled: which run brought a document is not known before the end. */
export const SPOOLED = DOCUMENT_TABLES.map((t) => ({
  ...t,
  columns: t.columns.filter((c) => c.name !== 'VALID_FROM_RUN'),
}));

const ENCODERS: ReadonlyMap<string, (row: Cells) => string> = new Map(
  SPOOLED.map((t) => [t.name, csvEncoder(t.columns)]),
);

/** @param rules what read the record; null where that is not known */
export function prepare(record: DocumentRecord, rules: string | null): Prepared {
  const { dim_document: document, ...lists } = rowsOf(record);
  // What was read, without the name of the file and what read it.
  const read = createHash('sha256').update(JSON.stringify({ ...document, URI: '' }));
  const rows = Object.entries(lists).map(([table, list]) => {
    const cells = (list as readonly Cells[]).map(ENCODERS.get(table)!);
    for (const line of cells) read.update(line);
    return [table, cells] as const;
  });
  const row = {
    ...document,
    URI: sourceUri(document.URI, document.SHA256),
    RULES_VERSION: rules,
    ROWS_HASH: read.digest('hex').slice(0, 32),
  };
  return {
    codes: codesOf([document, ...lists.fact_observation, ...lists.fact_activity]),
    rows: [...rows, ['dim_document', [ENCODERS.get('dim_document')!(row)]]],
  };
}

/** Longer names are cut, and made their own again by the bytes they stand for: PostgreSQL keeps no index entry of three kilobytes. */
const LONGEST_URI = 500;

/** `./a//b.txt` is `a/b.txt`; what has no name of its own (stdin, text in memory) goes by its bytes. */
export function sourceUri(uri: string, sha256: string): string {
  if (uri === '' || uri === '-') return `stdin:${sha256.slice(0, 16)}`;
  const name = posix.normalize(uri);
  return name.length <= LONGEST_URI ? name : `${name.slice(0, LONGEST_URI)}…${sha256.slice(0, 16)}`;
}

/**
 * Rows of our own tables as the build has checked them (scripts/build.ts). Each is told by the hash of the table it was read from, so
 * that a table that was changed since is read and checked anew. From source there are none.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A line a table: its name, the hash of its text, its rows as JSON; tabs between. */
const FILE = new URL('./tables.tsv', import.meta.url);

type Lines = ReadonlyMap<string, string>;

let lines: Lines | undefined;

function readLines(): Lines {
  let text: string;
  try {
    text = readFileSync(FILE, 'utf8');
  } catch {
    return new Map();
  }
  return new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line]));
}

const headOf = (name: string, text: string): string =>
  `${name}\t${createHash('sha256').update(text).digest('hex')}\t`;

/** The rows of the table called `name` if they were checked when its text was this one. New objects at each call. */
export function checkedRows(name: string, text: string): unknown[] | null {
  lines ??= readLines();
  const line = lines.get(name);
  return line === undefined ? null : rowsIn(line, name, text);
}

/** The line of a table. */
export const checkedLine = (name: string, text: string, rows: readonly unknown[]): string =>
  headOf(name, text) + JSON.stringify(rows);

/** The rows of a line; null where the table has changed since. */
export function rowsIn(line: string, name: string, text: string): unknown[] | null {
  const head = headOf(name, text);
  return line.startsWith(head) ? (JSON.parse(line.slice(head.length)) as unknown[]) : null;
}

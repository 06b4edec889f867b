/** Plain lists of words: tables whose first column is all that is asked for. Each loads once, on first use. */
import { readFileSync } from 'node:fs';
import { lexiconUrl, parseTable } from './table.ts';

const lists = new Map<string, ReadonlySet<string>>();

/** The words of the first column of `lexicon/<path>`. */
export function listOf(path: string): ReadonlySet<string> {
  let list = lists.get(path);
  if (!list) {
    const { rows } = parseTable(readFileSync(lexiconUrl(path), 'utf8'), `lexicon/${path}`);
    list = new Set(rows.map(({ cells }) => Object.values(cells)[0]!));
    lists.set(path, list);
  }
  return list;
}

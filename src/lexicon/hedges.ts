/** Words around a number that loosen it: 近200名, 不超过3天, 15年及以下, 60%以上. */
import { rowSchema } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';
import { trie } from './trie.ts';

const READINGS = ['near-below', 'about', 'at-least', 'at-most'] as const;

/** near-below: the number lies a little under what is written (近200); the others as named. */
export type HedgeReading = (typeof READINGS)[number];

const HedgeRow = rowSchema(({ z, words }) => z.object({
  text: words,
  side: z.enum(['before', 'after']),
  reading: z.enum(READINGS),
  notAfter: words,
}));

export interface Hedge {
  readonly text: string;
  readonly reading: HedgeReading;
  readonly notAfter: readonly string[];
}

const rows = loadTable(lexiconUrl('core/hedges.tsv'), HedgeRow, (row) => row.text);
const hedges = (side: 'before' | 'after'): Hedge[] =>
  rows.filter((row) => row.side === side).flatMap(({ text, ...rest }) => text.map((t) => ({ ...rest, text: t })));

/** Hedges that stand behind a number or its unit. */
export const hedgesAfter = trie(hedges('after').map((hedge) => [hedge.text, hedge]));

const byLast = new Map<number, Hedge[]>();
for (const hedge of hedges('before').sort((a, b) => b.text.length - a.text.length)) {
  const last = hedge.text.charCodeAt(hedge.text.length - 1);
  byLast.set(last, [...(byLast.get(last) ?? []), hedge]);
}

/** The longest hedge that ends right before `i`, or null. `from` is the first character that may belong to it. */
export function hedgeBefore(text: string, i: number, from: number): Hedge | null {
  const candidates = i > from ? byLast.get(text.charCodeAt(i - 1)) : undefined;
  if (candidates === undefined) return null;
  for (const hedge of candidates) {
    const start = i - hedge.text.length;
    if (start < from || !text.startsWith(hedge.text, start)) continue;
    if (start > from && hedge.notAfter.includes(text[start - 1]!)) continue;
    return hedge;
  }
  return null;
}

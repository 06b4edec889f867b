/**
 * What a sentence must hold for a pattern to match it at all: `邮编[: ]{0,3}\d{6}` needs 邮, 编 and a digit. A rule whose characters
 * are missing is never tried. When in doubt nothing is asked for: a pattern may be tried in vain, never left out in error.
 */
import type { Codes, Node } from './parse.ts';

/** A larger requirement rejects next to nothing. */
const MOST_CODES = 96;

/** All of these must be met, each by one of its characters; empty where nothing can be said. */
export function requirementsOf(pattern: Node): readonly Codes[] {
  const byKey = new Map(needsOf(pattern).map((codes) => [[...codes].sort((a, b) => a - b).join(), codes]));
  return [...byKey.values()];
}

function needsOf(node: Node): readonly Codes[] {
  switch (node.kind) {
    case 'character':
      return node.codes === null ? [] : [node.codes];
    case 'sequence':
      return node.items.flatMap(needsOf);
    case 'choice':
      return united(node.branches.map(needsOf));
    case 'repeat':
      return node.least === 0 ? [] : needsOf(node.item);
    case 'look':
      return node.negative ? [] : needsOf(node.body);
    case 'start':
    case 'unknown':
      return [];
  }
}

/** One requirement made of the sharpest of each branch. */
function united(branches: readonly (readonly Codes[])[]): readonly Codes[] {
  const all = new Set<number>();
  for (const needs of branches) {
    if (needs.length === 0) return [];
    const sharpest = needs.reduce((best, one) => (breadth(one) < breadth(best) ? one : best));
    for (const code of sharpest) all.add(code);
  }
  return all.size <= MOST_CODES ? [all] : [];
}

/** How many sentences hold one of these, roughly: figures and the small numerals stand in most. */
const COMMON = new Map(
  Array.from('0123456789一二三,、。的年月人个工中大会新建', (ch) => [ch.charCodeAt(0), 8]),
);

function breadth(codes: Codes): number {
  let sum = 0;
  for (const code of codes) sum += COMMON.get(code) ?? 1;
  return sum;
}

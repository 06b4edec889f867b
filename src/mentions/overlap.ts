/**
 * The one place where overlapping mentions are resolved: the longer wins; of equal length, the one whose rule stands
 * earlier in its list (the order of `mentions`); what remains is in order of the text.
 */
import type { Span } from '../model/index.ts';

export function resolveOverlaps<M extends Span>(mentions: readonly M[]): M[] {
  if (mentions.length < 2) return [...mentions];
  const order = mentions.map((mention, index) => ({ mention, index }));
  order.sort(
    (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.index - b.index,
  );
  const kept: M[] = [];
  for (const { mention } of order) {
    let last = kept[kept.length - 1];
    if (last && mention.start < last.end) {
      if (mention.end - mention.start <= last.end - last.start) continue;
      while (last && mention.start < last.end) {
        kept.pop();
        last = kept[kept.length - 1];
      }
    }
    kept.push(mention);
  }
  return kept;
}

/** The mentions of `weaker` that touch none of `stronger`; both in order of the text. Linear. */
export function withoutOverlap<M extends Span>(weaker: readonly M[], stronger: readonly Span[]): M[] {
  let i = 0;
  return weaker.filter((m) => {
    while (i < stronger.length && stronger[i]!.end <= m.start) i++;
    return !(i < stronger.length && stronger[i]!.start < m.end);
  });
}

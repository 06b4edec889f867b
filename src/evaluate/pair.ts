/** Which prediction answers which annotation: the one that overlaps it most, each used once. */
import type { Span } from '../model/index.ts';

export interface Pairing<G, P> {
  /** Each gold span in its order, with its prediction or null where it was missed. */
  readonly pairs: readonly { readonly gold: G; readonly found: P | null }[];
  /** Predictions that answer nothing. */
  readonly extra: readonly P[];
}

const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/**
 * Gold spans choose in their order, the longest overlap first; the earlier prediction wins a tie. `spanOf` says where a
 * prediction stands.
 */
export function pairByOverlap<G extends Span, P>(
  gold: readonly G[],
  predictions: readonly P[],
  spanOf: (prediction: P) => Span,
): Pairing<G, P> {
  const free = new Map(predictions.map((p) => [p, spanOf(p)]));
  const pairs = gold.map((g) => {
    let found: P | null = null;
    let longest = 0;
    for (const [prediction, span] of free) {
      const length = sharedLength(g, span);
      if (length > longest) [found, longest] = [prediction, length];
    }
    if (found !== null) free.delete(found);
    return { gold: g, found };
  });
  return { pairs, extra: [...free.keys()] };
}

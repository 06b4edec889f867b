/** Looking up tokens by their place, and what their tags say of them. */
import type { Token } from '../../tokens/tokenizer.ts';

const NOMINAL = /^(?:n|vn|an|b|j|l|i|s|eng|zg)/;
/** Of each tag; there are some fifty. */
const nominal = new Map<string, boolean>();
export function isNominal({ tag }: Token): boolean {
  const known = nominal.get(tag);
  if (known !== undefined) return known;
  const is = NOMINAL.test(tag);
  nominal.set(tag, is);
  return is;
}
export const isHan = (ch: string | undefined): boolean =>
  ch !== undefined && ch >= '\u3400' && ch <= '\u9fff';

/** Index of the last token that ends at or before `offset`; -1 if none. */
export function tokenBefore(tokens: readonly Token[], offset: number): number {
  let lo = 0;
  let hi = tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (tokens[mid]!.end <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo - 1;
}

/** Index of the first token that begins at or behind `offset`. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  const i = tokenBefore(tokens, offset) + 1;
  return i < tokens.length && tokens[i]!.start < offset ? i + 1 : i;
}

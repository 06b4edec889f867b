/**
 * Tokens are evidence, not truth: they help to find the noun that is counted and the edge of a name. Numbers and dates read
 * characters.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Part of speech in the ICTCLAS notation both engines share: n, v, m, q, ns, nt …; `x` unknown. */
  readonly tag: string;
}

export interface Tokenizer {
  readonly name: string;
  /** Tokens of a sentence, in order; their texts concatenate to it. Offsets count from `offset`. */
  tokenize(sentence: string, offset?: number): Token[];
}

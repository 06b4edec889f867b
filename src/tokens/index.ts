/** Which engine cuts words is chosen here, once. */
import { createJieba } from './jieba.ts';
import { createNodeJieba } from './nodejieba.ts';
import type { Tokenizer } from './tokenizer.ts';

export type { Token, Tokenizer } from './tokenizer.ts';

/** @param extra further words with their part of speech, laid over the domain lexicon */
export const createTokenizer = (
  name: 'jieba' | 'nodejieba' = 'jieba',
  extra: readonly { word: string; tag: string }[] = [],
): Tokenizer => (name === 'nodejieba' ? createNodeJieba(extra) : createJieba(extra));

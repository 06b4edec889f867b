/** Which engine cuts words is chosen here, once. */
import { createJieba } from './jieba.ts';
import { createNodeJieba } from './nodejieba.ts';
import type { Tokenizer } from './tokenizer.ts';

export type { Token, Tokenizer } from './tokenizer.ts';

export const createTokenizer = (name: 'jieba' | 'nodejieba' = 'jieba'): Tokenizer =>
  name === 'nodejieba' ? createNodeJieba() : createJieba();

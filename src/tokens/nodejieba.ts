/** The only file that knows nodejieba, the second engine: an optional dependency, loaded when asked for. */
import { createRequire } from 'node:module';
import { toTokens } from './numbers.ts';
import { domainTerms } from './terms.ts';
import type { Tokenizer } from './tokenizer.ts';

interface NodeJieba {
  tag(sentence: string): { word: string; tag: string }[];
  insertWord(word: string, tag?: string): boolean;
}

/** @throws when nodejieba is not installed, saying how to install it. */
export function createNodeJieba(extra: readonly { word: string; tag: string }[] = []): Tokenizer {
  let engine: NodeJieba;
  try {
    engine = createRequire(import.meta.url)('nodejieba') as NodeJieba;
  } catch {
    throw new Error('the tokenizer nodejieba is not installed: npm install nodejieba@3.4.4');
  }
  const terms = [...domainTerms(), ...extra];
  const tags = new Map(terms.map(({ word, tag }) => [word, tag]));
  for (const { word, tag } of terms) engine.insertWord(word, tag);
  return {
    name: 'nodejieba',
    tokenize(sentence, offset = 0) {
      const words = engine.tag(sentence).map(({ word, tag }) => ({ word, tag: tags.get(word) ?? tag }));
      return toTokens(sentence, words, offset);
    },
  };
}

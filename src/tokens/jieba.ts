/** The only file that knows @node-rs/jieba, the default engine. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { toTokens } from './numbers.ts';
import { domainTerms } from './terms.ts';
import type { Tokenizer } from './tokenizer.ts';

export function createJieba(extra: readonly { word: string; tag: string }[] = []): Tokenizer {
  const engine = Jieba.withDict(dict);
  // `word freq tag`: a bare word mostly has no effect; 100000 holds against any split (measured).
  const terms = [...domainTerms(), ...extra];
  // A word the dictionary has already keeps its old tag there (选手 as a verb): ours goes over it.
  const tags = new Map(terms.map(({ word, tag }) => [word, tag]));
  const lines = terms.map(({ word, tag }) => `${word} 100000 ${tag}`).join('\n');
  engine.loadDict(Buffer.from(lines));
  return {
    name: 'jieba',
    tokenize: (sentence, offset = 0) => toTokens(sentence, engine.tag(sentence, true), offset, tags),
  };
}

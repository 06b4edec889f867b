/** The only file that knows @node-rs/jieba, the default engine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Recent } from '../lexicon/recent.ts';
import { toTokens } from './numbers.ts';
import type { TaggedWord } from './numbers.ts';
import { domainTerms } from './terms.ts';
import type { Token, Tokenizer } from './tokenizer.ts';

// Imported as a module of its own kind it would first be searched for what it exports, which takes longer than to run it.
const require = createRequire(import.meta.url);
const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');

/** V8 copies slices up to this length; longer ones would keep their document in memory. */
const LONGEST_COPY = 12;
const MOST_TEXTS = 4_000;
const MOST_WORDS = 20_000;

/** The dictionary alone: the package's own module reads, and keeps, a second file twice as large that nothing here asks for. */
const dictionary = (): Buffer => readFileSync(require.resolve('@node-rs/jieba/dict.txt'));

export function createJieba(extra: readonly { word: string; tag: string }[] = []): Tokenizer {
  const engine = Jieba.withDict(dictionary());
  // `word freq tag`: a bare word mostly has no effect; 100000 holds against any split (measured).
  const terms = [...domainTerms(), ...extra];
  // A word the dictionary has already keeps its old tag there (选手 as a verb): ours goes over it.
  const tags = new Map(terms.map(({ word, tag }) => [word, tag]));
  const lines = terms.map(({ word, tag }) => `${word} 100000 ${tag}`).join('\n');
  engine.loadDict(Buffer.from(lines));

  // Cutting takes half the time of tagging, and a tag is a property of the word: it is asked for once a word.
  const known = new Recent<TaggedWord>(MOST_WORDS);
  const tagged = (sentence: string): TaggedWord[] => {
    const words: TaggedWord[] = [];
    for (const word of engine.cut(sentence, true)) {
      const before = known.get(word);
      if (before === undefined) return tagAll(sentence);
      words.push(before);
    }
    return words;
  };
  const tagAll = (sentence: string): TaggedWord[] =>
    engine.tag(sentence, true).map(({ word, tag }) => {
      const made = { word, tag: tags.get(word) ?? tag };
      known.set(word, made);
      return made;
    });

  // 家,会员 and 人,其中 stand between numbers again and again.
  const texts = new Recent<readonly Token[]>(MOST_TEXTS);
  return {
    name: 'jieba',
    tokenize(sentence, offset = 0) {
      if (sentence.length > LONGEST_COPY) return toTokens(sentence, tagged(sentence), offset);
      let tokens = texts.get(sentence);
      if (tokens === undefined) {
        tokens = toTokens(sentence, tagged(sentence), 0);
        texts.set(sentence, tokens);
      }
      return tokens.map((t) => ({
        start: offset + t.start,
        end: offset + t.end,
        text: t.text,
        tag: t.tag,
      }));
    },
  };
}

/**
 * Engines cut numbers each in its own way: one makes 1-6 and 60% one token, the other splits 60 and %. A number run
 * (digits with inner points and commas) becomes one `m` token here, whatever the engine made of it, so that both engines
 * give the same tokens for numbers.
 */
import type { Token } from './tokenizer.ts';

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Words as an engine gives them, without offsets. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Lays offsets on an engine's words and re-cuts them along the number runs of the sentence. */
export function toTokens(sentence: string, words: readonly TaggedWord[], offset: number): Token[] {
  const tokens: Token[] = [];
  NUMBER.lastIndex = 0;
  let run = NUMBER.exec(sentence);
  let at = 0;
  const push = (start: number, end: number, tag: string): void => {
    if (end > start)
      tokens.push({ start: offset + start, end: offset + end, text: sentence.slice(start, end), tag });
  };
  for (const { word, tag } of words) {
    let start = at;
    const end = Math.min(at + word.length, sentence.length);
    at = end;
    while (run !== null && run.index < end) {
      const runEnd = run.index + run[0].length;
      // Up to the run, the engine's word; then the run itself, once, when the word that holds its end comes by.
      push(start, Math.max(start, run.index), tag);
      if (runEnd > end) {
        start = end;
        break;
      }
      push(run.index, runEnd, 'm');
      start = runEnd;
      run = NUMBER.exec(sentence);
    }
    if (run !== null && run.index < end) continue;
    push(start, end, start === at - word.length ? tag : tailTag(sentence.slice(start, end), tag));
  }
  return tokens;
}

/** What remains of a word behind a number: a percent sign or dash is no number itself. */
const tailTag = (rest: string, tag: string): string => (/^[%‰\-—~]+$/.test(rest) ? 'x' : tag);

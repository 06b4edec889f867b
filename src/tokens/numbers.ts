/**
 * Engines cut numbers and Latin words each in its own way: one makes 1-6 and 60% one token, the other splits 60 and %; PM2.5 and O2O
 * fall to pieces in both. A number run (digits with inner points and commas) becomes one `m` token here and a Latin island (Internet+,
 * PM2.5, Wi-Fi, 4S of 4S店) one `eng` token, whatever the engine made of it, so that both engines give the same tokens.
 */
import type { Token } from './tokenizer.ts';

/** An island begins with a letter, or is figures and one or two capitals that a Chinese word goes on with: 5G基站, 3D打印. */
const RUN =
  /(?<island>(?<![A-Za-z\d])(?:[A-Za-z][A-Za-z\d]*(?:[-&'./][A-Za-z\d]+)*(?:\+(?![A-Za-z\d]))?|\d[A-Z]{1,2}(?=[\u3400-\u9fff])))|\d+(?:[.,]\d+)*/g;

/** Words as an engine gives them, without offsets. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Lays offsets on an engine's words and re-cuts them along the number runs of the sentence. */
export function toTokens(sentence: string, words: readonly TaggedWord[], offset: number): Token[] {
  const tokens: Token[] = [];
  RUN.lastIndex = 0;
  let run = RUN.exec(sentence);
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
      const isIsland = run.groups!['island'] !== undefined;
      // T恤, A股: a word of the dictionary holds its letters.
      if (isIsland && runEnd < end && run.index === start && !/^\d/.test(word)) {
        run = RUN.exec(sentence);
        continue;
      }
      // Up to the run, the engine's word; then the run itself, once, when the word that holds its end comes by.
      push(start, Math.max(start, run.index), tag);
      if (runEnd > end) {
        start = end;
        break;
      }
      push(run.index, runEnd, isIsland ? 'eng' : 'm');
      start = runEnd;
      run = RUN.exec(sentence);
    }
    if (run !== null && run.index < end) continue;
    push(start, end, start === at - word.length ? tag : tailTag(sentence.slice(start, end), tag));
  }
  return tokens;
}

/** What remains of a word behind a number: a percent sign or dash is no number itself. */
const tailTag = (rest: string, tag: string): string => (/^[%‰\-—~]+$/.test(rest) ? 'x' : tag);

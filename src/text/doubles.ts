/** Stretches of a text that repeat an earlier one word for word: scraped pages say a paragraph twice. */
import type { Span } from '../model/index.ts';

/** A repetition shorter than this is a set phrase; a sentence shorter than that is compared only with its neighbours. */
const SHORTEST = 40;
const SENTENCE = 8;

/** Runs of sentences that stood before in the same order, each as one span. Linear: every sentence is looked up once. */
export function findDoubles(text: string): Span[] {
  const sentences = sentencesOf(text);
  const first = new Map<string, number>();
  const doubles: Span[] = [];
  let run: { from: number; to: number; source: number } | null = null;
  const close = (): void => {
    if (run !== null && run.to - run.from >= SHORTEST) doubles.push({ start: run.from, end: run.to });
    run = null;
  };
  for (const [i, { start, end, words }] of sentences.entries()) {
    const before = words.length < SENTENCE ? undefined : first.get(words);
    const goesOn = run !== null && sentences[run.source + 1]?.words === words && run.source + 1 < i;
    if (goesOn) run = { from: run!.from, to: end, source: run!.source + 1 };
    else {
      close();
      if (before !== undefined) run = { from: start, to: end, source: before };
    }
    if (before === undefined && words.length >= SENTENCE) first.set(words, i);
  }
  close();
  return doubles;
}

interface Sentence extends Span {
  /** Without white space. */
  readonly words: string;
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE;
    if (code !== NEWLINE && code !== STOP && code !== SEMICOLON && code !== QUESTION && code !== EXCLAMATION)
      continue;
    const raw = text.slice(start, i);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed);
      sentences.push({
        start: from,
        end: code === NEWLINE ? from + trimmed.length : i + 1,
        words: /\s/u.test(trimmed) ? trimmed.replace(/\s+/gu, '') : trimmed,
      });
    }
    start = i + 1;
  }
  return sentences;
}

const [NEWLINE, STOP, SEMICOLON, QUESTION, EXCLAMATION] = [0x0a, 0x3002, 0xff1b, 0xff1f, 0xff01];

/** Cuts a sentence into the words and figures that a number may be made of. */
import type { Span } from '../../model/index.ts';

export interface Word extends Span {
  readonly lower: string;
  readonly figures: boolean;
  /** Digits taken out: xx members, 1,*** cases. */
  readonly mask: boolean;
}

/** Groups of three parted by commas or, as international reports have them, by spaces; else plain figures. */
const FIGURES = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d|,\d|\.\d| \d)|\d+)(?:\.\d+)?`;
const MASK = String.raw`(?<![A-Za-z\d*])(?:\d{0,3},?(?:x{2,}|\*{2,}|×{2,})(?:,(?:x{3}|\*{3}))*)(?![A-Za-z\d*])`;
const WORD = new RegExp(`(?<mask>${MASK})|(?<figures>${FIGURES})|(?<letters>[A-Za-z]+)`, 'gu');

export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  for (const m of sentence.matchAll(WORD)) {
    const { figures, mask } = m.groups!;
    words.push({
      start: m.index,
      end: m.index + m[0].length,
      lower: figures === undefined ? m[0].toLowerCase() : figures,
      figures: figures !== undefined,
      mask: mask !== undefined,
    });
  }
  return words;
}

/** Value of figures as written, and one unit of their last place: 1,130 → 1130 and 1; 2.5 → 2.5 and 0.1. */
export function figuresOf(figures: string): { value: number; resolution: number } {
  const plain = figures.replace(/[, ]/gu, '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: Number(plain), resolution: Number((10 ** -decimals).toPrecision(6)) };
}

/**
 * A document as its figures in order of the text, each with the words between it and the figure before: what the rules of this room look at. The
 * words decide which figures belong together, because a rule that trusted the reading of measures alone would turn each slip of the reading into
 * a slip of the author.
 */
import type { Observation } from '../model/index.ts';
import { characterSet } from '../text/characters.ts';
import { printedRange, resolutionOf, type Range } from './range.ts';

export interface Figure {
  readonly o: Observation;
  /** Place among the figures. */
  readonly at: number;
  /** Null where masked. */
  readonly range: Range | null;
  /** The number itself, the middle of a range; NaN where masked. */
  readonly value: number;
  /** Value of one unit in the last written place. */
  readonly place: number;
  /** Folded words between the unit of the figure before and this numeral; BREAK where a sentence ends or much text lies between. */
  readonly gap: string;
  /** Folded words behind the unit, as far as the next figure or some twenty characters. */
  readonly after: string;
  /** Ordinal of the sentence. */
  readonly sentence: number;
}

/** Stands in a gap for what no rule may reach across. */
export const BREAK = '\n';

/** Words a rule needs to see at most; longer gaps part figures. */
const LONGEST_GAP = 60;
const TAIL = 20;

const SENTENCE_END = characterSet('。!?\n');

/**
 * @param text folded text of the source, to which the offsets of the evidence point
 */
export function figuresOf(observations: readonly Observation[], text: string): Figure[] {
  const ordered = [...observations].sort((a, b) => a.evidence.number[0] - b.evidence.number[0]);
  const figures: Figure[] = [];
  let sentence = 0;
  let from = 0;
  for (const [at, o] of ordered.entries()) {
    const [start, end] = o.evidence.number;
    const distance = start - from;
    const near = at > 0 && distance >= 0 && distance <= LONGEST_GAP;
    const words = text.slice(near ? from : Math.max(from, start - LONGEST_GAP), start);
    const cut = lastBreak(words);
    if (at > 0 && (!near || cut >= 0)) sentence++;
    const unitEnd = text.startsWith(o.unitText, end) ? end + o.unitText.length : end;
    const numeral = text.slice(start, end);
    const range = printedRange(o, numeral);
    const value = o.value ?? (range ? (range.lo + range.hi) / 2 : Number.NaN);
    const next = ordered[at + 1]?.evidence.number[0] ?? Number.POSITIVE_INFINITY;
    figures.push({
      o,
      at,
      range,
      value,
      place: range ? resolutionOf(numeral, value) : Number.NaN,
      gap: near && cut < 0 ? words : BREAK + words.slice(cut + 1),
      after: text.slice(unitEnd, Math.max(unitEnd, Math.min(next, unitEnd + TAIL))),
      sentence,
    });
    from = Math.max(from, unitEnd);
  }
  return figures;
}

function lastBreak(words: string): number {
  for (let i = words.length - 1; i >= 0; i--) if (SENTENCE_END.at(words, i)) return i;
  return -1;
}

/** The figure `n` places on, where it stands in the same sentence. */
export function neighbour(figures: readonly Figure[], figure: Figure, n: number): Figure | null {
  const other = figures[figure.at + n];
  return other?.sentence === figure.sentence ? other : null;
}

/** A figure that is not masked. */
export type Known = Figure & { readonly range: Range };
export const isKnown = (f: Figure | null | undefined): f is Known => f != null && f.range !== null;

/** Levels, not changes or shares: what may be part, whole, base or result of another figure. */
export const isLevel = ({ o }: Figure): boolean =>
  o.measureType !== 'growth' && o.unit !== 'percent' && o.unit !== 'percentage-point' && o.unit !== 'times';

/** Counted in the same unit: 386家 and 297家, 171人 and 20名. */
export const sameUnit = (a: Figure, b: Figure): boolean =>
  a.o.unit !== null && a.o.unit === b.o.unit && (a.o.unit !== 'count' || sameClassifier(a, b));

/** Classifiers that are written for one another: firms are counted as 家, 个 and 户, cases as 件, 起 and 宗. */
const CLASSIFIERS = ['家个户所处', '件起宗例', '次场期'];

function sameClassifier(a: Figure, b: Figure): boolean {
  const [x, y] = [a.o.unitText, b.o.unitText];
  return x === y || CLASSIFIERS.some((all) => x !== '' && y !== '' && all.includes(x) && all.includes(y));
}

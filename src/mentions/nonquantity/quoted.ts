/** Names in quotation marks: a short “…” or a title in 《…》 names something, and the numbers in it count nothing. */
import type { Numeral } from '../../model/index.ts';
import { unitsAfter } from '../../lexicon/units.ts';
import { characterSet } from '../../text/characters.ts';

/** Longer quotations are speech, and speech counts (“上半年集团实现新增订单37亿元,同比增长超过60%。”). */
const LONGEST_NAME = 26;
const LONGEST_TITLE = 70;

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly title: boolean;
}

const OPENING = '“‘《「『"';
const CLOSING = '”’》」』"';
const MARKS = characterSet(OPENING + CLOSING);

/** The names within quotation marks, in order of their ends. One pass; an unclosed mark opens nothing. */
function quotedNames(sentence: string): Quoted[] {
  const found: Quoted[] = [];
  const opened = new Array<number>(OPENING.length).fill(-1);
  for (let i = 0; i < sentence.length; i++) {
    if (!MARKS.at(sentence, i)) continue;
    const mark = sentence[i]!;
    const closes = CLOSING.indexOf(mark);
    const start = closes < 0 ? -1 : opened[closes]!;
    if (start >= 0) {
      opened[closes] = -1;
      const title = mark === '》';
      const length = i - start - 1;
      if (length <= (title ? LONGEST_TITLE : LONGEST_NAME) && (title || !speaks(sentence, start + 1, i))) {
        found.push({ start, end: i + 1, title });
      }
      continue;
    }
    const opens = OPENING.indexOf(mark);
    if (opens >= 0) opened[opens] = i;
  }
  return found;
}

function speaks(sentence: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ('。;!?:\n'.includes(sentence[i]!)) return true;
  return false;
}

/** Sums of money, shares and scaled numbers count even in quotation marks: “户均增收3万元”. */
const COUNTING = new Set(['money', 'percent', 'percentage-point', 'person-time']);

/** How many quotations may nest around one numeral: “…《…‘…’…》…”. */
const DEEPEST = 4;

/**
 * Says of numerals, asked about in the order of the text, whether they belong to a name in quotation marks.
 */
export function quotedNameTest(sentence: string): (numeral: Numeral, start: number, end: number) => boolean {
  const names = quotedNames(sentence);
  let first = 0;
  return (numeral, start, end) => {
    while (first < names.length && names[first]!.end < end) first++;
    for (let n = first; n < names.length && n < first + DEEPEST; n++) {
      const name = names[n]!;
      if (name.start < start) return name.title || isName(sentence, name.end, numeral, start, end);
    }
    return false;
  };
}

function isName(sentence: string, nameEnd: number, numeral: Numeral, start: number, end: number): boolean {
  if (numeral.rules[0] === 'numeral/percent') return false;
  if (numeral.script === 'chinese') return true; // “一元看电影”
  if (/[万亿]/u.test(sentence.slice(start, end))) return false;
  const unit = unitsAfter.match(sentence, end, nameEnd);
  return unit === null || !COUNTING.has(unit.entry.class);
}

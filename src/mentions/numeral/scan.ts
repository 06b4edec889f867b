/**
 * Finds every numeral of a text in one pass over its characters: Arabic, Chinese, mixed and masked, with what makes it
 * approximate inside it. Digits within ordinary words (统一, 老百姓) are none; which words those are is data.
 */
import type { Numeral } from '../../model/index.ts';
import type { Cover } from '../../lexicon/cover.ts';
import { ordinaryWords } from '../../lexicon/numeral-words.ts';
import { unitsAfterWeak } from '../../lexicon/units.ts';
import {
  ARABIC,
  DIGIT,
  ZERO,
  ENCLOSED,
  HALF,
  MASK,
  OPEN,
  OTHER,
  classAt,
  valueAt,
} from '../../lexicon/digits.ts';
import type { Place } from './literal.ts';
import { readLiteral } from './read-literal.ts';
import { loosen } from './loosen.ts';
import { maskEnd, readMasked } from './masked.ts';
import { makeNumeral, scriptOf } from './numeral.ts';
import { standsAlone } from './proof.ts';
import { readProduct, readRange, readShare } from './compound.ts';

/**
 * @param text folded
 * @param from,to the part to read; offsets of the numerals are into `text`
 */
export function scanNumerals(text: string, from: number, to: number): Numeral[] {
  const place: Place = {
    text,
    from,
    to,
    wordBegins: (i) => {
      const word = ordinaryWords.cover(text, i, from, to);
      return word !== null && word.start === i && word.end > i + 1;
    },
  };
  const found: Numeral[] = [];
  let i = from;
  while (i < to) {
    const kind = classAt(text, i);
    if (kind === OTHER) {
      i++;
      continue;
    }
    const numeral = readAt(place, i, kind);
    if (numeral !== null) {
      found.push(numeral);
      i = numeral.end;
    } else {
      i = kind === MASK ? maskEnd(text, i, to) : nextPlace(place, i, kind);
    }
  }
  return found;
}

/** Past an ordinary word that hides its digits (千方百计), else one character on. */
function nextPlace({ text, from, to }: Place, i: number, kind: number): number {
  const word = kind >= DIGIT && kind <= OPEN ? ordinaryWords.cover(text, i, from, to) : null;
  return Math.max(word?.end ?? 0, i + 1);
}

function readAt(place: Place, i: number, kind: number): Numeral | null {
  switch (kind) {
    case ARABIC:
      return readMasked(place, i) ?? readNumber(place, i);
    case MASK:
      return readMasked(place, i);
    case HALF:
      return readHalf(place, i);
    case ENCLOSED:
      return makeNumeral(i, i + 1, { value: valueAt(place.text, i) }, 'arabic', 1, 'numeral/enclosed');
    default:
      return readNumber(place, i);
  }
}

function readNumber(place: Place, i: number): Numeral | null {
  const { text, to } = place;
  const literal = readLiteral(place, i);
  if (literal === null) return null;
  const word = hidingWord(place, i);
  // The word counts unless the number runs on beyond it (零点 in 零点五, 一五 in 一五〇万) or is all of it (五一, 一二九:
  // numerals that name a day).
  const named = word !== null && literal.string && word.start === i && word.end === literal.end;
  if (word !== null && (word.start < i || word.end >= literal.end) && !literal.arabic && !named) return null;
  if (literal.unreadable) {
    return makeNumeral(
      i,
      literal.end,
      { precision: 'masked' },
      scriptOf(literal),
      null,
      'numeral/unreadable',
    );
  }
  if (!standsAlone(place, i, literal)) return null;
  // ○○人: circles for digits taken out.
  if (literal.string && literal.high === 0 && literal.end > i + 1) {
    return makeNumeral(i, literal.end, { precision: 'masked' }, 'masked', null, 'numeral/masked');
  }
  if (text[i] === '一' && literal.end === i + 1 && text[i + 1] === '半' && i + 1 < to) {
    return makeNumeral(i, i + 2, { value: 0.5 }, 'chinese', null, 'numeral/fraction');
  }
  return (
    readShare(place, i, literal) ??
    readProduct(place, i, literal) ??
    readRange(place, i, literal) ??
    loosen(place, i, literal)
  );
}

/** 一点, 零点 and 万分之 are no words before a digit: 一点两小时, 零点五, 万分之五. */
function hidingWord({ text, from, to }: Place, i: number): Cover | null {
  const word = ordinaryWords.cover(text, i, from, to);
  if (word === null) return null;
  if (text.startsWith('分之', i + 1) && classAt(text, i + 3) !== OTHER && i + 3 < to) return null;
  if (text[word.end - 1] !== '点') return word;
  const next = word.end < to ? classAt(text, word.end) : OTHER;
  return next === DIGIT || next === ARABIC || next === ZERO ? null : word;
}

/** 上半年, 大半, 半导体: 半 is no half of anything counted. */
const HALF_AFTER = '上下大多过前后参夜对各折';

/** 半年, 半个月, 半成, 一半. */
function readHalf({ text, from, to }: Place, i: number): Numeral | null {
  if (i > from && HALF_AFTER.includes(text[i - 1]!)) return null;
  if (ordinaryWords.cover(text, i, from, to) !== null) return null;
  const unit = unitsAfterWeak.match(text, i + 1, to)?.entry;
  if (unit?.class !== 'duration' && unit?.class !== 'percent' && text[i + 1] !== '个') return null;
  return makeNumeral(i, i + 1, { value: 0.5 }, 'chinese', null, 'numeral/half');
}

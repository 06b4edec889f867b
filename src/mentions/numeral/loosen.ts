/** What loosens a number from inside: 上百, 1000余, 20余万, 一千多, 十来, and the open digits of 数十, 十几, 三五百. */
import type { Numeral } from '../../model/index.ts';
import { unitsAfter } from '../../lexicon/units.ts';
import { BIG, classAt, valueAt } from '../../lexicon/digits.ts';
import type { Literal, Place } from './literal.ts';
import { makeNumeral, scriptOf } from './numeral.ts';

/** 晚上, 以上, 网上: 上 is no part of the number after these. */
const NOT_BEFORE_UP = '以会晚早马线网路身世桌村海之向台街报书地';
/** 3000来自, 1200来信: 来 begins another word. */
const NOT_AFTER_LAI = '自访信电华到临源稿看说往';
/** 余额, 余款 */
const NOT_AFTER_YU = '额款下热粮量';

export function loosen(place: Place, i: number, literal: Literal): Numeral {
  const { text, from, to } = place;
  const script = scriptOf(literal);
  const { high, spread } = literal;
  if (spread > 0) {
    const range = { low: high - spread, high, precision: 'range' } as const;
    return makeNumeral(i, literal.end, range, script, null, 'numeral/open-digit');
  }
  const more = isMore(text, literal);
  if (more || isAbout(place, literal)) {
    let end = literal.end + 1;
    let scale = 1;
    for (; end < to && classAt(text, end) === BIG; end++) scale *= valueAt(text, end);
    const value = high * scale;
    const resolution = literal.resolution * scale;
    const start = isUp(text, i, from, literal) ? i - 1 : i;
    return more
      ? makeNumeral(
          start,
          end,
          { value, low: value, precision: 'at-least' },
          script,
          resolution,
          'numeral/more',
        )
      : makeNumeral(start, end, { value, precision: 'approximate' }, script, resolution, 'numeral/about');
  }
  if (isUp(text, i, from, literal)) {
    const up = { value: high, low: high, precision: 'at-least' } as const;
    return makeNumeral(i - 1, literal.end, up, script, literal.resolution, 'numeral/up-to');
  }
  return makeNumeral(i, literal.end, { value: high }, script, literal.resolution, 'numeral/cardinal');
}

/** 上百, 上千, 上万 */
const isUp = (text: string, i: number, from: number, { bare }: Literal): boolean =>
  bare && i > from && text[i - 1] === '上' && !(i - 1 > from && NOT_BEFORE_UP.includes(text[i - 2]!));

const isRound = ({ high, scale }: Literal): boolean => high >= 10 || scale > 1;

function isMore(text: string, literal: Literal): boolean {
  const next = text[literal.end];
  if (next === '余') return !NOT_AFTER_YU.includes(text[literal.end + 1] ?? ' ');
  return next === '多' && isRound(literal);
}

/** 十来名, 二十来万: before a classifier or scale word only. */
function isAbout({ text, to }: Place, literal: Literal): boolean {
  const at = literal.end + 1;
  if (text[literal.end] !== '来' || at >= to || !isRound(literal) || literal.high % 10 !== 0) return false;
  if (NOT_AFTER_LAI.includes(text[at]!)) return false;
  return classAt(text, at) === BIG || unitsAfter.match(text, at, to) !== null;
}

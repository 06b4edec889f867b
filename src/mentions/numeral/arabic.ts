/** Arabic figures at one place: 1234, 1,234,567, 59 617, 3.14. */
import { ARABIC, classAt } from '../../lexicon/digits.ts';

/** Figures read; `mantissa` holds digits and point alone, ready for `Number`. */
export interface Figures {
  end: number;
  mantissa: string;
  /** Digits after the point. */
  decimals: number;
  /** Written with separators or a point: no part of a compound (3万6千). */
  plain: boolean;
  /** 1.2.3, 2016.6.30: dots between three or more figures; no number at all. */
  dotted: boolean;
}

const DOT = 46;
const COMMA = 44;
const SPACE = 32;

const digitsEnd = (text: string, i: number, to: number): number => {
  while (i < to && classAt(text, i) === ARABIC) i++;
  return i;
};

/** Past a point and its figures: .3 in 1 456.3万. */
const decimalsEnd = (text: string, i: number, to: number): number =>
  i + 1 < to && text.charCodeAt(i) === DOT && classAt(text, i + 1) === ARABIC
    ? digitsEnd(text, i + 1, to)
    : i;

/** True where exactly three figures stand in [i, i + 3). */
const threeFigures = (text: string, i: number, to: number): boolean =>
  i + 3 <= to && digitsEnd(text, i, i + 3) === i + 3 && !(i + 3 < to && classAt(text, i + 3) === ARABIC);

/** The end of the groups parted by `separator` that follow the first at `i`; `i` itself where there is none. */
function groupsEnd(text: string, i: number, to: number, separator: number): number {
  let end = i;
  while (end < to && text.charCodeAt(end) === separator && threeFigures(text, end + 1, to)) end += 4;
  return end;
}

/**
 * @param grouped asked whether figures parted by a space or line break (59 617名) are one number: whether a unit follows
 */
export function readFigures(
  text: string,
  start: number,
  from: number,
  to: number,
  grouped: (end: number) => boolean,
): Figures {
  let end = digitsEnd(text, start, to);
  let mantissa: string | null = null;
  let plain = true;
  if (end - start <= 3 && text.charCodeAt(start) !== 48 && end < to) {
    const separator = text.charCodeAt(end);
    if (separator === COMMA) {
      const groups = groupsEnd(text, end, to, COMMA);
      if (groups > end) {
        mantissa = text.slice(start, groups).replaceAll(',', '');
        end = groups;
        plain = false;
      }
    } else if ((separator === SPACE || separator === 10) && threeFigures(text, end + 1, to)) {
      const groups = end + 4;
      const alone = !(
        start - 2 >= from &&
        classAt(text, start - 2) === ARABIC &&
        classAt(text, start - 1) !== ARABIC
      );
      if (alone && grouped(decimalsEnd(text, groups, to))) {
        mantissa = text.slice(start, end) + text.slice(end + 1, groups);
        end = groups;
        plain = false;
      }
    }
  }
  let decimals = 0;
  let dotted = false;
  if (end + 1 < to && text.charCodeAt(end) === DOT && classAt(text, end + 1) === ARABIC) {
    const point = end;
    end = digitsEnd(text, point + 1, to);
    decimals = end - point - 1;
    plain = false;
    while (end + 1 < to && text.charCodeAt(end) === DOT && classAt(text, end + 1) === ARABIC) {
      dotted = true;
      end = digitsEnd(text, end + 1, to);
    }
    if (!dotted) mantissa = (mantissa ?? text.slice(start, point)) + text.slice(point, end);
  }
  return { end, mantissa: mantissa ?? text.slice(start, end), decimals, plain, dotted };
}

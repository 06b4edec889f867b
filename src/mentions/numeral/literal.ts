/**
 * One number as written, Arabic, Chinese or mixed, without what loosens or frames it: 1234, 3.5万, 3万6千, 一千零五十,
 * 二〇一二, 十五点七, 三五百, 数十, 十几. A single walk over the characters; nothing is looked at twice.
 */
import { readFigures } from './arabic.ts';
import {
  ARABIC,
  BIG,
  DIGIT,
  isFinancial,
  MASK,
  OPEN,
  OTHER,
  SMALL,
  TENS,
  ZERO,
  classAt,
  isChinese,
  valueAt,
} from '../../lexicon/digits.ts';
import { unitsAfter } from '../../lexicon/units.ts';

/** A number as read. `high - spread` is its lower bound: 三五百 has high 500, spread 200. */
export interface Literal {
  end: number;
  high: number;
  spread: number;
  /** One unit in the last written place. */
  resolution: number;
  /** The largest scale word that closes it (万 of 3.5万), 1 where none does: what 1至2万 lends to its lower side. */
  scale: number;
  arabic: boolean;
  chinese: boolean;
  /** Begins with a scale word: 百 of 近百, 万 of 上万. */
  bare: boolean;
  /** Only digits, no scale word: 二〇一二, 一. */
  string: boolean;
  /** How many digit characters, for strings. */
  length: number;
  /** No number: dotted figures (1.2.3), or too long to be one. */
  unreadable: boolean;
}

/** Figures beyond this many say no quantity: account numbers, debris. A double holds 15 exactly. */
const MOST_FIGURES = 21;
/** Chinese numerals beyond this length are no numbers: 10^16 written out in full takes 33 characters. */
const MOST_CHARACTERS = 60;

const POINT = '点'.charCodeAt(0);
/** After these, 千 belongs to the unit: 5千瓦, 3千克, 10千伏. */
const AFTER_KILO = '瓦克米伏卡字帕赫焦牛';
const AFTER_HUNDRED = '分';

/** 人数百余, 总数十万: 数 ends a noun here and opens no number. */
const NOUN_BEFORE_SHU = '人总户个件次额无少多半倍指系参岁基代单双函变常正负';

const unitFollows = (text: string, i: number, to: number): boolean => {
  if (unitsAfter.match(text, i, to) !== null) return true;
  const kind = classAt(text, i);
  return kind === BIG || kind === SMALL;
};

/** True where a scale word at `i` is none: 千 of 千瓦, 百 of 百分点. */
function belongsToUnit(text: string, i: number, to: number): boolean {
  if (i + 1 >= to) return false;
  const scale = valueAt(text, i);
  const next = text[i + 1]!;
  if (scale === 1000) return AFTER_KILO.includes(next) && !isFinancial(text, i);
  if (scale === 100) return AFTER_HUNDRED.includes(next) && text[i + 2] !== '之';
  return false;
}

/** Two digits side by side that leave the choice open: 三五(百), 七八(十), 一两(千). */
const isSpread = (a: number, b: number): boolean => b === a + 1 || (a === 3 && b === 5);

/**
 * Reads the number that begins at `start`; null where none does.
 * @param stop asked about a single digit after a scale word (五十万一线职工): whether a word begins there instead
 */
export function readLiteral(
  text: string,
  start: number,
  from: number,
  to: number,
  stop: (i: number) => boolean,
): Literal | null {
  const out: Literal = {
    end: start,
    high: 0,
    spread: 0,
    resolution: 1,
    scale: 1,
    arabic: false,
    chinese: false,
    bare: false,
    string: false,
    length: 0,
    unreadable: false,
  };
  // Finished parts: above 亿, above 万, above 1; then the section in work and the coefficient before its next scale word.
  let trillions = 0;
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let coefficient = -1;
  let mantissa = '';
  let exponent = 0;
  let exact = false;
  let lastSmall = Infinity;
  let lastScale = 0;
  let lastBig = 0;
  let zero = false;
  let i = start;
  const limit = Math.min(to, start + MOST_CHARACTERS);

  walk: while (i < limit) {
    const kind = classAt(text, i);
    if (kind === ARABIC) {
      if (coefficient >= 0) break;
      const figures = readFigures(
        text,
        i,
        from,
        to,
        (end) => end < to && unitsAfter.match(text, end, to) !== null,
      );
      if (i > start) {
        // 3万6千, 1亿2000万, 1千零20; not 5万|2016年.
        if (!figures.plain || figures.mantissa.length > 4) break;
        const next = figures.end < to ? classAt(text, figures.end) : OTHER;
        const scaled = (next === SMALL || next === BIG) && !belongsToUnit(text, figures.end, to);
        const smaller = scaled && valueAt(text, figures.end) < lastScale;
        const filled = lastScale >= 1000 && 10 ** figures.mantissa.length === lastScale && next !== MASK;
        if (!(smaller || zero || (filled && text[figures.end] !== '年'))) break;
      } else if (figures.dotted || figures.mantissa.length > MOST_FIGURES) {
        out.end = figures.end;
        out.arabic = true;
        out.unreadable = true;
        return out;
      }
      out.arabic = true;
      coefficient = Number(figures.mantissa);
      out.length = figures.mantissa.length;
      mantissa = figures.mantissa;
      exact = i === start;
      exponent = 0;
      out.resolution = 10 ** -figures.decimals;
      zero = false;
      i = figures.end;
      if (
        i < to &&
        text.charCodeAt(i) === 32 &&
        classAt(text, i + 1) === BIG &&
        unitsAfter.match(text, i + 2, to)
      )
        i++;
    } else if (kind === ZERO && i > start && lastScale > 0 && coefficient < 0) {
      zero = true;
      i++;
      if (i >= limit || !isChinese(classAt(text, i)) === (classAt(text, i) !== ARABIC)) {
        // A trailing zero belongs to no number: 一百零.
        if (
          i >= limit ||
          (!isChinese(classAt(text, i)) && classAt(text, i) !== ARABIC && classAt(text, i) !== OPEN)
        ) {
          i--;
          break;
        }
      }
      continue;
    } else if (kind === DIGIT || kind === ZERO) {
      if (coefficient >= 0) break;
      let digits = 0;
      let end = i;
      let number = 0;
      while (end < limit && (classAt(text, end) === DIGIT || classAt(text, end) === ZERO)) {
        number = number * 10 + valueAt(text, end);
        end++;
        digits++;
      }
      const two = digits === 2 && isSpread(valueAt(text, i), valueAt(text, i + 1));
      if (digits === 1) {
        // 二十两: 两 stands before 百 千 万 or alone.
        if (
          text[i] === '两' &&
          lastScale > 0 &&
          !(end < to && classAt(text, end) >= SMALL && classAt(text, end) <= BIG)
        )
          break;
        if (lastScale >= 100 && stop(i) && !(end < to && classAt(text, end) === SMALL)) break;
        coefficient = number;
      } else if (
        two &&
        (end < to ? unitFollows(text, end, to) : false) &&
        (lastScale === 0 || lastScale <= 10 || classAt(text, end) >= SMALL)
      ) {
        coefficient = valueAt(text, i + 1);
        out.spread = coefficient - valueAt(text, i);
        digits = 1;
      } else if (i === start) {
        coefficient = number;
        mantissa = '';
        for (let p = i; p < end; p++) mantissa += valueAt(text, p);
        exact = true;
        if (digits > MOST_FIGURES) out.unreadable = true;
      } else {
        break;
      }
      if (digits === 1 && i === start) {
        mantissa = String(coefficient);
        exact = out.spread === 0;
      } else if (i > start) {
        exact = false;
      }
      out.chinese = true;
      out.length = digits;
      out.resolution = 1;
      i = end;
    } else if (kind === TENS) {
      if (coefficient >= 0 || lastSmall <= 10) break;
      section += valueAt(text, i);
      lastSmall = lastScale = 10;
      out.resolution = 10;
      out.chinese = true;
      exact = false;
      zero = false;
      i++;
      continue;
    } else if (kind === OPEN) {
      if (coefficient >= 0) break;
      const next = i + 1 < to ? classAt(text, i + 1) : OTHER;
      const scaled = (next === SMALL || next === BIG) && !belongsToUnit(text, i + 1, to);
      const shu = text[i] === '数';
      if (lastScale === 0) {
        if (!scaled || (shu && i > from && NOUN_BEFORE_SHU.includes(text[i - 1]!))) break;
        coefficient = 10;
        out.spread = 9;
      } else {
        if (shu || lastScale < 10) break;
        // 十几 → 11–19; 十几万 and 一百几十 reach up to the next round number.
        coefficient = scaled ? 10 : 9;
        out.spread = scaled ? 10 - (next === SMALL ? 1 : 0) : 8;
      }
      exact = false;
      out.chinese = true;
      i++;
    } else if (kind === SMALL) {
      if (belongsToUnit(text, i, to)) break;
      const scale = valueAt(text, i);
      if (scale >= lastSmall) break;
      if (coefficient < 0) {
        if (i === start) out.bare = scale > 10;
        coefficient = 1;
        mantissa = '1';
        exact = i === start;
      } else if (
        coefficient >= 10 &&
        out.spread === 0 &&
        !(out.arabic && scale === 1000 && exact && coefficient < 10)
      ) {
        break;
      }
      if (coefficient !== Math.floor(coefficient) && !(exact && i > start)) break;
      section += coefficient * scale;
      out.spread *= scale;
      if (exact) exponent += Math.round(Math.log10(scale));
      coefficient = -1;
      lastSmall = lastScale = scale;
      out.resolution = exact ? out.resolution * scale : scale;
      out.chinese = true;
      zero = false;
      i++;
      if (exact && i < to && isNumberPart(text, i)) exact = false;
      continue;
    } else if (kind === BIG) {
      if (belongsToUnit(text, i, to)) break;
      const scale = valueAt(text, i);
      if (coefficient < 0 && section === 0 && lastScale === 0) {
        out.bare = true;
        coefficient = 1;
        mantissa = '1';
        exact = true;
      }
      const again = lastBig > 0 && coefficient < 0 && section === 0;
      const amount = section + Math.max(coefficient, 0);
      if (scale === 1e4) {
        if (again) {
          if (tenThousands === 0) break;
          tenThousands *= scale;
        } else {
          if (tenThousands > 0 || amount === 0) break;
          tenThousands = amount * scale;
        }
      } else if (scale === 1e8) {
        if (again && tenThousands === 0) hundredMillions *= scale;
        else {
          if (hundredMillions > 0 || tenThousands + amount === 0) break;
          hundredMillions = (tenThousands + amount) * scale;
          tenThousands = 0;
        }
      } else {
        const rest = hundredMillions + tenThousands + amount;
        if (trillions > 0 && rest === 0) trillions *= scale;
        else {
          if (trillions > 0 || rest === 0) break;
          trillions = rest * scale;
          hundredMillions = tenThousands = 0;
        }
      }
      out.spread *= scale;
      exponent += Math.round(Math.log10(scale));
      out.resolution *= scale;
      section = 0;
      coefficient = -1;
      lastSmall = Infinity;
      lastScale = lastBig = scale;
      out.scale = again ? out.scale * scale : exact || out.scale === 1 ? scale : scale;
      out.chinese = true;
      zero = false;
      i++;
      if (exact && i < to && isNumberPart(text, i)) exact = false;
      continue;
    } else if (
      kind === OTHER &&
      text.charCodeAt(i) === POINT &&
      (coefficient >= 0 || section > 0) &&
      out.spread === 0
    ) {
      const end = decimalsEnd(text, i + 1, limit);
      if (end === i + 1 || isClock(text, end, to)) break;
      let whole = String(section + Math.max(coefficient, 0));
      if (lastBig > 0)
        whole = String(trillions + hundredMillions + tenThousands + section + Math.max(coefficient, 0));
      let fraction = '';
      for (let p = i + 1; p < end; p++)
        fraction += classAt(text, p) === ARABIC ? text[p]! : String(valueAt(text, p));
      mantissa = `${whole}.${fraction}`;
      exponent = 0;
      exact = true;
      coefficient = Number(mantissa);
      trillions = hundredMillions = tenThousands = section = 0;
      lastSmall = Infinity;
      lastScale = lastBig = 0;
      out.resolution = 10 ** -fraction.length;
      out.length = 0;
      i = end;
      // Only 万 亿 may follow a fraction.
      if (i < to && classAt(text, i) !== BIG) break walk;
      continue;
    } else {
      break;
    }
    if (coefficient >= 0 && lastScale >= 100 && out.chinese && classAt(text, i - 1) === DIGIT && !zero) {
      const next = i < to ? classAt(text, i) : OTHER;
      // 一万三 → 13000, 九百九 → 990.
      if (
        next !== SMALL &&
        next !== BIG &&
        next !== DIGIT &&
        next !== ZERO &&
        classAt(text, i - 2) !== ZERO &&
        text.charCodeAt(i) !== POINT
      ) {
        if (classAt(text, i - 2) === SMALL || classAt(text, i - 2) === BIG) {
          coefficient = (coefficient * lastScale) / 10;
          out.resolution = lastScale / 10;
          break;
        }
      }
    }
  }

  if (i === start) return null;
  if (i === limit && limit < to && isChinese(classAt(text, i)) && i - start >= MOST_CHARACTERS) {
    while (i < to && (isChinese(classAt(text, i)) || classAt(text, i) === ARABIC)) i++;
    out.end = i;
    out.unreadable = true;
    return out;
  }
  out.end = i;
  out.high = exact
    ? Number(`${mantissa}e${exponent}`)
    : trillions + hundredMillions + tenThousands + section + Math.max(coefficient, 0);
  out.string = out.chinese && !out.arabic && lastScale === 0 && out.scale === 1;
  if (lastScale !== 0 && coefficient >= 0) out.scale = 1;
  if (!Number.isFinite(out.high)) out.unreadable = true;
  return out;
}

const isNumberPart = (text: string, i: number): boolean => {
  const kind = classAt(text, i);
  return (
    kind === ARABIC || kind === DIGIT || kind === ZERO || kind === SMALL || kind === TENS || kind === OPEN
  );
};

/** End of the digits after 点; 两 is none of them (一点两小时). */
function decimalsEnd(text: string, i: number, to: number): number {
  while (
    i < to &&
    (((classAt(text, i) === DIGIT || classAt(text, i) === ZERO) && text[i] !== '两') ||
      classAt(text, i) === ARABIC)
  )
    i++;
  return i;
}

/** 三点五十, 九点三十分, 八点一刻: a time of day. */
const isClock = (text: string, end: number, to: number): boolean =>
  end < to &&
  (classAt(text, end) === SMALL || '分刻钟'.includes(text[end]!)) &&
  !(text[end] === '分' && text[end + 1] === '之');

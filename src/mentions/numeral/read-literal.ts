/**
 * One number as written, Arabic, Chinese or mixed, without what loosens or frames it: 1234, 3.5万, 3万6千, 一千零五十,
 * 二〇一二, 十五点七, 三五百, 数十, 十几. A walk over the characters that never looks at one twice.
 */
import { unitsAfter } from '../../lexicon/units.ts';
import { ARABIC, BIG, DIGIT, MASK, OPEN, SMALL, TENS, ZERO, classAt, valueAt } from '../../lexicon/digits.ts';
import { readFigures } from './arabic.ts';
import { Sum } from './sum.ts';
import { belongsToUnit, type Literal, type Place } from './literal.ts';

/** Figures beyond this many say no quantity: account numbers, debris. */
const MOST_FIGURES = 21;
/** Chinese numerals beyond this length are no numbers: 10^16 written out in full takes 33 characters. */
const MOST_CHARACTERS = 60;

const POINT = '点'.charCodeAt(0);
const SPACE = 32;
/** 人数百余, 总数十万: after these 数 ends a noun and opens no number. */
const NOUN_BEFORE_SHU = '人总户个件次额无少多半倍指系参岁基代单双函变常正负';

/** Two digits side by side that leave the choice open: 三五(百), 七八(十), 一两(千). */
const isChoice = (a: number, b: number): boolean => b === a + 1 || (a === 3 && b === 5);

/** Reads the number that begins at `start`; null where none does. */
export const readLiteral = (place: Place, start: number): Literal | null =>
  new LiteralReader(place, start).read();

class LiteralReader {
  private readonly text: string;
  private readonly limit: number;
  private readonly sum = new Sum();
  private i: number;
  private arabic = false;
  private chinese = false;
  private bare = false;
  private decimal = false;
  private zero = false;
  private unreadable = false;
  /** Where the digits stand that wait for their scale word. */
  private waiting = 0;

  constructor(
    private readonly place: Place,
    private readonly start: number,
  ) {
    this.text = place.text;
    this.limit = Math.min(place.to, start + MOST_CHARACTERS);
    this.i = start;
  }

  read(): Literal | null {
    while (this.i < this.limit && this.step());
    if (this.i === this.start) return null;
    if (this.i === this.limit && this.limit < this.place.to && this.digitAt(this.i)) {
      while (this.i < this.place.to && this.digitAt(this.i)) this.i++;
      this.unreadable = true;
    }
    const { sum } = this;
    const high = sum.total();
    return {
      end: this.i,
      high,
      spread: sum.spread,
      resolution: sum.resolution,
      scale: sum.tail,
      bigScale: sum.bigTail,
      arabic: this.arabic,
      chinese: this.chinese,
      bare: this.bare,
      string: this.chinese && !this.arabic && sum.lastScale === 0 && !this.decimal,
      decimal: this.decimal,
      unreadable: this.unreadable || !Number.isFinite(high),
    };
  }

  private digitAt(i: number): boolean {
    const kind = classAt(this.text, i);
    return kind === ARABIC || (kind >= DIGIT && kind <= BIG);
  }

  private kindAt(i: number): number {
    return i < this.limit ? classAt(this.text, i) : 0;
  }

  /** Reads one token; false where the number ends before it (or with it). */
  private step(): boolean {
    switch (classAt(this.text, this.i)) {
      case ARABIC:
        return this.figures();
      case ZERO:
        return !this.sum.pending && (this.sum.lastScale > 0 || this.kindAt(this.i + 1) === SMALL)
          ? this.filler()
          : this.digits();
      case DIGIT:
        return this.digits();
      case TENS:
        return this.tens();
      case OPEN:
        return this.open();
      case SMALL:
        return this.small();
      case BIG:
        return this.big();
      default:
        return this.text.charCodeAt(this.i) === POINT && this.point();
    }
  }

  private figures(): boolean {
    const { text, sum, i } = this;
    const { from, to } = this.place;
    if (sum.pending) return false;
    const figures = readFigures(text, i, from, to, (end) => end < to && this.counts(end));
    if (i > this.start) {
      if (!figures.plain || figures.mantissa.length > 4) return false;
      // 3万6千, 1亿2000万, 1千零20, 1万3000; not 5万|2016年.
      const next = this.kindAt(figures.end);
      const scaled = (next === SMALL || next === BIG) && !belongsToUnit(text, figures.end);
      const smaller = scaled && valueAt(text, figures.end) < sum.lastScale;
      const filled =
        10 ** figures.mantissa.length === sum.lastScale && next !== MASK && text[figures.end] !== '年';
      if (!(smaller || this.zero || (filled && sum.lastScale >= 1000))) return false;
    } else if (figures.dotted || figures.mantissa.length > MOST_FIGURES) {
      this.unreadable = true;
    }
    this.arabic = true;
    this.decimal = figures.decimals > 0;
    this.zero = false;
    this.waiting = i;
    this.i = figures.end;
    sum.put(this.unreadable ? 0 : Number(figures.mantissa), 10 ** -figures.decimals);
    // 3562 亿元
    if (text.charCodeAt(this.i) === SPACE && this.kindAt(this.i + 1) === BIG) {
      if (unitsAfter.match(text, this.i + 2, to) !== null) this.i++;
    }
    return !this.unreadable;
  }

  /** What shows that figures parted by a space are one number: 59 617名, 1 500余人, 3 562万元. */
  private counts(end: number): boolean {
    const { text } = this;
    if ('余多万亿'.includes(text[end]!)) return true;
    return unitsAfter.match(text, end, this.place.to) !== null;
  }

  /** 零 between places: 一千零五. A trailing one belongs to no number. */
  private filler(): boolean {
    const next = this.kindAt(this.i + 1);
    if (!(next === ARABIC || (next >= DIGIT && next <= TENS) || next === OPEN)) return false;
    this.zero = true;
    this.i++;
    return true;
  }

  private digits(): boolean {
    const { text, sum, i } = this;
    if (sum.pending || this.decimal) return false;
    let end = i;
    let number = 0;
    // 两 is no figure of a string: 二两 is a weight.
    while (this.kindAt(end) === ZERO || (this.kindAt(end) === DIGIT && (text[end] !== '两' || end === i))) {
      number = number * 10 + valueAt(text, end++);
      if (text[i] === '两') break;
    }
    // 一两百, 两三个: here 两 is the second or the first of two that leave the choice open.
    if (end === i + 1 && this.kindAt(end) === DIGIT && (text[i] === '两' || text[end] === '两')) {
      const after = this.kindAt(end + 1);
      const goes = after !== DIGIT && after !== ZERO && isChoice(valueAt(text, i), valueAt(text, end));
      if (goes && this.isCounted(end + 1)) end++;
    }
    const count = end - i;
    const next = this.kindAt(end);
    const scaled = (next === SMALL || next === BIG) && !belongsToUnit(text, end);
    const choice = count === 2 && isChoice(valueAt(text, i), valueAt(text, i + 1));
    if (choice && (scaled || (sum.lastScale <= 10 && unitsAfter.match(text, end, this.place.to) !== null))) {
      sum.put(valueAt(text, i + 1), 1, valueAt(text, i + 1) - valueAt(text, i));
    } else if (count > 1) {
      if (i > this.start) return false;
      if (count > MOST_FIGURES) this.unreadable = true;
      sum.put(number, 1);
    } else {
      // 二十两: 两 stands before 百 千 万, or alone.
      if (text[i] === '两' && sum.lastScale > 0 && !scaled) return false;
      if (sum.lastScale >= 100 && !scaled && !this.zero) return this.lastDigit(number);
      sum.put(number, 1);
    }
    this.chinese = true;
    this.zero = false;
    this.waiting = i;
    this.i = end;
    return true;
  }

  /** A scale word or a classifier stands at `end`. */
  private isCounted(end: number): boolean {
    const next = this.kindAt(end);
    if (next === SMALL || next === BIG) return true;
    return unitsAfter.match(this.text, end, this.place.to) !== null;
  }

  /** 一万三 → 13000, 九百九 → 990; but 五十万一线职工, 两万一台. */
  private lastDigit(digit: number): boolean {
    const { i, text } = this;
    const before = classAt(text, i - 1);
    if ((before !== SMALL && before !== BIG) || this.arabic || this.place.wordBegins(i)) return false;
    if (unitsAfter.match(text, i + 1, this.place.to) !== null || text[i + 1] === '、') return false;
    const place = this.sum.lastScale / 10;
    this.sum.put(digit * place, place);
    this.i++;
    return false;
  }

  private tens(): boolean {
    const { sum } = this;
    if (sum.pending || sum.lastSmall <= 10) return false;
    sum.put(valueAt(this.text, this.i) / 10, 1);
    sum.small(10);
    this.chinese = true;
    this.zero = false;
    this.i++;
    return true;
  }

  /** 数十, 几百万, 十几, 三十几万. */
  private open(): boolean {
    const { text, i, sum } = this;
    if (sum.pending) return false;
    const next = this.kindAt(i + 1);
    const scaled = (next === SMALL || next === BIG) && !belongsToUnit(text, i + 1);
    const shu = text[i] === '数';
    if (sum.lastScale === 0) {
      if (!scaled || (shu && i > this.place.from && NOUN_BEFORE_SHU.includes(text[i - 1]!))) return false;
      sum.put(10, 1, 9);
    } else {
      if (shu || sum.lastScale < 10) return false;
      // 十几 → 10–20, 十几万 → 10万–20万, 一百几十 → 110–200.
      sum.put(10, 1, next === SMALL && scaled ? 9 : 10);
    }
    this.chinese = true;
    this.zero = false;
    this.i++;
    return true;
  }

  private small(): boolean {
    const { text, i, sum } = this;
    const scale = valueAt(text, i);
    if (belongsToUnit(text, i)) return false;
    if (scale >= sum.lastSmall) return this.giveBack();
    if (!sum.pending) {
      // 十五, 一百十一, 一万零百一十一; bare 百 and 千 only at the beginning.
      if (i > this.start && scale > 10 && !this.zero) return false;
      if (i === this.start) this.bare = scale > 10;
      sum.put(1, 1);
    } else if (sum.coefficient >= 10 && sum.spread === 0) {
      return false;
    }
    sum.small(scale);
    this.chinese = true;
    this.zero = false;
    this.i++;
    return true;
  }

  private big(): boolean {
    const { text, i, sum } = this;
    if (i === this.start) {
      this.bare = true;
      sum.put(1, 1);
    }
    if (!sum.big(valueAt(text, i))) return this.giveBack();
    this.chinese = true;
    this.zero = false;
    this.i++;
    return true;
  }

  /** 三千五千, 三万五万: two numbers; the digits before the scale word that cannot stand here belong to the second. */
  private giveBack(): false {
    if (this.sum.pending && this.sum.lastScale > 0) {
      this.sum.drop();
      this.i = this.waiting;
    }
    return false;
  }

  /** 十五点七, 六点四二万; not the clock of 三点五十 and 九点三十分, not 一点两小时. */
  private point(): boolean {
    const { text, sum } = this;
    if (this.decimal || this.arabic || !sum.written || sum.spread > 0) return false;
    let end = this.i + 1;
    let fraction = '';
    for (; end < this.limit; end++) {
      const kind = classAt(text, end);
      if (kind === ARABIC) fraction += text[end]!;
      else if ((kind === DIGIT && text[end] !== '两') || kind === ZERO)
        fraction += String(valueAt(text, end));
      else break;
    }
    if (fraction === '' || this.kindAt(end) === SMALL) return false;
    if ('分刻钟'.includes(text[end] ?? ' ') && text[end + 1] !== '之') return false;
    sum.point(fraction);
    this.decimal = true;
    this.i = end;
    return this.kindAt(end) === BIG;
  }
}

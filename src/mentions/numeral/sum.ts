/**
 * Adds up a number as its digits and scale words come by: 一亿零五十万三千 is put 1, big 亿, put 5, small 十, big 万, put 3,
 * small 千. Refuses what no number says (三万五万).
 */

/** Values come from decimal texts; a product of theirs carries at most 15 digits that mean something. */
const clean = (n: number): number =>
  Number.isSafeInteger(n) || !Number.isFinite(n) ? n : Number(n.toPrecision(15));

const NONE = -1;

export class Sum {
  /** Digits still waiting for their scale word. */
  coefficient = NONE;
  /** How far below the total the lower bound lies (三五百: 200). */
  spread = 0;
  /** One unit in the last written place. */
  resolution = 1;
  /** The last scale word, 0 where there was none. */
  lastScale = 0;
  /** The last of 十 百 千 in the section in work: the next must be smaller. */
  lastSmall = Infinity;
  /** The scale words after the last digits, and those of them that are 万 亿 兆. */
  tail = 1;
  bigTail = 1;

  private trillions = 0;
  private hundredMillions = 0;
  private tenThousands = 0;
  private section = 0;

  get pending(): boolean {
    return this.coefficient >= 0;
  }

  get written(): boolean {
    return this.pending || this.lastScale > 0;
  }

  put(digits: number, resolution: number, spread = 0): void {
    this.coefficient = digits;
    this.resolution = resolution;
    if (spread > 0) this.spread = spread;
    this.tail = this.bigTail = 1;
  }

  /** Takes the waiting digits out again. */
  drop(): void {
    this.coefficient = NONE;
    this.resolution = this.lastScale;
  }

  /** 十 百 千 close the coefficient. */
  small(scale: number): void {
    this.section += this.coefficient * scale;
    this.spread *= scale;
    this.resolution = clean(this.resolution * scale);
    this.coefficient = NONE;
    this.lastSmall = this.lastScale = scale;
    this.tail = scale > 10 ? scale : 1;
  }

  /** 万 亿 兆 close the section; false where they cannot stand here. */
  big(scale: number): boolean {
    const amount = this.section + Math.max(this.coefficient, 0);
    // 万亿, 万万: a scale word right after another multiplies.
    const again = amount === 0 && this.bigTail > 1;
    if (amount === 0 && !again) return false;
    if (scale === 1e4) {
      if (again && this.tenThousands > 0) this.tenThousands *= scale;
      else if (again || this.tenThousands > 0) return false;
      else this.tenThousands = amount * scale;
    } else if (scale === 1e8) {
      if (again && this.tenThousands === 0 && this.hundredMillions > 0) this.hundredMillions *= scale;
      else if (this.hundredMillions > 0 || (again && this.tenThousands === 0)) return false;
      else this.hundredMillions = (this.tenThousands + amount) * scale;
      this.tenThousands = 0;
    } else {
      const below = this.hundredMillions + this.tenThousands + amount;
      if (this.trillions > 0 && below > 0) return false;
      this.trillions = (this.trillions + below) * scale;
      this.hundredMillions = this.tenThousands = 0;
    }
    this.spread *= scale;
    this.resolution = clean(this.resolution * scale);
    this.tail *= scale;
    this.bigTail *= scale;
    this.section = 0;
    this.coefficient = NONE;
    this.lastSmall = Infinity;
    this.lastScale = scale;
    return true;
  }

  /** What was written so far becomes the whole part of a decimal. */
  point(fraction: string): void {
    const whole = this.total();
    this.trillions = this.hundredMillions = this.tenThousands = this.section = 0;
    this.lastSmall = Infinity;
    this.lastScale = 0;
    this.put(Number(`${whole}.${fraction}`), 10 ** -fraction.length);
  }

  total(): number {
    return clean(
      this.trillions +
        this.hundredMillions +
        this.tenThousands +
        this.section +
        Math.max(this.coefficient, 0),
    );
  }
}

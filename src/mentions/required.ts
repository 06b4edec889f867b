/**
 * What a sentence must hold for a pattern to match it at all: `邮编[: ]{0,3}\d{6}` needs 邮, 编 and a digit. Read off the pattern
 * itself, so that nobody has to say it twice; a rule whose characters are missing is then never tried. When in doubt nothing is
 * asked for: a pattern may be tried in vain, never left out in error.
 */

/** One of these characters (UTF-16 code units) must be there. */
export type Requirement = ReadonlySet<number>;

/** Larger classes reject next to nothing. */
const MOST_CHARACTERS = 96;

/** All of these must be met; empty where nothing can be said. */
export function requirementsOf(pattern: RegExp): readonly Requirement[] {
  if (/[iv]/.test(pattern.flags)) return [];
  const reader = new Reader(pattern.source);
  const found = reader.alternatives();
  return reader.done ? distinct(found) : [];
}

/** Reads a pattern once from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  /** `a|b`: what each branch needs, as one requirement made of the sharpest of each. */
  alternatives(): Requirement[] {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      branches.push(this.#sequence());
    }
    if (branches.length === 1) return branches[0]!;
    const united = new Set<number>();
    for (const branch of branches) {
      const sharpest = branch.reduce<Requirement | null>(
        (best, one) => (best === null || breadth(one) < breadth(best) ? one : best),
        null,
      );
      if (sharpest === null) return [];
      for (const code of sharpest) united.add(code);
    }
    return united.size <= MOST_CHARACTERS ? [united] : [];
  }

  #sequence(): Requirement[] {
    const needed: Requirement[] = [];
    while (!this.done && !'|)'.includes(this.#source[this.#at]!)) {
      const atom = this.#atom();
      if (!this.#optional()) needed.push(...atom);
    }
    return needed;
  }

  /** Reads a quantifier, if one stands here; true where it allows none. */
  #optional(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (quantifier === null) return false;
    this.#at += quantifier[0].length;
    return quantifier[1] === undefined ? quantifier[0][0] !== '+' : Number(quantifier[1]) === 0;
  }

  #atom(): Requirement[] {
    const ch = this.#source[this.#at]!;
    if (ch === '(') return this.#group();
    if (ch === '[') return this.#class();
    if (ch === '\\') return this.#escape();
    this.#at++;
    return ch === '.' || ch === '^' || ch === '$' ? [] : [new Set([ch.charCodeAt(0)])];
  }

  #group(): Requirement[] {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.#source.slice(this.#at, this.#at + 40))![0];
    this.#at += opening.length;
    const inner = this.alternatives();
    this.#at++;
    return opening.endsWith('!') ? [] : inner;
  }

  #escape(): Requirement[] {
    const one = this.#escaped();
    return one === null ? [] : [one];
  }

  /** `\d`, `\.`, `\u4e00`; null for what says nothing (`\p{…}`, `\b`, `\1`). */
  #escaped(): Requirement | null {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const [text] = /^\\(?:u[0-9a-f]{4}|u\{[0-9a-f]+\}|x[0-9a-f]{2}|c[a-z]|\d+|p\{[^}]*\}|k<[^>]*>|[^])/i.exec(
      rest,
    )!;
    this.#at += text.length;
    if (text === '\\d') return DIGITS;
    if (text === '\\n') return new Set([10]);
    if (text === '\\t') return new Set([9]);
    const hex = /^\\[ux]\{?([0-9a-f]{2,})\}?$/i.exec(text)?.[1];
    if (hex !== undefined) return new Set([String.fromCodePoint(parseInt(hex, 16)).charCodeAt(0)]);
    return /^\\[a-z0-9]/i.test(text) ? null : new Set([text.charCodeAt(1)]);
  }

  /** `[一二0-9]`; nothing for what it leaves out (`[^,]`) and for wide ranges. */
  #class(): Requirement[] {
    this.#at++;
    const negated = this.#source[this.#at] === '^';
    let known = !negated;
    const codes = new Set<number>();
    let range: number | null = null;
    let last: number | null = null;
    while (this.#source[this.#at] !== ']' && !this.done) {
      const ch = this.#source[this.#at]!;
      if (ch === '-' && last !== null && range === null && this.#source[this.#at + 1] !== ']') {
        range = last;
        this.#at++;
        continue;
      }
      let one: Requirement | null;
      if (ch === '\\') one = this.#escaped();
      else {
        one = new Set([ch.charCodeAt(0)]);
        this.#at++;
      }
      if (one === null) {
        known = false;
        last = range = null;
        continue;
      }
      const code: number | null = one.size === 1 ? [...one][0]! : null;
      if (range !== null && code !== null) {
        if (code - range > MOST_CHARACTERS) known = false;
        else for (let c = range; c <= code; c++) codes.add(c);
        last = range = null;
        continue;
      }
      for (const c of one) codes.add(c);
      last = code;
      range = null;
    }
    this.#at++;
    return known && codes.size > 0 && codes.size <= MOST_CHARACTERS ? [codes] : [];
  }
}

const DIGITS: Requirement = new Set(Array.from('0123456789', (d) => d.charCodeAt(0)));

/** How much of our sentences holds one of these, roughly: digits and the small numerals stand in most. */
const COMMON = new Map(Array.from('0123456789一二三,、。的年月人个', (ch) => [ch.charCodeAt(0), 8]));

function breadth(requirement: Requirement): number {
  let sum = 0;
  for (const code of requirement) sum += COMMON.get(code) ?? 1;
  return sum;
}

/** Without doubles. */
function distinct(requirements: readonly Requirement[]): Requirement[] {
  const byKey = new Map(requirements.map((one) => [[...one].sort((a, b) => a - b).join(), one]));
  return [...byKey.values()];
}

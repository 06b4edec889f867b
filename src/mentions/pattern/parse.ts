/**
 * Regular expressions as trees, as far as the engine needs to know them: which characters may stand where. Nobody has to say twice
 * what a pattern says already, and nobody forgets to.
 */

/** UTF-16 code units. */
export type Codes = ReadonlySet<number>;

export type Node =
  /** One character of these; null: nothing is known of it (`.`, `[^,]`, `\p{Script=Han}`). */
  | { readonly kind: 'character'; readonly codes: Codes | null }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly least: number }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: Node }
  /** `^`; other places (`$`, `\b`) and what was matched before (`\1`) are unknown. */
  | { readonly kind: 'start' }
  | { readonly kind: 'unknown' };

/** Larger classes and ranges tell too little to be worth their size. */
const MOST_CODES = 96;

/** The tree of a pattern; null where it is written in a way that is not read here. */
export function parsePattern({ source, flags }: RegExp): Node | null {
  if (/[iv]/.test(flags)) return null;
  const reader = new Reader(source, flags.includes('m'));
  const node = reader.choice();
  return reader.done ? node : null;
}

/** Reads a pattern once from left to right. */
class Reader {
  readonly #source: string;
  readonly #multiline: boolean;
  #at = 0;

  constructor(source: string, multiline: boolean) {
    this.#source = source;
    this.#multiline = multiline;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  choice(): Node {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      branches.push(this.#sequence());
    }
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (!this.done && !'|)'.includes(this.#source[this.#at]!)) items.push(this.#repeated(this.#atom()));
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  #repeated(item: Node): Node {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (quantifier === null) return item;
    this.#at += quantifier[0].length;
    const least = quantifier[1] === undefined ? (quantifier[0][0] === '+' ? 1 : 0) : Number(quantifier[1]);
    return { kind: 'repeat', item, least };
  }

  #atom(): Node {
    const ch = this.#source[this.#at]!;
    if (ch === '(') return this.#group();
    if (ch === '[') return { kind: 'character', codes: this.#class() };
    if (ch === '\\') return this.#escape();
    this.#at++;
    if (ch === '^') return { kind: this.#multiline ? 'unknown' : 'start' };
    if (ch === '$') return { kind: 'unknown' };
    return { kind: 'character', codes: ch === '.' ? null : new Set([ch.charCodeAt(0)]) };
  }

  #group(): Node {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.#source.slice(this.#at, this.#at + 40))![0];
    this.#at += opening.length;
    const body = this.choice();
    this.#at++;
    const look = /^\(\?(<?)([=!])$/.exec(opening);
    return look === null ? body : { kind: 'look', behind: look[1] === '<', negative: look[2] === '!', body };
  }

  #escape(): Node {
    const { codes, text } = this.#escaped();
    if (codes === null && /^\\[bBk1-9]/.test(text)) return { kind: 'unknown' };
    return { kind: 'character', codes };
  }

  /** `\d`, `\.`, `\u4e00`; without codes where it says too little (`\p{…}`, `\s`). */
  #escaped(): { codes: Codes | null; text: string } {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const [text] = /^\\(?:u[0-9a-f]{4}|u\{[0-9a-f]+\}|x[0-9a-f]{2}|c[a-z]|\d+|p\{[^}]*\}|k<[^>]*>|[^])/i.exec(
      rest,
    )!;
    this.#at += text.length;
    if (text === '\\d') return { codes: DIGITS, text };
    if (text === '\\n') return { codes: new Set([10]), text };
    if (text === '\\t') return { codes: new Set([9]), text };
    const hex = /^\\[ux]\{?([0-9a-f]{2,})\}?$/i.exec(text)?.[1];
    if (hex !== undefined)
      return { codes: new Set([String.fromCodePoint(parseInt(hex, 16)).charCodeAt(0)]), text };
    return { codes: /^\\[a-z0-9]/i.test(text) ? null : new Set([text.charCodeAt(1)]), text };
  }

  /** `[一二0-9]`; null for what it leaves out (`[^,]`), for wide ranges and for what holds either. */
  #class(): Codes | null {
    this.#at++;
    let known = this.#source[this.#at] !== '^';
    const codes = new Set<number>();
    let from: number | null = null;
    let last: number | null = null;
    while (!this.done && this.#source[this.#at] !== ']') {
      const ch = this.#source[this.#at]!;
      if (ch === '-' && last !== null && from === null && this.#source[this.#at + 1] !== ']') {
        from = last;
        this.#at++;
        continue;
      }
      const one = ch === '\\' ? this.#escaped().codes : new Set([ch.charCodeAt(0)]);
      if (ch !== '\\') this.#at++;
      known &&= one !== null;
      const code: number | null = one?.size === 1 ? [...one][0]! : null;
      if (from !== null && code !== null) {
        known &&= code - from <= MOST_CODES;
        for (let c = from; known && c <= code; c++) codes.add(c);
        last = from = null;
        continue;
      }
      for (const c of one ?? []) codes.add(c);
      last = code;
      from = null;
    }
    this.#at++;
    return known && codes.size <= MOST_CODES ? codes : null;
  }
}

const DIGITS: Codes = new Set(Array.from('0123456789', (d) => d.charCodeAt(0)));

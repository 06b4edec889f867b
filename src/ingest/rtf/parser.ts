/** Walks through the groups and words of rich text and writes what is said in them. */
import { ReadFailure } from '../reader.ts';
import type { TextBuilder } from '../text-builder.ts';
import { gridOf, type CellShape, type RtfRow } from './table.ts';
import { CHARACTERS, CHARSETS, CODE_PAGES, SILENT, SPOKEN } from './words.ts';

interface State {
  silent: boolean;
  hidden: boolean;
  /** Characters that stand in for a \u number to programs that do not know it. */
  substitutes: number;
  font: number;
}

const MAX_DEPTH = 5000;
/** `\word-12 `, `\'b9`, `\*`, a brace, or a run of plain characters. Line breaks of the file mean nothing. */
const TOKEN = /\\([a-z]+)(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giu;

export class RtfParser {
  #state: State = { silent: false, hidden: false, substitutes: 1, font: -1 };
  readonly #stack: State[] = [];
  readonly #fonts = new Map<number, string>();
  #encoding = 'windows-1252';
  #fontTable = false;
  #tableFont = -1;
  #skip = 0;
  #bytes: number[] = [];
  #line = '';
  #cells: string[] = [];
  #shapes: CellShape[] = [];
  /** \clvmrg and \clmrg come before the \cellx of their cell. */
  #merged = { above: false, left: false };
  #rows: RtfRow[] = [];
  /** Footnotes stand inside the sentence; they are written after the text. */
  readonly #notes: string[] = [];
  #note: { depth: number; outer: string } | null = null;
  #inTable = false;

  constructor(
    private readonly source: string,
    private readonly builder: TextBuilder,
  ) {}

  /** False where groups are open at the end: the file is cut off. */
  parse(): boolean {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.source); match !== null; match = TOKEN.exec(this.source)) {
      const [, word, number, hex, symbol, brace, run] = match;
      // Raw bytes of a picture follow, as many as it says.
      if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
      if (brace !== undefined) this.#brace(brace);
      else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (run !== undefined) for (let i = 0; i < run.length; i++) this.#byte(run.charCodeAt(i));
      else if (symbol !== undefined) this.#symbol(symbol, match.index);
      else if (word !== undefined) this.#word(word, number === undefined ? null : Number(number));
    }
    this.#endParagraph();
    this.#endTable();
    for (const note of this.#notes) this.builder.paragraph(note);
    return this.#stack.length === 0;
  }

  #brace(brace: string): void {
    this.#flush();
    if (brace === '{') {
      if (this.#stack.push({ ...this.#state }) > MAX_DEPTH)
        throw new ReadFailure('damaged', `groups nested deeper than ${MAX_DEPTH}`);
    } else {
      if (this.#note?.depth === this.#stack.length) this.#endNote(this.#note.outer);
      this.#state = this.#stack.pop() ?? this.#state;
      this.#fontTable &&= this.#state.silent;
    }
    this.#skip = 0;
  }

  #endNote(outer: string): void {
    this.#notes.push(this.#line);
    this.#line = outer;
    this.#note = null;
  }

  #symbol(symbol: string, at: number): void {
    if (symbol === '*') {
      const word = /^\\\*\s*\\([a-z]+)/iu.exec(this.source.slice(at, at + 64))?.[1] ?? '';
      if (!SPOKEN.has(word)) this.#state.silent = true;
    } else if (symbol === '\r' || symbol === '\n') this.#word('par', null);
    else this.#say(CHARACTERS[symbol] ?? '');
  }

  #word(word: string, number: number | null): void {
    if (SILENT.has(word)) this.#state.silent = true;
    switch (word) {
      case 'u':
        this.#flush();
        this.#say(String.fromCharCode((number ?? 63) & 0xffff));
        this.#skip = this.#state.substitutes;
        return;
      case 'uc':
        this.#state.substitutes = Math.min(number ?? 1, 8);
        return;
      case 'ansicpg':
        this.#encoding = CODE_PAGES[number ?? 0] ?? this.#encoding;
        return;
      case 'fonttbl':
        this.#fontTable = true;
        return;
      case 'f':
        this.#flush();
        if (this.#fontTable) this.#tableFont = number ?? -1;
        else this.#state.font = number ?? -1;
        return;
      case 'fcharset':
        if (this.#fontTable && CHARSETS[number ?? 0] !== undefined)
          this.#fonts.set(this.#tableFont, CHARSETS[number ?? 0]!);
        return;
      case 'v':
      case 'deleted':
        this.#flush();
        this.#state.hidden = number !== 0;
        return;
      case 'plain':
        this.#flush();
        this.#state.hidden = false;
        return;
      case 'par':
      case 'sect':
        this.#endParagraph();
        return;
      case 'pard':
        if (this.#rows.length > 0 && this.#cells.length === 0 && this.#line === '') this.#inTable = false;
        return;
      case 'footnote':
        this.#flush();
        this.#note ??= { depth: this.#stack.length, outer: this.#line };
        this.#line = '';
        return;
      case 'nestcell':
      case 'nestrow':
        this.#say(' ');
        return;
      default:
        if (CHARACTERS[word] !== undefined) this.#say(CHARACTERS[word]);
        else this.#tableWord(word, number);
    }
  }

  #tableWord(word: string, number: number | null): void {
    switch (word) {
      case 'intbl':
        this.#inTable = true;
        return;
      case 'cell':
        this.#flush();
        this.#cells.push(this.#line);
        this.#line = '';
        return;
      case 'trowd':
        this.#shapes = [];
        return;
      case 'clvmrg':
        this.#merged.above = true;
        return;
      case 'clmrg':
        this.#merged.left = true;
        return;
      case 'cellx':
        this.#shapes.push({ right: number ?? 0, ...this.#merged });
        this.#merged = { above: false, left: false };
        return;
      case 'row':
        if (this.#cells.length > 0) this.#rows.push({ texts: this.#cells.splice(0), shapes: this.#shapes });
        return;
    }
  }

  #byte(byte: number): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (!this.#state.silent && !this.#state.hidden) this.#bytes.push(byte);
  }

  /** Bytes gathered so far are characters of the font's code page. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const encoding = this.#fonts.get(this.#state.font) ?? this.#encoding;
    this.#line += new TextDecoder(encoding).decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
  }

  #say(text: string): void {
    this.#flush();
    if (!this.#state.silent && !this.#state.hidden) this.#line += text;
  }

  #endParagraph(): void {
    this.#flush();
    if (this.#inTable || this.#note !== null) {
      if (this.#line !== '') this.#line += '\n';
      return;
    }
    this.#endTable();
    this.builder.paragraph(this.#line);
    this.#line = '';
  }

  #endTable(): void {
    const rows = this.#rows.splice(0);
    if (rows.length === 0) return;
    if (rows.every(({ texts }) => texts.length === 1))
      for (const { texts } of rows) this.builder.paragraph(texts[0]!);
    else this.builder.table(gridOf(rows));
  }
}

/**
 * Rich Text: control words between braces, characters as bytes of a code page (936 in China) or as \u numbers. Read here,
 * since only the words, paragraphs and tables are wanted and no library keeps them without a heap of its own.
 */
import type { Diagnostic } from '../model/index.ts';
import { ReadFailure, type Reader } from './reader.ts';
import { gridOf, type CellShape, type RtfRow } from './rtf-table.ts';
import { TextBuilder } from './text-builder.ts';

export const rtf: Reader = {
  name: 'rtf',
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 16)).toString('latin1').trimStart().startsWith('{\\rtf'),
  async read(bytes) {
    const builder = new TextBuilder();
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const isWhole = new RtfParser(source, builder).parse();
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'the document holds no text');
    const diagnostics = isWhole ? [] : [cutOff(text.length)];
    return { format: 'rtf', encoding: null, text, places, tables, diagnostics };
  },
};

const cutOff = (end: number): Diagnostic => ({
  code: 'truncated-end',
  severity: 'warning',
  message: 'the file is cut off',
  start: end,
  end,
});

/** Groups that say how the text looks or where it comes from, not what it is. `\*` before any other unknown one hides it too. */
const SILENT = new Set([
  ...[
    'fonttbl',
    'colortbl',
    'stylesheet',
    'listtable',
    'listoverridetable',
    'info',
    'pict',
    'object',
    'themedata',
    'xmlnstbl',
  ],
  ...[
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'fldinst',
    'generator',
    'datastore',
  ],
  ...[
    'latentstyles',
    'colorschememapping',
    'rsidtbl',
    'pgptbl',
    'bkmkstart',
    'bkmkend',
    'nonshppict',
    'filetbl',
    'revtbl',
  ],
  ...[
    'annotation',
    'atnid',
    'atnauthor',
    'tc',
    'xe',
    'pntxtb',
    'pntxta',
    'pn',
    'userprops',
    'mmathPr',
    'sp',
    'sn',
  ],
]);
/** Groups behind `\*` that hold text all the same. */
const SPOKEN = new Set(['shptxt', 'shpinst', 'upr', 'ud', 'footnote']);

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{
    line: '\n',
    tab: '\t',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
  },
  ...{
    '~': '\u00a0',
    _: '-',
    '-': '',
    '{': '{',
    '}': '}',
    '\\': '\\',
    emspace: '\u2003',
    enspace: '\u2002',
    page: '\n',
  },
};

/** Character sets of fonts (\fcharset) and the code pages they mean. */
const CHARSETS: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  204: 'windows-1251',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
};

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

class RtfParser {
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
    for (const match of this.source.matchAll(TOKEN)) {
      const [, word, number, hex, symbol, brace, run] = match;
      if (word === 'bin') throw new ReadFailure('unsupported', 'rich text with raw binary parts');
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

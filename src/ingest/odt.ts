/** OpenDocument texts (LibreOffice, WPS), zipped or as one flat XML file: paragraphs, automatic numbers of lists, tables, text boxes, footnotes. */
import { OfficeZip, zipNames } from './office-zip.ts';
import { formatNumber } from './docx/counters.ts';
import { decodeText } from './encoding.ts';
import { ReadFailure, type Limits, type Reader } from './reader.ts';
import { TextBuilder, type RawCell } from './text-builder.ts';
import { child, children, descend, parseXml, type XmlElement } from './xml.ts';

const MIME = 'application/vnd.oasis.opendocument.text';

export const odt: Reader = {
  name: 'odt',
  sniff: (bytes) => zipNames(bytes.subarray(0, 1024), MIME) || isFlat(bytes),
  async read(bytes, _name, limits) {
    const [content, styles] = isFlat(bytes) ? await flatParts(bytes) : await zippedParts(bytes, limits);
    const builder = new TextBuilder();
    const walker = new OdtBody(builder, [child(styles, 'styles'), child(content, 'automatic-styles')]);
    walker.blocks(descend(content, 'body', 'text'));
    walker.rest();
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'the document holds no text');
    return { format: 'odt', encoding: null, text, places, tables, diagnostics: [] };
  },
};

type Parts = [content: XmlElement | undefined, styles: XmlElement | undefined];

function isFlat(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.length)).toString('latin1');
  return head.includes('<office:document ') && head.includes(MIME);
}

async function flatParts(bytes: Uint8Array): Promise<Parts> {
  const document = child(parseXml((await decodeText(bytes)).text), 'document');
  return [document, document];
}

async function zippedParts(bytes: Uint8Array, limits: Limits): Promise<Parts> {
  const file = await OfficeZip.open(bytes, limits);
  const content = child(await file.need('content.xml'), 'document-content');
  return [content, child((await file.part('styles.xml')) ?? undefined, 'document-styles')];
}

/** About the text, not of it; an index repeats the headings. */
const SILENT = new Set([
  ...[
    'tracked-changes',
    'annotation',
    'annotation-end',
    'ruby-text',
    'note-citation',
    'title',
    'desc',
    'forms',
  ],
  ...['table-of-content', 'alphabetical-index', 'bibliography', 'sequence-decls', 'event-listeners'],
]);

interface ListLevel {
  readonly format: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

interface ListState {
  readonly style: string;
  readonly level: number;
  readonly counts: number[];
}

class OdtBody {
  readonly #lists: ReadonlyMap<string, readonly (ListLevel | undefined)[]>;
  readonly #boxes: XmlElement[] = [];
  readonly #notes: XmlElement[] = [];
  /** Counts of each list style: a list may go on where an earlier one stopped. */
  readonly #counts = new Map<string, number[]>();

  constructor(
    private readonly builder: TextBuilder,
    sources: readonly (XmlElement | undefined)[],
  ) {
    const styles = sources.flatMap((source) => children(source, 'list-style'));
    this.#lists = new Map(styles.map((style) => [style.attributes['name'] ?? '', levelsOf(style)]));
  }

  blocks(parent: XmlElement | undefined, list: ListState | null = null): void {
    for (const element of parent?.children ?? []) {
      if (typeof element === 'string' || SILENT.has(element.name)) continue;
      if (element.name === 'p' || element.name === 'h') this.builder.paragraph(this.#line(element));
      else if (element.name === 'list') this.#list(element, list);
      else if (element.name === 'table') this.#table(element);
      else this.blocks(element, list);
      for (const box of this.#boxes.splice(0)) this.blocks(box);
    }
  }

  /** Footnotes, after the body. */
  rest(): void {
    for (const note of this.#notes.splice(0)) this.blocks(child(note, 'note-body'));
  }

  #list(element: XmlElement, outer: ListState | null): void {
    const style = element.attributes['style-name'] ?? outer?.style ?? '';
    const level = outer === null ? 0 : outer.level + 1;
    const goesOn =
      outer !== null ||
      element.attributes['continue-numbering'] === 'true' ||
      element.attributes['continue-list'] !== undefined;
    const counts = (goesOn ? (outer?.counts ?? this.#counts.get(style)) : undefined) ?? [];
    this.#counts.set(style, counts);
    counts.length = Math.min(counts.length, outer === null ? counts.length : level);
    for (const item of element.children) {
      if (typeof item === 'string' || (item.name !== 'list-item' && item.name !== 'list-header')) continue;
      let number =
        item.name === 'list-item' ? this.#number(style, level, counts, item.attributes['start-value']) : '';
      for (const part of item.children) {
        if (typeof part === 'string') continue;
        if (part.name === 'p' || part.name === 'h') {
          this.builder.paragraph(number + this.#line(part));
          number = '';
        } else this.blocks({ name: '', attributes: {}, children: [part] }, { style, level, counts });
      }
    }
  }

  #number(style: string, level: number, counts: number[], start: string | undefined): string {
    const own = this.#lists.get(style)?.[level];
    if (own === undefined) return '';
    counts[level] =
      start !== undefined ? Number(start) : counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    const number = formatNumber(counts[level], own.format);
    if (number === '') return '';
    return own.before + number + own.after + (/[、）)．。]$/u.test(own.after) ? '' : ' ');
  }

  #line(element: XmlElement): string {
    let text = '';
    for (const part of element.children) {
      // White space of the XML is collapsed; what is meant stands in elements of its own.
      if (typeof part === 'string') text += part.replace(/[ \t\r\n]+/gu, ' ');
      else if (part.name === 's') text += ' '.repeat(Math.min(Number(part.attributes['c'] ?? 1) || 1, 1000));
      else if (part.name === 'tab') text += '\t';
      else if (part.name === 'line-break') text += '\n';
      else if (part.name === 'text-box') this.#boxes.push(part);
      else if (part.name === 'note') this.#notes.push(part);
      else if (!SILENT.has(part.name)) text += this.#line(part);
    }
    return text;
  }

  #table(element: XmlElement): void {
    const rows = rowsOf(element).map((row) =>
      row.children.flatMap((cell): RawCell[] => {
        if (typeof cell === 'string' || cell.name !== 'table-cell') return [];
        const {
          'number-rows-spanned': rowSpan,
          'number-columns-spanned': colSpan,
          'number-columns-repeated': times,
        } = cell.attributes;
        const one = {
          text: this.#cellText(cell),
          rowSpan: Number(rowSpan ?? 1),
          colSpan: Number(colSpan ?? 1),
        };
        return Array.from({ length: Math.min(Number(times ?? 1) || 1, 100) }, () => one);
      }),
    );
    if (rows.every((cells) => cells.length <= 1)) {
      for (const [cell] of rows) if (cell !== undefined) this.builder.paragraph(cell.text);
    } else this.builder.table(rows);
  }

  #cellText(cell: XmlElement): string {
    const lines: string[] = [];
    const collect = (parent: XmlElement): void => {
      for (const part of parent.children) {
        if (typeof part === 'string' || SILENT.has(part.name)) continue;
        if (part.name === 'p' || part.name === 'h') lines.push(this.#line(part));
        else collect(part);
      }
    };
    collect(cell);
    return lines.filter((line) => line.trim() !== '').join('\n');
  }
}

const rowsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.flatMap((one) => {
    if (typeof one === 'string') return [];
    if (one.name === 'table-row') return [one];
    return /^table-(?:header-rows|rows|row-group)$/u.test(one.name) ? rowsOf(one) : [];
  });

function levelsOf(style: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const one of children(style, 'list-level-style-number')) {
    const at = Number(one.attributes['level']) - 1;
    if (at < 0 || at > 9) continue;
    levels[at] = {
      format: FORMATS[one.attributes['num-format'] ?? ''] ?? 'decimal',
      before: one.attributes['num-prefix'] ?? '',
      after: one.attributes['num-suffix'] ?? '',
      start: Number(one.attributes['start-value'] ?? 1),
    };
  }
  return levels;
}

/** OpenDocument names a number format by its first numbers. */
const FORMATS: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '一, 十, 一百(简), ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimalFullWidth',
};

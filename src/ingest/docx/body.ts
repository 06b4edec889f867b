/** The body of a Word file: paragraphs with their automatic numbers, tables with their merged cells, text boxes, notes. */
import type { RawCell, TextBuilder } from '../text-builder.ts';
import { child, children, descend, type XmlElement } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import type { NumberingReference, Styles } from './styles.ts';

/** Deleted, hidden or about the text rather than of it. `Fallback` repeats for older programs what `Choice` says. */
const SILENT = new Set([
  ...['del', 'moveFrom', 'delText', 'instrText', 'rt', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr'],
  ...[
    'Fallback',
    'footnoteReference',
    'endnoteReference',
    'commentReference',
    'annotationRef',
    'footnoteRef',
  ],
]);

export class Body {
  /** Text boxes met inside a paragraph: they are read after it. */
  readonly #boxes: XmlElement[] = [];

  constructor(
    private readonly builder: TextBuilder,
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  blocks(parent: XmlElement | undefined): void {
    for (const element of parent?.children ?? []) {
      if (typeof element === 'string') continue;
      if (element.name === 'p') this.#paragraph(element);
      else if (element.name === 'tbl') this.#table(element);
      else if (element.name === 'sdt') {
        if (!isContentsPart(element)) this.blocks(child(element, 'sdtContent'));
      } else if (!SILENT.has(element.name)) this.blocks(element);
      for (const box of this.#boxes.splice(0)) this.blocks(box);
    }
  }

  /** Footnotes and endnotes follow the body, each a paragraph; separators are notes with a type. */
  notes(part: XmlElement | undefined, name: string): void {
    for (const note of children(part, name)) if (note.attributes['type'] === undefined) this.blocks(note);
  }

  #paragraph(element: XmlElement): void {
    const text = this.#line(element);
    if (text !== null) this.builder.paragraph(text);
  }

  /** The text of a paragraph with its number; null where it is a line of a table of contents. */
  #line(element: XmlElement): string | null {
    const properties = child(element, 'pPr');
    const style = this.styles.of(child(properties, 'pStyle')?.attributes['val']);
    if (style.isContents) return null;
    const text = this.#text(element);
    const number = text.trim() === '' ? '' : this.#number(child(properties, 'numPr'), style.numbering);
    return number + text;
  }

  #number(own: XmlElement | undefined, inherited: NumberingReference | null): string {
    const list = child(own, 'numId')?.attributes['val'] ?? inherited?.list;
    const level = child(own, 'ilvl')?.attributes['val'] ?? inherited?.level ?? 0;
    return list === undefined || list === '0' ? '' : this.numbering.next(list, Number(level));
  }

  #text(element: XmlElement): string {
    let text = '';
    for (const part of element.children) {
      if (typeof part === 'string') continue;
      switch (part.name) {
        case 't':
          text += part.children.join('');
          break;
        case 'tab':
        case 'ptab':
          text += '\t';
          break;
        case 'br':
        case 'cr':
          text += '\n';
          break;
        case 'noBreakHyphen':
          text += '-';
          break;
        case 'sym':
          text += symbol(part);
          break;
        case 'txbxContent':
          this.#boxes.push(part);
          break;
        case 'r':
          if (!isHidden(part)) text += this.#text(part);
          break;
        default:
          if (!SILENT.has(part.name)) text += this.#text(part);
      }
    }
    return text;
  }

  /** A table of one column is a frame around paragraphs. */
  #table(element: XmlElement): void {
    const rows = rowsOf(element);
    if (rows.every((row) => cellsOf(row).length <= 1)) {
      for (const row of rows) for (const cell of cellsOf(row)) this.blocks(cell);
      return;
    }
    const grid: RawCell[][] = [];
    /** The cell of each grid column that a cell below may go on. */
    const above: ({ text: string; rowSpan: number; colSpan: number } | undefined)[] = [];
    for (const row of rows) {
      const cells: RawCell[] = [];
      let column = Number(descend(row, 'trPr', 'gridBefore')?.attributes['val'] ?? 0);
      for (let i = 0; i < column && i < 100; i++) cells.push({ text: '' });
      for (const cell of cellsOf(row)) {
        const colSpan = Math.max(1, Number(descend(cell, 'tcPr', 'gridSpan')?.attributes['val'] ?? 1) || 1);
        const merge = descend(cell, 'tcPr', 'vMerge');
        const upper = above[column];
        if (merge !== undefined && merge.attributes['val'] !== 'restart' && upper !== undefined)
          upper.rowSpan++;
        else {
          above[column] = { text: this.#cellText(cell), rowSpan: 1, colSpan };
          cells.push(above[column]!);
          if (merge === undefined) above[column] = undefined;
        }
        column += colSpan;
      }
      grid.push(cells);
    }
    this.builder.table(grid);
  }

  /** All paragraphs of a cell, tables and boxes inside it too, as one text. */
  #cellText(cell: XmlElement): string {
    const lines: string[] = [];
    const collect = (parent: XmlElement): void => {
      for (const element of parent.children) {
        if (typeof element === 'string' || SILENT.has(element.name)) continue;
        if (element.name === 'p') lines.push(this.#line(element) ?? '');
        else collect(element);
      }
    };
    collect(cell);
    for (const box of this.#boxes.splice(0)) collect(box);
    return lines.filter((line) => line.trim() !== '').join('\n');
  }
}

/** Rows and cells may stand inside content controls. */
const rowsOf = (table: XmlElement): XmlElement[] => through(table, 'tr');
const cellsOf = (row: XmlElement): XmlElement[] => through(row, 'tc');

const through = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.flatMap((one) => {
    if (typeof one === 'string') return [];
    if (one.name === name) return [one];
    return one.name === 'sdt' || one.name === 'sdtContent' || one.name === 'customXml' || one.name === 'ins'
      ? through(one, name)
      : [];
  });

function isHidden(run: XmlElement): boolean {
  const vanish = descend(run, 'rPr', 'vanish');
  return vanish !== undefined && vanish.attributes['val'] !== '0' && vanish.attributes['val'] !== 'false';
}

const isContentsPart = (element: XmlElement): boolean =>
  descend(element, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes['val'] === 'Table of Contents';

/** A character of a symbol font lies in the private use area and means nothing without the font. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['char'] ?? '', 16);
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : '';
}

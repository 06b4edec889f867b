/** Walks a page in reading order and writes blocks as lines and data tables as tables. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { RawCell, TextBuilder } from '../text-builder.ts';
import { childrenOf, isElement, type Measures } from './furniture.ts';

const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'caption',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'html',
    'legend',
    'li',
    'main',
  ],
  ...[
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'title',
    'tr',
    'ul',
  ],
]);
/** Beyond this depth elements are read for their words alone. */
const MAX_DEPTH = 400;
/** A cell of a data table holds a label or a number; a cell of a page layout holds paragraphs. */
const MAX_CELL = 300;

/** A break that the page asks for (`<br>`), told apart from those of its source. */
const BREAK = '\u2028';
const WIDE = '[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef“”‘’—…]';
const SOURCE_BREAK = new RegExp(`(?<=${WIDE}) *\\n[ \\n]*(?=${WIDE})`, 'gu');

export class HtmlWalker {
  #line = '';

  constructor(
    private readonly builder: TextBuilder,
    private readonly measures: Measures,
    private readonly isFurniture: (element: Tree.Element) => boolean,
  ) {}

  walk(page: Tree.Node): void {
    this.#children(page, 0);
    this.#flush();
  }

  #children(node: Tree.Node, depth: number): void {
    let number = node.nodeName === 'ol' ? Number(attributeOf(node, 'start') || 1) : null;
    for (const child of childrenOf(node)) {
      if (child.nodeName === '#text') this.#line += source((child as Tree.TextNode).value, node);
      if (!isElement(child)) continue;
      if (number !== null && child.tagName === 'li') {
        this.#flush();
        this.#line = `${number++}. `;
        this.#inside(child, depth + 1);
      } else this.#element(child, depth + 1);
    }
  }

  #element(element: Tree.Element, depth: number): void {
    if (element.tagName === 'br') {
      this.#line += BREAK;
      return;
    }
    if (this.isFurniture(element)) return;
    if (element.tagName === 'table' && this.#isData(element)) {
      this.#flush();
      this.#table(element);
      return;
    }
    if (!BLOCKS.has(element.tagName)) {
      this.#inside(element, depth);
      return;
    }
    this.#flush();
    this.#inside(element, depth);
    this.#flush();
  }

  #inside(element: Tree.Element, depth: number): void {
    if (depth < MAX_DEPTH) this.#children(element, depth);
    else this.#line += wordsOf(element, this.isFurniture);
  }

  #flush(): void {
    const text = tidy(this.#line).replace(/^[ \n]+/u, '');
    this.#line = '';
    for (const line of text.split('\n')) this.builder.paragraph(line.replace(/^ +/u, ''));
  }

  /** Several rows and columns, no table inside, and no cell that is a text of its own. */
  #isData(table: Tree.Element): boolean {
    if (this.measures.get(table)!.tables > 1) return false;
    const rows = rowsOf(table);
    const wide = rows.filter((row) => cellsOf(row).length > 1);
    if (rows.length < 2 || wide.length < 2) return false;
    return wide.every((row) => cellsOf(row).every((cell) => this.measures.get(cell)!.text <= MAX_CELL));
  }

  #table(table: Tree.Element): void {
    for (const child of childrenOf(table)) {
      if (isElement(child) && child.tagName === 'caption')
        this.builder.paragraph(tidy(wordsOf(child, this.isFurniture)).trim());
    }
    const rows = rowsOf(table).map((row) =>
      cellsOf(row).map((cell): RawCell => {
        const rowSpan = Number(attributeOf(cell, 'rowspan') || 1);
        const colSpan = Number(attributeOf(cell, 'colspan') || 1);
        return { text: tidy(wordsOf(cell, this.isFurniture)), rowSpan, colSpan };
      }),
    );
    this.builder.table(rows);
  }
}

const attributeOf = (node: Tree.Node, name: string): string =>
  isElement(node) ? (node.attrs.find((one) => one.name === name)?.value ?? '') : '';

/** White space of the source: a run with a line break is one break, to be judged when both its sides are known. */
function source(text: string, parent: Tree.Node): string {
  if (parent.nodeName === 'pre' || parent.nodeName === 'xmp') return text.replace(/\r?\n/gu, BREAK);
  return text.replace(/[ \t\f]*[\r\n][ \t\f\r\n]*/gu, '\n').replace(/[\t\f]/gu, ' ');
}

/** Source breaks between wide characters vanish, others are a space; runs of spaces are one, save at the start (an indent). */
const tidy = (text: string): string =>
  text
    .replace(SOURCE_BREAK, '')
    .replace(/^\n+/u, '')
    .replaceAll('\n', ' ')
    .replace(/(?<=\S) {2,}/gu, ' ')
    .replaceAll(BREAK, '\n');

/** All words in an element, breaks and blocks as breaks, without a stack of calls. */
export function wordsOf(root: Tree.Node, isFurniture: (element: Tree.Element) => boolean): string {
  let words = '';
  const stack: (Tree.ChildNode | string)[] = [...childrenOf(root)].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') words += words.endsWith(BREAK) ? '' : BREAK;
    else if (node.nodeName === '#text')
      words += source((node as Tree.TextNode).value, (node as Tree.TextNode).parentNode ?? root);
    else if (isElement(node)) {
      if (node.tagName === 'br') words += BREAK;
      else if (!isFurniture(node)) {
        const block = BLOCKS.has(node.tagName) && words !== '' && !words.endsWith(BREAK);
        if (block) words += BREAK;
        if (BLOCKS.has(node.tagName)) stack.push(BREAK);
        const { childNodes } = node;
        for (let i = childNodes.length - 1; i >= 0; i--) stack.push(childNodes[i]!);
      }
    }
  }
  return words.replace(/[\u2028\n ]+$/u, '');
}

const rowsOf = (table: Tree.Element): Tree.Element[] =>
  childrenOf(table)
    .filter(isElement)
    .flatMap((one) => {
      if (one.tagName === 'tr') return [one];
      return ['thead', 'tbody', 'tfoot'].includes(one.tagName) ? rowsOf(one) : [];
    });

const cellsOf = (row: Tree.Element): Tree.Element[] =>
  childrenOf(row)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** Web pages: their main text, without the menus, scripts and footers around it; tables as tables. */
import { decodeText } from '../encoding.ts';
import { ReadFailure, type Reader } from '../reader.ts';
import { TextBuilder } from '../text-builder.ts';
import { childrenOf, furniture, measure } from './furniture.ts';
import { HtmlWalker, wordsOf } from './walker.ts';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Where a page may begin: a document type, or one of the elements that pages and saved fragments start with. */
const BEGINNING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|h[1-6]|article|section|span|br|center|font)[\s>/]/iu;

export const html: Reader = {
  name: 'html',
  sniff(bytes, name) {
    const head = asciiOf(bytes.subarray(0, 8192));
    if (BEGINNING.test(head)) return true;
    return /\.(?:x?html?|shtml|jsp|aspx?|php)$/iu.test(name) && /<[a-z!]/iu.test(head);
  },
  async read(bytes) {
    const { text: source, encoding, diagnostics } = await decodeText(bytes, declaredEncoding(bytes));
    const { parse } = await import('parse5');
    const page = parse(source);
    const builder = new TextBuilder();
    const measures = measure(page);
    const isFurniture = furniture(page, measures);
    builder.paragraph(titleOf(page, wordsOf(page, isFurniture)));
    new HtmlWalker(builder, measures, isFurniture).walk(page);
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'the page holds no text');
    return { format: 'html', encoding, text, places, tables, diagnostics };
  },
};

/** Every other byte for UTF-16, so that tags can be seen before the encoding is known. */
function asciiOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = buffer.toString('latin1');
  return wide ? text.replace(/[\u0000\u00fe\u00ff]/gu, '') : text.replace(/^\u00ef\u00bb\u00bf/u, ''); // eslint-disable-line no-control-regex
}

/** What the page says of itself; true more often than not. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = asciiOf(bytes.subarray(0, 4096));
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head) ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/iu.exec(head);
  return found?.[1];
}

/**
 * The page's `<title>` without the site's name behind it, where the text does not say it itself: it often alone tells whose
 * report of which year this is. Else empty.
 */
function titleOf(page: Tree.Document, words: string): string {
  const find = (node: Tree.Node, name: string): Tree.Node | undefined =>
    childrenOf(node).find((one) => one.nodeName === name);
  const root = find(page, 'html');
  const head = root && find(root, 'head');
  const title = head && find(head, 'title');
  const text =
    title === undefined
      ? ''
      : childrenOf(title)
          .map((one) => ('value' in one ? one.value : ''))
          .join('');
  const own = text
    .split(/\s*[_|｜»]\s*|\s+[-–—]+\s+|[-–—]{2,}|-(?=[^-]*(?:网|门户|政府|官网|总工会|[局厅委])$)/u)[0]!
    .trim();
  return bare(words).includes(bare(own)) ? '' : own;
}

const bare = (text: string): string => text.replace(/[\s“”"'：:，,。.]+/gu, '');

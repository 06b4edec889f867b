/**
 * The XML of office files, as a light tree. Names lose their prefix (`w:p` → `p`). A document type is skipped unread: no
 * entity is ever defined, so none can grow, and nothing outside the file is ever asked for.
 */
import { ReadFailure } from './reader.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Deeper than any office file; the walkers recurse. */
const MAX_DEPTH = 500;

/** One run of characters, then a tag of any kind: comment, CDATA, instruction, document type, end or start. */
const TOKEN =
  /([^<]+)|<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]\s*>|[^>]*>)|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/gu;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** @throws {ReadFailure} `damaged` where elements do not close, or lie too deep. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  for (const [, characters, cdata, end, start, rest = ''] of text.matchAll(TOKEN)) {
    const parent = open[open.length - 1]!;
    if (characters !== undefined) parent.children.push(decodeEntities(characters));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (start !== undefined) {
      const element: XmlElement = { name: localName(start), attributes: readAttributes(rest), children: [] };
      parent.children.push(element);
      if (rest.endsWith('/')) continue;
      if (open.push(element) > MAX_DEPTH)
        throw new ReadFailure('damaged', `elements nested deeper than ${MAX_DEPTH}`);
    } else if (end !== undefined) {
      if (open.length < 2 || parent.name !== localName(end))
        throw new ReadFailure('damaged', 'broken XML: elements do not close');
      open.pop();
    }
  }
  if (open.length > 1) throw new ReadFailure('damaged', 'broken XML: its end is missing');
  return root;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[localName(name!)] ??= decodeEntities(double ?? single ?? '');
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** First child element of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);

export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one): one is XmlElement => typeof one !== 'string' && one.name === name) ?? [];

/** The element at the end of a path of names. */
export const descend = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce((at, name) => child(at, name), element);

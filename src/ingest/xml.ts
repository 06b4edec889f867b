/**
 * The XML of office files, as a light tree. Names lose their prefix (`w:p` → `p`). A document type is not read: no entity
 * is ever defined, so none can grow, and nothing outside the file is ever asked for.
 */
import { SaxesParser } from 'saxes';
import { ReadFailure } from './reader.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Deeper than any office file; the walkers recurse. */
const MAX_DEPTH = 500;

/** @throws {ReadFailure} `damaged` where it is not well-formed or elements lie too deep. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const say = (words: string): void => void open[open.length - 1]!.children.push(words);
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name: localName(name), attributes: localNames(attributes), children: [] };
    open[open.length - 1]!.children.push(element);
    if (open.push(element) > MAX_DEPTH)
      throw new ReadFailure('damaged', `elements nested deeper than ${MAX_DEPTH}`);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', ({ message }) => {
    throw new ReadFailure('damaged', `broken XML: ${message.slice(0, 120)}`);
  });
  parser.write(text.replace(/^\ufeff/u, '')).close();
  return root;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Of two attributes that differ in their prefix alone the first counts. */
function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name in attributes) local[localName(name)] ??= attributes[name]!;
  return local;
}

/** First child element of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);

export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one): one is XmlElement => typeof one !== 'string' && one.name === name) ?? [];

/** The element at the end of a path of names. */
export const descend = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce((at, name) => child(at, name), element);

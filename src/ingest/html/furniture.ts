/**
 * What of a page is not its text: menus, breadcrumbs, lists of links, footers. Told by the element, by what it is called,
 * and by how much of it is links. A name alone never takes away a long text: `class="menu-content"` may hold the report.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface Measure {
  /** Characters that are no white space, those of links, and links. */
  readonly text: number;
  readonly linked: number;
  readonly links: number;
  readonly tables: number;
  readonly hasHeading: boolean;
}

export type Measures = ReadonlyMap<Tree.Node, Measure>;

const SILENT = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'iframe',
    'object',
    'embed',
    'svg',
    'canvas',
    'audio',
    'video',
    'map',
  ],
  ...[
    'select',
    'button',
    'textarea',
    'input',
    'datalist',
    'dialog',
    'nav',
    'footer',
    'menu',
    'rt',
    'rp',
    'del',
    'frameset',
  ],
]);
const ROLES = new Set(['navigation', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar', 'dialog']);
const NAMES =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|foot|footer|side|sidebar|copyright|share|toolbar|pages?|pager|pagination|login|search|related|recommend|hot|friendlinks?|sitemap|qrcode|tools?)(?:$|[-_\s\d])/iu;
/** Longer than this, and not mostly links, is text whatever it is called. */
const SHORT = 200;

const attribute = (element: Tree.Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
export const childrenOf = (node: Tree.Node): readonly Tree.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];

/** Sums of every node, in one walk that needs no stack of calls: pages may be nested by the thousand. */
export function measure(root: Tree.Node): Measures {
  const order: Tree.Node[] = [root];
  for (let i = 0; i < order.length; i++) for (const child of childrenOf(order[i]!)) order.push(child);
  const measures = new Map<Tree.Node, Measure>();
  for (let i = order.length - 1; i >= 0; i--) measures.set(order[i]!, sum(order[i]!, measures));
  return measures;
}

function sum(node: Tree.Node, measures: Measures): Measure {
  const total = { text: 0, linked: 0, links: 0, tables: 0, hasHeading: false };
  if (node.nodeName === '#text') {
    const { value } = node as Tree.TextNode;
    for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 0x20) total.text++;
    return total;
  }
  if (isElement(node) && SILENT.has(node.tagName)) return total;
  for (const child of childrenOf(node)) {
    const one = measures.get(child)!;
    total.text += one.text;
    total.linked += one.linked;
    total.links += one.links;
    total.tables += one.tables;
    total.hasHeading ||= one.hasHeading;
  }
  if (node.nodeName === 'a') [total.linked, total.links] = [total.text, total.links + 1];
  if (node.nodeName === 'table') total.tables++;
  if (node.nodeName === 'h1') total.hasHeading = true;
  return total;
}

/** The test for elements to pass over. */
export function furniture(page: Tree.Node, measures: Measures): (element: Tree.Element) => boolean {
  const all = measures.get(page)!.text;
  return (element) => {
    const { tagName } = element;
    if (SILENT.has(tagName) || ROLES.has(attribute(element, 'role')) || isHidden(element)) return true;
    // LibreOffice saves running headers and footers as blocks of that title.
    if (/^(?:header|footer)$/u.test(attribute(element, 'title'))) return true;
    const { text, linked, links, hasHeading } = measures.get(element)!;
    if (tagName === 'body' || tagName === 'html' || text === 0) return false;
    const mostlyLinks = links >= 3 && linked > text * 0.7;
    // A page that is a list of links is what it is: nothing else would be left of it.
    if (mostlyLinks && text < all * 0.8) return true;
    const named = NAMES.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
    if ((named || tagName === 'aside' || tagName === 'header') && !hasHeading) {
      return text < all * 0.5 && (text < SHORT || linked > text * 0.4);
    }
    return false;
  };
}

const isHidden = (element: Tree.Element): boolean =>
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(value)),
  );

/** What a paragraph takes from its style: automatic numbers, and whether it belongs to a table of contents. */
import { child, children, descend, type XmlElement } from '../xml.ts';

export interface NumberingReference {
  readonly list: string;
  readonly level: number;
}

export interface Style {
  readonly isContents: boolean;
  readonly numbering: NumberingReference | null;
}

const PLAIN: Style = { isContents: false, numbering: null };
const MAX_ANCESTORS = 20;

export class Styles {
  readonly #elements: ReadonlyMap<string | undefined, XmlElement>;
  readonly #styles = new Map<string, Style>();

  constructor(part: XmlElement | null) {
    const root = child(part ?? undefined, 'styles');
    this.#elements = new Map(children(root, 'style').map((one) => [one.attributes['styleId'], one]));
  }

  of(id: string | undefined): Style {
    if (id === undefined) return PLAIN;
    const known = this.#styles.get(id);
    if (known !== undefined) return known;
    const style = this.#read(id);
    this.#styles.set(id, style);
    return style;
  }

  #read(id: string): Style {
    let list: string | undefined;
    let level: string | undefined;
    let name = '';
    let at = this.#elements.get(id);
    for (let i = 0; i < MAX_ANCESTORS && at !== undefined; i++) {
      name ||= child(at, 'name')?.attributes['val'] ?? '';
      const own = descend(at, 'pPr', 'numPr');
      list ??= child(own, 'numId')?.attributes['val'];
      level ??= child(own, 'ilvl')?.attributes['val'];
      at = this.#elements.get(child(at, 'basedOn')?.attributes['val'] ?? '');
    }
    return {
      isContents: /^(?:toc|contents|目录) ?\d/iu.test(name),
      numbering: list === undefined ? null : { list, level: Number(level ?? 0) },
    };
  }
}

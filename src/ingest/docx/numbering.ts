/** Keeps count of a document's automatic numbers, level by level, as Word does. */
import { formatNumber } from './counters.ts';
import { child, children, type XmlElement } from '../xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2` */
  readonly text: string;
  /** What follows the number: nothing, or a space for a space or tab. */
  readonly suffix: string;
  /** Levels below all count in digits (1.1 under 一). */
  readonly legal: boolean;
}

interface List {
  /** Lists made from the same definition go on counting together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list starts anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

const MAX_LEVELS = 9;
const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['val'];

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: XmlElement | null) {
    const root = child(part ?? undefined, 'numbering');
    const definitions = new Map(
      children(root, 'abstractNum').map((one) => [one.attributes['abstractNumId'], one]),
    );
    const byStyle = new Map(
      children(root, 'abstractNum').map((one) => [valueOf(child(one, 'styleLink')), one]),
    );
    for (const num of children(root, 'num')) {
      const id = valueOf(child(num, 'abstractNumId')) ?? '';
      const found = definitions.get(id);
      const definition = byStyle.get(valueOf(child(found, 'numStyleLink')) ?? '-') ?? found;
      if (definition === undefined) continue;
      const levels: (Level | undefined)[] = [];
      for (const one of children(definition, 'lvl')) setLevel(levels, one);
      const restarts = new Map<number, number>();
      for (const override of children(num, 'lvlOverride')) {
        for (const one of children(override, 'lvl')) setLevel(levels, one);
        const start = valueOf(child(override, 'startOverride'));
        if (start !== undefined) restarts.set(Number(override.attributes['ilvl']), Number(start));
      }
      this.#lists.set(num.attributes['numId'] ?? '', {
        definition: definition.attributes['abstractNumId'] ?? id,
        levels,
        restarts,
      });
    }
  }

  /** The number of the next paragraph of that list and level, with what follows it; empty where it has none. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined || level < 0 || level >= MAX_LEVELS) return '';
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const restart = list.restarts.get(level);
    const key = `${listId}:${level}`;
    if (restart !== undefined && !this.#begun.has(key)) counts[level] = restart;
    else counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    this.#begun.add(key);
    counts.length = level + 1;
    if (own.format === 'bullet') return bullet(own);
    const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts[at] ?? list.levels[at]?.start ?? 1;
      const format = list.levels[at]?.format ?? 'decimal';
      return formatNumber(count, own.legal && at < level ? 'decimal' : format);
    });
    return text === '' ? '' : text + own.suffix;
  }
}

/** Bullets of symbol fonts lie in the private use area and mean nothing without the font. */
const bullet = ({ text, suffix }: Level): string => (/^[\ue000-\uf8ff\s]*$/u.test(text) ? '' : text + suffix);

function setLevel(levels: (Level | undefined)[], element: XmlElement): void {
  const at = Number(element.attributes['ilvl']);
  if (!Number.isInteger(at) || at < 0 || at >= MAX_LEVELS) return;
  const legal = child(element, 'isLgl');
  levels[at] = {
    start: Number(valueOf(child(element, 'start')) ?? 1),
    format: formatOf(element),
    text: valueOf(child(element, 'lvlText')) ?? '',
    suffix:
      valueOf(child(element, 'suff')) === 'nothing' ||
      /[、）．。]$/u.test(valueOf(child(element, 'lvlText')) ?? '')
        ? ''
        : ' ',
    legal: legal !== undefined && legal.attributes['val'] !== '0' && legal.attributes['val'] !== 'false',
  };
}

/** Newer formats hide behind AlternateContent, the plain one stands in its Fallback. */
function formatOf(level: XmlElement): string {
  const plain = valueOf(child(level, 'numFmt'));
  if (plain !== undefined) return plain;
  const alternate = child(level, 'AlternateContent');
  return valueOf(child(child(alternate, 'Fallback'), 'numFmt')) ?? 'decimal';
}

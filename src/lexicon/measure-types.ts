/** What a noun is by nature: a stock (会员, 余额) or a flow (收入, 产值); which rates are shares of stocks, which of flows. */
import { z } from 'zod';
import { lexiconUrl, loadTable } from './table.ts';

const Entry = z.object({ ending: z.string().min(1), type: z.enum(['stock', 'flow']), for: z.enum(['level', 'rate']) });

export interface MeasureTypes {
  /** By the longest ending in the table; null when none fits. Time linear in the measure's length. */
  level(measure: string): 'stock' | 'flow' | null;
  rate(measure: string): 'stock' | 'flow' | null;
}

type Nature = 'stock' | 'flow';

/** Endings of measures by their last character, the longest first. */
class Endings {
  readonly #byLast = new Map<number, { ending: string; type: Nature }[]>();

  add(ending: string, type: Nature): void {
    const last = ending.charCodeAt(ending.length - 1);
    const list = this.#byLast.get(last) ?? [];
    list.push({ ending, type });
    list.sort((a, b) => b.ending.length - a.ending.length);
    this.#byLast.set(last, list);
  }

  of(measure: string): Nature | null {
    const list = this.#byLast.get(measure.charCodeAt(measure.length - 1));
    if (list !== undefined)
      for (const { ending, type } of list) if (measure.endsWith(ending)) return type;
    return null;
  }
}

export function loadMeasureTypes(): MeasureTypes {
  const endings = { level: new Endings(), rate: new Endings() };
  const entries = loadTable(lexiconUrl('core/measure-types.tsv'), Entry, (e) => `${e.for} ${e.ending}`);
  for (const { ending, type, for: kind } of entries) endings[kind].add(ending, type);
  return { level: (m) => endings.level.of(m), rate: (m) => endings.rate.of(m) };
}

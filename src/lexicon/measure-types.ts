/** What a noun is by nature: a stock (会员, 余额) or a flow (收入, 产值); which rates are shares of stocks, which of flows. */
import { z } from 'zod';
import { lexiconUrl, loadTable } from './table.ts';

const Entry = z.object({ ending: z.string().min(1), type: z.enum(['stock', 'flow']), for: z.enum(['level', 'rate']) });

export interface MeasureTypes {
  /** By the longest ending in the table; null when none fits. Time linear in the measure's length. */
  level(measure: string): 'stock' | 'flow' | null;
  rate(measure: string): 'stock' | 'flow' | null;
}

const LONGEST = 8;

export function loadMeasureTypes(): MeasureTypes {
  const tables = { level: new Map<string, 'stock' | 'flow'>(), rate: new Map<string, 'stock' | 'flow'>() };
  const entries = loadTable(lexiconUrl('core/measure-types.tsv'), Entry, (e) => `${e.for} ${e.ending}`);
  for (const { ending, type, for: kind } of entries) tables[kind].set(ending, type);
  const find = (table: Map<string, 'stock' | 'flow'>, measure: string): 'stock' | 'flow' | null => {
    for (let length = Math.min(LONGEST, measure.length); length > 0; length--) {
      const type = table.get(measure.slice(-length));
      if (type) return type;
    }
    return null;
  };
  return { level: (m) => find(tables.level, m), rate: (m) => find(tables.rate, m) };
}

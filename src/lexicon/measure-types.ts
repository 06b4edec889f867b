/** What a noun is by nature: a stock (会员, 余额) or a flow (收入, 产值); which rates are shares of stocks, which of flows. */
import { rowSchema } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';
import { WordEnds } from './word-ends.ts';

const Entry = rowSchema(({ z }) => z.object({ ending: z.string().min(1), type: z.enum(['stock', 'flow']), for: z.enum(['level', 'rate']) }));

export interface MeasureTypes {
  /** By the longest ending in the table; null when none fits. Time linear in the measure's length. */
  level(measure: string): 'stock' | 'flow' | null;
  rate(measure: string): 'stock' | 'flow' | null;
}

type Nature = 'stock' | 'flow';

export function loadMeasureTypes(): MeasureTypes {
  const entries = loadTable(lexiconUrl('core/measure-types.tsv'), Entry, (e) => `${e.for} ${e.ending}`);
  const endings = (kind: 'level' | 'rate') =>
    new WordEnds<Nature>(entries.filter((e) => e.for === kind).map(({ ending, type }) => [ending, type]));
  const [level, rate] = [endings('level'), endings('rate')];
  return {
    level: (m) => level.longest(m, m.length)?.entry ?? null,
    rate: (m) => rate.longest(m, m.length)?.entry ?? null,
  };
}

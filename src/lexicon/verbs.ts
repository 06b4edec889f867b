/** Verbs that govern a count: what a claim with them says (stock, flow, increase …) and what money is called after them. */
import { rowSchema, type RowOf } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';

const Verb = rowSchema(({ z }) => z.object({
  verb: z.string().min(1),
  sense: z.enum(['stock', 'flow', 'increase', 'decrease', 'carry']),
  money: z.string(),
}));

export type Verb = RowOf<typeof Verb>;

/** Verbs by their wording. */
export const loadVerbs = (): ReadonlyMap<string, Verb> =>
  new Map(loadTable(lexiconUrl('core/verbs.tsv'), Verb, (v) => v.verb).map((v) => [v.verb, v]));

/** The domain lexicon of the tokenizers: union and official terms that a general dictionary cuts apart. */
import { rowSchema, type RowOf } from '../lexicon/row-schema.ts';
import { lexiconUrl, loadTable } from '../lexicon/table.ts';

const Term = rowSchema(({ z }) => z.object({ word: z.string().min(2), tag: z.string().regex(/^[a-z]+$/) }));

/** Words with their part of speech, checked for doubles. */
export const domainTerms = (): readonly RowOf<typeof Term>[] =>
  loadTable(lexiconUrl('core/terms.tsv'), Term, (t) => t.word);

/** The table of well-known activities, ours or a user's; see lexicon/core/activities.tsv for the columns. */
import { rowSchema, type RowOf } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';

export const ACTIVITY_KINDS = [
  'campaign',
  'competition',
  'training',
  'education',
  'service',
  'project',
  'event',
] as const;

export const ActivityRow = rowSchema(({ z, words }) => z.object({
  name: z.string().min(2, 'a name has two letters or more'),
  kind: z.enum(ACTIVITY_KINDS),
  use: z.enum(['always', 'governed', 'never']),
  variants: words.default([]),
}));
export type ActivityRow = RowOf<typeof ActivityRow>;

/** Names by which a row is known; none may stand twice in a table. */
export const activityNames = (row: ActivityRow): readonly string[] => [row.name, ...row.variants];

/** @throws {TableError} */
export const loadActivities = (): ActivityRow[] =>
  loadTable(lexiconUrl('core/activities.tsv'), ActivityRow, activityNames);

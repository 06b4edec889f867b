/**
 * Breakdowns: what narrows a measure without changing what is measured (女会员 are members, of the female sex). Words and codes
 * stand in lexicon/breakdowns/*.tsv, one file a dimension.
 */
import { readdirSync } from 'node:fs';
import { rowSchema, type RowOf } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';
import { normalizeWording } from './wording.ts';

export const BreakdownRow = rowSchema(({ z, words }) => z.object({
  dimension: z.string().regex(/^[a-z][a-z-]*$/, 'small letters and hyphens'),
  code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens'),
  zh: z.string().min(1),
  en: z.string().min(1),
  words: words.pipe(z.array(z.string()).min(1, 'no words')),
  /** The noun that the word alone means where it is counted: 货车司机46名 → 职工; empty where it needs a noun. */
  stands: z.string().default(''),
  /** Beginnings of the ids that it may narrow: 全国 narrows honours, elsewhere it only says whose figures they are; empty: all. */
  applies: words.default([]),
}));
export type BreakdownRow = RowOf<typeof BreakdownRow>;

export const breakdownKey = (row: BreakdownRow): string => `${row.dimension}=${row.code}`;

/**
 * All tables of ours, in order of their names.
 * @throws {TableError}
 */
export function coreBreakdowns(): BreakdownRow[] {
  const folder = lexiconUrl('breakdowns/');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => loadTable(new URL(name, folder), BreakdownRow, breakdownKey));
}

/** A word that narrows: 女, 非公企业, 货车司机. */
export interface Modifier {
  readonly word: string;
  readonly dimension: string;
  readonly code: string;
  readonly stands: string;
  readonly applies: readonly string[];
}

export interface Modifiers {
  /** Those that begin `text`, longest first. */
  leading(text: string): readonly Modifier[];
}

/** Later rows (a user's) stand over earlier ones where they share a word. */
export function indexModifiers(rows: readonly BreakdownRow[]): Modifiers {
  const byWord = new Map<string, Modifier>();
  for (const row of rows) {
    for (const written of row.words) {
      const word = normalizeWording(written);
      byWord.set(word, { word, dimension: row.dimension, code: row.code, stands: normalizeWording(row.stands), applies: row.applies });
    }
  }
  const longest = new Map<string, number>();
  for (const word of byWord.keys()) {
    const first = word.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  }
  return {
    leading(text) {
      const found: Modifier[] = [];
      for (let length = Math.min(longest.get(text.charAt(0)) ?? 0, text.length); length > 0; length--) {
        const modifier = byWord.get(text.slice(0, length));
        if (modifier !== undefined) found.push(modifier);
      }
      return found;
    },
  };
}

/** Whether a modifier may break an indicator down. */
export const narrows = (modifier: Modifier, id: string): boolean =>
  modifier.applies.length === 0 || modifier.applies.some((start) => id.startsWith(start));

/**
 * Units and classifiers (家, 人次, 平方米, 百分点) and currencies: what may stand after a number, and what it makes of it.
 */
import { rowSchema, type RowOf } from './row-schema.ts';
import type { UnitClass } from '../model/index.ts';
import { isLatin } from './digits.ts';
import { lexiconUrl, loadTable } from './table.ts';
import { trie } from './trie.ts';

const CLASSES = [
  'person',
  'person-time',
  'household',
  'count',
  'percent',
  'percentage-point',
  'times',
  'duration',
  'physical',
] as const satisfies readonly UnitClass[];

const UnitRow = rowSchema(({ z, words }) => z.object({
  text: words,
  class: z.enum(CLASSES),
  unit: z.string(),
  factor: z.coerce.number().positive(),
  notBefore: words,
  weakNotBefore: words,
  maskable: z.enum(['no', 'noun', '']),
}));

const CurrencyRow = rowSchema(({ z, words }) => z.object({
  text: words,
  unit: z.string().regex(/^[A-Z]{3}$/),
  factor: z.coerce.number().positive(),
  part: z.enum(['yes', 'only', '']),
  prefix: words,
  notBefore: words,
}));

/** One spelling of a unit. */
export interface Unit {
  readonly text: string;
  readonly class: UnitClass;
  /** The record's unit; null where the word alone does not tell (度). */
  readonly unit: string | null;
  readonly factor: number;
  /** Words that, following, make another word of it (分 before 别). */
  readonly notBefore: readonly string[];
  readonly weakNotBefore: readonly string[];
  /** False for words that after a mask name a place or a body (xx镇). */
  readonly maskable: boolean;
  /** A noun counted without a classifier, by small numbers only: 三县, 五方面. */
  readonly noun: boolean;
}

/** A currency written before its number: ￥300, 人民币3万元. */
export interface CurrencyPrefix {
  readonly text: string;
  readonly unit: string;
}

const currencyRows = loadTable(lexiconUrl('core/currencies.tsv'), CurrencyRow, (row) => row.text);

const unitRows = loadTable(lexiconUrl('core/units.tsv'), UnitRow, (row) => row.text);

const currencyEntries = (row: RowOf<typeof CurrencyRow>): [string, Unit][] =>
  row.text.map((text) => [
    text,
    {
      text,
      class: 'money',
      unit: row.unit,
      factor: row.factor,
      notBefore: row.notBefore,
      weakNotBefore: row.notBefore,
      maskable: true,
      noun: false,
    },
  ]);

const entries: [string, Unit][] = [
  ...unitRows.flatMap((row) =>
    row.text.map((text): [string, Unit] => [
      text,
      {
        text,
        class: row.class,
        unit: row.unit === '' ? null : row.unit,
        factor: row.factor,
        notBefore: row.notBefore,
        weakNotBefore: [...row.notBefore, ...row.weakNotBefore],
        maskable: row.maskable === '',
        noun: row.maskable === 'noun',
      },
    ]),
  ),
  ...currencyRows.flatMap((row) => (row.part === 'only' ? [] : currencyEntries(row))),
];

/** Units that are nouns: 两片区 counts 片区. */
export const nounUnits: ReadonlySet<string> = new Set(entries.filter(([, unit]) => unit.noun).map(([text]) => text));

const followedByNone = (stops: readonly string[], text: string, end: number, to: number): boolean => {
  // The m of metres is not that of members.
  if (end < to && isLatin(text.charCodeAt(end)) && isLatin(text.charCodeAt(end - 1))) return false;
  for (const stop of stops) if (end + stop.length <= to && text.startsWith(stop, end)) return false;
  return true;
};

/** The longest unit at a place, for numbers that say plainly that they are numbers (35, 三十五). */
export const unitsAfter = trie(entries, (unit, text, end, to) => followedByNone(unit.notBefore, text, end, to));

/** The same for weak ones: masks (xx家) and bare scale words (百家), whose unit may as well begin another word. */
export const unitsAfterWeak = trie(entries, (unit, text, end, to) => followedByNone(unit.weakNotBefore, text, end, to));

/** 角, 毛, 分 after 元: parts of one amount (5元3角2分). */
export const moneyParts = trie(
  currencyRows.filter((row) => row.part !== '').flatMap(currencyEntries),
  (unit, text, end, to) => followedByNone(unit.notBefore, text, end, to),
);

const prefixes = currencyRows.flatMap((row) => row.prefix.map((text) => ({ text, unit: row.unit })));

const byLastCharacter = new Map<number, CurrencyPrefix[]>();
for (const prefix of prefixes.sort((a, b) => b.text.length - a.text.length)) {
  const code = prefix.text.charCodeAt(prefix.text.length - 1);
  byLastCharacter.set(code, [...(byLastCharacter.get(code) ?? []), prefix]);
}

/** The currency that ends right before `i`, or null. */
export function currencyBefore(text: string, i: number, from: number): CurrencyPrefix | null {
  const found = byLastCharacter.get(text.charCodeAt(i - 1));
  if (found !== undefined && i > from) {
    for (const prefix of found) {
      if (i - prefix.text.length >= from && text.startsWith(prefix.text, i - prefix.text.length)) return prefix;
    }
  }
  return null;
}

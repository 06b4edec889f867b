/** A comparison as tables for the terminal. */
import { sayCrossing } from './area-line.ts';
import type { Change, Comparison, Row } from './compare.ts';
import { WHOLE, type Fact } from './facts.ts';
import type { Cell } from './tellings.ts';
import { alignRows, cut, type Align } from '../text/width.ts';
import {
  grouped,
  oneLine,
  placeOfFact,
  sayCell,
  sayFact,
  sayNumber,
  signed,
  TYPE_NAMES,
  unitName,
} from './words.ts';

interface Column {
  readonly head: string;
  readonly align: Align;
  readonly cell: (row: Row, unit: string | null, last: Row | null) => string;
  /** Left out where it is empty in every row. */
  readonly optional: boolean;
}

/** A star where the land was not the same. */
const percentOf = (change: Change | null): string =>
  change === null || change.percent === null
    ? ''
    : `${signed(grouped(round(change.percent)), round(change.percent))}%${change.boundary ? '*' : ''}`;

const isTold = (cell: Cell): boolean => cell.state !== 'missing';
const optional = true;
const right = 'right' as const;
const left = 'left' as const;

const COLUMNS: readonly Column[] = [
  {
    head: '地区',
    align: left,
    optional: false,
    cell: (r, _, last) => (last?.place.unit === r.place.unit ? '' : r.place.name),
  },
  { head: '分组', align: left, optional, cell: (r) => (r.breakdown === WHOLE ? '' : r.breakdown) },
  { head: '时期', align: left, optional: false, cell: (r) => r.timePeriod },
  { head: '实际', align: right, optional: false, cell: (r) => sayCell(r.actual) },
  { head: '目标', align: right, optional, cell: (r) => (isTold(r.target) ? sayCell(r.target) : '') },
  {
    head: '完成',
    align: right,
    optional,
    cell: (r) => (r.completion === null ? '' : `${grouped(round(r.completion))}%`),
  },
  {
    head: '增减',
    align: right,
    optional,
    cell: (r, unit) =>
      r.change
        ? signed(sayNumber(r.change.absolute, unit === 'percent' ? null : unit), r.change.absolute)
        : '',
  },
  { head: '增幅', align: right, optional, cell: (r) => percentOf(r.change) },
  { head: '比', align: left, optional, cell: (r) => r.change?.base ?? '' },
  { head: '比上年', align: right, optional, cell: (r) => percentOf(r.yearChange) },
  { head: '文中增幅', align: right, optional, cell: (r) => (isTold(r.growth) ? sayCell(r.growth) : '') },
  {
    head: '目标增幅',
    align: right,
    optional,
    cell: (r) => (isTold(r.targetGrowth) ? sayCell(r.targetGrowth) : ''),
  },
  { head: '位次', align: right, optional, cell: (r) => (r.rank === null ? '' : `${r.rank}/${r.rankOf}`) },
  {
    head: '份额',
    align: right,
    optional,
    cell: (r) => (r.share === null ? '' : `${grouped(round(r.share))}%`),
  },
  { head: '来源', align: right, optional: false, cell: (r) => String(sources(r)) },
];

const round = (n: number): number => Math.round(n * 10) / 10;

const sources = ({ actual, target, growth, targetGrowth }: Row): number =>
  new Set([actual, target, growth, targetGrowth].flatMap((c) => c.tellings.map((f) => f.doc.id))).size;

/** Quotes are cut here; JSON and workbook have them whole. */
const QUOTE_WIDTH = 60;

export function tableOf({ subject, rows, crossings }: Comparison): string {
  const { name, indicator, type, unit } = subject;
  const title = [name, indicator ?? '未登记', TYPE_NAMES[type], unitName(unit)]
    .filter((t) => t !== '')
    .join(' · ');
  const cells = rows.map((row, i) => COLUMNS.map((c) => c.cell(row, unit, rows[i - 1] ?? null)));
  const kept = COLUMNS.map((c, i) => !c.optional || cells.some((row) => row[i] !== ''));
  const only = <T>(all: readonly T[]): T[] => all.filter((_, i) => kept[i]);
  const lines = alignRows(
    [only(COLUMNS.map((c) => c.head)), ...cells.map(only)],
    only(COLUMNS.map((c) => c.align)),
  );
  return [
    title,
    ...lines,
    ...disputes(rows),
    ...crossings.map((c) => `* ${sayCrossing(c)}，前后不可直接相比`),
  ].join('\n');
}

/** Each figure of a cell that is told in several ways, with its words and its place; then what looks like a part of it. */
function* disputes(rows: readonly Row[]): Generator<string> {
  for (const row of rows) {
    const cells = [
      ['实际', row.actual],
      ['目标', row.target],
      ['文中增幅', row.growth],
      ['目标增幅', row.targetGrowth],
    ] as const;
    for (const [what, cell] of cells) {
      if (cell.state === 'disputed')
        yield* [`≠ ${row.place.name} ${row.timePeriod} ${what}:`, ...cell.tellings.map(telling)];
      if (cell.asides.length > 0)
        yield* [
          `+ ${row.place.name} ${row.timePeriod} ${what}另见（或为其中一部分）:`,
          ...cell.asides.map(telling),
        ];
    }
  }
}

const telling = (fact: Fact): string =>
  `    ${sayFact(fact)}  “${cut(oneLine(fact.quote), QUOTE_WIDTH)}”  ${placeOfFact(fact)}`;

/** All tables of a comparison, or a line that says there is nothing. */
export const tables = (all: readonly Comparison[]): string =>
  all.length === 0 ? '没有可比较的数据\n' : `${all.map(tableOf).join('\n\n')}\n`;

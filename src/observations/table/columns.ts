/** What each column of a table is: a label, a row number, a unit, or values of a certain time, unit and kind. */
import type { ReferenceTime, TimeMention } from '../../model/index.ts';
import { yearOf } from '../../model/index.ts';
import type { Named } from './claim.ts';
import type { GridCell } from './grid.ts';
import { isYear } from './cell.ts';
import { readHeading, type Change, type Heading } from './heading.ts';
import type { TablePart } from './parts.ts';
import { readUnit, type TableUnit } from './units.ts';

/** `ordinal`: row numbers, ranks, codes; `score`: points. Numbers that count nothing. */
export type ColumnKind = 'label' | 'ordinal' | 'score' | 'unit' | 'remark' | 'value';

export interface Column {
  readonly kind: ColumnKind;
  readonly time: TimeMention | null;
  readonly unit: TableUnit | null;
  readonly change: Change | null;
  readonly isShare: boolean;
  readonly isTarget: boolean;
  /** What the header names beside all that; null for 绝对额, 2016年. */
  readonly named: Named | null;
  /** 人数, 金额. */
  readonly dimension: Named | null;
}

const ORDINAL =
  /^(?:序\s*号|编\s*号|次\s*序|行\s*次|排\s*名|位\s*次|名\s*次|代\s*码|编\s*码|电\s*话|联系电话|No\.?)$/iu;
const SCORE = /^(?:考核)?(?:得\s*分|评\s*分|分\s*值|分\s*数|总\s*分)$/u;
const UNIT = /^(?:计量)?单\s*位$/u;
const TIME = /^(?:年\s*份|年\s*度|月\s*份|时\s*间|日\s*期|时\s*期)$/u;

export function columnsOf(
  folded: string,
  part: TablePart,
  width: number,
  reference: ReferenceTime,
): Column[] {
  const columns: Column[] = [];
  for (let c = 0; c < width; c++) columns.push(columnAt(folded, part, c, columns, reference));
  return columns;
}

function columnAt(
  folded: string,
  part: TablePart,
  c: number,
  before: readonly Column[],
  reference: ReferenceTime,
): Column {
  const heads = [...new Set(part.header.map(({ cells }) => cells[c]))].filter(
    (cell) => cell != null && cell.text !== '',
  ) as GridCell[];
  const kind = kindOf(part, c, heads[heads.length - 1]?.text ?? '', before);
  const headings: Heading[] = [];
  let known = reference;
  for (const head of heads) {
    const heading = readHeading(folded, head, known);
    headings.push(heading);
    if (heading.time !== null) known = under(known, heading.time);
  }
  const last = <K extends keyof Heading>(key: K): Heading[K] | null =>
    headings.findLast((one) => one[key] !== null)?.[key] ?? null;
  const names = headings
    .filter(({ rest, isDimension }) => rest !== null && !isDimension)
    .map(({ rest }) => rest!);
  return {
    kind,
    time: last('time'),
    unit: last('unit'),
    change: last('change'),
    isShare: headings.some(({ isShare }) => isShare),
    isTarget: headings.some(({ isTarget }) => isTarget),
    named: names[names.length - 1] ?? null,
    dimension: headings.find(({ isDimension }) => isDimension)?.rest ?? null,
  };
}

/** 2016年 above 1-5月: the year of the upper cell is that of the lower. */
export function under(reference: ReferenceTime, time: TimeMention): ReferenceTime {
  if (time.from === null || time.to === null) return reference;
  const year = yearOf(time.to);
  return { ...reference, period: { start: time.from, end: time.to }, speakingYear: year, maskedYear: year };
}

function kindOf(part: TablePart, c: number, head: string, before: readonly Column[]): ColumnKind {
  const cells = part.body.filter(({ isGroup }) => !isGroup).flatMap(({ row }) => row.cells[c] ?? []);
  const said = cells.filter(({ kind }) => kind !== 'blank');
  const words = said.filter(({ kind }) => kind === 'text');
  if (ORDINAL.test(head)) return 'ordinal';
  if (SCORE.test(head)) return 'score';
  const leading = before.every(({ kind }) => kind !== 'value');
  if (leading && said.length > 0 && (TIME.test(head) || said.every(({ text }) => isYear(text))))
    return 'label';
  if (words.length > 0 && words.every(({ text, start }) => readUnit(text, start) !== null) && UNIT.test(head))
    return 'unit';
  // 1, 2, 3 … in front of the labels, without a header to say so.
  if (c === 0 && said.length > 2 && head === '' && said.every(({ text }, i) => text === String(i + 1)))
    return 'ordinal';
  if (words.length * 2 > said.length) return leading ? 'label' : 'remark';
  return said.length === 0 && leading && c === 0 ? 'label' : 'value';
}

/** A change or share of what another column holds. */
const isRelative = ({ change, isShare }: Column): boolean => change !== null || isShare;

/**
 * The column of levels that a column of changes or shares stands beside: of those since the last such column the latest in
 * time, for 2022年 | 2021年 | 增长 tells of 2022. Null for columns of levels themselves.
 */
export function levelBefore(columns: readonly Column[], c: number): number | null {
  if (!isRelative(columns[c]!)) return null;
  let best: number | null = null;
  for (let i = c - 1; i >= 0; i--) {
    const column = columns[i]!;
    if (column.kind !== 'value' || column.isTarget) continue;
    if (isRelative(column)) {
      if (best !== null) break;
      continue;
    }
    const to = best === null ? null : (columns[best]!.time?.to ?? null);
    if (best === null || (to !== null && (column.time?.to ?? '') > to)) best = i;
  }
  return best;
}

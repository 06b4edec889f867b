/**
 * A comparison as a workbook: one sheet a subject, a comment with quote and source on each figure, changes as formulas, so that a reader may correct a figure and
 * see what follows.
 */
import * as XLSX from '@e965/xlsx';
import { sayCrossing } from './area-line.ts';
import type { Comparison, Row } from './compare.ts';
import { WHOLE } from './facts.ts';
import { neutral } from './neutral.ts';
import type { Cell } from './tellings.ts';
import { oneLine, placeOfFact, sayCell, sayFact, TYPE_NAMES, unitName } from './words.ts';

const COLUMNS = [
  ['地区', 16],
  ['代码', 9],
  ['分组', 12],
  ['时期', 12],
  ['实际', 14],
  ['目标', 14],
  ['完成', 9],
  ['增减', 12],
  ['增幅', 9],
  ['比', 12],
  ['文中增幅', 10],
  ['目标增幅', 10],
  ['位次', 7],
  ['份额', 9],
  ['说明', 40],
] as const;
type Head = (typeof COLUMNS)[number][0];

const letter = (head: Head): string => XLSX.utils.encode_col(COLUMNS.findIndex(([h]) => h === head));
/** Title, unit line and head stand above the first row. */
const FIRST_ROW = 4;

export function workbookOf(all: readonly Comparison[]): Uint8Array {
  const book = XLSX.utils.book_new();
  const names = new Set<string>();
  for (const comparison of all)
    XLSX.utils.book_append_sheet(book, sheetOf(comparison), sheetName(comparison, names));
  if (all.length === 0)
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['没有可比较的数据']]), '比较');
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }) as ArrayBuffer,
  );
}

/** At most 31 characters, none of those that Excel forbids, each once. */
function sheetName({ subject }: Comparison, taken: Set<string>): string {
  const plain =
    subject.name
      .replace(/[[\]:*?/\\']/gu, ' ')
      .trim()
      .slice(0, 24) || '指标';
  for (let n = 1; ; n++) {
    const name = n === 1 ? plain : `${plain} ${n}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function sheetOf({ subject, rows, crossings }: Comparison): XLSX.WorkSheet {
  const { name, indicator, type, unit } = subject;
  const sheet: XLSX.WorkSheet = {};
  const put = (head: Head, row: number, cell: XLSX.CellObject | null): void => {
    if (cell) sheet[`${letter(head)}${row}`] = cell;
  };
  put('地区', 1, text(`${name}${indicator === null ? '' : `（${indicator}）`}`));
  put('地区', 2, text(`${TYPE_NAMES[type]}，${unitName(unit)}`));
  for (const [head] of COLUMNS) put(head, FIRST_ROW - 1, text(head));
  for (const [i, row] of rows.entries()) fillRow(put, row, FIRST_ROW + i, baseRow(rows, i));
  const last = FIRST_ROW + rows.length;
  for (const [i, crossing] of crossings.entries())
    put('地区', last + 1 + i, text(`* ${sayCrossing(crossing)}，前后不可直接相比`));
  sheet['!ref'] = `A1:${letter('说明')}${last + crossings.length}`;
  sheet['!cols'] = COLUMNS.map(([, wch]) => ({ wch }));
  sheet['!autofilter'] = { ref: `A${FIRST_ROW - 1}:${letter('说明')}${Math.max(FIRST_ROW, last - 1)}` };
  return sheet;
}

type Put = (head: Head, row: number, cell: XLSX.CellObject | null) => void;

function fillRow(put: Put, row: Row, at: number, base: number | null): void {
  put('地区', at, text(row.place.name));
  put('代码', at, row.place.code === null ? null : text(row.place.code));
  put('分组', at, row.breakdown === WHOLE ? null : text(row.breakdown));
  put('时期', at, text(row.timePeriod));
  put('实际', at, figure(row.actual));
  put('目标', at, figure(row.target));
  put('文中增幅', at, figure(row.growth));
  put('目标增幅', at, figure(row.targetGrowth));
  const actual = `${letter('实际')}${at}`;
  if (row.completion !== null)
    put('完成', at, formula(`${actual}/${letter('目标')}${at}`, row.completion / 100, '0.0%'));
  if (row.change && base !== null) {
    const before = `${letter('实际')}${base}`;
    put('增减', at, formula(`${actual}-${before}`, row.change.absolute, '#,##0.##'));
    if (row.change.percent !== null)
      put('增幅', at, formula(`${actual}/${before}-1`, row.change.percent / 100, '0.0%'));
    put('比', at, text(row.change.base));
  }
  if (row.rank !== null) put('位次', at, { t: 'n', v: row.rank });
  if (row.share !== null) put('份额', at, { t: 'n', v: row.share / 100, z: '0.0%' });
  const notes = [
    row.change?.boundary ? '* 区划有变动' : '',
    row.actual.state === 'masked' ? '原文隐去' : '',
    row.actual.state === 'missing' ? '原文未提' : '',
    row.actual.state === 'disputed' ? '多处说法不一，见批注' : '',
  ].filter((n) => n !== '');
  if (notes.length > 0) put('说明', at, text(notes.join('；')));
}

/** Sheet row of the figure that a change is counted from. */
function baseRow(rows: readonly Row[], i: number): number | null {
  const { change, place, breakdown } = rows[i]!;
  if (!change) return null;
  for (let j = i - 1; j >= 0; j--) {
    const r = rows[j]!;
    if (r.place.line !== place.line || r.breakdown !== breakdown) return null;
    if (r.timePeriod === change.base && r.actual.state === 'value') return FIRST_ROW + j;
  }
  return null;
}

const text = (value: string): XLSX.CellObject => ({ t: 's', v: neutral(value) });
const formula = (f: string, v: number, z: string): XLSX.CellObject => ({ t: 'n', f, v, z });

/** A number where there is one, words where there is none or more than one; where it comes from stands in its comment. */
function figure(cell: Cell): XLSX.CellObject | null {
  if (cell.state === 'missing') return null;
  const value = cell.fact?.value ?? null;
  const object: XLSX.CellObject =
    value === null
      ? text(sayCell(cell))
      : { t: 'n', v: value, z: Number.isInteger(value) ? '#,##0' : '#,##0.####' };
  const comments: XLSX.Comments = [
    { a: 'zongjie', t: [...cell.tellings, ...cell.asides].map(telling).join('\n') },
  ];
  comments.hidden = true;
  object.c = comments;
  return object;
}

const telling = (fact: Cell['tellings'][number]): string =>
  `${sayFact(fact)}：“${oneLine(fact.quote)}” ${placeOfFact(fact)}`;

/** A comparison as JSON and CSV: everything the tables show, with every quote, for programs. */
import { sayCrossing } from './area-line.ts';
import type { Comparison, Row } from './compare.ts';
import type { Fact } from './facts.ts';
import { neutral } from './neutral.ts';
import type { Cell } from './tellings.ts';

interface CellData {
  state: Cell['state'];
  value: number | null;
  low: number | null;
  high: number | null;
  precision: Fact['precision'] | null;
  tellings: object[];
  asides: object[];
}

const cellData = ({ state, fact, tellings, asides }: Cell): CellData => ({
  state,
  value: fact?.value ?? null,
  low: fact?.low ?? null,
  high: fact?.high ?? null,
  precision: fact?.precision ?? null,
  tellings: tellings.map(tellingData),
  asides: asides.map(tellingData),
});

const tellingData = (f: Fact): object => ({
  value: f.value,
  low: f.low,
  high: f.high,
  precision: f.precision,
  observation: f.id,
  uri: f.doc.uri,
  start: f.charStart,
  end: f.charEnd,
  quote: f.quote,
  confidence: f.confidence,
});

export const jsonOf = (all: readonly Comparison[]): string =>
  `${JSON.stringify(
    all.map(({ subject, rows, crossings }) => ({
      ...subject,
      rows: rows.map((row) => ({
        area: { code: row.place.code, name: row.place.name, line: row.place.line },
        breakdown: row.breakdown,
        period: { timePeriod: row.timePeriod, start: row.start, end: row.end },
        actual: cellData(row.actual),
        target: cellData(row.target),
        statedGrowth: cellData(row.growth),
        targetGrowth: cellData(row.targetGrowth),
        change: row.change,
        yearChange: row.yearChange,
        completion: row.completion,
        rank: row.rank,
        rankOf: row.rankOf,
        share: row.share,
      })),
      boundaryChanges: crossings.map((c) => ({ date: c.date, from: c.from, to: c.to, text: sayCrossing(c) })),
    })),
    null,
    2,
  )}\n`;

type Column = readonly [
  head: string,
  cell: (row: Row, subject: Comparison['subject']) => string | number | boolean | null,
];

const COLUMNS: readonly Column[] = [
  ['INDICATOR', (_, s) => s.indicator],
  ['NAME', (_, s) => s.name],
  ['MEASURE_TYPE', (_, s) => s.type],
  ['UNIT_MEASURE', (_, s) => s.unit],
  ['REF_AREA', (r) => r.place.code],
  ['AREA_NAME', (r) => r.place.name],
  ['BREAKDOWN', (r) => r.breakdown],
  ['TIME_PERIOD', (r) => r.timePeriod],
  ['ACTUAL', (r) => r.actual.fact?.value ?? null],
  ['ACTUAL_STATE', (r) => r.actual.state],
  ['ACTUAL_PRECISION', (r) => r.actual.fact?.precision ?? null],
  ['TARGET', (r) => r.target.fact?.value ?? null],
  ['TARGET_STATE', (r) => r.target.state],
  ['COMPLETION', (r) => r.completion],
  ['CHANGE', (r) => r.change?.absolute ?? null],
  ['CHANGE_PERCENT', (r) => r.change?.percent ?? null],
  ['CHANGE_BASE', (r) => r.change?.base ?? null],
  ['BOUNDARY_CHANGED', (r) => r.change?.boundary ?? null],
  ['YEAR_CHANGE_PERCENT', (r) => r.yearChange?.percent ?? null],
  ['STATED_GROWTH', (r) => r.growth.fact?.value ?? null],
  ['TARGET_GROWTH', (r) => r.targetGrowth.fact?.value ?? null],
  ['RANK', (r) => r.rank],
  ['SHARE', (r) => r.share],
  [
    'TELLINGS',
    (r) =>
      [...r.actual.tellings, ...r.target.tellings]
        .map((f) => `${f.value ?? ''} “${f.quote}” ${f.doc.uri}:${f.charStart}`)
        .join(' | '),
  ],
];

/** One line a row; no byte order mark, formulas disarmed. */
export const csvOf = (all: readonly Comparison[]): string =>
  [
    COLUMNS.map(([head]) => head).join(','),
    ...all.flatMap(({ subject, rows }) =>
      rows.map((row) => COLUMNS.map(([, cell]) => csvCell(cell(row, subject))).join(',')),
    ),
    '',
  ].join('\r\n');

/** RFC 4180; text that a spreadsheet would run is disarmed, numbers stay numbers. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = neutral(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of dim_area, dim_period and dim_indicator: what the tables of words know about the codes that facts tell of. */
import { areaChanges, divisions, uniqueTowns } from '../../lexicon/areas.ts';
import { corePacks, indicatorsOf, type Indicator } from '../../lexicon/indicators.ts';
import { yearOf } from '../../model/index.ts';
import { COUNTRY, frequencyOf } from '../place.ts';
import { TABLES, type DimArea, type DimIndicator, type DimPeriod, type Table } from '../schema/index.ts';
import type { Row } from '../warehouse.ts';
import type { Codes } from './codes.ts';
import { insertRows, names, type Sql } from './sql.ts';

/** Brings the three dimensions up to date: rows for new codes, and what is newly known about old ones. Codes never go: history tells of them. */
export async function updateDimensions(
  sql: Sql,
  codes: Codes,
  indicators?: ReadonlyMap<string, Indicator>,
): Promise<void> {
  const areas = new Set(codes.areas);
  for (const { REF_AREA } of await sql.rows<{ REF_AREA: string }>('SELECT REF_AREA FROM dim_area'))
    areas.add(REF_AREA);
  await replaceChanged(sql, TABLES.dim_area, areaRows(areas));
  await replaceChanged(sql, TABLES.dim_period, [...codes.periods].map(periodRow));
  const known = new Set(codes.indicators);
  for (const { INDICATOR } of await sql.rows<{ INDICATOR: string }>('SELECT INDICATOR FROM dim_indicator'))
    known.add(INDICATOR);
  const registry = indicators ?? indicatorsOf(corePacks());
  // An indicator of a user's registry keeps its labels when a load without that registry comes by.
  const told = [...known].filter((id) => registry.has(id) || codes.indicators.has(id));
  await replaceChanged(
    sql,
    TABLES.dim_indicator,
    told.map((id) => indicatorRow(id, registry.get(id))),
    (was, is) => is['NAME'] === null && was['NAME'] !== null,
  );
}

/** Writes the rows that are not there as they should be. */
async function replaceChanged(
  sql: Sql,
  table: Table,
  rows: readonly Row[],
  keepOld: (was: Row, is: Row) => boolean = () => false,
): Promise<void> {
  const { name, key, columns } = table;
  const id = key[0]!;
  const there = new Map<string, Row>();
  for (const row of await sql.rows(`SELECT ${names(columns)} FROM ${name}`)) there.set(String(row[id]), row);
  for (const row of rows) {
    const was = there.get(String(row[id]));
    if (was !== undefined && (keepOld(was, row) || columns.every((c) => was[c.name] === row[c.name])))
      continue;
    if (was !== undefined) await sql.run(`DELETE FROM ${name} WHERE ${id} = $1`, [row[id]!]);
    await insertRows(sql, table, [row]);
  }
}

/** The areas and all areas above them, in order of code. */
export function areaRows(codes: ReadonlySet<string>): DimArea[] {
  const byCode = new Map<string, ReturnType<typeof divisions>[number][]>();
  for (const division of divisions())
    byCode.set(division.code, [...(byCode.get(division.code) ?? []), division]);
  const wanted = new Set<string>();
  for (const code of codes)
    for (let at: string | null = code; at !== null && !wanted.has(at); at = parentOf(at, byCode))
      wanted.add(at);
  return [...wanted].sort().map((code) => {
    if (code === COUNTRY) return { ...NOWHERE, REF_AREA: code, NAME: '中国', LEVEL: 'country' };
    const named = byCode.get(code) ?? [];
    const latest = named.at(-1);
    const level = latest?.level ?? (code.length === 9 ? 'town' : code.length === 12 ? 'village' : null);
    return {
      REF_AREA: code,
      NAME: latest?.name ?? townName(code),
      NAMES: named
        .slice(0, -1)
        .map((d) => d.name)
        .join('|'),
      LEVEL: level,
      PARENT: parentOf(code, byCode),
      VALID_FROM: named[0]?.from || null,
      VALID_TO: latest?.to || null,
      SUCCESSORS: successors(code).join('|'),
    };
  });
}

/** Towns have codes in our records only where their name stands once in the country. */
const townName = (code: string): string | null =>
  [...uniqueTowns()].find(([, known]) => known === code)?.[0] ?? null;

const NOWHERE = { NAMES: '', PARENT: null, VALID_FROM: null, VALID_TO: null, SUCCESSORS: '' };

function parentOf(code: string, byCode: ReadonlyMap<string, readonly { parent: string }[]>): string | null {
  if (code === COUNTRY) return null;
  if (code.length === 12) return code.slice(0, 9);
  if (code.length === 9) return code.slice(0, 6);
  const parent = byCode.get(code)?.at(-1)?.parent;
  if (parent === undefined) return null;
  return parent === '' ? COUNTRY : parent;
}

/** Codes that a code gave way to when it went out of force; an area that went on has none. */
const successors = (code: string): string[] => [
  ...new Set(
    areaChanges()
      .filter((c) => c.from.some(([old]) => old === code) && !c.to.some(([now]) => now === code))
      .flatMap((c) => c.to.map(([now]) => now)),
  ),
];

const periodRow = ([period, { start, end }]: readonly [
  string,
  { start: string; end: string },
]): DimPeriod => ({
  TIME_PERIOD: period,
  PERIOD_START: start,
  PERIOD_END: end,
  FREQ: frequencyOf(period)!,
  YEAR: yearOf(start),
  // The last day of February is the last day of February.
  WITHIN_YEAR: period.slice(4).replace(/^-02-29$/, '-02-28'),
  DAYS: Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1,
});

const indicatorRow = (id: string, known: Indicator | undefined): DimIndicator => ({
  INDICATOR: id,
  NAME: known?.zh ?? null,
  NAME_EN: known?.en ?? null,
  DEFINITION: known?.definition ?? null,
  DOMAIN: id.split('.')[0]!,
  UNITS: known?.unit.join('|') ?? '',
  MEASURE_TYPES: known?.types.join('|') ?? '',
  PARENT: known === undefined || known.parent === '' ? null : known.parent,
  ADDITIVE: known === undefined ? null : known.additive === 'yes',
});

/** The facts as SDMX-CSV 2.0, with code lists and data structure definition as SDMX-JSON 2.0. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type Column } from '../schema/index.ts';
import type { Row, Value, Warehouse } from '../warehouse.ts';
import { csvLine, FOR_PROGRAMS } from './csv.ts';
import {
  ABSENT,
  ATTRIBUTES,
  CODED,
  codeId,
  DATAFLOW,
  DIMENSIONS,
  MEASURE,
  structureMessage,
  TIME,
  type Code,
  type Coded,
  type Codelists,
} from './sdmx-structure.ts';
import { streamTable, type Exporter } from './tables.ts';

const COLUMNS = [...DIMENSIONS, TIME, MEASURE, ...ATTRIBUTES];

/** SDMX-CSV 2.0: which structure a row follows and what it does there. I: information, neither replacing nor deleting. */
const HEAD: Row = { STRUCTURE: 'dataflow', STRUCTURE_ID: DATAFLOW, ACTION: 'I' };

const columns: readonly Column[] = [...Object.keys(HEAD), ...COLUMNS].map(
  (name) =>
    TABLES.fact_observation.columns.find((c) => c.name === name) ?? {
      name,
      type: 'text',
      nullable: false,
      description: '',
      values: null,
    },
);

/** Facts without a period are left out: SDMX has no observation without time. */
export const exportSdmx: Exporter = async (warehouse, { out }) => {
  mkdirSync(out, { recursive: true });
  const [data, structure] = [join(out, 'data.csv'), join(out, 'structure.json')];
  const used = new Map<Coded, Set<string>>(CODED.map((column) => [column, new Set()]));
  const file = openSync(data, 'w');
  let rows = 0;
  try {
    writeSync(file, `${columns.map((c) => c.name).join(',')}\r\n`);
    for await (const batch of streamTable(warehouse, TABLES.fact_observation)) {
      const timed = batch.filter((row) => row[TIME] !== null).map((row) => sdmxRow(row, used));
      writeSync(file, timed.map((row) => csvLine(columns, row, FOR_PROGRAMS)).join(''));
      rows += timed.length;
    }
  } finally {
    closeSync(file);
  }
  const message = structureMessage(await codelists(warehouse, used));
  writeFileSync(structure, `${JSON.stringify(message, null, 2)}\n`);
  return [
    { path: data, rows },
    { path: structure, rows: null },
  ];
};

function sdmxRow(row: Row, used: ReadonlyMap<Coded, Set<string>>): Row {
  const coded: Row = { ...HEAD };
  for (const name of COLUMNS) {
    const value: Value = row[name] ?? ABSENT[name] ?? null;
    const codes = used.get(name as Coded);
    if (codes === undefined || value === null) coded[name] = value;
    else {
      codes.add(String(value));
      coded[name] = codeId(String(value));
    }
  }
  return coded;
}

const WELL_KNOWN: Readonly<Record<string, string>> = {
  _T: 'Total',
  _X: 'Not specified',
  _Z: 'Not applicable',
  _O: 'Other',
};

const FIXED: Readonly<Partial<Record<Coded, Readonly<Record<string, string>>>>> = {
  FREQ: { A: 'Annual', S: 'Half-yearly', Q: 'Quarterly', M: 'Monthly', W: 'Weekly', D: 'Daily or instant' },
  OBS_STATUS: { A: 'Normal value', E: 'Estimated value', F: 'Forecast value', M: 'Missing value' },
};

/** Lists of the codes that occur, and for areas and indicators of what they belong to. */
async function codelists(
  warehouse: Warehouse,
  used: ReadonlyMap<Coded, ReadonlySet<string>>,
): Promise<Codelists> {
  const areas = await namedCodes(warehouse, 'dim_area', 'REF_AREA', 'NULL');
  const indicators = await namedCodes(warehouse, 'dim_indicator', 'INDICATOR', 'NAME_EN');
  return Object.fromEntries(
    CODED.map((column) => {
      const known = column === 'REF_AREA' ? areas : column === 'INDICATOR' ? indicators : null;
      const plain = [...used.get(column)!].filter((value) => !known?.has(value));
      const codes = plain.map((value) => ({
        id: codeId(value),
        names: { en: FIXED[column]?.[value] ?? WELL_KNOWN[value] ?? value },
      }));
      return [column, [...(known?.values() ?? []), ...codes].sort((a, b) => (a.id < b.id ? -1 : 1))];
    }),
  ) as unknown as Codelists;
}

/** Codes of a dimension with their labels; a parent that is not in the list is none. */
async function namedCodes(
  warehouse: Warehouse,
  table: string,
  column: string,
  english: string,
): Promise<ReadonlyMap<string, Code>> {
  const rows = await warehouse.query<Record<string, string | null>>(
    `SELECT ${column}, NAME, ${english} AS NAME_EN, PARENT FROM ${table}`,
  );
  const known = new Set(rows.map((row) => row[column]!));
  return new Map(
    rows.map((row) => {
      const { NAME: zh = null, NAME_EN: en = null, PARENT: parent = null } = row;
      const names = { ...(en !== null && { en }), ...(zh !== null && { zh }) };
      const above = parent !== null && known.has(parent) ? { parent: codeId(parent) } : {};
      return [row[column]!, { id: codeId(row[column]!), names, ...above }];
    }),
  );
}

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  documentOf,
  half2016,
  loadRecords,
  query,
  type FactOptions,
} from '../../../test/support/warehouse.ts';
import { ALL_TABLES, TABLES } from '../schema/index.ts';
import { csvLine, FOR_PEOPLE, FOR_PROGRAMS } from './csv.ts';
import { exportWarehouse, type ExportFormat } from './index.ts';
import { codeId } from './sdmx-structure.ts';

let folder: string;
let from: string;

const FACTS: readonly FactOptions[] = [
  { value: 79801, quote: '=1+1', indicator: 'union.members' },
  { value: -8, quote: '+cmd|calc', measureType: 'growth', unit: 'percent', indicator: null },
  { value: null, quote: '@SUM(A1)\n第二行', indicator: 'union.members' },
  {
    value: 2.5,
    quote: '引号"和，逗号,',
    breakdown: [
      { dimension: 'sex', code: 'female', text: '女' },
      { dimension: 'ownership', code: 'non-public', text: '非公' },
    ],
  },
  { value: 5, quote: '没有日期', period: { timePeriod: null, start: null, end: null, basis: 'none' } },
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-export-'));
  from = join(folder, 'w.duckdb');
  await loadRecords(from, [documentOf({ bytes: 'old', facts: [{ value: 1 }] })]);
  await loadRecords(from, [documentOf({ bytes: 'new', facts: FACTS, period: half2016 })]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(format: ExportFormat, history = false): Promise<{ out: string; paths: string[] }> {
  const out = join(folder, `${format}${history ? '-history' : ''}`);
  const files = await exportWarehouse(from, format, { out, history });
  return { out, paths: files.map((f) => f.path) };
}

/** Cells of a CSV text, quoted or not. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

const column = (table: string[][], name: string): string[] =>
  table.slice(1).map((row) => row[table[0]!.indexOf(name)]!);

describe('csv', () => {
  it('opens in Excel as what it is: BOM, and no formula', async () => {
    const { out, paths } = await write('csv');
    expect(paths.map((p) => p.slice(out.length + 1))).toEqual([
      ...Object.keys(TABLES).map((name) => `${name}.csv`),
      'schema.json',
    ]);
    const text = readFileSync(join(out, 'fact_observation.csv'), 'utf8');
    expect(text.startsWith('\ufeffOBS_ID,DOC_ID,REF_AREA,')).toBe(true);
    const table = cells(text.slice(1));
    expect(table[0]).toEqual(TABLES.fact_observation.columns.map((c) => c.name));
    expect(column(table, 'QUOTE')).toEqual([
      "'=1+1",
      "'+cmd|calc",
      "'@SUM(A1)\n第二行",
      '引号"和，逗号,',
      '没有日期',
    ]);
    // Numbers are no text: a fall stays a number.
    expect(column(table, 'OBS_VALUE')).toEqual(['79801', '-8', '', '2.5', '5']);
    expect(column(table, 'PERIOD_START')).toEqual([
      '2016-01-01',
      '2016-01-01',
      '2016-01-01',
      '2016-01-01',
      '',
    ]);
  });

  it.each(['=A1', '+1', '-1', '@x', '\t=A1', '\r=A1', '＝A1', '－2'])(
    'neutralises %j for people alone',
    (text) => {
      const columns = [{ ...TABLES.fact_observation.columns[0]!, name: 'QUOTE' }];
      expect(cells(csvLine(columns, { QUOTE: text }, FOR_PEOPLE))[0]).toEqual([`'${text}`]);
      expect(cells(csvLine(columns, { QUOTE: text }, FOR_PROGRAMS))[0]).toEqual([text]);
    },
  );

  it('describes its rows in JSON Schema', async () => {
    const { out } = await write('csv');
    const schema = JSON.parse(readFileSync(join(out, 'schema.json'), 'utf8')) as {
      $schema: string;
      $defs: Record<string, { properties: object; required: string[] }>;
    };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const { name, columns } of Object.values(TABLES)) {
      expect(Object.keys(schema.$defs[name]!.properties)).toEqual(columns.map((c) => c.name));
      expect(schema.$defs[name]!.required).toEqual(columns.map((c) => c.name));
    }
  });

  it('takes retired rows along when asked', async () => {
    const { out } = await write('csv', true);
    for (const { name } of ALL_TABLES) expect(existsSync(join(out, `${name}.csv`)), name).toBe(true);
    const table = cells(readFileSync(join(out, 'fact_observation_history.csv'), 'utf8').slice(1));
    expect(column(table, 'OBS_VALUE')).toEqual(['1']);
    expect(column(table, 'RETIRED_BY_RUN')).toEqual(['2']);
  });
});

describe('xlsx', () => {
  it('has a sheet a table, with numbers as numbers and texts as texts', async () => {
    const { out } = await write('xlsx');
    const book = read(readFileSync(join(out, 'zongjie.xlsx')), { cellFormula: true });
    expect(book.SheetNames).toEqual(Object.keys(TABLES));
    const sheet = book.Sheets['fact_observation']!;
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { defval: null });
    expect(rows.map((r) => r['OBS_VALUE'])).toEqual([79801, -8, null, 2.5, 5]);
    expect(rows[0]!['QUOTE']).toBe('=1+1');
    expect(JSON.stringify(sheet)).not.toContain('"f":');
  });
});

describe('parquet', () => {
  it('holds the same rows', async () => {
    const { out } = await write('parquet');
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    const sql = 'SELECT OBS_ID, QUOTE, OBS_VALUE, PERIOD_START::VARCHAR AS day FROM';
    const read = await connection.runAndReadAll(`${sql} '${out}/fact_observation.parquet' ORDER BY OBS_ID`);
    expect(read.getRowObjectsJson()).toEqual(await query(from, `${sql} fact_observation ORDER BY OBS_ID`));
    expect(existsSync(join(out, 'dim_document.parquet'))).toBe(true);
    connection.closeSync();
  });
});

describe('sdmx', () => {
  interface Item {
    id: string;
    parent?: string;
    annotations?: { type: string; value: string }[];
  }
  interface Structure {
    data: {
      codelists: { id: string; codes: Item[] }[];
      conceptSchemes: { concepts: Item[] }[];
      dataStructures: {
        dataStructureComponents: {
          dimensionList: { dimensions: Item[]; timeDimension: Item };
          measureList: { measures: Item[] };
          attributeList: { attributes: Item[] };
        };
      }[];
    };
  }

  it('writes rows that its own structure describes', async () => {
    const { out } = await write('sdmx');
    const table = cells(readFileSync(join(out, 'data.csv'), 'utf8'));
    const { data } = JSON.parse(readFileSync(join(out, 'structure.json'), 'utf8')) as Structure;
    const { dimensionList, measureList, attributeList } = data.dataStructures[0]!.dataStructureComponents;
    const parts = [
      ...dimensionList.dimensions,
      dimensionList.timeDimension,
      ...measureList.measures,
      ...attributeList.attributes,
    ];
    expect(table[0]).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...parts.map((p) => p.id)]);
    expect(data.conceptSchemes[0]!.concepts.map((c) => c.id)).toEqual(parts.map((p) => p.id));
    // The fact without a period stays behind.
    expect(table).toHaveLength(FACTS.length);
    for (const { id, codes } of data.codelists) {
      const ids = new Set(codes.map((c) => c.id));
      expect(ids.size).toBe(codes.length);
      for (const code of ids) expect(code).toMatch(/^[A-Za-z0-9_@$-]+$/);
      for (const { parent, annotations } of codes) {
        const above = parent ?? annotations?.[0]!.value;
        if (above !== undefined) expect(ids).toContain(above);
      }
      for (const value of column(table, id.slice(3))) expect(ids).toContain(value);
    }
    for (const { id } of dimensionList.dimensions) expect(column(table, id)).not.toContain('');
    expect(column(table, 'INDICATOR')[1]).toBe('_X');
    expect(column(table, 'OBS_STATUS')).toEqual(['A', 'A', 'M', 'A']);
    expect(column(table, 'BREAKDOWN')[3]).toBe('ownership@non-public$sex@female');
    expect(new Set(column(table, 'STRUCTURE_ID'))).toEqual(new Set(['ZONGJIE:DF_OBSERVATION(1.0.0)']));
  });

  it('keeps to what the schema of SDMX-JSON 2.0.0 asks of a structure message', async () => {
    const { out } = await write('sdmx');
    const message = JSON.parse(readFileSync(join(out, 'structure.json'), 'utf8')) as {
      meta: Record<string, unknown>;
      data: Record<string, Record<string, unknown>[]>;
    };
    const [ID, NC] = [/^[A-Za-z0-9_@$-]+$/, /^[A-Za-z][A-Za-z0-9_-]*$/];
    const urn = (what: string, behind = ''): RegExp =>
      new RegExp(
        `^urn:sdmx:org\\.sdmx\\.infomodel\\.${what}=ZONGJIE:[A-Za-z0-9_@$-]+\\(1\\.0\\.0\\)${behind}$`,
      );
    expect(Object.keys(message.meta)).toEqual(expect.arrayContaining(['id', 'prepared', 'sender']));
    for (const list of Object.values(message.data)) {
      expect(list.length).toBeGreaterThan(0);
      for (const item of list) {
        for (const key of ['id', 'agencyID']) expect(item[key]).toMatch(NC);
        expect(item['name']).toEqual(expect.any(String));
        expect(item['version']).toBe('1.0.0');
      }
    }
    for (const { codes } of message.data['codelists'] as unknown as { codes?: Item[] }[]) {
      if (codes === undefined) continue;
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes) {
        expect(code.id).toMatch(ID);
        expect((code as unknown as { name: string }).name).toEqual(expect.any(String));
        if (code.parent !== undefined) expect(code.parent).toMatch(NC);
      }
    }
    expect(message.data['dataflows']![0]!['structure']).toMatch(urn('datastructure\\.DataStructure'));
    const lists = message.data['dataStructures']![0]!['dataStructureComponents'] as Record<
      string,
      { id: string } & Record<string, Record<string, unknown>[] | Record<string, unknown>>
    >;
    expect(Object.values(lists).map((l) => l.id)).toEqual([
      'DimensionDescriptor',
      'MeasureDescriptor',
      'AttributeDescriptor',
    ]);
    expect((lists['dimensionList']!['timeDimension'] as { id: string }).id).toBe('TIME_PERIOD');
    const parts = Object.values(lists).flatMap((l) =>
      Object.values(l).flatMap((v) => (typeof v === 'string' ? [] : Array.isArray(v) ? v : [v])),
    );
    expect(parts.length).toBeGreaterThan(20);
    for (const part of parts) {
      expect(part['id']).toMatch(NC);
      expect(part['conceptIdentity']).toMatch(urn('conceptscheme\\.Concept', '\\.[A-Za-z0-9_@$-]+'));
      if (part['usage'] !== undefined) expect(['mandatory', 'optional']).toContain(part['usage']);
      const { enumeration, format } = part['localRepresentation'] as {
        enumeration?: string;
        format?: { dataType: string };
      };
      if (enumeration === undefined)
        expect(['String', 'Integer', 'Double', 'Boolean', 'ObservationalTimePeriod']).toContain(
          format!.dataType,
        );
      else expect(enumeration).toMatch(urn('codelist\\.Codelist'));
    }
  });

  it.each([
    ['union.members', 'union_members'],
    ['_T', '_T'],
    ['m3/h', 'm3_u2fh'],
  ])('makes %s an id: %s', (value, id) => {
    expect(codeId(value)).toBe(id);
  });
});

describe('datapackage', () => {
  it('describes the files it writes', async () => {
    const { out } = await write('datapackage');
    const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
      resources: {
        name: string;
        path: string;
        bytes: number;
        hash: string;
        schema: {
          fields: { name: string; type: string }[];
          primaryKey: string[];
          foreignKeys: { fields: string; reference: { resource: string; fields: string } }[];
        };
      }[];
    };
    const files = new Map(
      described.resources.map((r) => [r.name, cells(readFileSync(join(out, r.path), 'utf8'))] as const),
    );
    for (const { name, path, bytes, hash, schema } of described.resources) {
      const content = readFileSync(join(out, path));
      expect([bytes, hash]).toEqual([
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ]);
      const table = files.get(name)!;
      expect(schema.fields.map((f) => f.name)).toEqual(table[0]);
      const keys = table
        .slice(1)
        .map((row) => schema.primaryKey.map((k) => row[table[0]!.indexOf(k)]).join('\n'));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys) {
        const there = new Set(column(files.get(reference.resource)!, reference.fields));
        for (const value of column(table, fields)) if (value !== '') expect(there).toContain(value);
      }
    }
    const facts = described.resources.find((r) => r.name === 'fact_observation')!;
    expect(facts.schema.fields.find((f) => f.name === 'PERIOD_START')).toMatchObject({ type: 'date' });
    expect(column(files.get('fact_observation')!, 'QUOTE')[0]).toBe('=1+1');
  });

  it('is the same for the same facts', async () => {
    const { out } = await write('datapackage');
    const first = readFileSync(join(out, 'datapackage.json'), 'utf8');
    await write('datapackage');
    expect(readFileSync(join(out, 'datapackage.json'), 'utf8')).toBe(first);
  });
});

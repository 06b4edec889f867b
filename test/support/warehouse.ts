/** Records made for the warehouse, loads without a command line, and what a warehouse holds afterwards. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DocumentRecord, Observation } from '../../src/model/index.ts';
import { openLoader, openWarehouse, type LoadRun, type Row, type Table } from '../../src/warehouse/index.ts';

export interface FactOptions {
  readonly value?: number | null;
  readonly indicator?: string | null;
  readonly measure?: string;
  readonly measureType?: Observation['measureType'];
  readonly status?: Observation['status'];
  readonly precision?: Observation['precision'];
  readonly unit?: string;
  readonly period?: Observation['period'];
  readonly area?: Observation['area'];
  readonly breakdown?: Observation['breakdown'];
  readonly sameAs?: string | null;
  readonly partOf?: string | null;
  readonly quote?: string;
}

export interface DocumentOptions {
  readonly uri?: string;
  /** What the file holds: other bytes, another document. */
  readonly bytes?: string;
  readonly part?: number;
  readonly parts?: number;
  readonly refArea?: DocumentRecord['refArea'];
  readonly period?: DocumentRecord['refPeriod'];
  readonly title?: string;
  readonly diagnostics?: readonly string[];
  readonly facts?: readonly FactOptions[];
}

export const area = (code: string | null, name: string, level: string): DocumentRecord['refArea'] => ({
  code,
  name,
  level,
  masked: false,
  candidates: [],
  basis: 'title',
});

export const period = (timePeriod: string, start: string, end: string): Observation['period'] => ({
  timePeriod,
  start,
  end,
  basis: 'stated',
});

export const half2016 = period('2016-S1', '2016-01-01', '2016-06-30');
export const half2015 = period('2015-S1', '2015-01-01', '2015-06-30');

/** A record as the analyzer might write it; what a test does not say is unremarkable. */
export function documentOf(options: DocumentOptions = {}): DocumentRecord {
  const {
    uri = 'a.txt',
    bytes = uri,
    part = 1,
    parts = 1,
    title = '工作总结',
    period: refPeriod = half2016,
  } = options;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = `${sha256.slice(0, 16)}-${part}`;
  const refArea = options.refArea === undefined ? area('310120', '奉贤区', 'county') : options.refArea;
  return {
    schemaVersion: '1',
    id,
    source: { uri, format: 'txt', encoding: 'utf-8', sha256, part, parts, start: 0, end: 1000 },
    language: 'zh',
    title: { text: title, start: 0, end: title.length },
    issuer: null,
    refArea,
    refPeriod,
    sections: [],
    observations: (options.facts ?? [{}]).map((fact, i) => observationOf(id, i + 1, fact, refPeriod)),
    activities: [],
    times: [],
    numerals: [],
    findings: [],
    diagnostics: (options.diagnostics ?? []).map((code) => ({
      code,
      severity: 'info',
      message: code,
      start: null,
      end: null,
    })),
  };
}

function observationOf(
  document: string,
  n: number,
  fact: FactOptions,
  refPeriod: Observation['period'],
): Observation {
  const value = fact.value === undefined ? n * 100 : fact.value;
  const quote = fact.quote ?? `会员${value ?? 'xx'}人`;
  return {
    id: `${document}/o${n}`,
    indicator: fact.indicator === undefined ? 'union.members' : fact.indicator,
    measure: fact.measure ?? '会员',
    measureType: fact.measureType ?? 'stock',
    status: fact.status ?? 'actual',
    value,
    low: value,
    high: value,
    precision: fact.precision ?? (value === null ? 'masked' : 'exact'),
    unit: fact.unit ?? 'person',
    unitText: '人',
    period: fact.period ?? refPeriod,
    area: fact.area ?? { code: null, name: null, basis: 'none' },
    breakdown: fact.breakdown ?? [],
    baseline: null,
    partOf: fact.partOf ?? null,
    sameAs: fact.sameAs ?? null,
    activity: null,
    evidence: {
      start: n * 50,
      end: n * 50 + quote.length,
      quote,
      section: '1',
      number: [n * 50 + 2, n * 50 + 6],
      measure: null,
      period: null,
    },
    rules: ['test/made'],
    confidence: 0.9,
  };
}

/** One load of records, as the command does it. */
export async function loadRecords(
  target: string,
  records: Iterable<DocumentRecord>,
  { rules = 'r1', timeoutMs = 20_000 }: { rules?: string | null; timeoutMs?: number } = {},
): Promise<LoadRun> {
  const loader = await openLoader(target, {
    inputs: ['test'],
    programVersion: 'test',
    rulesVersion: rules,
    timeoutMs,
  });
  try {
    const skipped = new Map<string, boolean>();
    for (const record of records) {
      const { uri, sha256 } = record.source;
      const skip = skipped.get(uri + sha256) ?? loader.skip(uri, sha256);
      skipped.set(uri + sha256, skip);
      if (!skip) loader.add(record, rules);
    }
    return await loader.finish();
  } finally {
    loader.close();
  }
}

export async function query<R extends Row = Row>(target: string, sql: string): Promise<R[]> {
  const warehouse = await openWarehouse(target);
  try {
    return await warehouse.query<R>(sql);
  } finally {
    await warehouse.close();
  }
}

const CHECKSUM = readFileSync(new URL('../../sql/checksum.sql', import.meta.url), 'utf8').replace(
  /;\s*$/,
  '',
);

/** What sql/checksum.sql says of the facts. */
export const checksum = async (target: string): Promise<Row> => (await query(target, CHECKSUM))[0]!;

/** A table's rows in order of its key: what must be the same on every target. */
export const rowsIn = (target: string, { name, key, columns }: Table): Promise<Row[]> =>
  query(target, `SELECT ${columns.map((c) => c.name).join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`);

/**
 * How fast facts come into the warehouse: one million of them, from records in memory to rows in the store, and what memory that takes.
 *
 *     node --import tsx bench/warehouse.ts [duckdb|postgres …]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentRecord, Observation } from '../src/index.ts';
import { openLoader, openWarehouse } from '../src/warehouse/index.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { sequence } from './archive.ts';
import type { Row, Section } from './row.ts';

const FACTS = 1_000_000;
const FACTS_A_DOCUMENT = 50;

export interface LoadSpeed {
  readonly target: string;
  readonly facts: number;
  readonly seconds: number;
  /** Rows of fact_observation a second, from record to committed row. */
  readonly perSecond: number;
  /** Most memory this process held, MB. The server of PostgreSQL is another process. */
  readonly megabytes: number;
}

/** Loads `facts` synthetic facts into a new warehouse. */
export async function measureLoad(target: 'duckdb' | 'postgres', facts = FACTS): Promise<LoadSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-bench-'));
  const server = target === 'postgres' ? await startPostgres({ settings: [] }) : null;
  try {
    const to = server === null ? join(folder, 'bench.duckdb') : await server.database('bench');
    const memory = watchMemory();
    const start = performance.now();
    const loader = await openLoader(to, { inputs: [], programVersion: 'bench', rulesVersion: 'bench' });
    for (let i = 0; i * FACTS_A_DOCUMENT < facts; i++) {
      loader.add(recordOf(i, Math.min(FACTS_A_DOCUMENT, facts - i * FACTS_A_DOCUMENT)), 'bench');
      // Lets the memory be looked at, as reading files would.
      if (i % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await loader.finish();
    loader.close();
    const seconds = (performance.now() - start) / 1000;
    const megabytes = memory();
    const warehouse = await openWarehouse(to);
    const [row] = await warehouse.query<{ n: number }>('SELECT count(*) AS n FROM fact_observation');
    await warehouse.close();
    if (row!.n !== facts) throw new Error(`${target}: ${row!.n} rows instead of ${facts}`);
    return { target, facts, seconds, perSecond: facts / seconds, megabytes };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const warehouse = (): readonly Section[] => [
  { title: 'one million facts from records in memory', rows: everyTarget },
];

async function* everyTarget(): AsyncGenerator<Row> {
  for (const target of ['duckdb', 'postgres'] as const) {
    const { facts, seconds, perSecond, megabytes } = await measureLoad(target);
    yield {
      task: `into ${target}`,
      documents: facts / FACTS_A_DOCUMENT,
      bytes: 0,
      seconds,
      megabytes,
      remark: `${Math.round(perSecond)} facts/s`,
    };
  }
}

export const said = ({ target, facts, seconds, perSecond, megabytes }: LoadSpeed): string =>
  `  ${target.padEnd(10)} ${facts} facts in ${seconds.toFixed(1)} s: ${Math.round(perSecond)} rows/s, at most ${Math.round(megabytes)} MB`;

/** Looks ten times a second; gives the most it saw. */
function watchMemory(): () => number {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 100);
  return () => {
    look();
    clearInterval(timer);
    return most / 1e6;
  };
}

const INDICATORS = ['union.members', 'union.organisations', 'union.training', null];
const SENTENCE = '截至6月底，全区共有基层工会组织{a}家，会员总数达到{b}人，比去年同期增加{c}人';

/** A record as the analyzer would write it, with figures that no other has. */
function recordOf(index: number, facts: number): DocumentRecord {
  const random = sequence(index + 1);
  const sha256 = index.toString(16).padStart(64, '0');
  const id = `${index.toString(16).padStart(16, '0')}-1`;
  const year = 2003 + (index % 20);
  const period = {
    timePeriod: `${year}-S1`,
    start: `${year}-01-01`,
    end: `${year}-06-30`,
    basis: 'title' as const,
  };
  return {
    schemaVersion: '1',
    id,
    source: {
      uri: `${year}/${index}.txt`,
      format: 'txt',
      encoding: 'utf-8',
      sha256,
      part: 1,
      parts: 1,
      start: 0,
      end: 5000,
    },
    language: 'zh',
    title: null,
    issuer: null,
    refArea: {
      code: '310120',
      name: '奉贤区',
      level: 'county',
      masked: false,
      candidates: [],
      basis: 'title',
    },
    refPeriod: period,
    sections: [],
    observations: Array.from({ length: facts }, (_, i) =>
      observationOf(`${id}/o${i + 1}`, i, random, period),
    ),
    activities: [],
    times: [],
    numerals: [],
    findings: [],
    diagnostics: [],
  };
}

function observationOf(
  id: string,
  i: number,
  random: () => number,
  period: Observation['period'],
): Observation {
  const value = Math.floor(random() * 100_000);
  return {
    id,
    indicator: INDICATORS[i % INDICATORS.length]!,
    measure: '会员总数',
    measureType: 'stock',
    status: 'actual',
    value,
    low: value,
    high: value,
    precision: 'exact',
    unit: 'person',
    unitText: '人',
    period,
    area: { code: null, name: '全区', basis: 'stated' },
    breakdown: [],
    baseline: null,
    partOf: null,
    sameAs: null,
    activity: null,
    evidence: {
      start: i * 60,
      end: i * 60 + 50,
      quote: SENTENCE.replace('{a}', String(value % 977))
        .replace('{b}', String(value))
        .replace('{c}', String(value % 89)),
      section: '1.1',
      number: [i * 60 + 20, i * 60 + 25],
      measure: [i * 60 + 10, i * 60 + 14],
      period: null,
    },
    rules: ['numeral/cardinal', 'measure/value-last', 'type/stock', 'status/default', 'period/stated'],
    confidence: 0.95,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  for (const target of ['duckdb', 'postgres'] as const)
    if (asked.length === 0 || asked.includes(target)) console.log(said(await measureLoad(target)));
}

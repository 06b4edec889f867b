import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../src/index.ts';
import { TABLES } from '../src/warehouse/index.ts';
import { documentOf, loadRecords, query } from './support/warehouse.ts';
import { corpus, root } from './support/zongjie.ts';
import { tablesInWords } from '../scripts/warehouse-docs/tables.ts';

const page = readFileSync(new URL('../docs/warehouse.md', import.meta.url), 'utf8');

describe('docs/warehouse.md', () => {
  it('tells of the tables as they are (scripts/warehouse-docs.ts writes them)', () => {
    expect(page).toContain(tablesInWords());
  });

  it('asks its questions in SQL that runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zongjie-docs-'));
    const to = join(folder, 'w.duckdb');
    await loadRecords(to, [documentOf()]);
    const questions = /## Common questions\s+```sql\n([^`]+)```/
      .exec(page)![1]!
      .split(';')
      .filter((q) => q.trim() !== '');
    expect(questions.length).toBeGreaterThan(4);
    for (const question of questions) await query(to, question);
    rmSync(folder, { recursive: true, force: true });
  });
});

/** The code blocks under a heading, by language. */
function blocks(heading: string, language: string): string[] {
  const from = page.indexOf(`### ${heading}`);
  expect(from).toBeGreaterThan(0);
  const section = page.slice(from, page.indexOf('\n##', from + 4));
  return [...section.matchAll(/```(\w+)\n([^]*?)```/g)].filter((m) => m[1] === language).map((m) => m[2]!);
}

describe('what others are told, with the records and facts of the corpus', () => {
  let folder: string;
  let to: string;
  const records = corpus
    .slice(0, 12)
    .flatMap((uri) => analyze(readFileSync(join(root, uri), 'utf8'), { uri }));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zongjie-docs-'));
    to = join(folder, 'w.duckdb');
    await loadRecords(to, records);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('dbt: each test of the sources passes, asked as dbt asks it, and the model gives rows', async () => {
    const [sources] = blocks('dbt', 'yaml');
    let [table, column] = ['', ''];
    const failures: string[] = [];
    for (const line of sources!.split('\n')) {
      const name = /- name: (\w+)/.exec(line)?.[1];
      if (name !== undefined && /^ {6}- /.test(line)) [table, column] = [name, ''];
      else if (name !== undefined && /^ {10}- /.test(line)) column = name;
      if (table !== '' && column === '') await query(to, `SELECT count(*) AS n FROM ${table}`);
      const simple = /tests: \[(.+)\]/.exec(line)?.[1]?.split(', ') ?? [];
      const related = /relationships: \{ to: source\('zongjie', '(\w+)'\), field: (\w+) \}/.exec(line);
      const accepted = /accepted_values: \{ values: \[(.+)\] \}/.exec(line)?.[1]?.split(', ');
      const asked = [
        ...simple.map((test) =>
          test === 'unique'
            ? `SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1 HAVING count(*) > 1`
            : `SELECT ${column} FROM ${table} WHERE ${column} IS NULL`,
        ),
        ...(related
          ? [
              `SELECT c.${column} FROM ${table} c LEFT JOIN ${related[1]} p ON p.${related[2]} = c.${column} WHERE c.${column} IS NOT NULL AND p.${related[2]} IS NULL`,
            ]
          : []),
        ...(accepted
          ? [`SELECT ${column} FROM ${table} WHERE ${column} NOT IN ('${accepted.join("', '")}')`]
          : []),
      ];
      for (const sql of asked) {
        failures.push(sql);
        expect(await query(to, sql), sql).toEqual([]);
      }
    }
    expect(failures).toHaveLength(6);
    const [model] = blocks('dbt', 'sql');
    const rows = await query(to, model!.replace(/\{\{ source\('zongjie', '(\w+)'\) \}\}/g, '$1'));
    expect(rows.length).toBeGreaterThan(3);
  });

  it('ClickHouse: the fields it takes out of a line are fields of records', () => {
    const sql = blocks('ClickHouse, from NDJSON', 'sql').join('\n');
    const paths = [...sql.matchAll(/JSONExtract(\w*)\((line|o)((?:, '[^']+')+)\)/g)].map((m) => ({
      as: m[1]!,
      from: m[2]!,
      keys: [...m[3]!.matchAll(/'([^']+)'/g)].map((k) => k[1]!),
    }));
    expect(paths.length).toBeGreaterThan(12);
    const observation = records.flatMap((r) => r.observations)[0]!;
    for (const { as, from, keys } of paths) {
      const type = as === '' ? keys.pop()! : as;
      let value: unknown = from === 'line' ? records[0] : observation;
      for (const key of keys) {
        expect(Object.keys(value as object), keys.join('.')).toContain(key);
        value = (value as Record<string, unknown>)[key];
      }
      if (value === null) expect(type).toMatch(/^Nullable/);
      else if (type === 'ArrayRaw') expect(Array.isArray(value)).toBe(true);
      else expect(typeof value).toBe(/String/.test(type) ? 'string' : 'number');
    }
  });

  it('Hive: its columns are fields of records in lower case, and columns of the Parquet file', () => {
    const [json, parquet] = blocks('Hive, from NDJSON', 'sql');
    const columns = /zongjie_record \(([^]*?)\n\)\nROW/.exec(json!)![1]!;
    const type = `struct<${columns.replace(/^ {2}(\w+) /gm, '$1:')}>`.replace(/[\s`]/g, '');
    expect(fieldsMissing(type, records[0]!)).toEqual([]);
    expect(fieldsMissing('struct<id:string,nothing:int>', records[0]!)).toEqual(['nothing']);
    const named = [.../\(([^]*?)\n\)/.exec(parquet!)![1]!.matchAll(/(\w+) (string|date|double)/g)];
    expect(named.length).toBeGreaterThan(10);
    const kinds = { string: 'text', date: 'date', double: 'number' } as const;
    for (const [, name, kind] of named)
      expect(TABLES.fact_observation.columns.find((c) => c.name === name!.toUpperCase())?.type, name).toBe(
        kinds[kind as keyof typeof kinds],
      );
  });
});

/** Fields of a Hive type that a value has not, whatever their case. */
function fieldsMissing(type: string, value: unknown): string[] {
  const array = /^array<(.*)>$/.exec(type)?.[1];
  if (array !== undefined) return fieldsMissing(array, (value as unknown[])[0]);
  const fields = /^struct<(.*)>$/.exec(type)?.[1];
  if (fields === undefined) return [];
  const missing: string[] = [];
  for (const field of atTop(fields)) {
    const [name, ...rest] = field.split(':');
    const key = Object.keys(value as object).find((k) => k.toLowerCase() === name);
    if (key === undefined) missing.push(name!);
    else missing.push(...fieldsMissing(rest.join(':'), (value as Record<string, unknown>)[key]));
  }
  return missing;
}

/** What commas part outside of angle brackets. */
function atTop(list: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const ch of list) {
    if (ch === '<') depth++;
    if (ch === '>') depth--;
    if (ch === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += ch;
  }
  return parts;
}

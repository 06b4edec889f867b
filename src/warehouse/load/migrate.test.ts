import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { documentOf, loadRecords, query } from '../../../test/support/warehouse.ts';
import { duckDbStore } from '../duckdb/store.ts';
import { WAREHOUSE_VERSION } from '../schema/index.ts';
import { views } from '../views.ts';
import { versionOf } from '../version.ts';
import { migrate, MIGRATIONS, type Migration } from './migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'zongjie-migrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let path: string;
let count = 0;
beforeEach(() => {
  path = join(folder, `${++count}.duckdb`);
});

const next: Migration = {
  version: WAREHOUSE_VERSION + 1,
  statements: () => [
    'ALTER TABLE fact_observation ADD COLUMN REMARK VARCHAR',
    "UPDATE fact_observation SET REMARK = 'migrated'",
  ],
};

describe('migrate', () => {
  it('leads to the version of the program', async () => {
    expect(MIGRATIONS.at(-1)!.version).toBe(WAREHOUSE_VERSION);
    expect(MIGRATIONS.map((m) => m.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    await duckDbStore(path, {}).transaction(async (sql) => {
      expect(await versionOf(sql)).toBe(0);
      await migrate(sql);
      expect(await versionOf(sql)).toBe(WAREHOUSE_VERSION);
    });
  });

  it('takes the rows along to a later version, once', async () => {
    await loadRecords(path, [documentOf()]);
    for (let i = 0; i < 2; i++)
      await duckDbStore(path, {}).transaction((sql) => migrate(sql, [...MIGRATIONS, next]));
    await duckDbStore(path, {}).transaction(async (sql) => {
      expect(await sql.rows('SELECT OBS_VALUE, REMARK AS remark FROM fact_observation')).toEqual([
        { OBS_VALUE: 100, remark: 'migrated' },
      ]);
      expect(await versionOf(sql)).toBe(next.version);
    });
    // This program is not the one that knows the later version.
    await expect(query(path, 'SELECT 1')).rejects.toThrow(/schema version 2, this program knows 1/);
  });

  it('leaves everything as it was when a step fails', async () => {
    await loadRecords(path, [documentOf()]);
    const broken: Migration = {
      version: next.version,
      statements: () => ['DELETE FROM fact_observation', 'SELECT no_such_column FROM fact_observation'],
    };
    await expect(
      duckDbStore(path, {}).transaction((sql) => migrate(sql, [...MIGRATIONS, broken])),
    ).rejects.toThrow(/no_such_column/);
    expect(await query(path, 'SELECT count(*) AS n FROM fact_observation')).toEqual([{ n: 1 }]);
    expect((await loadRecords(path, [documentOf()])).DOCUMENTS_SKIPPED).toBe(1);
  });

  it('refuses a warehouse of a later program', async () => {
    await duckDbStore(path, {}).transaction((sql) => migrate(sql, [...MIGRATIONS, next]));
    await expect(loadRecords(path, [documentOf()])).rejects.toThrow(/schema version 2, this program knows 1/);
  });

  it('makes views anew when their text changes, and only then', async () => {
    await loadRecords(path, [documentOf()]);
    const [first, ...others] = views();
    const changed = [{ ...first!, query: `SELECT x.*, 1 AS mark FROM (${first!.query}) AS x` }, ...others];
    await duckDbStore(path, {}).transaction((sql) => migrate(sql, MIGRATIONS, changed));
    expect(await query(path, `SELECT mark FROM ${first!.name}`)).toEqual([{ mark: 1 }]);
    await loadRecords(path, []);
    await expect(query(path, `SELECT mark FROM ${first!.name}`)).rejects.toThrow(/mark/);
  });
});

describe('the views', () => {
  it('say at their head what they answer', () => {
    for (const { description, query: text } of views()) {
      expect(description.length).toBeGreaterThan(40);
      expect(text).toMatch(/^SELECT/);
    }
  });
});

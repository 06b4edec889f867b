import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWarehouse } from './open.ts';
import { parseTarget, shownTarget, TargetError } from './target.ts';

const folder = mkdtempSync(join(tmpdir(), 'zongjie-target-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('parseTarget', () => {
  it.each([
    ['zongjie.duckdb', 'duckdb'],
    ['a/b.db', 'duckdb'],
    ['postgres://user@host/db', 'postgres'],
    ['postgresql://host/db?options=-csearch_path%3Dfacts', 'postgres'],
    ['warehouse', 'parquet'],
    ['data/facts/', 'parquet'],
    ['data.v2/facts', 'parquet'],
    [folder, 'parquet'],
  ])('takes %s for %s', (name, kind) => {
    expect(parseTarget(name).kind).toBe(kind);
  });

  it('takes any file that is there for a DuckDB file', () => {
    const path = join(folder, 'facts.bin');
    writeFileSync(path, '');
    expect(parseTarget(path)).toEqual({ kind: 'duckdb', path });
  });

  it.each(['', 'facts.csv', 'mysql://host/db', 's3://bucket/facts'])('refuses %s', (name) => {
    expect(() => parseTarget(name)).toThrow(TargetError);
  });
});

describe('shownTarget', () => {
  it.each([
    ['postgres://u:secret@h:5433/d', 'postgres://u:***@h:5433/d'],
    ['postgres://h/d?user=u&password=secret', 'postgres://h/d?user=u&password=***'],
    ['postgres://u@h/d', 'postgres://u@h/d'],
    ['postgres://[bad secret', 'postgres://…'],
  ])('shows %s without its password', (url, shown) => {
    expect(shownTarget({ kind: 'postgres', url })).toBe(shown);
  });
});

describe('openWarehouse', () => {
  it('says that there is none yet', async () => {
    await expect(openWarehouse(join(folder, 'none.duckdb'))).rejects.toThrow(/there is no warehouse yet/);
    await expect(openWarehouse(folder)).rejects.toThrow(/there is no warehouse yet/);
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const strange = join(folder, 'strange.duckdb');
    (await DuckDBInstance.create(strange)).closeSync();
    await expect(openWarehouse(strange)).rejects.toThrow(/there is no warehouse yet/);
    writeFileSync(join(folder, 'manifest.json'), '{"other": "thing"}');
    await expect(openWarehouse(folder)).rejects.toThrow(/is not the manifest of a warehouse/);
  });
});

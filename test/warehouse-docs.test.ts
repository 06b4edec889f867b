import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf, loadRecords, query } from './support/warehouse.ts';
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

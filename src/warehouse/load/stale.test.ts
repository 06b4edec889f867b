import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TABLES } from '../schema/index.ts';
import { Spool } from './spool.ts';
import { removeStaleSpools, signSpool, SPOOL_PREFIX } from './stale.ts';

let parent: string;
beforeEach(() => (parent = mkdtempSync(join(tmpdir(), 'stale-'))));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const signed = (name: string, change: (owner: { where: string; pid: number }) => object): string => {
  const folder = join(parent, SPOOL_PREFIX + name);
  mkdirSync(folder);
  signSpool(folder);
  const own = JSON.parse(readOwner(folder)) as { where: string; pid: number };
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(change(own)));
  writeFileSync(join(folder, 'fact_observation.csv'), 'rows');
  return folder;
};
const readOwner = (folder: string): string => readFileSync(join(folder, 'owner.json'), 'utf8');
/** A process that has come and gone. */
const dead = (): number => spawnSync('node', ['-e', '0']).pid;

describe('spools of loads that are gone', () => {
  it('go, and nothing else does', () => {
    const gone = signed('gone', (o) => ({ ...o, pid: dead() }));
    const live = signed('live', (o) => o);
    const elsewhere = signed('elsewhere', (o) => ({ where: `${o.where}2`, pid: dead() }));
    const young = join(parent, `${SPOOL_PREFIX}young`);
    const old = join(parent, `${SPOOL_PREFIX}old`);
    const other = join(parent, 'other-load');
    for (const folder of [young, old, other]) mkdirSync(folder);
    const link = join(parent, `${SPOOL_PREFIX}link`);
    symlinkSync(gone, link);
    for (const folder of [old, other, elsewhere]) utimesSync(folder, 1, 1);
    removeStaleSpools(parent);
    expect([gone, old].filter((folder) => existsSync(folder))).toEqual([]);
    expect([live, elsewhere, young, other].filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('go when the next load begins, which keeps its own', () => {
    const gone = signed('gone', (o) => ({ ...o, pid: dead() }));
    const first = new Spool([TABLES.fact_activity], parent);
    const second = new Spool([TABLES.fact_activity], parent);
    expect(existsSync(gone)).toBe(false);
    const [table] = first.finish();
    expect(existsSync(table!.path)).toBe(true);
    first.remove();
    second.remove();
    expect(existsSync(table!.path)).toBe(false);
  });

  it('are none of its business where the folder cannot be read', () => {
    expect(() => removeStaleSpools(join(parent, 'none'))).not.toThrow();
  });
});

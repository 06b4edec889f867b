import { mkdtempSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Manifest } from './manifest.ts';

const lines = (texts: readonly string[]) => ({
  records: texts.length,
  bytes: Buffer.from(texts.map((text) => `${text}\n`).join('')),
});

test('wherever a run is ended, going on gives the output of an unbroken one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-'));
  const documents = Array.from({ length: 20 }, (_, i) => ({
    entry: { uri: `${i}.txt`, sha256: `${i}`, state: 'done' as const },
    made: lines(i % 3 === 0 ? [] : [`{"n":${i}}`, `{"字":"${i}"}`]),
  }));
  const write = (path: string): number => {
    const manifest = Manifest.open(path, 'shape');
    const done = manifest.entries.length;
    for (const { entry, made } of documents.slice(done)) manifest.add(entry, made);
    manifest.close();
    return done;
  };
  const whole = join(folder, 'whole');
  expect(write(whole)).toBe(0);
  const output = readFileSync(whole, 'utf8');
  expect(output.split('\n')).toHaveLength(27);
  const log = readFileSync(`${whole}.manifest`).length;
  for (let cut = log - 1; cut >= 0; cut -= 41) {
    // What a kill leaves: a manifest that ends anywhere, an output that is at least as far.
    truncateSync(`${whole}.manifest`, cut);
    expect(write(whole)).toBeLessThan(20);
    expect(readFileSync(whole, 'utf8')).toBe(output);
  }
});

test('another run is not gone on with', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zongjie-')), 'out');
  Manifest.open(path, 'one').close();
  expect(() => Manifest.open(path, 'two')).toThrow(/other options, inputs or rules/);
});

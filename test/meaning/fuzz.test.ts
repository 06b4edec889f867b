/** A short run of the fuzzer with a fixed seed, and proof that it would notice. The long run: `npm run fuzz -- --count 200000`. */
import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { brokenPromise } from '../../scripts/fuzz/promises.ts';
import { mutate } from '../../scripts/fuzz/mutate.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { fuzz, sentencesOf } from '../../scripts/fuzz/run.ts';
import { shrink } from '../../scripts/fuzz/shrink.ts';
import type { DocumentRecord } from '../../src/index.ts';
import { read, root, textsOf } from './support.ts';

let sentences: string[];
beforeAll(async () => {
  sentences = sentencesOf((await textsOf(join(root, 'corpus'))).map(({ text }) => text));
});

describe('damaged sentences', () => {
  it('break no promise: 1,500 of them', () => {
    expect(sentences.length).toBeGreaterThan(1000);
    expect(fuzz(sentences, { count: 1500, seed: 7 })).toEqual([]);
  }, 120_000);

  it('are the same for the same seed, and others for another', () => {
    const some = (seed: number): string[] => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => mutate(sentences[0]!, random));
    };
    expect(some(3)).toEqual(some(3));
    expect(some(3)).not.toEqual(some(4));
    expect(new Set(some(3)).size).toBeGreaterThan(15);
  });
});

describe('the fuzzer notices', () => {
  const TEXT = '截至6月底，全镇共有会员79801人，比上年增长12%。';
  const tampered = (change: (record: DocumentRecord) => void): string | null => {
    const records = structuredClone(read(TEXT));
    change(records[0]!);
    return brokenPromise(TEXT, records);
  };

  it('nothing in a sound record', () => expect(tampered(() => {})).toBeNull());
  it('a record that is not valid', () =>
    expect(tampered((r) => (r.observations[0]!.confidence = 2))).toContain('invalid record'));
  it('a quote that is not there', () =>
    expect(tampered((r) => (r.observations[0]!.evidence.quote += '。'))).toContain('does not quote'));
  it('a number outside its quote', () =>
    expect(tampered((r) => (r.observations[0]!.evidence.number = [0, 1]))).toContain('outside its quote'));
  it('a numeral lost', () => expect(tampered((r) => r.numerals.pop())).toContain('is in no numeral'));
  it('a numeral twice', () =>
    expect(tampered((r) => r.numerals.push(r.numerals.at(-1)!))).toContain('overlap'));
});

describe('shrink', () => {
  it('leaves what is needed to fail', () => {
    const fails = (text: string): boolean => text.includes('3') && text.includes('万');
    expect(shrink(`${'前'.repeat(300)}3${'中'.repeat(200)}万${'后'.repeat(99)}`, fails)).toBe('3万');
  });
});

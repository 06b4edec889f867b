/**
 * Time grows with the text and not faster, through the whole analysis: lines of what starts rules and never ends them.
 * The slack is generous: ten times the text may take twenty-five times as long, where a loop over pairs would take a hundred.
 */
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const LINES: readonly [name: string, unit: string][] = [
  ['digits', '1234567890'],
  ['scale words', '万亿'],
  ['markers', '一、'],
  ['numbered markers', '（一）1.'],
  ['unclosed quotes', '“开展'],
  ['unclosed brackets', '（职工'],
  ['commas', '，'],
  ['counts and commas', '会员3人，'],
  ['months', '1月至'],
  ['one line without breaks', '全区共有会员1200人，比上年增长5%，其中女会员300人；开展“安康杯”竞赛3场。'],
  ['one sentence without an end', '全区共有会员1200人，比上年增长5%，其中女会员300人；'],
  ['line breaks', '\n'],
  ['empty table cells', '\t1\t'],
];

const SMALL = 20_000;
const GROWTH = 10;
const MOST = 25;
/** Below this the clock and the collector of garbage weigh more than the text. */
const FLOOR_MS = 40;

const line = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function fastest(text: string, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    read(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('analyze takes time in proportion', () => {
  it.each(LINES)('%s', { timeout: 120_000 }, (_, unit) => {
    const small = Math.max(FLOOR_MS, fastest(line(unit, SMALL), 3));
    const large = fastest(line(unit, SMALL * GROWTH), 1);
    expect(large / small).toBeLessThan(MOST);
  });
});

/** Not yet so: each whole takes every number up to the end for its parts, though the next 其中 opens another list. */
describe('findings', () => {
  const named = (length: number): number =>
    read(line('会员3人，其中', length)).reduce(
      (sum, { findings }) => sum + findings.reduce((n, finding) => n + finding.observations.length, 0),
      0,
    );
  it('name as many observations as the text has, not their square', () => {
    expect(named(8000)).toBeLessThan(8000);
  });
});

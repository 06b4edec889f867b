/**
 * Time grows with the text and not faster, through the whole analysis: lines of what starts rules and never ends them.
 * The slack is generous: ten times the text may take twenty-five times as long, where a loop over pairs would take a hundred.
 * scripts/linear.ts measures the same lines at 1 and 10 MB.
 */
import { describe, expect, it } from 'vitest';
import { LINES, line } from '../../scripts/linear/kinds.ts';
import { recognize } from '../../src/index.ts';
import { look } from '../../src/mentions/pattern/seen.ts';
import { read } from './support.ts';

const SMALL = 20_000;
const GROWTH = 10;
const MOST = 25;
/** Below this the clock and the collector of garbage weigh more than the text. */
const FLOOR_MS = 40;

function fastest(work: () => unknown, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function growth(work: (text: string) => unknown, piece: string): number {
  const small = fastest(() => work(line(piece, SMALL)), 3);
  const large = fastest(() => work(line(piece, SMALL * GROWTH)), 1);
  return large / Math.max(FLOOR_MS, small);
}

describe('time grows in proportion', () => {
  it.each(LINES)('analyze: %s', { timeout: 120_000 }, (_, piece) => {
    expect(growth((text) => read(text), piece)).toBeLessThan(MOST);
  });

  it.each(LINES)('recognize: %s', { timeout: 120_000 }, (_, piece) => {
    expect(growth((text) => recognize(text, { reference: '2016-07-05' }), piece)).toBeLessThan(MOST);
  });

  it('a copy of the line looked at last costs no comparison each time', () => {
    const copy = (): string => Buffer.from('会员3人，'.repeat(200_000)).toString();
    const [first, second] = [copy(), copy()];
    const once = fastest(() => {
      look('');
      look(first);
    }, 3);
    const often = fastest(() => {
      for (let i = 0; i < 10_000; i++) look(second);
    }, 1);
    expect(often).toBeLessThan(20 * once);
  });
});

/** Not yet so: each whole takes every number up to the end for its parts, though the next 其中 opens another list. */
describe('findings', () => {
  const named = (bytes: number): number =>
    read(line('会员3人，其中', bytes)).reduce(
      (sum, { findings }) => sum + findings.reduce((n, finding) => n + finding.observations.length, 0),
      0,
    );
  it('name as many observations as the text has, not their square', () => {
    expect(named(24_000)).toBeLessThan(8000);
  });
});

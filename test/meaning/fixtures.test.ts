/**
 * The sentences of fixtures/ against what a person read in them, through the whole analysis. What is not read rightly yet
 * stands in fixtures/known-failures.tsv with its reason; a line that has come right must leave it.
 */
import { describe, expect, it } from 'vitest';
import { judgeActivities, judgeQuantities, judgeTimes, type Judge } from './judge.ts';
import { rowsOf } from './support.ts';

const TABLES: readonly [table: string, judge: Judge][] = [
  ['quantities.tsv', judgeQuantities],
  ['quantity-look-alikes.tsv', judgeQuantities],
  ['times.tsv', judgeTimes],
  ['activities.tsv', judgeActivities],
];

const known = new Map(
  rowsOf('known-failures.tsv').map((row) => [`${row.table}\t${row.sentence}`, row.reason]),
);

for (const [table, judge] of TABLES) {
  describe(table, () => {
    it.each(rowsOf(table).map((row) => [row.sentence, row] as const))('%s', (sentence, row) => {
      const problems = judge(row);
      const reason = known.get(`${table}\t${sentence}`);
      if (reason === undefined) expect(problems).toEqual([]);
      else
        expect(problems, `reads rightly now, strike it from known-failures.tsv: ${reason}`).not.toEqual([]);
    });
  });
}

describe('known-failures.tsv', () => {
  const sentences = new Set(
    TABLES.flatMap(([table]) => rowsOf(table).map((row) => `${table}\t${row.sentence}`)),
  );
  it('names sentences of the tables, each with a reason', () => {
    expect([...known].filter(([key, reason]) => !sentences.has(key) || !reason)).toEqual([]);
  });
});

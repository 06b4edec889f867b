import { expect, it } from 'vitest';
import { checkedLine, checkedRows, rowsIn } from './checked-rows.ts';

const TABLE = 'word\tsense\n签订\tflow\n';
const rows = [{ word: '签订', sense: 'flow' }];
const line = checkedLine('lexicon/x.tsv', TABLE, rows);

it('gives the rows of the table that was checked', () => expect(rowsIn(line, 'lexicon/x.tsv', TABLE)).toEqual(rows));

it('gives none of a table that has changed since, or of another', () => {
  expect(rowsIn(line, 'lexicon/x.tsv', `${TABLE}慰问\tflow\n`)).toBeNull();
  expect(rowsIn(line, 'lexicon/y.tsv', TABLE)).toBeNull();
});

it('has none from source, where tables are checked as they are read', () =>
  expect(checkedRows('lexicon/core/verbs.tsv', TABLE)).toBeNull());

/** A record that is written in pieces is the JSON of the whole. */
import { expect, test } from 'vitest';
import { createAnalyzer } from '../analyze.ts';
import makeLines from './lines.ts';

test.each([1, 1000, 1001, 2500])('%i numerals make one line of JSON', (count) => {
  const text = Array.from({ length: count }, (_, n) => `${n}\ud83d条;`).join('');
  const records = createAnalyzer().analyze({
    uri: 'a.txt',
    format: 'txt',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    text,
    places: [],
    diagnostics: [],
  });
  const { value, size } = makeLines(records);
  expect(records[0]!.numerals).toHaveLength(count);
  expect(new TextDecoder().decode(value.bytes)).toBe(`${JSON.stringify(records[0])}\n`);
  expect(size).toBe(value.bytes.length);
});

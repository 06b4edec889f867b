import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factsOfRecords } from '../compare/from-records.ts';
import { createAnalyzer, readInputs, type DocumentRecord } from '../index.ts';
import { check } from './index.ts';

interface Planted {
  errors: {
    id: string;
    file: string;
    kind: string;
    stated: number;
    computed: number;
    other?: { file: string };
  }[];
  explained: { file: string; kind: string }[];
}

test('every planted error of corpus/ is found, and nothing else', { timeout: 120_000 }, async () => {
  const analyzer = createAnalyzer();
  const records: DocumentRecord[] = [];
  for await (const input of readInputs(['corpus']))
    if (input.ok && input.source.uri.endsWith('.txt')) records.push(...analyzer.analyze(input.source));
  expect(records.length).toBeGreaterThan(50);

  const { errors, explained } = JSON.parse(readFileSync('corpus/planted.json', 'utf8')) as Planted;
  const told = (await check(factsOfRecords(records))).map(({ code, places, stated, computed }) =>
    code === 'boundary-change'
      ? `${code} ${places[0].uri}`
      : `${code} ${places[0].uri}: ${stated}, not ${computed}`,
  );
  const expected = [
    ...errors.map((e) => `${e.kind} corpus/${e.file}.txt: ${e.stated}, not ${e.computed}`),
    ...explained.map((e) => `${e.kind} corpus/${e.file}.txt`),
  ];
  expect(told.sort()).toEqual(expected.sort());
});

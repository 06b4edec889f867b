/** The annotator's tool: notation → text and gold, and the corpus held against its own marked sources and arithmetic. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ledger, outputs, readMarkedReports } from '../scripts/annotate.ts';
import { checkArithmetic, evaluateFigures } from '../scripts/annotate/arithmetic.ts';
import { measuredFigure, plainValue } from '../scripts/annotate/figure.ts';
import { encodeGb18030 } from '../scripts/annotate/gb18030.ts';
import { readMarked, unmarkedPlaces } from '../scripts/annotate/marked.ts';

const HEAD =
  'issuer: 甲县总工会\nrefArea: 甲县\ntimePeriod: 2013-S1\nP: 2013-01-01..2013-06-30\nS: 2013-06-30\n---\n';

describe('the notation', () => {
  const { text, gold, named } = readMarked(
    `${HEAD}<<上半年|P>>有会员{{3.5万余|会员|p stock min S}}人，力争{{60%|非公企业~企业|% ratio target 2013-12-31 #aim}}建会，开展[[<<2013年|2013-01-01..2013-12-31>>“送清凉”活动]]。`,
    'sample',
  );

  test('the text is the body without its marks, and every span quotes it', () => {
    expect(text).toBe('上半年有会员3.5万余人，力争60%建会，开展2013年“送清凉”活动。\n');
    for (const { start, end, text: quote } of [...gold.quantities, ...gold.times, ...gold.activities]) {
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  test('a quantity carries all fields of the gold', () => {
    expect(gold.quantities[0]).toEqual({
      start: 6,
      end: 11,
      text: '3.5万余',
      value: 35000,
      low: 35000,
      high: null,
      unit: 'person',
      measure: '会员',
      measureType: 'stock',
      status: 'actual',
      precision: 'at-least',
      period: ['2013-06-30', '2013-06-30'],
    });
    expect(gold.quantities[1]).toMatchObject({ unit: 'percent', status: 'target', measureAlt: ['企业'] });
    expect(named.get('aim')?.value).toBe(60);
  });

  test('a time may stand inside an activity', () => {
    expect(gold.times.map((time) => time.text)).toEqual(['上半年', '2013年']);
    expect(gold.activities.map((activity) => activity.text)).toEqual(['2013年“送清凉”活动']);
    expect(gold.document).toEqual({ issuer: '甲县总工会', refArea: '甲县', timePeriod: '2013-S1' });
  });

  test.each([
    ['{{3|会员|heads stock S}}', /neither unit.*heads/],
    ['{{3|会员|p total S}}', /neither unit.*total/],
    ['{{3|会员|p stock}}', /period missing/],
    ['{{3||p stock S}}', /measure missing/],
    ['{{三十|会员|p stock S}}', /by hand/],
    ['{{3余|会员|p stock S}}', /hedged, yet exact/],
    ['{{3%|建会率|p ratio S}}', /not percent/],
    ['{{3|会员|p stock P}}', /instant/],
    ['{{3|会员|p flow 2013-02-29}}', /no such day/],
    ['{{3|会员|p flow 2013-06-30..2013-06-01}}', /ends before/],
    ['{{3|会员|p stock S', /not closed/],
    ['[[活动', /not closed/],
    ['活动]]', /without/],
    ['{{3|会员|p stock S #a}}{{3|会员|p stock S #a}}', /twice/],
  ])('%s is refused with its place', (body, message) => {
    expect(() => readMarked(`${HEAD}第一行\n${body}`, 'sample')).toThrow(message);
    expect(() => readMarked(`${HEAD}第一行\n${body}`, 'sample')).toThrow(/^sample/);
  });

  test('digits and words of time without an annotation are listed for a second look', () => {
    const report = readMarked(`${HEAD}{{3|会员|p stock S}}人，12351热线`, 'sample');
    expect(unmarkedPlaces(report)).toEqual(['3人，12351热线⏎']);
  });
});

describe('figures', () => {
  test.each([
    ['3021', 3021],
    ['59 617', 59617],
    ['3.5万', 35000],
    ['2.3亿', 230000000],
    ['92.3%', 92.3],
    ['1000余', 1000],
    ['三百', null],
    ['10-15', null],
  ])('%s is %s', (text, value) => expect(plainValue(text)).toBe(value));

  test('a rounded figure is an interval, a plain count is itself', () => {
    expect(measuredFigure('1.2万', 12000, 'person')).toEqual({ value: 12000, low: 11500, high: 12500 });
    expect(measuredFigure('3021', 3021, 'count')).toEqual({ value: 3021, low: 3021, high: 3021 });
    expect(measuredFigure('60%', 60, 'percent')).toEqual({ value: 60, low: 59.5, high: 60.5 });
  });
});

describe('arithmetic', () => {
  const figure = (value: number) => ({ value, low: value, high: value });
  const report = (foot: string[]) => ({
    named: new Map([
      ['a', figure(6)],
      ['b', figure(4)],
    ]),
    foot,
  });

  test('products before sums, brackets first', () => {
    expect(evaluateFigures('2 + 3 * (10 - 4) / 2', () => figure(0)).value).toBe(11);
    expect(() => evaluateFigures('2 + ?', () => figure(0))).toThrow();
  });

  test('a sum that fails, a planted one that holds and an unknown name are reported', () => {
    const check = (line: string) => checkArithmetic(new Map([['x-2013', report([line])]])).length;
    expect([
      check('a = b + 2'),
      check('a = b + 3'),
      check('a ! b + 3'),
      check('a ! b + 2'),
      check('a = c'),
    ]).toEqual([0, 1, 0, 1, 1]);
  });

  test('another report of the district is reached by its period', () => {
    const reports = new Map([
      ['x-2013-S1', report([])],
      ['x-2013', report(['a = 2013-S1/b + 2'])],
    ]);
    expect(checkArithmetic(reports)).toEqual([]);
  });
});

test('GB18030 bytes decode to the text', () => {
  const text = '綦江区总工会：“〔2012〕15号”——１２％ abc\n';
  expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
});

interface Place {
  file: string;
  quote: string;
  other?: Place;
}

describe('the corpus', () => {
  const reports = readMarkedReports();

  test('is what its marked sources say', () => {
    for (const [name, report] of reports) {
      for (const [url, bytes] of outputs(name, report))
        expect(readFileSync(url).equals(bytes), url.pathname).toBe(true);
    }
  });

  test('has its ledger in step', () => {
    expect(readFileSync(new URL('../annotations/ledger.tsv', import.meta.url)).equals(ledger(reports))).toBe(
      true,
    );
  });

  test('adds up, except where an error is planted', () => {
    expect(checkArithmetic(reports)).toEqual([]);
  });

  test('lists every planted error with a sentence that stands in its file', () => {
    const planted = JSON.parse(readFileSync(new URL('../corpus/planted.json', import.meta.url), 'utf8')) as {
      errors: Place[];
      explained: Place[];
    };
    for (const { file, quote, other } of [...planted.errors, ...planted.explained]) {
      expect(reports.get(file)?.text, `${file}: ${quote}`).toContain(quote);
      if (other) expect(reports.get(other.file)?.text, other.quote).toContain(other.quote);
    }
    const marked = [...reports.values()].flatMap(({ foot }) => foot.filter((line) => line.includes(' ! ')));
    expect(planted.errors.length).toBe(marked.length);
  });
});

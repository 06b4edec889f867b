/** The page of `explain`, on a record made by hand: what a person must be able to find on it. */
import { describe, expect, it } from 'vitest';
import { perfectRecord } from '../../../test/support/records.ts';
import { GoldAnnotation } from '../../evaluate/index.ts';
import type { DocumentRecord } from '../../model/index.ts';
import { createColors, explainDocument } from './index.ts';
import { maskPersonal } from './mask.ts';

const text =
  '（一）稳步推进组建工作。截至6月底，会员总数达1200余人。一是抓组建，力争建会率达到95%。联系电话：13800001234，热线12351。';
const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});

const gold = GoldAnnotation.parse({
  document: { issuer: '东镇总工会', refArea: '东镇', timePeriod: '2016-S1' },
  quantities: [
    {
      ...span('1200余'),
      value: 1200,
      low: 1200,
      high: null,
      precision: 'at-least',
      unit: 'person',
      measure: '会员',
      measureType: 'stock',
      status: 'actual',
      period: ['2016-06-30', '2016-06-30'],
    },
    {
      ...span('95%'),
      value: 95,
      low: 95,
      high: 95,
      precision: 'exact',
      unit: 'percent',
      measure: '建会率',
      measureType: 'ratio',
      status: 'target',
      period: ['2016-12-31', '2016-12-31'],
    },
  ],
  times: [{ ...span('6月底'), from: '2016-06-30', to: '2016-06-30' }],
  activities: [],
});
const plain = perfectRecord('small', text, gold);
const record: DocumentRecord = {
  ...plain,
  sections: [
    { id: '1', level: 1, marker: '（一）', heading: '稳步推进组建工作', start: 0, end: text.length },
  ],
  observations: plain.observations.map((o, i) => ({
    ...o,
    ...(i === 0 && { indicator: 'union.members', unitText: '人' }),
  })),
  numerals: [
    ...plain.numerals,
    { ...span('一是'), role: 'not-a-quantity' as const, reason: 'list-marker' },
    { ...span('13800001234'), role: 'not-a-quantity' as const, reason: 'phone' },
    { ...span('12351'), role: 'not-a-quantity' as const, reason: 'phone' },
    { ...span('6'), role: 'time' as const },
  ].sort((a, b) => a.start - b.start),
  diagnostics: [
    { code: 'encoding-guessed', severity: 'warning', message: 'encoding guessed', start: null, end: null },
  ],
};

const page = explainDocument(record, text, { colors: createColors(false) });
const line = (start: string): string => page.split('\n').find((l) => l.trimStart().startsWith(start)) ?? '';

describe('explain', () => {
  it('heads the page with what is known of the document', () => {
    expect(line('issuer')).toBe('issuer  东镇总工会 (text)');
    expect(line('period')).toBe('period  2016-S1 (title)');
  });

  it('prints section and sentences in order', () => {
    const order = [
      '§ 1 （一） 稳步推进组建工作',
      '截至6月底，会员总数达1200余人。',
      '一是抓组建，力争建会率达到95%。',
      '联系电话',
    ];
    const places = order.map((words) => page.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('tells of each fact what it claims and by which rules', () => {
    expect(line('● o1')).toContain('≥ 1200 (人 = person) 会员 → union.members');
    expect(page).toContain('stock · actual · at-least · period unknown (text) · area unknown');
    expect(line('● o2')).toContain('95 (percent) 建会率 → not in the registry');
    expect(page).toContain('quote  1200余');
    expect(page).toContain('rules  test/perfect  confidence 0.9');
  });

  it('says what became of the other numerals', () => {
    expect(page).toContain('○ 一是 not-a-quantity: list-marker');
    expect(page).toMatch(/^ +2 {2}observation$/m);
    expect(page).toMatch(/^ +1 {2}time$/m);
  });

  it('gives no personal number away, but hotlines are public', () => {
    expect(page).not.toContain('13800001234');
    expect(page).toContain('138********');
    expect(page).toContain('热线12351');
  });

  it('shows tokens where they are asked for', () => {
    const tokenize = (sentence: string) => [
      { start: 0, end: sentence.length, text: sentence.slice(0, 2), tag: 'v' },
    ];
    expect(explainDocument(record, text, { colors: createColors(false), tokenize })).toContain('  截至/v');
  });

  it('ends with the diagnostics', () =>
    expect(page.trimEnd().endsWith('warning encoding-guessed: encoding guessed')).toBe(true));

  it('paints facts, targets and times, and changes no character', () => {
    const painted = explainDocument(record, text, { colors: createColors(true) });
    expect(painted).toContain('\u001b[36m6月底\u001b[39m');
    expect(painted).toContain('\u001b[1m\u001b[32m1200余');
    expect(painted).toContain('\u001b[1m\u001b[33m95%');
    // eslint-disable-next-line no-control-regex -- the colours are to be taken away
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(page);
  });
});

describe('masking', () => {
  it('keeps every offset', () => {
    const masked = maskPersonal(text, record);
    expect(masked).toHaveLength(text.length);
    expect(masked.replace('138********', '13800001234')).toBe(text);
  });
});

describe('maskPersonal', () => {
  it('stars all but the first three figures of a number written in groups', () => {
    const call = '电话138 0000 1234';
    const groups = [
      { start: 2, end: 5 },
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ];
    const numerals = groups.map((at) => ({
      ...at,
      text: call.slice(at.start, at.end),
      role: 'not-a-quantity' as const,
      reason: 'phone',
    }));
    expect(maskPersonal(call, { numerals })).toBe('电话138 **** ****');
  });
});

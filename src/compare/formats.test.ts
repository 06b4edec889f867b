import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { svgOf } from './charts.ts';
import { compareSubject, type Comparison } from './compare.ts';
import { csvOf, jsonOf } from './data.ts';
import type { Fact } from './facts.ts';
import { documentBy, factBy } from './facts.test-kit.ts';
import { subjectsOf } from './subject.ts';
import { tables } from './table.ts';
import { workbookOf } from './workbook.ts';

const doc = (y: number, areaName = '丰南区', area: string | null = '130207') =>
  documentBy({
    uri: `${areaName}-${y}.txt`,
    area,
    areaName,
    periodStart: `${y}-01-01`,
    periodEnd: `${y}-12-31`,
  });
const all = (facts: readonly Fact[]): Comparison[] => subjectsOf(facts).map((s) => compareSubject(s));

const SERIES = all([
  factBy({ doc: doc(2013), value: 101030 }),
  factBy({ doc: doc(2013), value: 106000, status: 'target', end: '2014-12-31', start: '2014-12-31' }),
  factBy({ doc: doc(2014), value: 105270 }),
  factBy({ doc: doc(2014, '丰润区', '130208'), value: 98000 }),
  factBy({ doc: doc(2015), value: 126, quote: '会员126人' }),
  factBy({ doc: doc(2015), value: 162, quote: '会员162人' }),
]);

describe('terminal', () => {
  test('the whole table', () => {
    expect(tables(SERIES)).toBe(
      [
        '工会会员 · union.members · 存量 · 人',
        '地区    时期             实际     目标   完成    增减   增幅  比          位次   份额  来源',
        '──────  ──────────  ─────────  ───────  ─────  ──────  ─────  ──────────  ────  ─────  ────',
        '丰南区  2013-12-31    101,030                                                             1',
        '        2014-12-31    105,270  106,000  99.3%  +4,240  +4.2%  2013-12-31   1/2  51.8%     2',
        '        2015-12-31  126 ≠ 162                                                             2',
        '丰润区  2014-12-31     98,000                                              2/2  48.2%     1',
        '≠ 丰南区 2015-12-31 实际:',
        '    126  “会员126人”  丰南区-2015.txt:0',
        '    162  “会员162人”  丰南区-2015.txt:0',
        '',
      ].join('\n'),
    );
  });
  test('nothing to compare is said', () => {
    expect(tables([])).toBe('没有可比较的数据\n');
  });
});

describe('csv and json', () => {
  test('a name that looks like a formula is disarmed, a quote keeps its quotes', () => {
    const csv = csvOf(
      all([
        factBy({ measure: '=1+1', indicator: null, quote: '说"会员"100人,' }),
        factBy({ measure: '=1+1', indicator: null, doc: doc(2015) }),
      ]),
    );
    const [head, first] = csv.split('\r\n');
    expect(head!.split(',').slice(0, 3)).toEqual(['INDICATOR', 'NAME', 'MEASURE_TYPE']);
    expect(first).toMatch(/^,'=1\+1,stock,/);
    expect(first).toContain('说""会员""100人,');
  });
  test('json carries every telling with its place', () => {
    const [subject] = JSON.parse(jsonOf(SERIES)) as {
      indicator: string;
      rows: { actual: { state: string; tellings: { quote: string; uri: string; start: number }[] } }[];
    }[];
    expect(subject!.indicator).toBe('union.members');
    const disputed = subject!.rows.find((r) => r.actual.state === 'disputed')!;
    expect(disputed.actual.tellings.map((t) => [t.quote, t.uri, t.start])).toEqual([
      ['会员126人', '丰南区-2015.txt', 0],
      ['会员162人', '丰南区-2015.txt', 0],
    ]);
  });
});

describe('workbook', () => {
  const read = (comparisons: readonly Comparison[]) =>
    XLSX.read(workbookOf(comparisons), { cellFormula: true });

  test('a sheet a subject, changes as formulas, quotes as comments', () => {
    const book = read(SERIES);
    expect(book.SheetNames).toEqual(['工会会员']);
    const sheet = book.Sheets['工会会员']!;
    expect([sheet['A4'], sheet['D4'], sheet['E4']].map((c: XLSX.CellObject) => c.v)).toEqual([
      '丰南区',
      '2013-12-31',
      101030,
    ]);
    expect([sheet['H5'].f, sheet['H5'].v, sheet['I5'].f, sheet['G5'].f]).toEqual([
      'E5-E4',
      4240,
      'E5/E4-1',
      'E5/F5',
    ]);
    expect(sheet['E5'].c[0].t).toContain('“会员105270人” 丰南区-2014.txt:0');
    expect([sheet['E6'].t, sheet['E6'].v]).toEqual(['s', '126 ≠ 162']);
    expect(sheet['E6'].c[0].t.split('\n')).toHaveLength(2);
  });
  test('formulas from documents are text, and names fit Excel', () => {
    const long = '=cmd|/c calc[1]*?:的一个很长很长很长很长的指标名称';
    const facts = [2013, 2014].flatMap((y) =>
      [long, `${long}二`].map((measure) => factBy({ doc: doc(y), measure, indicator: null })),
    );
    const book = read(all(facts));
    expect(book.SheetNames).toHaveLength(2);
    for (const name of book.SheetNames) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
      const a1 = book.Sheets[name]!['A1'] as XLSX.CellObject;
      expect([a1.f, a1.t, String(a1.v).startsWith("'=")]).toEqual([undefined, 's', true]);
    }
  });
  test('the same comparison gives the same bytes', () => {
    expect(Buffer.from(workbookOf(SERIES)).equals(Buffer.from(workbookOf(SERIES)))).toBe(true);
  });
});

describe('charts', () => {
  /** Tags close in the order in which they opened; attributes are quoted; no stray < or &. */
  function wellFormed(svg: string): boolean {
    const open: string[] = [];
    let at = 0;
    for (const m of svg.matchAll(
      /<(?<close>\/)?(?<name>[a-zA-Z][\w:-]*)(?<rest>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/)?>/g,
    )) {
      if (/[<>]|&(?!amp;|lt;|gt;|quot;|#)/.test(svg.slice(at, m.index))) return false;
      at = m.index + m[0].length;
      const { close, name, empty } = m.groups!;
      if (close && open.pop() !== name) return false;
      if (!close && !empty) open.push(name!);
    }
    return open.length === 0 && svg.slice(at).trim() === '';
  }

  test('lines over time and bars over areas in one well-formed picture', () => {
    const named = all([
      ...[2013, 2014].map((y) => factBy({ doc: doc(y, '<丰南>&"区"', null), value: y })),
      ...[2013, 2014].map((y) => factBy({ doc: doc(y, '丰润区', null), value: y + 5 })),
    ]);
    const svg = svgOf(named)!;
    expect(wellFormed(svg)).toBe(true);
    expect(wellFormed(svg.replace('</text>', ''))).toBe(false);
    expect(svg.match(/<svg /g)).toHaveLength(3);
    expect(svg).toContain('&lt;丰南&gt;&amp;');
    expect(svg).toContain('工会会员（存量，人） 2014-12-31');
  });
  test('the same bytes whatever was drawn before', () => {
    const first = svgOf(SERIES);
    svgOf([...SERIES, ...SERIES]);
    expect(svgOf(SERIES)).toBe(first);
    expect(first).not.toMatch(/zr\d+-/);
  });
  test('the axis of time names the periods that are told, where their figures stand', () => {
    const svg = svgOf(
      all(
        [2011, 2013].map((y) =>
          factBy({ doc: doc(y), type: 'flow', indicator: 'union.contracts', value: y * 100 }),
        ),
      ),
    )!;
    const marks = [...svg.matchAll(/>(20\d\d)<\/text>/g)].map((m) => m[1]);
    expect(marks).toEqual(['2011', '2013']);
  });
  test('two figures are needed for a line', () => {
    expect(svgOf(all([factBy({ doc: doc(2013) })]))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { loadMeasureTypes } from '../../lexicon/measure-types.ts';
import { noReference, type ReferenceTime, type TableBlock, type TableCell } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { findFlatTables, readTable, type TableReading } from './index.ts';

const types = loadMeasureTypes();
const during = (year: number): ReferenceTime => ({
  ...noReference,
  period: { start: `${year}-01-01`, end: `${year}-12-31` },
  speakingYear: year,
});

/** A text of lines before the bar line and a table after it; `^` in a cell goes on from above, `<` from the left. */
function laidOut(source: string): { text: string; table: TableBlock } {
  const [before = '', body = ''] = source.replace(/^\n/u, '').split(/^---\n/mu);
  let text = before;
  const start = text.length;
  const rows: TableCell[][] = [];
  const above: TableCell[] = [];
  for (const [row, line] of body.trimEnd().split('\n').entries()) {
    const cells: TableCell[] = [];
    if (row > 0) text += '\n';
    for (const [col, raw] of line.split('|').entries()) {
      if (col > 0) text += '\t';
      const last = cells[cells.length - 1];
      if (raw === '<' && last) Object.assign(last, { colSpan: last.colSpan + 1 });
      else if (raw === '^') Object.assign(above[col]!, { rowSpan: above[col]!.rowSpan + 1 });
      else {
        const indent = raw.length - raw.trimStart().length;
        const cell = {
          start: text.length + indent,
          end: text.length + raw.length,
          text: raw.trim(),
          row,
          col,
          rowSpan: 1,
          colSpan: 1,
          indent,
        };
        text += raw;
        cells.push(cell);
        above[col] = cell;
      }
    }
    rows.push(cells);
  }
  return { text, table: { start, end: text.length, rows } };
}

/** number = value unit measure type period, and what else there is: @area, ⊂whole, baseline, target. */
const short = (text: string, { claims }: TableReading): string[] =>
  claims.map((c) => {
    const { start, end } = c.period;
    const extras = [
      c.area && `@${c.area.text}`,
      c.category && `/${c.category.text}`,
      c.partOf && `⊂${c.partOf.measure.text}`,
      c.baseline,
      c.status === 'target' && 'target',
    ].filter(Boolean);
    const words = [
      c.quantity.value,
      c.quantity.unit,
      c.measure.text,
      c.measureType,
      start === end ? start : `${start}..${end}`,
    ];
    return `${text.slice(c.quantity.start, c.quantity.end)} = ${[...words, ...extras].join(' ')}`;
  });

function read(source: string, reference = during(2018)): string[] {
  const { text, table } = laidOut(source);
  return short(text, readTable(fold(text), table, { reference, types }));
}

describe('indicators by periods', () => {
  it('dates each column, reads the unit of the caption and changes against the start of the year', () => {
    expect(
      read(`
表3 金融（单位：亿元）
---
指    标|3月末|比年初增减额|4月末|比年初增减额
存款余额|2291.6|34.8|2262.5|-5.7
`),
    ).toEqual([
      '2291.6 = 229160000000 CNY 存款余额 stock 2018-03-31',
      '34.8 = 3480000000 CNY 存款余额 increase 2018-01-01..2018-03-31 year-start',
      '2262.5 = 226250000000 CNY 存款余额 stock 2018-04-30',
      '-5.7 = 570000000 CNY 存款余额 decrease 2018-01-01..2018-04-30 year-start',
    ]);
  });

  it('reads two tables under each other, each with its own unit', () => {
    expect(
      read(`
---
金  融|<|<
||单位：亿元
指标|5月末|比年初增减额
贷款余额|985.1|27.6
||
外  贸|<|<
||单位：万美元
指标|1-5月|增长（%）
出口|6939.2|-39.5
`),
    ).toEqual([
      '985.1 = 98510000000 CNY 贷款余额 stock 2018-05-31',
      '27.6 = 2760000000 CNY 贷款余额 increase 2018-01-01..2018-05-31 year-start',
      '6939.2 = 69392000 USD 出口 flow 2018-01-01..2018-05-31',
      '-39.5 = -39.5 percent 出口 growth 2018-01-01..2018-05-31',
    ]);
  });

  it('gives a growth the later of the years before it, and parts their whole', () => {
    expect(
      read(`
---
指标|计量单位|2016年|2015年|同比±%
会员总数|人|84213|80126|5.1
  其中：女会员|人|37690|35871|5.1
  农民工会员|人|29054|-|***
`),
    ).toEqual([
      '84213 = 84213 person 会员 stock 2016-12-31',
      '80126 = 80126 person 会员 stock 2015-12-31',
      '5.1 = 5.1 percent 会员 growth 2016-12-31 year-on-year',
      '37690 = 37690 person 女会员 stock 2016-12-31 ⊂会员',
      '35871 = 35871 person 女会员 stock 2015-12-31 ⊂会员',
      '5.1 = 5.1 percent 女会员 growth 2016-12-31 year-on-year',
      '29054 = 29054 person 农民工会员 stock 2016-12-31 ⊂会员',
    ]);
  });

  it('takes the year of a merged header above the months', () => {
    expect(
      read(
        `
---
指标|2017年|<|2018年|<
^|1-6月|增长%|1-6月|增长%
财政收入（亿元）|12.5|3.1|13.0|4.0
`,
        noReference,
      ),
    ).toEqual([
      '12.5 = 1250000000 CNY 财政收入 flow 2017-01-01..2017-06-30',
      '3.1 = 3.1 percent 财政收入 growth 2017-01-01..2017-06-30',
      '13.0 = 1300000000 CNY 财政收入 flow 2018-01-01..2018-06-30',
      '4.0 = 4 percent 财政收入 growth 2018-01-01..2018-06-30',
    ]);
  });

  it('knows no year where none is written', () => {
    expect(read('---\n指标|3月末\n会员（人）|120\n建会率|95.5%\n', noReference)).toEqual([
      '120 = 120 person 会员 stock ',
      '95.5% = 95.5 percent 建会率 ratio ',
    ]);
  });
});

describe('areas by indicators', () => {
  it('takes the measure from the column, the area from the row, and one unit for each measure', () => {
    expect(
      read(`
表1 各街道工会组建情况（单位：家、人）
---
序号|街道|工会组织|会员|新增会员|建会率（%）
1|东门街道|412|30120|1040|91.2
2|河西街道|458|33 980|1225|93
|合计|870|64100|2265|
`),
    ).toEqual([
      '412 = 412 count 工会组织 stock 2018-12-31 @东门街道',
      '30120 = 30120 person 会员 stock 2018-12-31 @东门街道',
      '1040 = 1040 person 新增会员 increase 2018-01-01..2018-12-31 @东门街道',
      '91.2 = 91.2 percent 建会率 ratio 2018-12-31 @东门街道',
      '458 = 458 count 工会组织 stock 2018-12-31 @河西街道',
      '33 980 = 33980 person 会员 stock 2018-12-31 @河西街道',
      '1225 = 1225 person 新增会员 increase 2018-01-01..2018-12-31 @河西街道',
      '93 = 93 percent 建会率 ratio 2018-12-31 @河西街道',
      '870 = 870 count 工会组织 stock 2018-12-31',
      '64100 = 64100 person 会员 stock 2018-12-31',
      '2265 = 2265 person 新增会员 increase 2018-01-01..2018-12-31',
    ]);
  });

  it('says which cells are row numbers and which are missing', () => {
    const { text, table } = laidOut('---\n序号|地区|会员（人）\n1|北 京|120\n2|天 津|-\n3|河 北|\n');
    const { claims, excluded, missing } = readTable(fold(text), table, { reference: noReference, types });
    expect(claims.map(({ area }) => area?.text)).toEqual(['北京']);
    expect(excluded.map(({ span, reason }) => [text.slice(span.start, span.end), reason])).toEqual([
      ['1', 'ordinal'],
      ['2', 'ordinal'],
      ['3', 'ordinal'],
    ]);
    expect(missing.map(({ row, column }) => [row, column])).toEqual([
      [3, 3],
      [4, 3],
    ]);
  });
});

describe('years by what the title names', () => {
  it('takes measure and unit from the caption', () => {
    expect(read('全市工会会员人数（单位：万人）\n---\n年份|2014|2015|2016\n人数|12.5|13.1|-\n')).toEqual([
      '12.5 = 125000 person 全市工会会员人数 stock 2014-12-31',
      '13.1 = 131000 person 全市工会会员人数 stock 2015-12-31',
    ]);
  });
});

describe('plans', () => {
  it('tells targets from what was done, and a share of the plan from a growth', () => {
    expect(read('---\n指标|全年目标|1-6月完成数|完成年度计划（%）\n新建工会（家）|80|74|92.5\n')).toEqual([
      '80 = 80 count 新建工会 increase 2018-01-01..2018-12-31 target',
      '74 = 74 count 新建工会 increase 2018-01-01..2018-06-30',
      '92.5 = 92.5 percent 新建工会 ratio 2018-01-01..2018-06-30',
    ]);
  });
});

describe('what tables leave unsaid', () => {
  it('a part counts in the unit of its whole, 人数 people, and a total is called what its row is called', () => {
    expect(read('---\n项目|2018年\n会员（人）|300\n其中：女会员|120\n')).toEqual([
      '300 = 300 person 会员 stock 2018-12-31',
      '120 = 120 person 女会员 stock 2018-12-31 ⊂会员',
    ]);
    expect(read('---\n项目|人数|金额（万元）\n送温暖|1630|85.4\n合计|1750|121.4\n')).toEqual([
      '1630 = 1630 person 送温暖 stock 2018-12-31',
      '85.4 = 854000 CNY 送温暖 flow 2018-01-01..2018-12-31',
      '1750 = 1750 person 人数 stock 2018-12-31',
      '121.4 = 1214000 CNY 金额 flow 2018-01-01..2018-12-31',
    ]);
    expect(read('---\n类别|数量（个）\n国有企业|120\n合计|393\n')).toEqual([
      '120 = 120 count 国有企业 stock 2018-12-31',
      '393 = 393 count 合计 stock 2018-12-31',
    ]);
  });

  it('a cumulated month begins with the year', () => {
    expect(
      read('2018年5月指标\n---\n指标|单位|本月|本月止累计|同比增长（%）\n零售总额|亿元|20.5|101|-1.1\n'),
    ).toEqual([
      '20.5 = 2050000000 CNY 零售总额 flow 2018-05-01..2018-05-31',
      '101 = 10100000000 CNY 零售总额 flow 2018-01-01..2018-05-31',
      '-1.1 = -1.1 percent 零售总额 growth 2018-01-01..2018-05-31 year-on-year',
    ]);
  });

  it('points and ranks count nothing', () => {
    const { text, table } = laidOut('---\n单位|会员（人）|得分|排名\n区教育工会|1203|98.5|1\n');
    const { claims, excluded } = readTable(fold(text), table, { reference: noReference, types });
    expect(claims.map(({ measure, category }) => [measure.text, category?.text])).toEqual([
      ['会员', '区教育工会'],
    ]);
    expect(excluded.map(({ reason }) => reason)).toEqual(['score', 'ordinal']);
  });
});

it('claims nothing of several columns without a header', () => {
  expect(read('---\n会员|84213|80126|5.1\n女会员|37690|35871|5.1\n')).toEqual([]);
});

describe('tables one cell a line', () => {
  const flat = [
    '工会统计',
    '单位：人',
    '指标',
    '2022年末',
    '2021年末',
    '会员总数',
    '84213',
    '80126',
    '其中：女会员',
    '37690',
    '-',
    '注：据年报。',
  ];
  it('are found where every row has the same number of values', () => {
    const text = `正文一句，今年发展会员3000人，不是表格，长到不会是一个单元格，所以不能算。\n${flat.join('\n')}\n`;
    const [table, ...others] = findFlatTables(fold(text), { start: 0, end: text.length });
    expect(others).toEqual([]);
    expect(table!.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)))).toEqual([
      ['指标', '2022年末', '2021年末'],
      ['会员总数', '84213', '80126'],
      ['其中：女会员', '37690', '-'],
    ]);
    expect(short(text, readTable(fold(text), table!, { reference: during(2022), types }))).toEqual([
      '84213 = 84213 person 会员 stock 2022-12-31',
      '80126 = 80126 person 会员 stock 2021-12-31',
      '37690 = 37690 person 女会员 stock 2022-12-31 ⊂会员',
    ]);
  });

  it('are left alone from the row that lost a cell', () => {
    const lost = ['指标', '2022年', '2021年', '甲', '1', '2', '乙', '3', '4', '丙', '5', '丁', '6', '7'].join(
      '\n',
    );
    const [table] = findFlatTables(lost, { start: 0, end: lost.length });
    expect(table!.rows.length).toBe(3);
  });

  it('are not seen in short lines of prose', () => {
    const prose = '第一项\n工会会员\n2016\n第二项\n3\n活动\n';
    expect(findFlatTables(prose, { start: 0, end: prose.length })).toEqual([]);
  });
});

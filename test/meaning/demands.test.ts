/** What a claim must be for it to be compared: demands of the project in sentences of their own, end to end. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnalyzer, type DocumentRecord, type Observation } from '../../src/index.ts';
import { read, readOne, root, textsOf } from './support.ts';

const days = ({ period }: Observation): string => `${period.start ?? ''}..${period.end ?? ''}`;
const say = (o: Observation): string => `${o.measureType} ${o.status} ${o.value} ${days(o)}`;
const claims = (text: string): string[] => readOne(text).observations.map(say);

describe('城镇新增就业 in a state report', () => {
  const REPORT = `政府工作报告（2021年3月5日）
一、2020年和“十三五”时期工作回顾
去年，城镇新增就业1186万人，居民消费平稳。“十三五”时期，城镇新增就业超过6000万人。
二、今后的目标和任务
“十四五”时期，城镇新增就业5500万人以上。今年发展主要预期目标是：城镇新增就业1100万人以上。
`;

  it('is four claims of one indicator: last year, five years, the aims of both', () => {
    const { observations } = readOne(REPORT);
    expect(observations.map(say)).toEqual([
      'increase actual 11860000 2020-01-01..2020-12-31',
      'increase actual 60000000 2016-01-01..2020-12-31',
      'increase target 55000000 2021-01-01..2025-12-31',
      'increase target 11000000 2021-01-01..2021-12-31',
    ]);
    expect(new Set(observations.map((o) => o.indicator))).toEqual(new Set(['district.employment.new']));
    expect(observations.map((o) => o.sameAs)).toEqual([null, null, null, null]);
  });

  it('keeps them apart where the five years are told in words', () => {
    expect(
      claims(`2016年政府工作报告
一、过去五年工作回顾
过去五年，城镇新增就业累计6431万人。2015年城镇新增就业1312万人。
二、今后五年的目标
“十三五”期间，城镇新增就业5000万人以上。
三、2016年重点工作
今年要实现城镇新增就业1000万人以上。
`),
    ).toEqual([
      'increase actual 64310000 2011-01-01..2015-12-31',
      'increase actual 13120000 2015-01-01..2015-12-31',
      'increase target 50000000 2016-01-01..2020-12-31',
      'increase target 10000000 2016-01-01..2016-12-31',
    ]);
  });
});

describe('a rate that its counts deny', () => {
  const report = (rate: string): DocumentRecord =>
    readOne(`柳河区总工会2018年工作总结\n全区应建会企业1009家，已建会890家，建会率${rate}。\n`);

  it('is reported as printed, and flagged', () => {
    const { observations, findings } = report('96%');
    expect(observations.map((o) => [o.value, o.unit])).toEqual([
      [1009, 'count'],
      [890, 'count'],
      [96, 'percent'],
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'rate-against-counts', stated: 96, computed: 88 });
    expect(findings[0]!.observations).toContain(observations[2]!.id);
  });

  it('is not flagged where it holds once rounded', () => {
    expect(report('88.2%').findings).toEqual([]);
    expect(report('88%').findings).toEqual([]);
  });
});

describe('plans against reviews', () => {
  it('gives what was done its half-year and what is planned the next', () => {
    expect(
      claims(`柳河区总工会2018年上半年工作总结和下半年工作打算
一、上半年工作
新建工会42家，发展会员1860名。
二、下半年工作打算
新建工会30家，发展会员1500名。
`),
    ).toEqual([
      'increase actual 42 2018-01-01..2018-06-30',
      'increase actual 1860 2018-01-01..2018-06-30',
      'increase target 30 2018-07-01..2018-12-31',
      'increase target 1500 2018-07-01..2018-12-31',
    ]);
  });

  it('reads an aim within a review as an aim, and 完成 as no plan', () => {
    const { observations } = readOne(`柳河区总工会2018年上半年工作总结
完成技术革新36项。确保到年底建会率达到90%。
`);
    expect(observations.map((o) => [o.value, o.status, o.period.end])).toEqual([
      [36, 'actual', '2018-06-30'],
      [90, 'target', '2018-12-31'],
    ]);
  });
});

describe('masked years', () => {
  it('take the year of the title, as inherited', () => {
    const { observations, refPeriod } = readOne(
      '柳河镇总工会2016年上半年工作总结\nxx年上半年，新建工会12家。\n',
    );
    expect(refPeriod.timePeriod).toBe('2016-S1');
    expect(observations.map(say)).toEqual(['increase actual 12 2016-01-01..2016-06-30']);
  });

  it('stay unknown where nothing tells them', () => {
    const { observations, refPeriod, times } = readOne(
      '柳河镇总工会20xx年工作总结\nxx年，全镇新建工会12家。20xx年12月底，会员达到3260人。\n',
    );
    expect(refPeriod.timePeriod).toBeNull();
    expect(observations.map(say)).toEqual(['increase actual 12 ..', 'stock actual 3260 ..']);
    expect(times.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['20xx年', null, null],
      ['xx年', null, null],
      ['20xx年12月底', null, null],
    ]);
  });

  it('a masked count has no value', () => {
    const [observation] = readOne('柳河镇总工会2016年工作总结\n发展会员××名。\n').observations;
    expect(observation).toMatchObject({
      value: null,
      low: null,
      high: null,
      precision: 'masked',
      unit: 'person',
    });
  });
});

describe('分别, 均, 各', () => {
  const measured = (text: string): (string | number | null)[][] =>
    readOne(`柳河区总工会2018年工作总结\n${text}\n`).observations.map((o) => [
      o.value,
      o.measure,
      o.measureType,
    ]);

  it('分别 hands values out in order', () => {
    expect(
      measured('困难职工、农民工、女职工分别为1310、1351、1269人。').map(([value, noun]) => [value, noun]),
    ).toEqual([
      [1310, '困难职工'],
      [1351, '农民工'],
      [1269, '女职工'],
    ]);
  });

  it('分别 leaves the verb of its list outside', () => {
    expect(measured('救助困难职工、农民工、女职工分别为1310、1351、1269人。')).toEqual([
      [1310, '困难职工', 'flow'],
      [1351, '农民工', 'flow'],
      [1269, '女职工', 'flow'],
    ]);
  });

  it('均 and 各 hand one value to several', () => {
    expect(measured('职工书屋、母婴室均达到20个。')).toEqual([[20, '职工书屋、母婴室', 'stock']]);
    expect(measured('机关、企业各举办培训班3期。')).toEqual([[3, '培训班', 'flow']]);
  });

  it('均 keeps both of two rates', () => {
    expect(measured('工会组建率、职工入会率均达到95%。')).toEqual([[95, '工会组建率、职工入会率', 'ratio']]);
  });
});

describe("a women's federation's own folder", () => {
  const lexicon = join(root, 'fixtures', 'lexicon-women');
  const TEXT = `青岚县妇女工作委员会2019年工作总结
全县建成妇女微家86个，培训妇女1240人次。守护花开走进学校，惠及妇女300名。
`;

  it('adds an indicator, a synonym, an organisation and an activity', () => {
    const ours = createAnalyzer({ lexicon }).analyze(TEXT)[0]!;
    const plain = read(TEXT)[0]!;
    const indicators = (record: DocumentRecord): (string | null)[] =>
      record.observations.map((o) => o.indicator);
    expect(indicators(ours).slice(0, 2)).toEqual(['women.homes', 'union.training.trainees']);
    expect(indicators(plain)).not.toContain('women.homes');
    expect(indicators(plain)[1]).not.toBe('union.training.trainees');
    expect(ours.issuer).toMatchObject({ name: '青岚县妇女工作委员会', kind: 'women-committee' });
    expect(plain.issuer?.kind).not.toBe('women-committee');
    expect(ours.activities.map((a) => a.name)).toEqual(['守护花开']);
    expect(plain.activities.map((a) => a.name)).not.toContain('守护花开');
  });

  it('knows its organisations whatever is done with them', () => {
    const { observations } = createAnalyzer({ lexicon }).analyze('巩固妇联组织120个，新建妇联组织15个。')[0]!;
    expect(observations.map((o) => [o.measure, o.indicator])).toEqual([
      ['妇联组织', 'women.federations'],
      ['妇联组织', 'women.federations'],
    ]);
  });

  // The tokenizer learns the user's words: a dictionary alone cuts 妇女之家 at 之, and 家 would be counted.
  it('adds an indicator whose wording the dictionary cuts', () => {
    const { observations } = createAnalyzer({ lexicon }).analyze('全县共有妇女之家86个。')[0]!;
    expect(observations.map((o) => o.indicator)).toEqual(['women.homes']);
  });
});

/** An optional dependency: its native part may not have been built. */
const hasNodeJieba = ((): boolean => {
  try {
    createRequire(import.meta.url)('nodejieba');
    return true;
  } catch {
    return false;
  }
})();

const found = (records: readonly DocumentRecord[]): unknown =>
  records.map(({ observations, times, numerals }) => ({
    values: observations.map((o) => [o.value, o.low, o.high, o.precision, o.unit, o.evidence.number]),
    times: times.map((t) => [t.text, t.start, t.from, t.to]),
    numerals,
  }));

describe('on whole documents', () => {
  it.skipIf(!hasNodeJieba)(
    `both tokenizers give the same values and spans${hasNodeJieba ? '' : ' (nodejieba is not built here)'}`,
    { timeout: 120_000 },
    async () => {
      const other = createAnalyzer({ tokenizer: 'nodejieba' });
      const texts = await textsOf(join(root, 'corpus'), /^(?:fengnan|special|sihui).*\.txt$/u);
      expect(texts.length).toBeGreaterThan(15);
      for (const { uri, text } of texts) expect(found(other.analyze(text)), uri).toEqual(found(read(text)));
    },
  );

  it('the same text gives the same record, whatever was read before', { timeout: 120_000 }, async () => {
    const texts = (await textsOf(join(root, 'corpus'))).map(({ text }) => text);
    const bytes = (text: string): string => JSON.stringify(read(text));
    const forward = texts.map(bytes);
    const backward = texts.toReversed().map(bytes).toReversed();
    expect(texts.length).toBeGreaterThan(35);
    expect(backward).toEqual(forward);
  });
});

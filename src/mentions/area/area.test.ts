import { describe, expect, it } from 'vitest';
import { areaChanges, divisions, uniqueTowns } from '../../lexicon/areas.ts';
import { fold } from '../../text/fold.ts';
import { areaBefore } from './before.ts';
import { areaByCode, liesIn, predecessorsOf, readAreas, resolveArea, successorsOf } from './index.ts';

const during = (start: string, end = start) => ({ period: { start, end } });

describe('the tables', () => {
  it('name a parent that is itself a division', () => {
    const codes = new Set(divisions().map((d) => d.code));
    expect(divisions().filter((d) => d.parent !== '' && !codes.has(d.parent))).toEqual([]);
  });
  it('hold no code twice on one day', () => {
    const ordered = [...divisions()].sort((a, b) => (a.code + a.from < b.code + b.from ? -1 : 1));
    const doubles = ordered.filter((unit, i) => {
      const before = ordered[i - 1];
      return before?.code === unit.code && (before.to === '' || before.to >= unit.from);
    });
    expect(doubles.map((d) => `${d.code} ${d.name} ${d.from}..${d.to}`)).toEqual([]);
  });
  it('know every unit that a change names, on its day', () => {
    const missing = areaChanges().flatMap(({ date, to }) =>
      to.filter(([code, name]) => areaByCode(code, date)?.name !== name).map((u) => `${date} ${u.join(' ')}`),
    );
    expect(missing).toEqual([]);
  });
  it('end the units that a change ends', () => {
    const living = areaChanges().flatMap(({ date, from, to }) =>
      from
        .filter(
          ([code, name]) =>
            !to.some(([c, n]) => c === code && n === name) && areaByCode(code, date)?.name === name,
        )
        .map((u) => `${date} ${u.join(' ')}`),
    );
    expect(living).toEqual([]);
  });
  it('give towns nine digits under a county of today', () => {
    expect([...uniqueTowns().values()].filter((code) => !/^\d{9}$/u.test(code))).toEqual([]);
  });
});

describe('resolveArea', () => {
  it.each([
    ['奉贤区', '310120'],
    ['奉贤', '310120'],
    ['广西南宁市', '450100'],
    ['深圳市宝安区', '440306'],
    ['江苏省南京市鼓楼区', '320106'],
    ['海南', '460000'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['都安瑶族自治县', '451228'],
    ['新疆维吾尔自治区', '650000'],
    ['哈克镇', '150702100'],
  ])('reads %s as %s', (name, code) => expect(resolveArea(name).code).toBe(code));

  it('keeps the candidates of an ambiguous name and gives no code', () => {
    const { code, candidates, level } = resolveArea('鼓楼区');
    expect(code).toBeNull();
    expect(level).toBe('county');
    expect(candidates.map((c) => c.code)).toEqual(['320106', '320302', '350102', '410204']);
  });
  it('narrows by what lies around', () => {
    expect(resolveArea('鼓楼区', { context: ['350000'] }).code).toBe('350102');
    expect(resolveArea('鼓楼区', { context: ['320000'] }).candidates).toHaveLength(2);
  });
  it('follows the period', () => {
    expect(resolveArea('崇明县', during('2015-01-01', '2015-06-30')).code).toBe('310230');
    expect(resolveArea('崇明区', during('2017-01-01', '2017-12-31')).code).toBe('310151');
    expect(resolveArea('闸北区', during('2014-01-01', '2014-12-31')).code).toBe('310108');
    expect(resolveArea('莱芜市', during('2018-01-01', '2018-06-30')).code).toBe('371200');
  });
  it('names what a word of another time once was, without its code', () => {
    expect(resolveArea('闸北区', during('2017-01-01', '2017-12-31'))).toMatchObject({
      code: null,
      candidates: [{ code: '310108', name: '闸北区' }],
    });
  });
  it.each([
    ['xx镇', 'town'],
    ['**区', 'county'],
    ['__镇', 'town'],
    ['XX县', 'county'],
    ['某某街道', 'town'],
  ])('leaves %s masked', (name, level) =>
    expect(resolveArea(name)).toEqual({ code: null, name, level, candidates: [], masked: true }),
  );
  it('does not know what no table holds', () =>
    expect(resolveArea('青石桥镇')).toMatchObject({
      code: null,
      level: 'town',
      candidates: [],
      masked: false,
    }));
});

describe('areas across changes', () => {
  it('gives the area of a code on a day', () => {
    expect(areaByCode('310108', '2014-06-30')?.name).toBe('闸北区');
    expect(areaByCode('310108', '2016-06-30')).toBeNull();
    expect(areaByCode('130502', '2019-01-01')?.name).toBe('桥东区');
    expect(areaByCode('130502', '2021-01-01')?.name).toBe('襄都区');
  });
  it('gives successors and predecessors with day and kind', () => {
    expect(successorsOf('310108')).toMatchObject([
      { date: '2015-10-13', kind: 'merged', to: [['310106', '静安区']] },
    ]);
    expect(predecessorsOf('310106').flatMap((c) => c.from.map(([code]) => code))).toContain('310108');
    expect(successorsOf('330104').flatMap((c) => c.to.map(([, name]) => name))).toEqual(
      expect.arrayContaining(['上城区', '钱塘区']),
    );
    expect(successorsOf('341421')).toMatchObject([{ kind: 'recoded', to: [['340124', '庐江县']] }]);
    expect(successorsOf('110101')).toMatchObject([{ date: '2010-06-28' }]);
  });
  it('knows what lies in what', () => {
    expect(liesIn('310120', '310000')).toBe(true);
    expect(liesIn('150702100', '150702')).toBe(true);
    expect(liesIn('320106', '330000')).toBe(false);
  });
});

const spans = (text: string) =>
  readAreas(fold(text), 100).map(
    (a) =>
      `${text.slice(a.start - 100, a.end - 100)}:${a.self ? 'self' : a.masked ? 'masked' : (a.code ?? a.level ?? '?')}`,
  );

describe('readAreas', () => {
  it.each<[string, string[]]>([
    ['截至年底，全区已建会企业300家。', ['全区:self']],
    ['我市与本镇均已建站', ['我市:self', '本镇:self']],
    ['xx镇总工会赴广西南宁市考察', ['xx镇:masked', '广西南宁市:450100']],
    ['深圳市宝安区的经验', ['深圳市宝安区:440306']],
    ['全国共有会员3亿人', ['全国:national']],
    ['组织干部到海拉尔区学习，海拉尔的冬天', ['海拉尔区:150702', '海拉尔:150702']],
    ['走进贵州贵阳', ['贵州贵阳:520100']],
    ['在哈克镇召开现场会', ['哈克镇:150702100']],
    ['上海市普陀区长征镇', ['上海市普陀区长征镇:town']],
    ['會員遍及臺灣', ['臺灣:710000']],
  ])('%s', (text, expected) => expect(spans(text)).toEqual(expected));

  it.each([
    '隆重庆祝建党百年',
    '黄河南岸绿化，确保定期巡查',
    '开展安康杯竞赛',
    '全场职工和全区域覆盖',
    '移民建镇，推动城镇和新城区建设',
    '保护公安干警权益，打通通道',
    '全国五一劳动奖章',
    '南京路步行街',
    'Ax镇',
  ])('finds no area in %s', (text) => expect(spans(text)).toEqual([]));

  it('reads a long line in linear time', () => {
    const line = '南京市鼓楼区和石桥镇的xx街道全区职工'.repeat(40_000);
    const begun = performance.now();
    expect(readAreas(line, 0).length).toBeGreaterThan(40_000);
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});

describe('areaBefore', () => {
  const before = (text: string) => {
    const end = text.indexOf('|');
    const found = areaBefore(text.replace('|', ''), end);
    return found && `${text.slice(found.start, end)} ${found.kind} ${found.level}`;
  };
  it.each([
    ['南陵县|总工会', '南陵县 named county'],
    ['要求,石碑镇|总工会', '石碑镇 named town'],
    ['平川县石桥镇|总工会', '平川县石桥镇 named town'],
    ['青岚市|总工会', '青岚市 named prefecture'],
    ['在区|总工会', '区 generic county'],
    ['配合镇|总工会', '镇 generic town'],
    ['**区|总工会', '**区 masked county'],
    ['奉贤|工会', '奉贤 named county'],
    ['新疆生产建设兵团第八师|总工会', '新疆生产建设兵团第八师 named prefecture'],
  ])('%s', (text, expected) => expect(before(text)).toBe(expected));
  it.each(['新建|工会', '基层|工会', '各级|工会', '广大城镇|工会'])('%s names none', (text) =>
    expect(before(text)).toBeNull(),
  );
});

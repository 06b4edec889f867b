/** Numerals as gold has them: span, bounds and precision, and what is none. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { unmark } from '../rule.test-kit.ts';
import { scanNumerals } from './index.ts';

type Bounds = readonly [value: number | null, low: number | null, high: number | null, precision: string];

const exact = (n: number): Bounds => [n, n, n, 'exact'];

const cases: readonly (readonly [marked: string, ...readings: Bounds[]])[] = [
  ['会员总数【79801】人', exact(79801)],
  ['发放【2.3亿】元', exact(230_000_000)],
  ['资金【3万6千】元', exact(36_000)],
  ['投入【1亿2000万】元', exact(120_000_000)],
  ['总值【4.78万亿】元', exact(4_780_000_000_000)],
  ['出具报告【1.1546亿】份', exact(115_460_000)],
  ['增加【一万零三百零五】人', exact(10_305)],
  ['金额【壹佰贰拾万】元', exact(1_200_000)],
  ['【廿三】个, 【卅】家', exact(23), exact(30)],
  ['【二〇一二】年', exact(2012)],
  ['共【一五〇万】人', exact(1_500_000)],
  ['增长【十五点七】倍', exact(15.7)],
  ['【59 617】名职工', exact(59_617)],
  ['【59\n617】名职工', exact(59_617)],
  ['【1,234,567】元', exact(1_234_567)],
  ['大唐【5万】千瓦风电', exact(50_000)],
  ['东电【2×35万】千瓦', exact(700_000)],
  ['【36】人【108万】元', exact(36), exact(1_080_000)],
  ['【五十万】一线职工', exact(500_000)],
  ['【三千】【五千】', exact(3000), exact(5000)],
  ['完成【百分之八十五点六】', exact(85.6)],
  ['下降【千分之三】', exact(0.3)],
  ['达到【百分之百】', exact(100)],
  ['事故率【万分之五】', exact(0.05)],
  ['建会率【百分百】', exact(100)],
  ['慰问【两三百】户', [null, 200, 300, 'range']],
  ['占【四分之三】', exact(0.75)],
  ['减少【一半】以上', exact(0.5)],
  ['【1/4】的企业', exact(0.25)],
  ['【1000余】名', [1000, 1000, null, 'at-least']],
  ['【20余万】元', [200_000, 200_000, null, 'at-least']],
  ['【21万余】元', [210_000, 210_000, null, 'at-least']],
  ['【一千多】家', [1000, 1000, null, 'at-least']],
  ['【上百】人', [100, 100, null, 'at-least']],
  ['【十来】名', [10, null, null, 'approximate']],
  ['【三五百】人', [null, 300, 500, 'range']],
  ['【七八十】家', [null, 70, 80, 'range']],
  ['【十五六】个', [null, 15, 16, 'range']],
  ['【数百万】元', [null, 1_000_000, 10_000_000, 'range']],
  ['惠及职工【数万】人', [null, 10_000, 100_000, 'range']],
  ['【十几】个', [null, 10, 20, 'range']],
  ['【10—15】个', [null, 10, 15, 'range']],
  ['【十五至二十】家', [null, 15, 20, 'range']],
  ['【1至2万】人', [null, 10_000, 20_000, 'range']],
  ['【百分之五至十】', [null, 5, 10, 'range']],
  ['督促【xx】家企业', [null, null, null, 'masked']],
  ['经费【**万】元', [null, null, null, 'masked']],
  ['服务【*.**万】人次', [null, null, null, 'masked']],
  ['职工【8xxxx】', [null, null, null, 'masked']],
  ['【20xx】年', [null, null, null, 'masked']],
  ['【2016.6.30】', [null, null, null, 'masked']],
  ['产值超【亿】元的机构', exact(100_000_000)],
  ['近【百】人次', exact(100)],
  ['从【3】到【5】', exact(3), exact(5)],
  ['电话【0571】-【8635××××】', exact(571), [null, null, null, 'masked']],
  ['【①】加强领导', exact(1)],
];

const none = [
  '进一步统一思想',
  '唯一一定一些一起',
  '四川九江六安的老百姓千方百计',
  'xx镇总工会、**区、__路、xx天海公司',
  '陆地上的队伍收拾行装',
  '万众一心,成为万家灯火',
  '单位:万元',
  '人数百分比',
  '____________',
];

describe('numerals', () => {
  for (const [marked, ...readings] of cases) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const folded = fold(text);
      const found = scanNumerals(folded, 0, folded.length);
      expect(found.map((n) => [text.slice(n.start, n.end), n.value, n.low, n.high, n.precision])).toEqual(
        spans.map((s, i) => [text.slice(s.start, s.end), ...readings[i]!]),
      );
    });
  }
  for (const text of none) {
    it(`none in: ${text}`, () => expect(scanNumerals(fold(text), 0, text.length)).toEqual([]));
  }
  it('tells one unit in the last written place', () => {
    const resolutions = ['1.2万', '79801', '一千二百', '3万6千', '20余万', '85.60'].map(
      (text) => scanNumerals(text, 0, text.length)[0]!.resolution,
    );
    expect(resolutions).toEqual([1000, 1, 100, 1000, 10_000, 0.01]);
  });
});

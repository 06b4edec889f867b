/** Quantities as gold has them: span, bounds, precision and unit; 「」 marks the outer span with hedges and unit. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { scanNumerals } from '../numeral/index.ts';
import { unmark } from '../rule.test-kit.ts';
import { readQuantities } from './index.ts';

/** value, low, high, precision, unit in one line: `3000 3000 3000 exact person`, `-` for null. */
const cases: readonly (readonly [marked: string, ...readings: string[]])[] = [
  ['组织【3021】家', '3021 3021 3021 exact count'],
  ['职工【3.5万】人', '35000 35000 35000 exact person'],
  ['慰问【500】人次', '500 500 500 exact person-time'],
  ['客流【1.38亿】人次', '138000000 138000000 138000000 exact person-time'],
  ['面积【18834】平方米', '18834 18834 18834 exact m2'],
  ['造林【2787万】公顷', '27870000 27870000 27870000 exact har'],
  ['公路【32】公里', '32 32 32 exact km'],
  ['风电【5万】千瓦', '50000 50000 50000 exact kW'],
  ['产量【4620万】吨', '46200000 46200000 46200000 exact t'],
  ['为期【3】天', '3 3 3 exact day'],
  ['历时【两】周', '14 14 14 exact day'],
  ['持续【一】个半月', '1.5 1.5 1.5 exact month'],
  ['培训【3】个多月', '3 3 - at-least month'],
  ['历时【两年半】', '2.5 2.5 2.5 exact year'],
  ['建会率【78.6%】', '78.6 78.6 78.6 exact percent'],
  ['参保率【９５％】', '95 95 95 exact percent'],
  ['增长率【6.45‰】', '0.645 0.645 0.645 exact percent'],
  ['占【八成】', '80 80 80 exact percent'],
  ['覆盖【七成多】的企业', '70 70 - at-least percent'],
  ['占【三分之二】', '66.67 66.67 66.67 exact percent'],
  ['提高【2.3】个百分点', '2.3 2.3 2.3 exact percentage-point'],
  ['提高【2.3】个点。', '2.3 2.3 2.3 exact percentage-point'],
  ['设置【5】个点位', '5 5 5 exact count'],
  ['是上年的【2.1】倍', '2.1 2.1 2.1 exact times'],
  ['翻【两】番', '300 300 300 exact percent'],
  ['奖励【3万6千】元', '36000 36000 36000 exact CNY'],
  ['补贴【5元3角2】分', '5.32 5.32 5.32 exact CNY'],
  ['顺差【1399亿】美元', '139900000000 139900000000 139900000000 exact USD'],
  ['投入人民币【3亿】元', '300000000 300000000 300000000 exact CNY'],
  ['合共澳门元【1,260万】元', '12600000 12600000 12600000 exact MOP'],
  ['会员【2.8亿】', '280000000 280000000 280000000 exact -'],
  ['会员已达【7215】,其中', '7215 7215 7215 exact -'],
  ['近【200】名干部', '200 - 200 approximate person'],
  ['约【2000】名职工', '2000 - - approximate person'],
  ['约有【2000】名职工', '2000 - - approximate person'],
  ['约【6000余】人', '6000 6000 - at-least person'],
  ['节约【3万】元', '30000 30000 30000 exact CNY'],
  ['突破【8000】人', '8000 8000 - at-least person'],
  ['不低于【75%】', '75 75 - at-least percent'],
  ['不超过【3】天', '3 - 3 at-most day'],
  ['缴费【15】年及以下', '15 - 15 at-most year'],
  ['节约【270万】元以上', '2700000 2700000 - at-least CNY'],
  ['【300】名左右', '300 - - approximate person'],
  ['【3】个月内', '3 - 3 at-most month'],
  ['每人限领【一】支', '1 - 1 at-most count'],
  ['超【亿】元企业', '100000000 100000000 - at-least CNY'],
  ['增长【15%-20%】', '- 15 20 range percent'],
  ['奖励【3万元至5万】元', '- 30000 50000 range CNY'],
  ['由【15%】到【20%】', '15 15 15 exact percent', '20 20 20 exact percent'],
  ['增长【-3.2%】', '-3.2 -3.2 -3.2 exact percent'],
  ['【36】人【108万】元', '36 36 36 exact person', '1080000 1080000 1080000 exact CNY'],
  ['慰问困难职工【236】户', '236 236 236 exact household'],
  ['覆盖企业【37537】户', '37537 37537 37537 exact count'],
  ['走访【12】户企业', '12 12 12 exact count'],
  ['督促【xx】家企业', '- - - masked count'],
  ['经费【**万】元', '- - - masked CNY'],
  [
    '分别为【1310】、【1351】、【1269万】人',
    '13100000 13100000 13100000 exact person',
    '13510000 13510000 13510000 exact person',
    '12690000 12690000 12690000 exact person',
  ],
  [
    '投资【2亿】、【5亿】元',
    '200000000 200000000 200000000 exact CNY',
    '500000000 500000000 500000000 exact CNY',
  ],
  [
    '分别达【85】、【90】和【95%】',
    '85 85 85 exact percent',
    '90 90 90 exact percent',
    '95 95 95 exact percent',
  ],
  ['工会【5】、会员【30】人', '5 5 5 exact -', '30 30 30 exact person'],
  ['全年发展会员【○○】人', '- - - masked person'],
  ['一般干部【百余】名', '100 100 - at-least person'],
  ['占【九成八】', '98 98 98 exact percent'],
  ['建设【两】个体系', '2 2 2 exact count'],
  ['走访【五】家国有企业', '5 5 5 exact count'],
  ['【六】项目标', '6 6 6 exact count'],
  ['收缴经费【1 456.3万】元', '14563000 14563000 14563000 exact CNY'],
  ['阅读量【10万】+,', '100000 100000 - at-least -'],
  ['【10万】吨级码头', '100000 100000 100000 exact t'],
  ['翻了【一】番多', '100 100 - at-least percent'],
  ['标语牌【24】块', '24 24 24 exact count'],
  ['全国【1.8亿】产业工人', '180000000 180000000 180000000 exact -'],
  ['【三】县残联', '3 3 3 exact count'],
  ['区、镇【两】级', '2 2 2 exact count'],
  ['居家改造等【五】方面', '5 5 5 exact count'],
  ['共【12】天,8月1日至8月31日,', '12 12 12 exact day'],
];

const show = (n: number | null) => (n === null ? '-' : String(n));

describe('quantities', () => {
  for (const [marked, ...readings] of cases) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const folded = fold(text);
      const found = readQuantities(folded, 0, scanNumerals(folded, 0, folded.length)).filter(
        // Dates are claimed by the times; none is read here.
        (q) => !(q.unit === null && /^[月日]/u.test(text.slice(q.end))),
      );
      expect(
        found.map(
          (q) =>
            `${text.slice(q.start, q.end)} ${[q.value, q.low, q.high].map(show).join(' ')} ${q.precision} ${q.unit ?? '-'}`,
        ),
      ).toEqual(spans.map((s, i) => `${text.slice(s.start, s.end)} ${readings[i]}`));
    });
  }

  it('keeps hedges and unit in the outer span, the unit as written', () => {
    const text = '慰问近200名职工不少于3.5万元以上';
    const found = readQuantities(text, 0, scanNumerals(text, 0, text.length));
    expect(found.map((q) => [text.slice(q.outer.start, q.outer.end), q.unitText])).toEqual([
      ['近200名', '名'],
      ['不少于3.5万元以上', '元'],
    ]);
  });

  it('reads no quantity of years, codes and lone digits', () => {
    for (const text of ['2016年', 'CR929客机', '三山绿化', '1.2.3']) {
      expect(readQuantities(text, 0, scanNumerals(text, 0, text.length))).toEqual([]);
    }
  });
});

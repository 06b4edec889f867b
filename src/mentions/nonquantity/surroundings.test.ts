/** What goes by a number's surroundings rather than by a pattern: markers, identifiers, names in quotes, codes, the article. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { scanNumerals } from '../numeral/index.ts';
import { unmark } from '../rule.test-kit.ts';
import { readNonQuantities } from './index.ts';

/** Sentences in which 【】 marks every numeral that counts nothing, with their reasons in order. */
const cases: readonly (readonly [marked: string, ...reasons: string[]])[] = [
  ['【一】、围绕中心', 'list-marker'],
  ['汇报如下:【1】.工会组建工作', 'list-marker'],
  ['发展会员。【2】、筹集助学金', 'list-marker'],
  ['组织保障。(【一】)稳步推进', 'list-marker'],
  ['加强管理[【2】],', 'list-marker'],
  ['【1】)开展培训', 'list-marker'],
  ['较大进展。【一】是统筹安排,【二】是层层推进', 'list-marker', 'list-marker'],
  ['下一步,【一】要提高认识', 'list-marker'],
  ['提供组织保障【二】、服务大局促进和谐', 'list-marker'],
  ['各【1】、项工作取得了新进展', 'list-marker'],
  ['【①】加强领导', 'list-marker'],
  ['工会5、会员30'],
  ['1.5亿元和2、3万人'],
  ['下降(12%)'],
  ['手机【13812345678】', 'phone'],
  ['号码【138****5678】', 'phone'],
  ['电话:【86351234】、【86351235】', 'phone', 'phone'],
  ['热线电话【12351】开通', 'phone'],
  ['接听热线电话1352件'],
  ['本人【110101199003074514】', 'identity-number'],
  ['本人【110101********4514】', 'identity-number'],
  ['转入【6222020012345678】', 'account-number'],
  ['账号:【6222】 【0200】 【1234】', 'account-number', 'account-number', 'account-number'],
  ['邮编:【201400】', 'postal-code'],
  ['总额12345678901元'],
  ['开展“【72】行大练兵·【360】行出状元”活动', 'name', 'name'],
  ['“【一】元看电影”活动', 'quoted-name'],
  ['印发《【十】项措施》', 'quoted-name'],
  ['他说:“上半年实现订单37亿元,增长60%。”'],
  ['“户均增收3万元”目标'],
  ['新建【5】G基站', 'name'],
  ['专业【4】S店', 'name'],
  ['CR【929】客机', 'name'],
  ['重5kg、长100km'],
  ['【一】名职工受伤', 'article'],
  ['搭建了【一】个平台', 'article'],
  ['建会【一】支专业队伍', 'article'],
  ['每人限领一支'],
  ['新建驿站一处,'],
  ['举办一期培训班'],
  ['持续一个月'],
  ['增长一倍'],
  ['翻了一番'],
  ['【三】山绿化', 'set-phrase'],
  ['九成八的职工'],
  ['按照【两】个普遍的要求', 'set-phrase'],
  ['授予五一劳动奖章10名'],
  ['市区两级、五方面、三县'],
];

describe('numerals that count nothing, by their surroundings', () => {
  for (const [marked, ...reasons] of cases) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const folded = fold(text);
      const numerals = scanNumerals(folded, 0, folded.length);
      const found = readNonQuantities(folded, 0, numerals);
      const claimed = numerals.flatMap((n) => {
        const by = found.find((f) => f.start <= n.start && n.end <= f.end);
        return by === undefined ? [] : [[text.slice(n.start, n.end), by.reason]];
      });
      expect(claimed).toEqual(spans.map((s, i) => [text.slice(s.start, s.end), reasons[i]]));
    });
  }
});

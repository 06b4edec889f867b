import { describe, expect, it } from 'vitest';
import { splitClauses } from './clauses.ts';

const cut = (text: string): string[] =>
  splitClauses(text, { start: 0, end: text.length }).map(
    (c) => `${c.depth}${c.opener} ${text.slice(c.start, c.end)}`,
  );

describe('splitClauses', () => {
  it('cuts at commas, semicolons and colons and goes deeper in brackets', () => {
    expect(cut('集体合同94份(其中区域性12份,覆盖企业131家),覆盖职工2人')).toEqual([
      '0 集体合同94份',
      '1( 其中区域性12份',
      '1, 覆盖企业131家',
      '0, 覆盖职工2人',
    ]);
  });
  it('leaves quotes, thousands and clock times whole', () => {
    expect(cut('开展“面对面,心贴心”活动,发放1,234,567元,14:30开始')).toEqual([
      '0 开展“面对面,心贴心”活动',
      '0, 发放1,234,567元',
      '0, 14:30开始',
    ]);
  });
  it('does not take an unclosed quote for one', () => {
    expect(cut(`“服务大局,会员3人`)).toEqual(['0 “服务大局', '0, 会员3人']);
  });
});

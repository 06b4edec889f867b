import { describe, expect, it } from 'vitest';
import { findSections } from './sections.ts';

const outline = (text: string): string[] =>
  findSections(text, { start: 0, end: text.length }).map((s) => `${s.id} ${s.marker} ${s.heading}`);

describe('findSections', () => {
  it('finds markers in a text without line breaks and nests them by first appearance', () => {
    const text =
      '现总结如下:一、抓组建,强基础。(一)组建工作扎实。一是摸清底数。二是全面推进。(二)培训工作。二、下半年打算。1.再建工会5家。2.发展会员。';
    expect(outline(text)).toEqual([
      '1 一 抓组建,强基础',
      '1.1 (一) 组建工作扎实',
      '1.1.1 一是 摸清底数',
      '1.1.2 二是 全面推进',
      '1.2 (二) 培训工作',
      '2 二 下半年打算',
      '2.1 1 再建工会5家',
      '2.2 2 发展会员',
    ]);
  });
  it('takes an unnumbered plan heading as a section of its own', () => {
    expect(outline('1.女职工工作有特色。表彰10人。下半年工作安排:1.新建工会25个。2.筹集资金。')).toEqual([
      '1 1 女职工工作有特色',
      '2  下半年工作安排',
      '2.1 1 新建工会25个',
      '2.2 2 筹集资金',
    ]);
  });
  it('knows look-alikes: decimals, prizes in a row, numbers of the sentence', () => {
    expect(outline('增长1.5倍。一、二、三等奖各5名。共12人。')).toEqual([]);
  });
  it('reads the number of each marker, circled ones too', () => {
    const numbers = findSections('①摸底。②建会。十二、保障。(三)其他。', { start: 0, end: 22 }).map(
      (s) => s.ordinal,
    );
    expect(numbers).toEqual([1, 2, 12, 3]);
  });
  it('ends a section where the next of its level begins', () => {
    const text = '一、甲事。正文。二、乙事。正文。';
    expect(findSections(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))).toEqual(
      ['一、甲事。正文。', '二、乙事。正文。'],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { parseSmallNumber } from './small-number.ts';
import { splitParts } from './parts.ts';

const body = (what: string) =>
  `${what}以来，工会紧扣中心任务，组织职工开展劳动竞赛、技术比武和岗位练兵，帮助困难职工解决实际问题，各项工作都取得了新的进步。会员队伍稳步扩大，阵地建设不断加强，职工满意度持续提高，为全面完成任务打下了坚实的基础，也为下一步工作积累了有益的经验，大家要继续努力，再接再厉，争取更大的成绩！`;

/** The first characters of each part's own text, and its heading. */
const cut = (text: string) => {
  const folded = fold(text);
  return splitParts(folded).map((p) => [
    p.heading && folded.slice(p.heading.start, p.heading.end),
    folded.slice(p.body, p.body + 6).trim(),
  ]);
};

describe('splitParts', () => {
  it('gives one part that covers a single document', () => {
    const text = `石桥县总工会2015年工作总结\n${body('今年')}`;
    expect(splitParts(text)).toEqual([{ start: 0, end: text.length, heading: null, body: 0 }]);
  });
  it('gives one part for an empty text', () =>
    expect(splitParts('')).toEqual([{ start: 0, end: 0, heading: null, body: 0 }]));

  it('cuts at bracketed marks in a line without breaks, the label going to the first part', () => {
    const text = fold(
      `工会总结大全【篇一：石桥县总工会2015年工作总结】${body('今年')}【篇二】${body('去年')}`,
    );
    const parts = splitParts(text);
    expect(parts.map((p) => [p.start, p.heading && text.slice(p.heading.start, p.heading.end)])).toEqual([
      [0, '石桥县总工会2015年工作总结'],
      [text.indexOf('【篇二】'), null],
    ]);
    expect(parts.map((p) => p.end)).toEqual([text.indexOf('【篇二】'), text.length]);
  });
  it.each<[string, string]>([
    ['篇一：', '篇二：'],
    ['第一篇：', '第二篇：'],
    ['（篇1）', '（篇2）'],
    ['篇1 ', '篇2 '],
    ['范文一\n', '范文二\n'],
    ['【第一篇】', '【第二篇】'],
  ])('cuts at %s … %s', (first, second) =>
    expect(cut(`${first}${body('今年')}\n${second}${body('去年')}`)).toHaveLength(2),
  );

  it('lets kinds of marks count together', () => {
    expect(
      cut(
        `【篇一：甲县总工会2015年总结】${body('今年')}【篇二】${body('去年')}\n第三篇 乙县总工会2016年工作情况\n${body('前年')}`,
      ),
    ).toEqual([
      ['甲县总工会2015年总结', '今年以来,工'],
      [null, '去年以来,工'],
      ['乙县总工会2016年工作情况', '前年以来,'],
    ]);
  });
  it('cuts after a text that lost its full stop', () => {
    expect(
      cut(
        `篇一：甲镇总工会2015年工作总结${body('今年').replace('！', '')}篇二：乙镇总工会2016年工作总结${body('去年')}`,
      ),
    ).toHaveLength(2);
  });
  it('cuts at numbered titles on lines of their own', () => {
    expect(
      cut(
        `工会工作总结(一)\n${body('今年')}\n工会工作总结(二)\n${body('去年')}\n工会工作总结(三)\n${body('前年')}`,
      ),
    ).toHaveLength(3);
  });
  it('takes a table of contents for what it is', () => {
    const text = `篇一：甲总结\n篇二：乙总结\n篇一：甲总结\n${body('今年')}\n篇二：乙总结\n${body('去年')}`;
    expect(cut(text).map(([, words]) => words)).toEqual(['今年以来,', '去年以来,']);
  });
  it('cuts documents that only their titles divide', () => {
    const text = `石桥县总工会2014年工作总结\n${body('今年')}石桥县总工会2015年工作总结 ${body('去年')}`;
    expect(cut(text).map(([heading]) => heading)).toEqual([
      '石桥县总工会2014年工作总结',
      '石桥县总工会2015年工作总结',
    ]);
  });
  it('keeps a page header that repeats the title', () => {
    const title = '石桥县总工会2014年工作总结';
    expect(cut(`${title}\n${body('今年')}\n${title}\n${body('去年')}`)).toHaveLength(1);
  });

  it.each([
    '一、2012年工作总结',
    '（二）2013年工作计划',
    '第一篇章奋进，谋篇布局',
    '听取了石桥县总工会2015年工作报告 大会认为',
    '第二篇 转型发展',
    '现将区总工会2015年工作总结 如下',
    '通过一篇二维码文章宣传',
  ])('does not cut at %s', (words) =>
    expect(cut(`石桥县总工会2014年工作总结\n${body('今年')}${words}\n${body('去年')}`)).toHaveLength(1),
  );

  it('covers the text without gap, whatever stands in it', () => {
    const text = fold(`篇一：${body('今年')}篇二：${body('去年')}篇三：${body('前年')}`);
    const parts = splitParts(text);
    expect(parts[0]!.start).toBe(0);
    expect(parts.at(-1)!.end).toBe(text.length);
    for (let i = 1; i < parts.length; i++) expect(parts[i]!.start).toBe(parts[i - 1]!.end);
  });
  it('reads ten megabytes on one line in linear time', () => {
    const line = '工会工作总结篇一,第二篇'.repeat(400_000);
    const begun = performance.now();
    expect(splitParts(line)).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('parseSmallNumber', () => {
  it.each([
    ['7', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
  ])('%s', (text, value) => expect(parseSmallNumber(text)).toBe(value));
  it('is no number for other words', () => expect(parseSmallNumber('百')).toBeNaN());
});

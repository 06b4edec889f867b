import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, splitSentences, wrapWidth } from './sentences.ts';

const cut = (text: string, starts: number[] = []): string[] =>
  splitSentences(text, { start: 0, end: text.length }, starts).map((s) => text.slice(s.start, s.end));

describe('splitSentences', () => {
  it('ends a sentence at a full stop with its closing quote, not at a comma or semicolon', () => {
    expect(cut('会员3人,其中女1人;工会2家。他说:“好。”会后')).toEqual([
      '会员3人,其中女1人;工会2家。',
      '他说:“好。”',
      '会后',
    ]);
  });
  it('ends a sentence at a line break', () => {
    expect(cut('一、组建\n新建工会5家\r\n\n 发展会员3人')).toEqual([
      '一、组建',
      '新建工会5家',
      '发展会员3人',
    ]);
  });
  it('begins a sentence at a section marker in mid-line', () => {
    const text = '总结如下:一、抓组建新建工会5家';
    expect(cut(text, [text.indexOf('一')])).toEqual(['总结如下:', '一、抓组建新建工会5家']);
  });
  it('goes on over the breaks of a hard-wrapped text, but not into an indented line', () => {
    const line = '全县各级工会坚持服务大局履行职责各项工作都取得了';
    const text = `${Array(9).fill(line).join('\n')}\n 另起一段`;
    expect(wrapWidth(text, { start: 0, end: text.length })).toBe(line.length);
    expect(cut(text)).toHaveLength(2);
  });
  it('cuts what no sentence can be, at a comma where there is one, never inside a surrogate pair', () => {
    const pieces = cut('会员三千,'.repeat(1000));
    expect(Math.max(...pieces.map((p) => p.length))).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(pieces.join('')).toBe('会员三千,'.repeat(1000));
    for (const piece of cut('😀'.repeat(2000))) expect(piece).not.toMatch(/^[\udc00-\udfff]/);
  });
});

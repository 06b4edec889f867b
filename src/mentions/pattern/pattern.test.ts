import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { endsOf } from './ends.ts';
import { entryOf } from './entry.ts';
import { Finder } from './finder.ts';
import { parsePattern, type Codes } from './parse.ts';
import { requirementsOf } from './requirements.ts';
import { look } from './seen.ts';

const show = (codes: Codes): string => [...codes].map((code) => String.fromCharCode(code)).join('');

describe('what a pattern needs', () => {
  const cases: [RegExp, string[]][] = [
    [/邮编[: ]{0,3}\d{2}/u, ['邮', '编', '0123456789']],
    // Of each branch the sharpest requirement; one branch without any leaves nothing.
    [/上半年|一季度/u, ['上季']],
    [/上半年|\p{Script=Han}/u, []],
    [/(?:第[一二])?届/u, ['届']],
    [/共(?:有|计)*/u, ['共']],
    [/x{0,2}y+z{2}/u, ['y', 'z']],
    // What looks around counts where it must be there, not where it must not.
    [/(?<=截至)\d(?!号)(?=月)/u, ['截', '至', '0123456789', '月']],
    [/(?<year>\d{4})年\k<year>/u, ['0123456789', '年']],
    [/[^,]人/u, ['人']],
    [/[一-龥]县/u, ['县']],
    [/[1-3-]号/u, ['123-', '号']],
    [/[\d%]\.\u5e74\x41/u, ['0123456789%', '.', '年', 'A']],
    [/^\s*$/u, []],
  ];
  for (const [pattern, needed] of cases)
    it(String(pattern), () => expect(requirementsOf(parsePattern(pattern)!).map(show)).toEqual(needed));
  it('says nothing of patterns that ignore case', () => expect(parsePattern(/年a/iu)).toBeNull());
});

describe('where a pattern can begin', () => {
  const cases: [RegExp, string, string][] = [
    [/(?<![0-9.第])\d{1,2}月/u, '0123456789', '0123456789.第'],
    [/(?:第[一二])?[三四]届/u, '第三四', ''],
    [/(?<![每以]|没有)本(?:周|月)/u, '本', '每以'],
    // Forbidden only where all branches forbid it; a longer word forbids no single character.
    [/(?:(?<![0-9.])|(?<=[一二]\.))年/u, '年', '0123456789'],
    [/(?<!\d{2})号/u, '号', ''],
    [/(?<=^|[,。])共/u, '共', 'all but ,。'],
    [/^共/u, '共', 'all but '],
    [/(?=[春夏])..季/u, '春夏', ''],
    [/(?:“|‘)?五一/u, '“‘五', ''],
  ];
  for (const [pattern, starts, before] of cases) {
    it(String(pattern), () => {
      const entry = entryOf(parsePattern(pattern)!)!;
      expect(show(entry.starts)).toBe(starts);
      expect(`${entry.notAfter.except ? 'all but ' : ''}${show(entry.notAfter.codes)}`).toBe(before);
    });
  }
  const seconds: [RegExp, string | null][] = [
    [/安康杯|送清凉|(?:送)温暖/u, '康清温'],
    [/(?<!每)第(?:一|二)?届/u, '一二届'],
    [/(?=[春夏])[春夏](?!天)季/u, '季'],
    // A match of one character, or of what is not known, says nothing.
    [/半|半年/u, null],
    [/第.届/u, null],
    [/[一二]{1,3}月/u, null],
    [/共$/u, null],
  ];
  for (const [pattern, wanted] of seconds)
    it(`${pattern} goes on with ${wanted ?? 'anything'}`, () => {
      const codes = entryOf(parsePattern(pattern)!)!.seconds;
      expect(codes === null ? null : show(codes)).toBe(wanted);
    });

  it('knows nothing of patterns that begin with anything', () => {
    for (const pattern of [/[^,]人/u, /\s{0,2}共/u, /(?:共|\p{Script=Han})有/u])
      expect(entryOf(parsePattern(pattern)!)).toBeNull();
  });
});

describe('what a pattern ends with', () => {
  it('is read off its last characters', () => {
    const ends = endsOf(/(?:增长|提高)(?:了|约)*$/u);
    expect([...'增长提高了约近'].filter((ch) => ends.at(ch, 0))).toEqual(['长', '高', '了', '约']);
  });

  it('must be known', () => {
    expect(() => endsOf(/增长.?$/u)).toThrow('does not say');
    expect(() => endsOf(/增长/u)).toThrow('does not say');
    expect(() => endsOf(/(?:了)?$/u)).toThrow('does not say');
  });
});

describe('a finder', () => {
  const patterns = [
    /(?<![0-9.第])(?:1[0-2]|[1-9])月(?!份)/gu,
    /(?<=^|[,。])共(?:有|计)?/gu,
    /(?:第[一二])?[三四]届|[一二]{1,3}(?=月)/gu,
    /(?=[共第]).{1,2}[0-9年]/gu,
    /有计|第(?:一|二)届|五(?!月)一/gu,
    /[^,]月|(?<=第)\d/gu,
    /(?:“|‘)?五一?”?/gu,
  ];
  it('finds what the pattern finds by itself', () => {
    const sentences = fc.string({
      unit: fc.constantFrom(...'第一二三四届共有计五“”‘月份年12.,。'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(sentences, fc.constantFrom(...patterns), (sentence, pattern) => {
        const wanted = [...sentence.matchAll(pattern)].map((m) => [m.index, m[0]]);
        const finder = new Finder(pattern);
        look(sentence);
        const awake = finder.isAwake(sentence);
        const found: [number, string][] = [];
        for (let m = finder.next(sentence, 0); m !== null; m = finder.next(sentence, m.index + m[0].length))
          found.push([m.index, m[0]]);
        expect(found).toEqual(wanted);
        if (wanted.length > 0) expect(awake).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** What must hold of any text: every date in every form, spans that slice, linear time, no time zone. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { daysInMonth, isoDay, noReference, type ReferenceTime } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { readTimes, recognizeTimes } from './index.ts';

const HAN = '〇一二三四五六七八九';
const small = (n: number): string =>
  n <= 10
    ? n === 10
      ? '十'
      : HAN[n]!
    : `${n >= 20 ? HAN[Math.floor(n / 10)]! : ''}十${n % 10 === 0 ? '' : HAN[n % 10]!}`;
const digits = (n: number, zero = '〇'): string =>
  [...String(n)].map((d) => (d === '0' ? zero : HAN[Number(d)]!)).join('');
const wide = (text: string): string =>
  text.replace(/[0-9]/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const two = (n: number): string => String(n).padStart(2, '0');

/** Every written form of a day that names its year. */
const FORMS: readonly ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  (y, m, d) => `${y}年${m}月${d}号`,
  (y, m, d) => wide(`${y}年${m}月${d}日`),
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${[...String(y)].join(' ')}年${[...String(m)].join(' ')}月${[...String(d)].join(' ')}日`,
  (y, m, d) => `${digits(y)}年${small(m)}月${small(d)}日`,
  (y, m, d) => `${digits(y, '零')}年${small(m)}月${small(d)}日`,
  (y, m, d) => `${digits(y, '○')}年${small(m)}月${small(d)}日`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
];

const everyDay: readonly [number, number, number][] = Array.from({ length: 102 }, (_, i) => 1949 + i).flatMap(
  (y) =>
    Array.from({ length: 12 }, (_, i) => i + 1).flatMap((m) =>
      Array.from({ length: daysInMonth(y, m) }, (_, i) => [y, m, i + 1] as [number, number, number]),
    ),
);

describe('dates', () => {
  for (const [index, form] of FORMS.entries()) {
    it(`every day of 1949–2050 as ${form(2016, 6, 30)}`, () => {
      const wrong: string[] = [];
      for (const [y, m, d] of everyDay) {
        const text = `于${form(y, m, d)},召开`;
        const found = readTimes(fold(text), 0, noReference);
        const day = isoDay(y, m, d);
        const whole = found.length === 1 && found[0]!.start === 1 && found[0]!.end === text.length - 3;
        if (!whole || found[0]!.from !== day || found[0]!.to !== day) wrong.push(text);
      }
      expect(wrong, `form ${index}`).toEqual([]);
    });
  }

  it('every month of 1949–2050, whole and by its edges', () => {
    for (let y = 1949; y <= 2050; y++) {
      for (let m = 1; m <= 12; m++) {
        const last = isoDay(y, m, daysInMonth(y, m));
        expect(readTimes(`${y}年${m}月底`, 0, noReference)[0]).toMatchObject({ from: last, to: last });
        expect(readTimes(`${digits(y)}年${small(m)}月`, 0, noReference)[0]).toMatchObject({
          from: isoDay(y, m, 1),
          to: last,
        });
      }
    }
  });
});

const REFERENCE: ReferenceTime = {
  period: { start: '2016-01-01', end: '2016-06-30' },
  speakingYear: 2016,
  speakingDay: '2016-07-04',
  maskedYear: 2016,
};

/** Pieces of which nasty texts are made: times and their neighbours, emoji, lone surrogates, combining marks. */
const PIECES = [
  ...[
    '2016年',
    '6月底',
    '上半年',
    '去年同期',
    '1-6月',
    '2月20日',
    '至',
    '—',
    '24日',
    '今年',
    '以来',
    '近三年',
    '“十二五”',
    '期间',
    'xx年',
  ],
  ...[
    '年',
    '月',
    '日',
    '一',
    '十',
    '半',
    '前',
    '2',
    '0',
    ' ',
    '\n',
    '、',
    ',',
    '。',
    '《',
    '“',
    '”',
    '的',
    '春节',
    '起',
    '同期',
    '至今',
  ],
  ...['😀', '👨‍👩‍👧', '\ud83d', '\ude00', 'e\u0301', '\u200d', '︎', '會', 'Ａ', '１', '㎡', '𠮷'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('spans', () => {
  it('lie within the text, in order, apart, and slice to what was read', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (source, offset) => {
        let end = offset;
        for (const time of readTimes(fold(source), offset, REFERENCE)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(offset + source.length);
          expect(time.from === null || time.to === null || time.from <= time.to).toBe(true);
          end = time.end;
        }
        for (const time of recognizeTimes(source, '2016-07-04T08:00:00')) {
          expect(time.text).toBe(source.slice(time.start, time.end));
          expect(time.text).not.toBe('');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('do not depend on what stands in an unrelated sentence before', () => {
    fc.assert(
      fc.property(text, (source) => {
        const moved = readTimes(fold(source), 100, REFERENCE).map((t) => ({
          ...t,
          start: t.start - 100,
          end: t.end - 100,
        }));
        expect(moved).toEqual(readTimes(fold(source), 0, REFERENCE));
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading time', () => {
  const fastest = (line: string): number =>
    Math.min(
      ...[0, 1, 2, 3].map(() => {
        const start = performance.now();
        readTimes(line, 0, REFERENCE);
        return performance.now() - start;
      }),
    );
  for (const seed of [
    '1234567890',
    '2 0 1 6 ',
    '一二三四',
    '“十',
    '《',
    '1、',
    '2016-',
    '第一、',
    'xx',
    '日3',
    '(',
    '三八',
    '每年前',
  ]) {
    it(`grows with the length: ${seed}`, () => {
      const line = (length: number): string => seed.repeat(Math.ceil(length / seed.length));
      fastest(line(20_000));
      const [short, long] = [fastest(line(20_000)), fastest(line(200_000))];
      // Ten times the text; three times that and 20 ms are left to a busy machine.
      expect(long).toBeLessThan(30 * short + 20);
    });
  }
});

describe('time zones', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  it('change nothing', () => {
    const source = '截至2016年3月31日,近三个月来,上周三,母亲节,去年同期,2月29日,自3月至今,除夕';
    const all = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((tz) => {
      process.env['TZ'] = tz;
      return [readTimes(source, 0, REFERENCE), recognizeTimes(`${source},两个月前`, '2016-03-27T02:30:00')];
    });
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0]![0]).toHaveLength(8);
  });
});

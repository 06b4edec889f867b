/** Bare lengths: 3天, 两个月, 半年, 一年半. They have no place on the calendar. */
import { rule, type Rule } from '../../rule.ts';
import type { TimeExpression } from '../expression.ts';
import { count, COUNT } from '../words.ts';

/** As a count, but larger and with decimals: 1.5年, 2.5小时, 365天. */
const AMOUNT = `(?:[0-9]{1,4}(?:\\.[0-9]{1,2})?|${COUNT})`;

const CODE: Readonly<Record<string, readonly [string, string]>> = {
  年: ['P', 'Y'],
  月: ['P', 'M'],
  季度: ['P', 'Q'],
  周: ['P', 'W'],
  星期: ['P', 'W'],
  天: ['P', 'D'],
  日: ['P', 'D'],
  工作日: ['P', 'D'],
  小时: ['PT', 'H'],
  学时: ['PT', 'H'],
  分钟: ['PT', 'M'],
};

export const length: Rule<TimeExpression> = rule({
  name: 'time/length',
  trigger: '年月季周星天日时分',
  pattern: new RegExp(
    `(?<![0-9.〇零一二两三四五六七八九十百千万第每]|[0-9],)(?:(?<low>[0-9]{1,2}(?:\\.[0-9]{1,2})?|${COUNT})个?(?:-|—|~|至|到))?(?<n>${AMOUNT}|半)(?<half1>个?半)?(?:(?<unit>年)(?<half2>半)?(?!级|制|代|龄|会(?!员|龄)|货|终|纪|轻|薪|检|报|均|内?生|[底末初])|(?:个(?<half3>半)?)(?<unit2>月|季度|星期|工作日|小时|学时)|(?<unit3>天(?!然|津)|周(?!年|[一二三四五六日](?!次)|围|边|期|末|转|密|到|岁)|小时|学时|分钟|工作日|半月|日(?=内|后|时间|游|行程)))`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const { low, n, half1, half2, half3, unit, unit2, unit3 } = groups;
    const word = unit ?? unit2 ?? unit3!;
    const plain = word === '半月' ? '月' : word;
    const value = n === '半' ? 0.5 : count(n!) + (half1 || half2 || half3 || word === '半月' ? 0.5 : 0);
    if (unit !== undefined && value >= 1000) return null;
    const [head, tail] = CODE[plain]!;
    const iso = tail === 'Q' ? `P${value * 3}M` : isoLength(value, head, tail);
    return {
      start: span.start,
      end: span.end,
      rule: 'time/length',
      role: 'length',
      stated: ['length'],
      open: [],
      masked: false,
      length: low !== undefined ? null : iso,
    };
  },
  examples: [
    ['为期【3天】,历时【两个月】', ['P3D', 'P2M']],
    ['【半年】,【一年半】,【半个月】', ['P6M', 'P18M', 'P15D']],
    ['服务【15年】的老会员', 'P15Y'],
    ['【3至5年】', '-'],
  ],
  counterexamples: ['三年级', '天然气', '2000年', '三周年', '36,500小时'],
});

/** 两三年, 十几年, 数十年: lengths that no one knows exactly. */
export const vagueLength: Rule<TimeExpression> = rule({
  name: 'time/vague-length',
  trigger: '年',
  pattern:
    /(?<![0-9〇零一二三四五六七八九十百千万第每])(?:一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九|(?:[一二三四五六七八九]?十|百)(?:几|余|多)|[几数][十百])年(?!级|代|龄|级|会)/gu,
  read: ({ span: { start, end } }) => ({
    start,
    end,
    rule: 'time/vague-length',
    role: 'length',
    stated: ['length'],
    open: [],
    masked: false,
    length: null,
  }),
  examples: [
    ['【两三年】内见效', '-'],
    ['【十几年】如一日,【数十年】坚守', ['-', '-']],
  ],
  counterexamples: ['三五年级', '二三十年代', '几年来'],
});

/** Halves in the next smaller unit: 一年半 is P18M, 半个月 P15D, 半天 PT12H. */
function isoLength(value: number, head: string, tail: string): string {
  if (Number.isInteger(value)) return `${head}${value}${tail}`;
  if (tail === 'Y') return `P${value * 12}M`;
  if (head === 'P' && tail === 'M') return value < 1 ? 'P15D' : `P${Math.floor(value)}M15D`;
  if (tail === 'D') return `PT${value * 24}H`;
  if (tail === 'H') return `PT${value * 60}M`;
  return `${head}${value}${tail}`;
}

/** 至今, 到目前: the open end of a range. */
export const now: Rule<TimeExpression> = rule({
  name: 'time/now',
  trigger: '今前在',
  pattern: /(?:以来)?(?:一直)?(?:至今(?![年天日后晚])|[到至](?:现在|目前|今天|今日))/gu,
  read: ({ span }) => ({ ...span, rule: 'time/now', role: 'now', stated: [], open: ['day'], masked: false }),
  examples: [['2012年【至今】', 'now']],
  counterexamples: ['目前', '今年', '至今年3月'],
});

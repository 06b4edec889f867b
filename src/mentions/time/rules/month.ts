/** Months and days without their year: 1-6月, 6月底, 8月中下旬, 3月8日, 2月20日至24日. */
import { rule, type Rule } from '../../rule.ts';
import { edgeOf, isDay, months, oneDay, tenDays } from '../calendar.ts';
import { part, type TimeExpression } from '../expression.ts';
import { count, DAY, GAP, MONTH, NOT_AFTER_NUMBER, TO, XUN } from '../words.ts';

/** 月 begins other words: 月度, 月刊, 月饼, 月均; 三月三 and 八月初一 are lunar. */
const NO_MONTH =
  '(?!度|刊|嫂|饼|薪|均|租|光|亮|神|球|革命|三(?![日号十至到])|初[一二三四五六七八九十]|廿(?!.?[日号])|十[一二三四五六七八九](?![日号至到—、-]))';
/** 每年3月 comes again and again; 农历八月 is another calendar. */
const PLAIN = '(?<!每年|农历|阴历|旧历)';

/** 七八月: neighbouring Chinese digits are two months; 十一二月 is none. */
const NEIGHBOURS = '一二|二三|三四|四五|五六|六七|七八|八九';

export const monthRange: Rule<TimeExpression> = rule({
  name: 'time/month-range',
  trigger: '月',
  pattern: new RegExp(
    `${NOT_AFTER_NUMBER}${PLAIN}(?:(?<first>${MONTH})(?: ?月份?)?${TO}(?<last>${MONTH})|(?<pair>${NEIGHBOURS})) ?月份?${NO_MONTH}[底末]?(?! ?${DAY} ?[日号]|[底末初]|[上中下]+旬)`,
    'gu',
  ),
  read: ({ groups: { first: head, last: tail, pair }, span }) => {
    const [first, last] = [count((head ?? pair?.[0])!), count((tail ?? pair?.[1])!)];
    if (last <= first) return null;
    return part('time/month-range', span, 'period', ['month'], (year) => months(year, first, last));
  },
  examples: [
    ['【1-6月】新增,【1—3月】和【1至9月】', ['2016-S1', '2016-Q1', '2016-01-01/P9M']],
    ['【3月至5月份】,【一到五月】', ['2016-03-01/P3M', '2016-01-01/P5M']],
    ['【1一6月】,【七八月份】', ['2016-S1', '2016-07-01/P2M']],
  ],
  counterexamples: ['6-1月', '1至3个月', '3月至5月20日'],
});

/** 7、8月份. At the head of a sentence 一、 is a marker, and so is 1、 unless the next month follows. */
export const monthList: Rule<TimeExpression> = rule({
  name: 'time/month-list',
  trigger: '、',
  pattern: new RegExp(
    `${NOT_AFTER_NUMBER}${PLAIN}(?<first>${MONTH})(?:月份?)?(?<between>(?:、${MONTH}月?(?=、)){0,9})、(?<last>${MONTH}) ?月份?${NO_MONTH}(?! ?${DAY} ?[日号]|[底末初]|[上中下]+旬)`,
    'gu',
  ),
  read: ({ groups, span, sentence, offset }) => {
    const { first: head, between, last: tail } = groups as { first: string; between: string; last: string };
    const [first, last] = [count(head), count(tail)];
    const arabic = /[0-9]/u.test(head);
    const marker = /(?:^|[。;:!?\n]) ?$/u.test(
      sentence.slice(Math.max(0, span.start - offset - 2), span.start - offset),
    );
    // 七、八月间: no marker, whatever stands before.
    const meanwhile = sentence.startsWith('间', span.end - offset);
    if (arabic !== /[0-9]/u.test(tail) || (marker && !arabic && !meanwhile)) return null;
    if (last - first === between.split('、').length) {
      return part('time/month-list', span, 'period', ['month'], (year) => months(year, first, last));
    }
    if (marker) return null;
    // 3、9月份 are two times: this is the first, the other stands by itself.
    const alone = { start: span.start, end: span.start + head.length };
    return part('time/month-list', alone, 'period', ['month'], (year) => months(year, first));
  },
  examples: [
    ['【7、8月份】,【10、11、12月】', ['2016-07-01/P2M', '2016-Q4']],
    ['于【3】、9月', '2016-03'],
    ['在【一、二月份】', '2016-01-01/P2M'],
    ['【七、八月】间,', '2016-07-01/P2M'],
  ],
  counterexamples: ['1、3月份组织', '一、3月份', '三、五月劳动竞赛', '二、三月份', '3月、5月20日'],
});

export const month: Rule<TimeExpression> = rule({
  name: 'time/month',
  trigger: '月',
  pattern: new RegExp(
    `${NOT_AFTER_NUMBER}${PLAIN}(?<month>${MONTH})${GAP}月份?${NO_MONTH}(?:月?(?<edge>底|末|初(?![一二三四五六七八九十级中次]))|(?<xun>${XUN}))?(?! ?${DAY} ?[日号])`,
    'gu',
  ),
  read: ({ groups: { month: word, edge, xun }, span }) => {
    const m = count(word!);
    if (xun !== undefined)
      return part('time/month', span, 'period', ['month', 'day'], (year) => tenDays(year, m, xun));
    return part('time/month', span, edge ? 'instant' : 'period', ['month'], (year) =>
      edgeOf(months(year, m), edge),
    );
  },
  examples: [
    ['2.【6月底】,【十月底】,【12月月底】', ['2016-06-30', '2016-10-31', '2016-12-31']],
    ['【3月份】组织,【元月】', ['2016-03', '2016-01']],
    ['【8月中下旬】,【7月上旬】', ['2016-08-11/P21D', '2016-07-01/P10D']],
    ['【9月中、下旬】', '2016-09-11/P20D'],
    ['【5月初】启动', '2016-05-01'],
  ],
  counterexamples: [
    '三个月',
    '13月',
    '每月',
    '月均收入',
    '1.5月薪',
    '几月',
    '3月8日',
    '三月三',
    '十月革命',
    '每年3月',
    '农历八月十五',
  ],
});

export const monthDay: Rule<TimeExpression> = rule({
  name: 'time/month-day',
  trigger: '日号',
  pattern: new RegExp(
    `${NOT_AFTER_NUMBER}${PLAIN}(?<month>${MONTH})${GAP}月${GAP}(?<day>${DAY})(?:${GAP}[日号](?!楼|线|院|文)(?:${TO}(?:(?<month2>${MONTH}) ?月 ?)?(?<day2>${DAY}) ?[日号])?|(?:${TO}|(?<listed>、))(?<day3>${DAY}) ?[日号])`,
    'gu',
  ),
  read: ({ groups: { month: word, day, month2, day2, listed, day3 }, span, text }) => {
    const [m, d] = [count(word!), count(day!)];
    if (!isDay(2000, m, d)) return null;
    const last = day2 ?? day3;
    if (last === undefined)
      return part('time/month-day', span, 'instant', ['month', 'day'], (year) => oneDay(year, m, d));
    const [mTo, dTo] = [month2 === undefined ? m : count(month2), count(last)];
    if (!isDay(2000, mTo, dTo)) return null;
    if (listed !== undefined && dTo !== d + 1) {
      // 9月23、25日 are two days.
      const alone = { start: span.start, end: span.start + text.indexOf('、') };
      return part('time/month-day', alone, 'instant', ['month', 'day'], (year) => oneDay(year, m, d));
    }
    const over = mTo < m || (mTo === m && dTo < d) ? 1 : 0;
    return part('time/month-day', span, 'period', ['month', 'day'], (year) => ({
      start: oneDay(year, m, d).start,
      end: oneDay(year === null ? null : year + over, mTo, dTo).end,
    }));
  },
  examples: [
    ['【3月8日】举办,【六月十五日】,【2 月1 6日】', ['2016-03-08', '2016-06-15', '2016-02-16']],
    [
      '【2月20日至24日】,【7月28日-30日】,【8月1日-8月31日】',
      ['2016-02-20/P5D', '2016-07-28/P3D', '2016-08'],
    ],
    ['【4月12-19日】,【12月20日至1月5日】', ['2016-04-12/P8D', '2016-12-20/P17D']],
    ['【9月23、24日】,【6月15号】', ['2016-09-23/P2D', '2016-06-15']],
    ['【9月23】、25日', '2016-09-23'],
  ],
  counterexamples: ['2月30日', '13月1日', '3月8号楼', '三个月5日'],
});

/** Halves, quarters and the year as a whole, without their year: 上半年, 前三季度, 全年, 年底. */
import { monthOf, yearOf } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { edgeOf, months, shiftMonth, wholeYear } from '../calendar.ts';
import { unstatedMonth } from '../anchor.ts';
import { part, type TimeExpression, unknown } from '../expression.ts';
import { count } from '../words.ts';

export const half: Rule<TimeExpression> = rule({
  name: 'time/half',
  trigger: '半',
  pattern: /(?<half>上、?下|[上下])半年度?/gu,
  read: ({ groups, span }) => {
    const first = groups['half']!.startsWith('上') ? 1 : 7;
    const last = groups['half']!.endsWith('下') ? 12 : 6;
    return part('time/half', span, 'period', ['half'], (year) => months(year, first, last));
  },
  examples: [
    ['现将【上半年】工作总结如下', '2016-S1'],
    ['【下半年】工作安排', '2016-S2'],
    ['【上半年度】考核,【上、下半年】', ['2016-S1', '2016']],
  ],
  counterexamples: ['半年来', '一个半年'],
});

export const quarter: Rule<TimeExpression> = rule({
  name: 'time/quarter',
  trigger: '季',
  pattern:
    /(?:前(?<upTo>[二两三23])个?|(?<![0-9十每近一二三四])第?(?<first>[一二三四1-4])(?:季度)?(?:至|到|—|-|~|(?<!(?:^|[。;:!?]).)、(?=第?二|第?三(?<=二、第?三)|第?四(?<=三、第?四)|[2-4]))第?(?<last>[二三四2-4])|(?<![0-9十每近]|[一二三四1-4第]、)第?(?<one>[一二三四1-4首]))季度(?<edge>[末初底])?/gmu,
  read: ({ groups: { upTo, first, last, one, edge }, span }) => {
    const from = upTo || one === '首' ? 1 : count(first ?? one!);
    const to = upTo ? count(upTo) : last ? count(last) : from;
    if (to < from) return null;
    const kind = edge ? 'instant' : 'period';
    return part('time/quarter', span, kind, ['quarter'], (year) =>
      edgeOf(months(year, from * 3 - 2, to * 3), edge),
    );
  },
  examples: [
    ['【第一季度】,【二季度】,【4季度】', ['2016-Q1', '2016-Q2', '2016-Q4']],
    ['【前三季度】完成', '2016-01-01/P9M'],
    ['【一至三季度】', '2016-01-01/P9M'],
    ['【一季度末】', '2016-03-31'],
    ['新建【一、二季度】任务', '2016-S1'],
    ['五、【二季度】打算', '2016-Q2'],
  ],
  counterexamples: ['近三个季度', '每季度一次', '一年四季', '三个季度'],
});

/** 本季度 and 上季度: by the month of a quarterly report's end, else of the speaker. */
export const relativeQuarter: Rule<TimeExpression> = rule({
  name: 'time/relative-quarter',
  trigger: '季',
  pattern: /(?<which>本|这|当|上|下)(?:一?个?)季度?(?![节风])(?<edge>[末初底])?/gu,
  read: ({ groups: { which, edge }, span }) =>
    part('time/relative-quarter', span, edge ? 'instant' : 'period', [], (_, anchor) => {
      const { period } = anchor.reference;
      const here = period === null ? unstatedMonth(anchor) : monthOfDay(period.end);
      if (here === null) return unknown;
      const { year, month } = shiftMonth(here, which === '上' ? -3 : which === '下' ? 3 : 0);
      const first = month - ((month - 1) % 3);
      return edgeOf(months(year, first, first + 2), edge);
    }),
  examples: [
    ['【本季度】新建,【上季度】', ['2016-Q2', '2016-Q1']],
    ['【下一季度】,【本季度末】', ['2016-Q3', '2016-06-30']],
  ],
  counterexamples: ['一季度', '当季节'],
});

const monthOfDay = (day: string): { year: number; month: number } => ({
  year: yearOf(day),
  month: monthOf(day),
});

export const wholeYearWords: Rule<TimeExpression> = rule({
  name: 'time/whole-year',
  trigger: '年',
  pattern:
    /(?:(?<![安健])全年(?!龄|级|制|无休)度?|(?<![0-9〇零一二两三四五六七八九十百千数几半近每今去上前明后本当次历整xX×*_个岁度多周壮青少老成])(?<!每年)(?:年内(?!容)|年(?<edge>底(?!下)|末(?!期|端)|初(?!步|中|级|心|次|期|始))))/gu,
  read: ({ groups: { edge }, span }) =>
    part('time/whole-year', span, edge ? 'instant' : 'period', [], (year) => edgeOf(wholeYear(year), edge)),
  examples: [
    ['完成【全年】8家任务,确保【全年】', ['2016', '2016']],
    ['【年内】入园企业达到7家', '2016'],
    ['【年底】前签订率达到', '2016-12-31'],
    ['【年初】的雨雪冰冻灾害', '2016-01-01'],
  ],
  counterexamples: ['安全年活动', '五年内', '每年年底', '健全年度考核', '全年龄段'],
});

/** Months counted from either end of the year: 前5个月, 首月; beside a year also 后三月 and 第8个月. */
export const countedMonths: Rule<TimeExpression> = rule({
  name: 'time/counted-months',
  trigger: '月',
  pattern:
    /(?<![提之以日目支])(?:[前头](?<first>1[01]|[2-9]|十一?|[二两三四五六七八九])个月|首月)|(?<=年)(?:(?:前(?<from>1[01]|[2-9]|十一?|[二两三四五六七八九])|后(?<last>1[01]|[2-9]|十一?|[二两三四五六七八九]))个?月|第(?<nth>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])个月)/gu,
  read: ({ groups: { first, from, last, nth }, span }) => {
    const start = last !== undefined ? 13 - count(last) : nth !== undefined ? count(nth) : 1;
    const head = first ?? from;
    const end = last !== undefined ? 12 : nth !== undefined ? start : head === undefined ? 1 : count(head);
    return part('time/counted-months', span, 'period', ['month'], (year) => months(year, start, end));
  },
  examples: [
    ['【前5个月】完成投资', '2016-01-01/P5M'],
    ['2022年【前十一个月】,2021年【后三月】', ['2016-01-01/P11M', '2016-Q4']],
    ['2005年【首月】,70年【第8个月】', ['2016-01', '2016-08']],
  ],
  counterexamples: ['提前3个月完成', '此前一个月', '之前三个月', '后三个月'],
});

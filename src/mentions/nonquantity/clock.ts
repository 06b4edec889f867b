/** Times of day, scores and ratios, ages. */
import { NUMBER, claims, type NonQuantityRule } from './claim.ts';

const N = NUMBER;
const DAY_PART = '(?:上午|下午|早上|晚上|早晨|凌晨|中午|傍晚|清晨|夜间|晚间|午后|早|晚|[日号天](?=\\d))';

export const clocks: readonly NonQuantityRule[] = [
  claims('clock', 'clock', {
    trigger: ':',
    pattern: /(?<![\d:.比按])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])/gu,
    examples: ['每天【14:00】开始', '2023-08-01 【19:49:39】'],
    counterexamples: ['以3:2获胜'],
  }),
  claims('score', 'score', {
    trigger: ':比',
    pattern:
      /(?<![\d:.])\d{1,4}(?:\.\d{1,2})?(?: ?[:∶] ?\d{1,7}(?:\.\d{1,2})?){1,4}(?![\d:])|(?<![\d.])\d{1,3}比\d{1,3}(?![\d.]*[%％])/gu,
    examples: [
      '以【3:2】获胜',
      '按【1:1.5】配套',
      '师生比【1:14】',
      '演进为【3.6 : 48 : 48.4】',
      '完成【1:10000】地形图',
      '以【3比2】战胜',
    ],
    counterexamples: ['12%比上年'],
  }),
  claims('hour', 'clock', {
    trigger: '点时',
    pattern: new RegExp(
      `(?:${DAY_PART} ?${N}[点时](?:${N}分?|半|整|钟|许)?(?:[-—~至到]+(?:${DAY_PART})?${N}[点时](?:${N}分?|半|整)?)?|(?<!\\d)\\d{1,2}[时点]\\d{1,2}分(?:[-—~至到]+\\d{1,2}[时点](?:\\d{1,2}分)?)?|(?<!\\d)\\d{1,2}[点时][-—~至到]+\\d{1,2}[点时])`,
      'gu',
    ),
    examples: ['每天【上午9点到晚上5点】', '【14时30分】开始', '【9时10分至16时】开放', '8月5日【下午3时】'],
    counterexamples: ['提出三点要求', '5时代'],
  }),
  claims('age', 'age', {
    trigger: '岁',
    pattern: new RegExp(
      `(?:${N}(?:[-—~至到]+${N})?(?:周岁|岁)?(?:以上|以下)?[、和]){0,6}${N}(?:[-—~至到]+${N})?(?:\\.\\d)?(?:余|多)?(?:周岁|岁)`,
      'gu',
    ),
    examples: [
      '平均年龄【41岁】',
      '对【70-74、75-79、80周岁】以上3个年龄段',
      '男【60周岁】以上',
      '平均年龄【38.5岁】',
    ],
  }),
  claims('round-the-clock', 'name', {
    trigger: '小×*xX',
    pattern:
      /7 ?[×*xX] ?24(?:小时)?|24小时(?=接|服务|值|开|在线|营业|热线|不间断|驿站|书屋|便利|巡|自助|全天|为)/gu,
    examples: ['提供【7×24小时】服务', '【24小时】接听职工来电'],
    counterexamples: ['培训24小时'],
  }),
  claims('one-to-one', 'set-phrase', {
    trigger: '对',
    pattern: /(?<![\d.])1对(?:1|多|N)(?![\d.万亿%])/gu,
    examples: ['实行【1对1】帮扶', '“【1对1】”结对'],
    counterexamples: ['结成11对', '1对15人'],
  }),
  claims('per', 'rate-base', {
    trigger: '每',
    pattern:
      /每(?:[一二三五]?[十百千万亿]{1,2}|10{1,6}|[1-9]0?万)(?=名|位|人(?!次)|户|家(?!次)|个|平方|公里|辆|张|台|件|例)/gu,
    examples: ['【每百】名职工中有会员92名', '【每千】人口床位6.5张', '【每10万】人死亡率'],
    counterexamples: ['每次一百名', '每人一百元', '每10000元'],
  }),
  claims('recurring', 'recurring-date', {
    trigger: '每',
    pattern:
      /(?<=每年的?)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:[0-9一二三四五六七八九十]{1,3}[日号])?|(?<=每月的?)[0-9一二三四五六七八九十]{1,3}[日号]/gu,
    examples: ['每年【9月】开展宣传', '每月【5日】前报送'],
    counterexamples: ['每年9个月', '每月5次'],
  }),
  claims('half-year-report', 'name', {
    trigger: '半',
    pattern: /半年(?=工作|总结|小结|报告|考核)/gu,
    examples: ['总工会【半年】工作总结'],
    counterexamples: ['半年来'],
  }),
];

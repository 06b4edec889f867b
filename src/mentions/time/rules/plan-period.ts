/** Five-year plans as periods: “十二五”期间, 十三五时期, “十四五”末. The plan itself (“十五”计划) is no time. */
import { loadPlanPeriods } from '../../../lexicon/times.ts';
import { rule, type Rule } from '../../rule.ts';
import { edgeOf, wholeYears } from '../calendar.ts';
import { type TimeExpression, whole } from '../expression.ts';
import { anyOf } from '../words.ts';

const PLANS = loadPlanPeriods();
const NAMES = anyOf(PLANS.keys());
/** Inside a title or a slogan (“建功‘十四五’”), or within reach of 规划, 计划 or 纲要, it is part of the plan's name. */
const NOT_IN_TITLE = '(?<!《[^》]{0,20}|“[^”]{1,16})';
const NO_PLAN = '(?![^,。;:、!?]{0,8}(?:规划|计划|纲要|方案|普法))';
const OPEN = '[“"\'‘]';
const CLOSE = '[”"\'’]';
const DIGIT = '一二三四五六七八九十';

export const planPeriod: Rule<TimeExpression> = rule({
  name: 'time/plan-period',
  trigger: '五',
  pattern: new RegExp(
    `${NOT_IN_TITLE}(?:${OPEN}(?<quoted>${NAMES})${CLOSE}|(?<![第${DIGIT}“"'‘])(?:(?<long>十[一二三四五六]五)(?![”"'’${DIGIT}百千万个名人年月日次%])|(?<short>${NAMES})(?=期间|时期|以来|期?[初末])))` +
      `${NO_PLAN}(?:期间|时期|(?<edge>期?[初末]))?`,
    'gu',
  ),
  read: ({ groups: { quoted, long, short, edge }, span }) => {
    const { first, last } = PLANS.get((quoted ?? long ?? short)!)!;
    const days = edgeOf(wholeYears(first, last), edge?.slice(-1));
    return whole('time/plan-period', span, edge ? 'instant' : 'period', () => days, { stated: ['length'] });
  },
  examples: [
    ['【“十二五”期间】新建工会', '2011-01-01/P5Y'],
    ['【十三五期间】,【九五期间】', ['2016-01-01/P5Y', '1996-01-01/P5Y']],
    ['到【“十四五”末】', '2025-12-31'],
    ['是【“十一五”时期】的2.7倍', '2006-01-01/P5Y'],
    ['今年是【十四五】开局之年', '2021-01-01/P5Y'],
  ],
  counterexamples: [
    '《“十四五”规划纲要》',
    '“十五”计划开局良好',
    '十五名',
    '“五一”期间',
    '十二五发展规划',
    '《“十四五”残疾人工作协议》',
    '一百二十五人',
    '“七五”普法工作',
    '“建功‘十四五’、奋进新征程”竞赛',
  ],
});

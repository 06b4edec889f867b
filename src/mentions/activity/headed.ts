/** Unquoted names that end in a head noun: 职工心理健康|培训, 第八届中俄蒙经贸|洽谈会. */
import type { ActivityMention } from '../../model/index.ts';
import { rule } from '../rule.ts';
import { leftEdge, listStart, parallelStart, trimLeft } from './edges.ts';
import { mention } from './mention.ts';
import { chainEnd, headAt, isNaming } from './names.ts';
import { anyOf, firstLetters, headWords, type KnownNames } from './words.ts';

/** Plural and generic, whatever follows: 各类|工会干部培训班. */
const PLURAL = /(?:各类|各种|各项|多种|一系列)$/u;

export const headed = rule<ActivityMention, KnownNames>({
  name: 'activity/headed',
  trigger: firstLetters(headWords),
  pattern: new RegExp(anyOf(headWords), 'g'),
  read: (m) => {
    const at = m.span.start - m.offset;
    const first = headAt(m.sentence, at);
    if (first === null) return null;
    const last = chainEnd(m.sentence, first);
    const start = trimLeft(m.sentence, leftEdge(m.sentence, at), at);
    if ('《”’"」'.includes(m.sentence.charAt(start - 1) || '。')) return null;
    if (PLURAL.test(m.sentence.slice(Math.max(0, start - 3), start))) return null;
    const judge = last.end > first.end && first.head.use === 'cause' ? last.head : first.head;
    if (!isNaming(m.sentence.slice(start, at), judge)) return null;
    const from =
      last.head.kind === 'training' && last.head.use === 'strong'
        ? listStart(m.sentence, start, at)
        : parallelStart(m.sentence, start, at);
    return mention(m, from, last.end, 'activity/headed', last.head.kind);
  },
  examples: [
    ['二是开展【职工心理健康培训】。', '职工心理健康培训 training'],
    ['利用区总工会【工会主席大讲坛】这一载体', '工会主席大讲坛 event'],
    ['上半年完成了【党工共建项目】实施计划的制定', '党工共建项目 project'],
    ['参与到【双亮、双比、双推活动】中来', '双亮双比双推 campaign'],
    ['成功举办了【第八届中俄蒙经贸洽谈会】。', '中俄蒙经贸洽谈会 event'],
    ['推进【创建劳动关系和谐企业活动】', '创建劳动关系和谐企业 campaign'],
    ['举办【家政、电工技能培训班】4期', '家政电工技能培训班 training'],
    ['举办【4S店技能竞赛】', '4S店技能竞赛 competition'],
    ['组织【O2O创业大赛】2场', 'O2O创业大赛 competition'],
    ['开展【农民工工资支付专项行动】', '农民工工资支付专项行动 campaign'],
    ['举办【职工技能大赛】和【职工篮球赛】', ['职工技能大赛 competition', '职工篮球赛 competition']],
  ],
  counterexamples: [
    '开展各类职工文体活动',
    '举办各类工会干部培训班7期',
    '接受了业务培训',
    '开展封闭式培训',
    '实施旧城区改造工程',
    '建成职工活动室3个',
  ],
});

/** Names without a head noun of their own, under a common 等活动: 送红书、读书俱乐部等活动. */
export const underCommonHead = rule<ActivityMention, KnownNames>({
  name: 'activity/under-common-head',
  trigger: '等',
  pattern:
    /(?:送[\p{Script=Han}]{1,6}、){1,4}[\p{Script=Han}]{2,8}?等(?:主题|系列)?活动|送[\p{Script=Han}]{1,4}等活动/gu,
  read: (m) => {
    // 送温暖、送清凉等活动: names of their own.
    const first = m.context.find(m.text.replace(/[、等].*$/u, ''));
    if (first !== null && first.use === 'governed' && /^送(?:温暖|清凉)$/u.test(first.name)) return null;
    const from = m.span.start - m.offset;
    return mention(m, from, m.span.end - m.offset, 'activity/under-common-head', 'campaign');
  },
  examples: [['共同推进【送红书、读书俱乐部等活动】', '送红书读书俱乐部 campaign']],
  counterexamples: ['开展走访慰问等活动', '开展送温暖、送清凉等活动'],
});

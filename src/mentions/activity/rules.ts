/**
 * The rules that find named activities. The order is that of trust; where spans touch, the longer one wins. Span: the name
 * with its head noun, quotes and edition inside; verbs, numbers, years and organisers outside.
 */
import type { ActivityMention } from '../../model/index.ts';
import { rule, type Match } from '../rule.ts';
import { canonicalName, kindOf } from './canonical.ts';
import { leftEdge, trimLeft, withEdition } from './edges.ts';
import {
  chainEnd,
  closingHead,
  headAt,
  isNaming,
  mayName,
  soundsLikeCampaign,
  type HeadMatch,
} from './names.ts';
import { anyOf, firstLetters, headWords, stops, type KnownNames } from './words.ts';

type Found = Match<KnownNames>;

/** A mention, or null inside the title of a document: 《关于开展送温暖活动的通知》. */
function mention(
  m: Found,
  from: number,
  to: number,
  name: string,
  kind: string | null,
): ActivityMention | null {
  const before = m.sentence.slice(Math.max(0, from - 40), from);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return null;
  const text = m.sentence.slice(from, to);
  const canonical = canonicalName(text, m.context);
  return {
    type: 'activity',
    start: m.offset + from,
    end: m.offset + to,
    name: text,
    canonical,
    kind: kindOf(text, canonical, kind, m.context),
    rules: [name],
  };
}

/** Letters between a closing quote and its head noun: “苏绣”残疾人工艺|培训项目. */
const MIDDLE = 16;
/** What a quote names when it is no activity: “巾帼文明岗”称号, “五小”成果, “党建+工建”模式. */
const OTHER_THING =
  /^(?:等)?(?:全国|省级|市级|国家级|区级|示范|先进|优秀)?(?:称号|荣誉|单位|示范|标兵|先进|优秀|奖|精神|理念|要求|原则|目标|方针|战略|机制|模式|制度|体系|思路|格局|工作法|文件|平台|阵地|驿站|基地|站|室|小组|队|资金|款|金|物资|经费|号|岗|家庭|职工|个人|集体|企业|成果|为主题|为主线|思想|建设|任务|规划|时期|期间|前夕|节|会议|大会|精神|品牌|工会|党|原则)/u;
const QUOTE = '[“"‘「](?<name>[^“”"‘’「」。]{2,40}(?:‘[^’]{1,12}’[^“”。]{0,20})?)[”"’」]';
const OPENING = '“"‘「';
const GOVERNED =
  /(?:开展|开展了|举办|举办了|启动|承办|举行|发起|推出|组织|组织开展|实施|打造|参加|参与|深化|推进|做好|抓好|搞好|开展好|办好|动员|投身|继续|和|与|及|、|”)$/u;
const STRONG = /(?:开展|开展了|举办|举办了|启动|启动了|承办|承办了|举行|举行了|发起|发起了)$/u;

/** The head noun that a quoted name leads to, over a few plain letters (“致敬高温下的您”免费送雪糕|活动). */
function headAfterQuote(sentence: string, close: number) {
  let at = close;
  let weak: HeadMatch | null = null;
  if (sentence.charAt(at) === '的' && headAt(sentence, at + 1) !== null) at++;
  for (const limit = Math.min(sentence.length, close + MIDDLE); at <= limit; at++) {
    const head = headAt(sentence, at);
    if (head !== null) {
      const last = chainEnd(sentence, head);
      if (last.head.use !== 'quoted') return last;
      // “面对面、心贴心”服务|职工活动: a weak head may still be a verb on the way to the true one.
      weak ??= last;
      at = last.end - 1;
      continue;
    }
    const c = sentence.charAt(at);
    if (!/[\p{Script=Han}\dA-Za-z·]/u.test(c) || stops.has(c) || stops.has(sentence.slice(at, at + 2)))
      return weak;
  }
  return weak;
}

const quotedWithHead = rule<ActivityMention, KnownNames>({
  name: 'activity/quoted-with-head',
  trigger: OPENING,
  pattern: new RegExp(QUOTE, 'g'),
  read: (m) => {
    const close = m.span.end - m.offset;
    const content = m.groups['name'] ?? '';
    if (!mayName(content)) return null;
    const head = headAfterQuote(m.sentence, close);
    if (head === null) return null;
    if (
      (head.head.use === 'cause' || head.head.use === 'quoted') &&
      /(?:式|型|化|龙|制|站|\+)$/u.test(content)
    )
      return null;
    const start = withEdition(m.sentence, m.span.start - m.offset);
    return mention(m, start, head.end, 'activity/quoted-with-head', head.head.kind);
  },
  examples: [
    ['开展【“送清凉”活动】，慰问高温作业职工', '送清凉 campaign'],
    ['启动【“一瓶水传递爱”公益项目】，即日起', '一瓶水传递爱公益项目 project'],
    ['65家企业参加【“安康杯”竞赛】，参赛班组610个', '安康杯 competition'],
    ['举办【第三届“工匠杯”职工技能大赛】', '工匠杯职工技能大赛 competition'],
  ],
  counterexamples: ['提供“一条龙”就业服务', '荣获“五一巾帼标兵岗”称号', '实施“十二五”重点项目'],
});

/** Quotes that are followed by another quote that has a head noun: “两比两争”、“六比一创”劳动竞赛. */
function listHasHead(sentence: string, close: number): boolean {
  const next = /^[、和与及]?“[^“”]{2,30}”/u;
  let at = close;
  for (let items = 0; items < 6; items++) {
    const match = next.exec(sentence.slice(at, at + 34));
    if (match === null) return items > 0 && headAfterQuote(sentence, at) !== null;
    at += match[0].length;
  }
  return false;
}

const quotedAlone = rule<ActivityMention, KnownNames>({
  name: 'activity/quoted',
  trigger: OPENING,
  pattern: new RegExp(QUOTE, 'g'),
  read: (m) => {
    const [open, close] = [m.span.start - m.offset, m.span.end - m.offset];
    const content = m.groups['name'] ?? '';
    const entry = m.context.find(content);
    if (!mayName(content) || entry?.use === 'never') return null;
    const after = m.sentence.slice(close, close + 8);
    const before = m.sentence.slice(Math.max(0, open - 4), open);
    const ownHead = closingHead(content);
    const other = OTHER_THING.test(after);
    const named =
      (ownHead !== null && !/^(?:称号|荣誉|奖|为主题|为主线)/u.test(after)) ||
      (!other && entry !== null) ||
      (!other && STRONG.test(before)) ||
      (!other &&
        soundsLikeCampaign(content) &&
        (GOVERNED.test(before) || (before.endsWith('在') && after.startsWith('中')))) ||
      (!other && listHasHead(m.sentence, close));
    if (!named) return null;
    return mention(m, withEdition(m.sentence, open), close, 'activity/quoted', ownHead?.kind ?? 'campaign');
  },
  examples: [
    ['2023年【“母亲微笑行动”】依托全国妇联组织', '母亲微笑行动 project'],
    ['开展【“查保促”】、【“五小”】竞赛，参与职工', ['查保促 campaign', '五小 campaign']],
    ['承办【“72行大练兵·360行出状元”】公交驾驶员决赛', '72行大练兵360行出状元 campaign'],
  ],
  counterexamples: ['带来严峻“烤”验', '完成“五小”成果184项', '推动“两个普遍”', '坚持“围绕中心、服务大局”'],
});

const KNOWN_TAIL =
  /^(?:慰问|主题|系列|专项|助学|公益|集中|服务|劳动|知识|安全|职工|结对|技能|宣传|帮扶|助困|志愿){0,2}/u;
const NOT_AS_NAME =
  /^(?:资金|款|金|物资|基金|经费|慰问金|慰问品|到|给|对象|礼包|用品|饮品|物品|制度|机制|站|点|标兵|先进|岗|号|示范|称号|优胜|优秀)/u;

const knownRule = (known: KnownNames) =>
  rule<ActivityMention, KnownNames>({
    name: 'activity/known',
    trigger: known.trigger,
    pattern: new RegExp(`(?<name>${known.source})`, 'g'),
    read: (m) => {
      const entry = m.context.find(m.text);
      if (entry === null || entry.use === 'never') return null;
      const [from, to] = [m.span.start - m.offset, m.span.end - m.offset];
      const quoted =
        OPENING.includes(m.sentence.charAt(from - 1) || '。') && /[”"’」]/u.test(m.sentence.charAt(to));
      const start = quoted ? from - 1 : from;
      let end = quoted ? to + 1 : to;
      if (NOT_AS_NAME.test(m.sentence.slice(end, end + 4))) return null;
      const tail = KNOWN_TAIL.exec(m.sentence.slice(end, end + 8))?.[0] ?? '';
      const head = headAt(m.sentence, end + tail.length) ?? headAt(m.sentence, end);
      if (head !== null) end = chainEnd(m.sentence, head).end;
      else if (
        quoted ? OTHER_THING.test(m.sentence.slice(end, end + 8)) : !stands(m.sentence, from, to, entry.use)
      )
        return null;
      return mention(m, withEdition(m.sentence, start), end, 'activity/known', entry.kind);
    },
    examples: [
      ['开展【金秋助学】，资助困难职工子女50名', '金秋助学 campaign'],
      ['【送温暖活动】共慰问困难职工735人', '送温暖 campaign'],
      ['组织开展【送温暖】、【送清凉】等工作', ['送温暖 campaign', '送清凉 campaign']],
    ],
    counterexamples: ['全年发放送温暖资金192万元', '继续为坚守岗位的劳动者送清凉'],
  });

/** Whether a bare known name stands as a name: 开展送温暖, …、送清凉、…; “送清凉” after 为劳动者 is a verb. */
function stands(sentence: string, from: number, to: number, use: string): boolean {
  if (use === 'always') return true;
  const before = sentence.slice(Math.max(0, from - 4), from);
  const after = sentence.charAt(to);
  return GOVERNED.test(before) && (after === '' || '、,。;和与及等工'.includes(after));
}

const headed = rule<ActivityMention, KnownNames>({
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
    if (/(?:各类|各种|各项|多种|一系列)$/u.test(m.sentence.slice(Math.max(0, start - 3), start))) return null;
    if (
      isNaming(
        m.sentence.slice(start, at),
        last.end > first.end && first.head.use === 'cause' ? last.head : first.head,
      )
    ) {
      return mention(m, parallelStart(m.sentence, start, at), last.end, 'activity/headed', last.head.kind);
    }
    return null;
  },
  examples: [
    ['二是开展【职工心理健康培训】。', '职工心理健康培训 training'],
    ['利用区总工会【工会主席大讲坛】这一载体', '工会主席大讲坛 event'],
    ['上半年完成了【党工共建项目】实施计划的制定', '党工共建项目 project'],
    ['参与到【双亮、双比、双推活动】中来', '双亮双比双推 campaign'],
    ['成功举办了【第八届中俄蒙经贸洽谈会】。', '中俄蒙经贸洽谈会 event'],
    ['推进【创建劳动关系和谐企业活动】', '创建劳动关系和谐企业 campaign'],
  ],
  counterexamples: [
    '开展各类职工文体活动',
    '接受了业务培训',
    '开展封闭式培训',
    '实施旧城区改造工程',
    '建成职工活动室3个',
  ],
});

/** Parallel parts of one name: 双亮、双比、|双推活动, 讲理想、|比贡献活动: as long as the last, with its first letter. */
function parallelStart(sentence: string, start: number, head: number): number {
  const length = head - start;
  let at = start;
  while (
    length <= 5 &&
    sentence.charAt(at - 1) === '、' &&
    sentence.charAt(at - 1 - length) === sentence.charAt(start)
  )
    at -= length + 1;
  return at;
}

/** Names without a head noun of their own, under a common 等活动: 送红书、读书俱乐部等活动. */
const list = rule<ActivityMention, KnownNames>({
  name: 'activity/list',
  trigger: '等',
  pattern:
    /(?:送[\p{Script=Han}]{1,6}、){1,4}[\p{Script=Han}]{2,8}?等(?:主题|系列)?活动|送[\p{Script=Han}]{1,4}等活动/gu,
  read: (m) => {
    const from = m.span.start - m.offset;
    if (m.context.find(m.text.replace(/[、等].*$/u, ''))?.name.startsWith('送温暖')) return null;
    return mention(m, from, m.span.end - m.offset, 'activity/list', 'campaign');
  },
  examples: [['共同推进【送红书、读书俱乐部等活动】', '送红书读书俱乐部 campaign']],
  counterexamples: ['开展走访慰问等活动'],
});

/** All rules, for a set of well-known names. */
export const activityRules = (known: KnownNames) => [
  quotedWithHead,
  quotedAlone,
  knownRule(known),
  headed,
  list,
];

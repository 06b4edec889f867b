/** Whether words are a name: head nouns and their chains, generic modifiers, what quotes hold. */
import { trie } from '../../lexicon/trie.ts';
import {
  anyOf,
  builds,
  causes,
  generics,
  headByWord,
  headWords,
  notNames,
  topics,
  type Head,
} from './words.ts';

const HEAD_AT = new RegExp(anyOf(headWords), 'y');
const STARTS_HEAD = new Uint8Array(65_536);
for (const word of headWords) STARTS_HEAD[word.charCodeAt(0)] = 1;

export interface HeadMatch {
  readonly head: Head;
  readonly end: number;
}

/** The head noun that begins at `at`, unless it is part of another word (活动室, 工程师). */
export function headAt(sentence: string, at: number): HeadMatch | null {
  if (STARTS_HEAD[sentence.charCodeAt(at)] !== 1) return null;
  HEAD_AT.lastIndex = at;
  const match = HEAD_AT.exec(sentence);
  if (match === null) return null;
  const head = headByWord.get(match[0]);
  if (head === undefined) return null;
  const end = at + head.word.length;
  return head.not.some((next) => sentence.startsWith(next, end)) ? null : { head, end };
}

/** Follows heads that stand one after another: 培训|项目, 公益项目|启动仪式. */
export function chainEnd(sentence: string, first: HeadMatch): HeadMatch {
  let last = first;
  for (let next = headAt(sentence, last.end); next !== null; next = headAt(sentence, last.end)) last = next;
  return last;
}

const COMMON_WORDS = trie<'generic' | 'topic'>([
  ...[...generics].map((word) => [word, 'generic'] as const),
  ...[...topics].map((word) => [word, 'topic'] as const),
]);

/**
 * Letters of `text` that tell one activity from another: those that no generic word covers, longest words first. Topics
 * (安全生产) count only for heads that need no more than a topic.
 */
function distinctLetters(text: string, topicsCount: boolean): number {
  let distinct = 0;
  for (let at = 0; at < text.length;) {
    const word = COMMON_WORDS.match(text, at, text.length);
    const next = word?.end ?? at + 1;
    if (word === null || (topicsCount && word.entry === 'topic')) distinct += next - at;
    at = next;
  }
  return distinct;
}

const holdsAny = (text: string, set: ReadonlySet<string>): boolean => {
  for (const word of set) if (text.includes(word)) return true;
  return false;
};

const EDITION = /^(?:第[一二三四五六七八九十百\d]{1,4}届|首届)/u;
const AREA =
  /^(?:全[国省市区县镇州]|自治区|[\p{Script=Han}x*_]{1,6}?[省市县区镇乡旗州](?!场|民|级|域))(?=.)/u;
const COUNT_ONLY = /^[一二三四五六七八九十两\d]+[大项个]?(?:重点)?$/u;

/** True when the words before a head noun make a name of it: 职工心理健康|培训, not 业务|培训, 丰富多彩的|活动. */
export function isNaming(modifier: string, head: Head): boolean {
  if (modifier.length < 2 || COUNT_ONLY.test(modifier)) return false;
  if (head.use === 'quoted') return false;
  if (head.use === 'cause' && (!holdsAny(modifier, causes) || holdsAny(modifier, builds))) return false;
  if (head.use === 'any' || distinctLetters(modifier, head.use === 'strong') >= 2) return true;
  // 全市职工技能大赛, 第五届职工运动会: an edition or a named area makes a particular event of it.
  return (
    (head.kind === 'competition' || head.kind === 'event') &&
    (EDITION.test(modifier) || AREA.test(modifier)) &&
    modifier.length >= 4
  );
}

/** True when what stands between quotes may name an activity at all: not “一条龙”, “十二五”, “烤”. */
export function mayName(content: string): boolean {
  return (
    content.length >= 2 && !notNames.has(content) && !/^[\d.,%]+$/u.test(content) && !/[。!?]/u.test(content)
  );
}

/** A quoted name that says itself that it is a campaign: “春风行动”, “巾帼工匠论坛”, “送法进企业”, “百日攻坚”. */
const CAMPAIGN =
  /^(?:[春夏秋冬]?送|百日|争做|争当|争创)|(?:进[企基社班车校工]|下基层|大练兵|大比武|大走访|万里行|三部曲|大排查|攻坚|会战|献一计|结对|杯|[^\d]月|[^\d]周|[百千万基]\p{Script=Han}{0,3}行$|一日捐)/u;

export function soundsLikeCampaign(content: string): boolean {
  return CAMPAIGN.test(content);
}

/** The head noun that closes a quoted name, if one does and something names it: “母亲微笑行动”. */
export function closingHead(content: string): Head | null {
  for (let length = Math.min(6, content.length - 2); length >= 2; length--) {
    const head = headByWord.get(content.slice(-length));
    if (head !== undefined && head.use !== 'quoted')
      return content.length >= 6 || distinctLetters(content.slice(0, -length), true) > 0 ? head : null;
  }
  return null;
}

/** 工会大讲堂: a name of what takes place, however common its words. */
export function endsInEvent(content: string): boolean {
  for (let length = Math.min(6, content.length - 2); length >= 2; length--) {
    const head = headByWord.get(content.slice(-length));
    if (head !== undefined) return head.kind === 'event' || head.kind === 'training';
  }
  return false;
}

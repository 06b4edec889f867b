/**
 * The area that ends at a place of the text, read from right to left: what stands before 总工会 or 人民政府. Here a name need not be
 * in the tables: xx镇, **区, and 石碑镇 after a stop are areas because an organisation follows.
 */
import { gazetteer, townCode } from './gazetteer.ts';
import { ZONES } from './ranks.ts';
import { levelOfName } from './resolve.ts';

export interface AreaBefore {
  readonly start: number;
  readonly level: string | null;
  /** named: 海拉尔区, 奉贤; masked: xx镇; generic: the rank alone (区总工会, 镇总工会). */
  readonly kind: 'named' | 'masked' | 'generic';
}

const RANK = new RegExp(`(?:自治区|自治州|自治县|${ZONES}|街道|社区|林区|地区|[省市区县镇乡村州旗盟])$`, 'u');
const MASK = /(?:[xX]{1,6}|[×*_□]{1,6}|〇{2,6}|某{1,3}|(?<![A-Za-z])[A-Z]{1,2})$/u;
const HARD = /[^\p{Script=Han}\p{L}×*_□]/u;
/** What governs a place and does not belong to its name: 在石碑镇总工会, 由奉贤工会. */
const GOVERNS = /[在到由对向于从的是为使让将把被给经即]/u;
/** Ranks whose units the tables do not hold, or not all: only these may have names we do not know. */
const OPEN_RANK = new RegExp(`^(?:镇|乡|街道|村|社区|${ZONES})$`, 'u');
/** Ranks that stand in words of their own: 乡镇, 城区, 辖区, 基层. */
const WORDS =
  /(?:城|乡|村|辖|园|社|地|市|校|厂|矿|小|山|牧|灾|景|片|分|库|商|老|新|各|全|我|本|该|外|跨|驻|进|县|集|重|直属|中心|省|辖市)[省市区县镇乡村]$/u;
/** Beginnings of phrases in which the rank stands alone: 来自镇总工会, 落实街道工会. */
const VERBS =
  /各|所有|基层|直属|组织|开展|召开|推进|加强|深入|指导|带领|配合|联合|协助|根据|按照|来自|代表|落实|利用|稳定|[请和与及后前]|结合|依托|发挥|围绕|针对|通过|目前|今年|去年|年来|以来|期间|感谢|争取|接受|参加|迎接|完成|承办|获得|荣获|上报|报送|听取|学习|贯彻|执行|转发|印发|联系|对照|紧扣|紧跟|积极|主动|认真|坚持|抓住|借助|制定|创建|选派|推荐|申报|举办|邀请|支持|成立|深化|强化|全体|广大|辖区|乡镇|全[省市区县]|我[省市区县]|本[省市区县]|其他|下属|所属|首家|多个|\d/u;
/** Divisions of the Xinjiang corps: 第八师总工会. */
const CORPS = /(?:新疆生产建设兵团)?第?[一二三四五六七八九十]{1,2}师$|新疆生产建设兵团$/u;
const LONGEST = 13;

/** The area whose last character is before `end`, chains included (广西南宁市), or null. */
export function areaBefore(text: string, end: number, floor = 0): AreaBefore | null {
  const last = unitBefore(text, end, floor);
  if (!last) return null;
  let start = last.start;
  let kind = last.kind;
  for (;;) {
    const above = unitBefore(text, start, floor);
    if (!above || above.kind === 'generic' || last.kind === 'generic') break;
    start = above.start;
    if (above.kind === 'masked') kind = 'masked';
  }
  return { start, level: last.level, kind };
}

function unitBefore(text: string, end: number, floor: number): AreaBefore | null {
  const tail = text.slice(Math.max(floor, end - LONGEST), end);
  if (tail === '') return null;
  const corps = CORPS.exec(tail);
  if (corps) return { start: end - corps[0].length, level: 'prefecture', kind: 'named' };
  const rank = RANK.exec(tail)?.[0] ?? '';
  const level = rank === '' ? null : levelOfName(rank);
  if (rank !== '') {
    const mask = MASK.exec(tail.slice(0, -rank.length));
    if (mask) return { start: end - rank.length - mask[0].length, level, kind: 'masked' };
  }
  const named = knownName(tail);
  if (named) return { start: end - named.length, level: named.level, kind: 'named' };
  if (rank === '') return null;
  const unknown = unknownName(text, end, rank, floor);
  if (unknown !== null) return { start: unknown, level, kind: 'named' };
  return WORDS.test(tail.slice(-3)) && !/^(?:社区|新区|街道)$/u.test(rank)
    ? null
    : { start: end - rank.length, level, kind: 'generic' };
}

/** The longest name of the tables that ends the tail. */
function knownName(tail: string): { length: number; level: string | null } | null {
  const { byName, endsLikeName } = gazetteer();
  const town = /[镇乡道]$/u.test(tail);
  if (!town && !endsLikeName(tail)) return null;
  for (let length = tail.length; length >= 2; length--) {
    const name = tail.slice(-length);
    const entry = byName.get(name);
    if (entry && (entry.alone || (!entry.word && (length > 2 || bounded(tail, length))))) {
      const levels = new Set(entry.divisions.map((d) => d.level));
      return { length, level: levels.size === 1 ? [...levels][0]! : levelOfName(name) };
    }
    if (town && length >= 3 && townCode(name) !== null && bounded(tail, length))
      return { length, level: 'town' };
  }
  return null;
}

/** Whether a stop, a connective or nothing stands before the last `length` characters of a tail. */
const bounded = (tail: string, length: number): boolean =>
  length >= tail.length ||
  /[^\p{Script=Han}]|[在到由对向于从的是为使让将把被给经即和与及]/u.test(tail[tail.length - length - 1]!);

/**
 * A name of one to four characters between a stop and the rank: ,石碑镇总工会. In running text the rank alone is sure. Counties and
 * cities stand in the tables, so one that does not is believed only where a line or sentence begins with it.
 */
function unknownName(text: string, end: number, rank: string, floor: number): number | null {
  const open = OPEN_RANK.test(rank);
  const name = end - rank.length;
  const stop = Math.max(floor, name - 5);
  let start = name;
  while (start > stop && !begins(text, start, floor, name)) start--;
  if (start >= name || name - start > 4 || !begins(text, start, floor, name)) return null;
  if (
    !open &&
    (name - start < 2 ||
      !/(?:^|[\s。!?;—(《“】-]|\d年|共青团|中共)[在由]?$/u.test(text.slice(Math.max(0, start - 3), start)))
  )
    return null;
  const words = text.slice(start, end);
  return (rank.length === 1 && WORDS.test(words)) || VERBS.test(words) ? null : start;
}

/** Whether a name may begin at `i`: behind a stop, a word that governs places, a year, or the rank of the area above (平川县石桥镇). */
function begins(text: string, i: number, floor: number, name: number): boolean {
  if (i === floor || text.startsWith('共青团', i - 3) || text.startsWith('中共', i - 2)) return true;
  const before = text[i - 1]!;
  return (
    HARD.test(before) ||
    GOVERNS.test(before) ||
    (before === '年' && /\d/u.test(text[i - 2] ?? '')) ||
    (i <= name - 2 && /[市县区旗州]/u.test(before))
  );
}

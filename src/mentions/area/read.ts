/**
 * Areas in a sentence: names of divisions and chains of them (广西南宁市, 深圳市宝安区), towns (普陀区长征镇, 哈克镇), masked names
 * (xx镇, **区), and the report's own area (全区, 我市, 本镇). One pass over the characters; the tables are asked only where a pair of
 * characters begins a name.
 */
import type { AreaMention } from '../../model/index.ts';
import { gazetteer, townCode, type NameEntry } from './gazetteer.ts';
import { ZONES } from './ranks.ts';
import { inChain, levelOfName, narrow, one, resolveArea, type AreaContext } from './resolve.ts';

const SELF = 1;
const TOWN = 2;
const MASK = 4;
const flags = new Uint8Array(65_536);
for (const ch of '全我本') flags[ch.charCodeAt(0)] = SELF;
for (const ch of '镇乡道') flags[ch.charCodeAt(0)] = TOWN;
for (const ch of 'xX×*_某□〇') flags[ch.charCodeAt(0)] = MASK;

const self =
  /(?:[全我本](?:省|自治区|市|区|县|镇|乡|街道|州|旗|盟|社区)(?![场域级间块别委府政内容直])|全国(?!总工会|妇联|人民|人大|政协|五一|劳模|劳动|先进|工人|模范|优秀|道德|文明|青|三八|统一|十|百|[“《])|我国)/uy;
const masked = new RegExp(
  `(?:[xX]{1,6}|[×*_□]{1,6}|〇{2,6}|某{1,3})(?:自治区|自治州|自治县|${ZONES}|街道|社区|[省市区县镇乡村州旗])(?![域场民])`,
  'uy',
);
const RANK = /[省市区县旗盟]$|自治州$|地区$/u;
/** 南京路, 上海人, 北京精神: a short name in a name of something else. */
const AFTER_SHORT =
  /^(?:路|街(?!道)|大道|站|杯|精神|会议|话|菜|人(?!民|社|大|力)|籍|女(?!职工)|号|石化|啤酒)/u;
const ACROSS_WORDS =
  /隆重庆|重庆[祝典贺]|[黄淮沿运]河[南北]|长江西|[太西]湖[南北]|推广[东西]|[佛黄登爬]山[东西]|出海口|入海口|大连[锁片续]/u;
/** Words that end like towns and name none. */
const NO_TOWN =
  /(?:城|乡|村|集|小|重|名|古|各|全|本|我|该|建制|下|返|回|水|家|故|老|入|进|个|坐|冰|心|直属|中心|渠|轨|管|通|人行|车|隧|街|频|报|知|难|味|赛|航|一|公|跑|铁|便|步|轨)[镇乡道]$/u;

/** Every area named in a folded sentence that begins at `offset` of the source, in order. */
export function readAreas(sentence: string, offset: number, context: AreaContext = {}): AreaMention[] {
  const { longestAt } = gazetteer();
  const found: AreaMention[] = [];
  let floor = 0;
  for (let i = 0; i < sentence.length; i++) {
    const flag = flags[sentence.charCodeAt(i)]!;
    let mention: AreaMention | null = null;
    if (flag === SELF) mention = ownArea(sentence, offset, i);
    else if (flag === MASK) mention = maskedArea(sentence, offset, i);
    else if (flag === TOWN) mention = town(sentence, offset, i, floor, context);
    if (!mention) {
      const first = longestAt(sentence, i);
      if (first) mention = named(sentence, offset, i, first, context);
    }
    if (mention) {
      found.push(mention);
      floor = mention.end - offset;
      i = floor - 1;
    }
  }
  return found;
}

function ownArea(sentence: string, offset: number, at: number): AreaMention | null {
  self.lastIndex = at;
  const m = self.exec(sentence);
  if (!m) return null;
  const name = m[0];
  const national = name.endsWith('国');
  return mention(offset + at, name, national ? 'national' : levelOfName(name), {
    self: !national,
    rules: [national ? 'area/national' : 'area/self'],
  });
}

function maskedArea(sentence: string, offset: number, at: number): AreaMention | null {
  // In Ax镇 or 50xx区 the mask is the tail of something else.
  if (at > 0 && /[\p{Script=Latin}\d×*_%]/u.test(sentence[at - 1]!)) return null;
  masked.lastIndex = at;
  let m = masked.exec(sentence);
  if (!m) return null;
  let name = '';
  while (m) {
    name += m[0];
    m = masked.exec(sentence);
  }
  return mention(offset + at, name, levelOfName(name), { masked: true, rules: ['area/masked'] });
}

/** A chain of names from the tables, with a town behind it where one follows (普陀区长征镇). */
function named(
  sentence: string,
  offset: number,
  at: number,
  first: NameEntry,
  context: AreaContext,
): AreaMention | null {
  const { longestAt } = gazetteer();
  const entries = [first];
  let end = at + first.name.length;
  for (
    let next = longestAt(sentence, end);
    next && inChain([...entries, next]).length > 0;
    next = longestAt(sentence, end)
  ) {
    entries.push(next);
    end += next.name.length;
  }
  const last = entries.at(-1)!;
  if (entries.length === 1 && !last.alone) return null;
  if (!RANK.test(last.name) && AFTER_SHORT.test(sentence.slice(end, end + 2))) return null;
  if (entries.length === 1 && !RANK.test(last.name) && !shortStands(sentence, at, last)) return null;
  const tail = /[市区县旗]$/u.test(last.name)
    ? /^[一-龥]{2,4}?(?:镇|乡|街道)/u.exec(sentence.slice(end, end + 6))
    : null;
  if (tail && !NO_TOWN.test(tail[0])) {
    const name = sentence.slice(at, end) + tail[0];
    const { code, level, candidates } = resolveArea(name, context);
    return mention(offset + at, name, level, { code, candidates, rules: ['area/chain', 'area/town'] });
  }
  const name = sentence.slice(at, end);
  const known = inChain(entries);
  const left = narrow(known, context.period, context.context);
  const { code, level, candidates } =
    left.length > 0 ? one(name, left, levelOfName(name)) : one(name, known, levelOfName(name), true);
  return mention(offset + at, name, level, {
    code,
    candidates,
    rules: [entries.length > 1 ? 'area/chain' : 'area/name'],
  });
}

/**
 * 隆重庆祝, 黄河南岸, 确保定期: short names lie across words. A province is believed unless one of these is seen; a prefecture only
 * behind a stop, another area or a word that leads to places.
 */
function shortStands(sentence: string, at: number, { name, divisions }: NameEntry): boolean {
  if (ACROSS_WORDS.test(sentence.slice(Math.max(0, at - 1), at + name.length + 1))) return false;
  if (divisions.some((d) => d.level === 'province') || name.length > 2) return true;
  return (
    at === 0 ||
    /[^\p{Script=Han}]|[在到由和与及对向于从的是赴驻往进抵访邀等县市省区旗]/u.test(sentence[at - 1]!)
  );
}

/** A town whose name stands once in the country; other towns are read only behind their county. */
function town(
  sentence: string,
  offset: number,
  at: number,
  floor: number,
  context: AreaContext,
): AreaMention | null {
  if (sentence[at] === '道' && sentence[at - 1] !== '街') return null;
  const end = at + 1;
  for (let start = Math.max(floor, end - 7); start <= end - 3; start++) {
    const name = sentence.slice(start, end);
    if (townCode(name) === null) continue;
    // 移民建镇 holds 民建镇: a name begins after a stop, another area or a word that governs places.
    if (start > floor && !/[^一-龥]|[在到由和与及对向于从的是为使让将把以被给经]/u.test(sentence[start - 1]!))
      continue;
    if (NO_TOWN.test(name)) return null;
    const { level, candidates, code } = resolveArea(name, context);
    return mention(offset + start, name, level, { code, candidates, rules: ['area/town'] });
  }
  return null;
}

function mention(start: number, name: string, level: string | null, rest: Partial<AreaMention>): AreaMention {
  return {
    type: 'area',
    start,
    end: start + name.length,
    name,
    level,
    code: null,
    candidates: [],
    masked: false,
    self: false,
    rules: [],
    ...rest,
  };
}

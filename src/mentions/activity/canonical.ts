/** One name for one activity: 第二届“安康杯”竞赛, 2016年安康杯竞赛活动 and “安康杯”知识竞赛 of a table's spelling are 安康杯. */
import { bare, headByWord, type KnownNames } from './words.ts';

const LEADING = /^(?:\d{4}年(?:度)?|(?:xx|XX|\*+)年|第[一二三四五六七八九十百\d]{1,4}届|首届|[上下]半年)/u;
/** An area or issuer in front: 浙江省…, 长征镇…; never 社区…, 城市… nor 网约车…. */
const AREA =
  /^(?:全[国省市区县镇]|[\p{Script=Han}x*_]{0,6}?(?:[^社园小城地郊]区|[^城超门]市|省|[^职]县|[^城乡]镇|街道))(?=[\p{Script=Han}xX\d*]{4,})/u;
/** Seasons and festivals in front of a known name: 双节送温暖, 夏季送清凉. */
const SEASON =
  /^(?:元旦|春节|新春|双节|两节|国庆|中秋|五一|[春夏秋冬][季日]?|高温|盛夏|岁末年初|年终|职工)+/u;
const SUFFIX = /(?:系列活动|主题活动|活动)$/u;

/** The name by which an activity is known across years, areas and spellings. */
export function canonicalName(name: string, known: KnownNames): string {
  let core = bare(name.replace(/等活动$/u, ''));
  for (let rounds = 0; rounds < 4; rounds++) {
    const direct = known.find(core);
    if (direct !== null) return direct.name;
    const next = core.replace(LEADING, '').replace(AREA, '');
    if (next === core || next.length < 2) break;
    core = next;
  }
  const short = core.replace(SUFFIX, '');
  if (short.length >= 2) {
    const entry = known.find(short) ?? knownStart(short, known) ?? known.find(short.replace(SEASON, ''));
    if (entry !== null) return entry.name;
    return short.replace(/\d{4}年(?:度)?/u, '');
  }
  return core;
}

/** 安康杯竞赛, 送温暖慰问: a known name followed by its head noun or by what it does. */
function knownStart(name: string, known: KnownNames) {
  for (const tail of [
    '慰问',
    '主题',
    '竞赛',
    '劳动竞赛',
    '劳动和技能竞赛',
    '主题劳动竞赛',
    '主题劳动和技能竞赛',
    '主题竞赛',
    '知识竞赛',
    '工程',
    '行动',
    '专项行动',
    '公益项目',
    '项目',
    '计划',
    '服务',
    '专项工作',
    '主题教育',
  ]) {
    if (name.endsWith(tail) && name.length - tail.length >= 2) {
      const entry = known.find(name.slice(0, -tail.length));
      if (entry !== null) return entry;
    }
  }
  return null;
}

/** The kind of an activity by its table entry, else by the last head noun in its name. */
export function kindOf(
  name: string,
  canonical: string,
  fallback: string | null,
  known: KnownNames,
): string | null {
  const entry = known.find(canonical);
  if (entry !== null) return entry.kind;
  const plain = bare(name);
  for (let length = 6; length >= 2; length--) {
    const head = headByWord.get(plain.slice(-length));
    if (head !== undefined) return head.kind;
  }
  return fallback;
}

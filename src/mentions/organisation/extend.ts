/**
 * Where the name of an organisation begins whose end is known: leftwards over an area (南陵县, xx镇, 区), a branch (交通运输), the name
 * of an enterprise or school, or a party committee's rank (石桥县委).
 */
import type { OrganisationSuffix } from '../../lexicon/organisations.ts';
import { areaBefore, type AreaBefore } from '../area/before.ts';

export interface Extended {
  readonly start: number;
  readonly kind: string;
  readonly level: string | null;
  readonly rule: 'bare' | 'area' | 'industry' | 'enterprise';
  /** named: 南陵县总工会; masked: **区总工会; generic: 区总工会, whose area only the report knows. */
  readonly area?: AreaBefore['kind'];
}

/** Words of a table by their last two characters, longest first; see `byLastTwo`. */
export type Endings = ReadonlyMap<string, readonly string[]>;

export interface Extension {
  readonly text: string;
  /** Span of the known end. */
  readonly start: number;
  readonly end: number;
  /** Where the organisation before it ends: no name reaches back over that. */
  readonly floor: number;
  readonly suffix: OrganisationSuffix;
}

/** Neither stop nor quote: what a name of an enterprise may hold. */
const IN_NAME = /[\p{Script=Han}A-Za-z\d×*_□()·]/u;
const LONGEST_NAME = 26;
/** Words that govern a name and do not belong to it: 在XX公司工会, 组织中铁四局工会. */
const GOVERNORS =
  /^.*(?:组织|召开|举行|举办|开展|指导|邀请|联合|协同|会同|协调|督促|帮助|推动|推进|成立|建立|组建|深入|走进|走访|来到|赶赴|前往|授予|对接|依托|通过|根据|按照|关于|其中|以及|还有|包括|例如|比如|首家|第一家|全国|我们|部分|所有|各级|各类|各|(?:公司|工会|集团|学校|医院|总会|[局厅委])[和与及]|[\d一二两三四五六七八九十百千万多余][家个名]|[由在将把被让使的、])/u;

/** With one of these right after it, an end that has no full name before it begins another word: 区工会主席, 市政府采购. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  工会: /^(?:法(?!院)|组织|会员|干部|工作|主席|小组|经费|系统|章程|女职工|劳动|服务|驿站|界|积极|联合|委员|工委|基层|建设|改革|阵地|信息|活动|财务|资产|理论|统计|大|小)/u,
  政府: /^(?:工作|采购|投资|补贴|网|购买|职能|债|性)/u,
};

/** The name that ends so, or null where nothing before the end makes it one. */
export function extend(extension: Extension, industries: Endings, enterprises: Endings): Extended | null {
  const { text, start, floor, suffix } = extension;
  const takes = (what: string): boolean => suffix.before.includes(what);
  return (
    (takes('name') ? ofEnterprise(extension, enterprises) : null) ??
    (takes('industry') ? ofBranch(extension, industries) : null) ??
    (takes('committee') ? committee(extension) : null) ??
    (takes('area') ? ofArea(extension) : null) ??
    (suffix.kind === 'party-department' ? department(extension) : null) ??
    (suffix.bare && !/\p{Script=Latin}/u.test(text[start - 1] ?? '') && start >= floor
      ? { start, kind: suffix.kind, level: suffix.level, rule: 'bare' }
      : null)
  );
}

function ofArea({ text, start, end, floor, suffix }: Extension): Extended | null {
  const area = areaBefore(text, start, floor);
  if (!area) return null;
  const opensWord = NOT_AFTER[suffix.suffix]?.test(text.slice(end, end + 3)) === true;
  if (area.kind === 'generic' && (opensWord || /[全各本我]/u.test(text[area.start - 1] ?? ''))) return null;
  return {
    start: area.start,
    kind: kindAt(suffix.kind, area),
    level: area.level ?? suffix.level,
    rule: 'area',
    area: area.kind,
  };
}

/** 镇总工会 and 村工会联合会 are unions of a town and of a village, 区工会 is its federation. */
function kindAt(kind: string, { level }: AreaBefore): string {
  if (!/union|local-federation/u.test(kind)) return kind;
  if (level === 'town') return 'township-union';
  if (level === 'village') return 'village-union';
  return kind === 'enterprise-union' ? 'local-federation' : kind;
}

/** A branch with the area or 中国 before it. Of 县直机关 and 直机关 the one that leaves the area whole is meant. */
function ofBranch({ text, start, floor, suffix }: Extension, industries: Endings): Extended | null {
  const words = endingsWith(text, start, floor, industries);
  const branch = { kind: 'industry-union', rule: 'industry' } as const;
  for (const word of words) {
    const area = areaBefore(text, start - word.length, floor);
    if (area) return { ...branch, start: area.start, level: suffix.level ?? area.level, area: area.kind };
  }
  if (words.length === 0) return null;
  const from = start - words[0]!.length;
  if (text.startsWith('中国', from - 2)) return { ...branch, start: from - 2, level: 'national' };
  return { ...branch, start: from, level: suffix.level ?? 'industry' };
}

function ofEnterprise({ text, start, floor, suffix }: Extension, enterprises: Endings): Extended | null {
  const word = endingsWith(text, start, floor, enterprises)[0];
  if (word === undefined) return null;
  const from = nameStart(text, start - word.length, floor);
  const union = /union/u.test(suffix.kind) || suffix.kind === 'local-federation';
  const unit = {
    kind: union ? 'enterprise-union' : suffix.kind,
    level: 'enterprise',
    rule: 'enterprise',
  } as const;
  // 我公司工会, 公司工会: which one, only the report knows.
  return from === null ? { ...unit, start: start - word.length, area: 'generic' } : { ...unit, start: from };
}

/** 石桥县委, 共青团石桥县委, 中共石桥县委: the rank stands inside the end. */
function committee({ text, start, end, floor, suffix }: Extension): Extended | null {
  // 石桥县委组织部 is the department's name.
  if (/^(?:组织部|宣传部|统战部|政法委)/u.test(text.slice(end, end + 3))) return null;
  const area = areaBefore(text, start + 1, floor);
  if (!area) return null;
  const league = text.startsWith('共青团', area.start - 3) && area.start - 3 >= floor;
  const party = text.startsWith('中共', area.start - 2) && area.start - 2 >= floor;
  return {
    start: area.start - (league ? 3 : party ? 2 : 0),
    kind: league ? 'youth-league' : suffix.kind,
    level: area.level ?? suffix.level,
    rule: 'area',
    area: area.kind,
  };
}

/** 石桥县委组织部: a committee stands between the area and the end. */
function department({ text, start, floor, suffix }: Extension): Extended | null {
  if (!/[省市区县州旗]委$/u.test(text.slice(Math.max(floor, start - 2), start))) return null;
  const area = areaBefore(text, start - 1, floor);
  return area && { start: area.start, kind: suffix.kind, level: area.level, rule: 'area', area: area.kind };
}

/** Where the name of an enterprise begins whose last word begins at `word`; null where nothing of a name is left. */
function nameStart(text: string, word: number, floor: number): number | null {
  let start = word;
  const stop = Math.max(floor, word - LONGEST_NAME);
  while (start > stop && IN_NAME.test(text[start - 1]!)) start--;
  const governor = GOVERNORS.exec(text.slice(start, word));
  if (governor) start += governor[0].length;
  // Behind another organisation: …工会和城东小学工会.
  else if (start === floor && floor > 0) start += /^[和与及暨]?/u.exec(text.slice(start, word))![0].length;
  const name = text.slice(start, word);
  return name !== '' && !/^(?:[\d)]+|[我本该各全县市区镇]|我们|集团)$/u.test(name) ? start : null;
}

/** The words of a table that end before `at`, longest first. */
function endingsWith(text: string, at: number, floor: number, table: Endings): readonly string[] {
  const found: string[] = [];
  for (const length of [2, 1]) {
    if (at - length < floor) continue;
    for (const word of table.get(text.slice(at - length, at)) ?? []) {
      if (at - word.length >= floor && text.startsWith(word, at - word.length)) found.push(word);
    }
  }
  return found;
}

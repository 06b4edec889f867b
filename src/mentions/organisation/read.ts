/**
 * Organisations in a sentence. A name is found by its end (总工会, 人民政府, 民政局; lexicon/core/organisations.tsv) and extended to
 * the left over what may stand before that end: an area (南陵县, xx镇, 区), a branch (交通运输) or the name of an enterprise or school.
 */
import type { OrganisationMention } from '../../model/index.ts';
import {
  loadOrganisations,
  type OrganisationSuffix,
  type OrganisationTables,
} from '../../lexicon/organisations.ts';
import { areaBefore, type AreaBefore } from '../area/before.ts';

export interface OrganisationReader {
  /** Every organisation named in a folded sentence that begins at `offset` of the source, in order. */
  read(sentence: string, offset: number): OrganisationMention[];
}

/** Neither stop nor quote: what a name of an enterprise may hold. */
const IN_NAME = /[\p{Script=Han}A-Za-z\d×*_()·]/u;
const MASKED = /[xX×*_○]{1,}|某/u;
const LONGEST_NAME = 26;
/** Words that govern a name and do not belong to it: 在XX公司工会, 组织中铁四局工会. */
const GOVERNORS =
  /^.*(?:组织|召开|举行|举办|开展|指导|邀请|联合|协同|会同|协调|督促|帮助|推动|推进|成立|建立|组建|深入|走进|走访|来到|赶赴|前往|授予|对接|依托|通过|根据|按照|关于|其中|以及|还有|包括|例如|比如|首家|第一家|全国|我们|部分|所有|各级|各类|各|[和与及由在到对向从的是为使让将把以被给经即该本我等如家个名、])/u;

/** An organisation with this right after it is no organisation: 工会法, 工会组织, 政府工作报告, 全国总工会. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  工会: /^(?:法(?!院)|组织|会员|干部|工作|主席|小组|经费|系统|章程|女职工|劳动|服务|驿站|界|积极|联合|委员|工委|基层|建设|改革|阵地|信息|活动|财务|资产|理论|统计|大|小)/u,
  政府: /^(?:工作|采购|投资|补贴|网|购买|职能|债|性)/u,
};

export function createOrganisationReader(
  tables: OrganisationTables = loadOrganisations(),
): OrganisationReader {
  const ends = [...tables.suffixes.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(ends.join('|'), 'gu');
  const industries = byLastTwo(tables.industries.keys());
  const enterprises = byLastTwo(tables.enterprises.keys());
  return {
    read(sentence, offset) {
      const found: OrganisationMention[] = [];
      let floor = 0;
      pattern.lastIndex = 0;
      for (let m = pattern.exec(sentence); m !== null; m = pattern.exec(sentence)) {
        const suffix = tables.suffixes.get(m[0])!;
        const end = m.index + m[0].length;
        const named = extend(sentence, m.index, end, floor, suffix, industries, enterprises);
        if (!named) continue;
        const name = sentence.slice(named.start, end);
        found.push({
          type: 'organisation',
          start: offset + named.start,
          end: offset + end,
          name,
          kind: named.kind,
          level: named.level,
          masked: MASKED.test(name),
          rules: named.area
            ? [`organisation/${named.rule}`, `organisation/area-${named.area}`]
            : [`organisation/${named.rule}`],
        });
        floor = end;
      }
      return found;
    },
  };
}

interface Extended {
  readonly start: number;
  readonly kind: string;
  readonly level: string | null;
  readonly rule: 'bare' | 'area' | 'industry' | 'enterprise';
  /** named: 南陵县总工会; masked: **区总工会; generic: 区总工会, whose area only the report knows. */
  readonly area?: AreaBefore['kind'];
}

function extend(
  text: string,
  at: number,
  end: number,
  floor: number,
  suffix: OrganisationSuffix,
  industries: ReadonlyMap<string, readonly string[]>,
  enterprises: ReadonlyMap<string, readonly string[]>,
): Extended | null {
  const union = suffix.kind.endsWith('union') || suffix.kind.startsWith('union');
  const after = text.slice(end, end + 3);
  if (suffix.before.includes('name')) {
    const word = endingWith(text, at, floor, enterprises);
    if (word) {
      const start = nameStart(text, at - word.length, floor);
      if (start !== null)
        return {
          start,
          kind: union ? 'enterprise-union' : suffix.kind,
          level: 'enterprise',
          rule: 'enterprise',
        };
    }
  }
  if (suffix.before.includes('industry')) {
    const word = endingWith(text, at, floor, industries);
    if (word) {
      const area = areaBefore(text, at - word.length, floor);
      const start = area ? area.start : at - word.length;
      return {
        start,
        kind: 'industry-union',
        level: area ? area.level : 'industry',
        rule: 'industry',
        ...(area ? { area: area.kind } : {}),
      };
    }
  }
  const area = suffix.before.includes('area') ? areaBefore(text, at, floor) : null;
  if (area) {
    // 市工会 in 全市工会系统, 区政府 in 区政府采购: the end begins another word. A full name before it settles the matter.
    if (
      area.kind === 'generic' &&
      (NOT_AFTER[suffix.suffix]?.test(after) || /[全各本我]/u.test(text[area.start - 1] ?? ''))
    )
      return null;
    return {
      start: area.start,
      kind: kindAt(suffix.kind, area),
      level: area.level ?? suffix.level,
      rule: 'area',
      area: area.kind,
    };
  }
  if (suffix.bare) return { start: at, kind: suffix.kind, level: suffix.level, rule: 'bare' };
  return null;
}

/** 镇总工会 and 村工会联合会 are unions of a town and of a village, 区工会 is its federation. */
function kindAt(kind: string, area: AreaBefore): string {
  if (!/union|federation$/u.test(kind) || kind === 'womens-federation' || kind === 'disabled-federation')
    return kind;
  if (area.level === 'town') return 'township-union';
  if (area.level === 'village') return 'village-union';
  return kind === 'enterprise-union' ? 'local-federation' : kind;
}

/** Where the name of an enterprise begins whose last word begins at `word`; null where nothing of a name is left. */
function nameStart(text: string, word: number, floor: number): number | null {
  let start = word;
  const stop = Math.max(floor, word - LONGEST_NAME);
  while (start > stop && IN_NAME.test(text[start - 1]!)) start--;
  const before = text.slice(start, word);
  const governor = GOVERNORS.exec(before);
  if (governor) start += governor[0].length;
  const name = text.slice(start, word);
  return name.length >= 1 && !/^[\d)]+$/u.test(name) ? start : null;
}

/** The longest word of a table that ends before `at`. */
function endingWith(
  text: string,
  at: number,
  floor: number,
  table: ReadonlyMap<string, readonly string[]>,
): string | null {
  for (const key of [text.slice(Math.max(floor, at - 2), at), text.slice(Math.max(floor, at - 1), at)]) {
    const found =
      key === ''
        ? undefined
        : table
            .get(key)
            ?.find((word) => at - word.length >= floor && text.startsWith(word, at - word.length));
    if (found) return found;
  }
  return null;
}

/** Words by their last two characters (or their one), longest first. */
function byLastTwo(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const word of words) {
    const key = word.slice(-2);
    table.set(
      key,
      [...(table.get(key) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  return table;
}

/**
 * From the name of an area to its code: as of the period, inside what stands before it (南京市鼓楼区) and around it (the
 * province of the report). One candidate gives a code; several give none, but are listed.
 */
import type { Division } from '../../lexicon/areas.ts';
import { gazetteer, inForceDuring, liesIn, townCode, type NameEntry } from './gazetteer.ts';

export interface AreaContext {
  /** The days the name is to be read for; without them every division that ever bore the name is a candidate. */
  readonly period?: { readonly start: string; readonly end: string } | null;
  /** Codes of areas around the name, e.g. the report's province: they narrow an ambiguous name. */
  readonly context?: readonly string[];
}

export interface ResolvedArea {
  readonly code: string | null;
  readonly name: string;
  /** national, province, prefecture, county, town, village; null when the name does not tell. */
  readonly level: string | null;
  readonly candidates: readonly { code: string; name: string }[];
  readonly masked: boolean;
}

const MASKED = /[xX×*_□]|某|〇〇|^[A-Z]{1,2}(?=[省市区县镇乡村街])/u;

/** Reads one name, which may be a chain of names (广西南宁市, 上海市普陀区长征镇). */
export function resolveArea(name: string, { period = null, context = [] }: AreaContext = {}): ResolvedArea {
  const bare = name.trim();
  if (/^(?:中国|全国|我国)$/u.test(bare))
    return { code: null, name, level: 'national', candidates: [], masked: false };
  if (MASKED.test(bare)) return { code: null, name, level: levelOfName(bare), candidates: [], masked: true };
  const { entries, rest } = chainOf(bare);
  if (entries.length === 0) return outside(name, bare, period);
  const known = inChain(entries);
  const found = narrow(known, period, context);
  if (rest !== '') return inside(name, rest, found);
  return found.length > 0 ? one(name, found, levelOfName(bare)) : one(name, known, levelOfName(bare), true);
}

/** The divisions that the last name of a chain can mean: those that lie in one of the divisions of each name before it. */
export function inChain(entries: readonly NameEntry[]): readonly Division[] {
  let found: readonly Division[] = [];
  for (const [i, { name, divisions }] of entries.entries()) {
    const above = found;
    found =
      i === 0
        ? divisions
        : divisions.filter((d) => above.some((a) => d.code !== a.code && liesIn(d.code, a.code)));
    // 沙县 is itself before it is short for 沙县区.
    if (found.some((d) => d.name === name)) found = found.filter((d) => d.name === name);
  }
  return found;
}

/** Keeps what was in force, then what lies around; never keeps nothing where something was. */
export function narrow(
  found: readonly Division[],
  period: AreaContext['period'],
  context: readonly string[] = [],
): Division[] {
  let kept = [...found];
  if (period) kept = kept.filter((d) => inForceDuring(d, period));
  if (context.length > 0 && new Set(kept.map((d) => d.code)).size > 1) {
    const near = kept.filter((d) => context.some((code) => liesIn(d.code, code) || liesIn(code, d.code)));
    if (near.length > 0) kept = near;
  }
  return kept;
}

/**
 * A reading from the divisions that are left. Two names of one code are one area; a name that was `past` or not yet in force
 * in the period stays a candidate.
 */
export function one(
  name: string,
  found: readonly Division[],
  level: string | null,
  past = false,
): ResolvedArea {
  const codes = [...new Map(found.map((d) => [d.code, d])).values()];
  if (past)
    return {
      code: null,
      name,
      level: level ?? sameLevel(codes),
      candidates: candidatesOf(codes),
      masked: false,
    };
  if (codes.length === 1)
    return { code: codes[0]!.code, name, level: codes[0]!.level, candidates: [], masked: false };
  const best = byRank(codes, name);
  if (best) return { code: best.code, name, level: best.level, candidates: [], masked: false };
  return {
    code: null,
    name,
    level: level ?? sameLevel(codes),
    candidates: candidatesOf(codes),
    masked: false,
  };
}

const candidatesOf = (found: readonly Division[]): { code: string; name: string }[] =>
  found.map(({ code, name }) => ({ code, name }));

/** 海南 is the province, though a prefecture of Qinghai shares its short name; 北京 is no 北京区. */
function byRank(found: readonly Division[], name: string): Division | null {
  const provinces = found.filter((d) => d.level === 'province');
  return provinces.length === 1 && !found.some((d) => d.name === name && d.level !== 'province')
    ? provinces[0]!
    : null;
}

const sameLevel = (found: readonly Division[]): string | null =>
  found.length > 0 && found.every((d) => d.level === found[0]!.level) ? found[0]!.level : null;

/** Splits a name into names the tables know, from the left, longest first. */
export function chainOf(name: string): { entries: NameEntry[]; rest: string } {
  const { longestAt } = gazetteer();
  const entries: NameEntry[] = [];
  let at = 0;
  for (let entry = longestAt(name, at); entry; entry = longestAt(name, at)) {
    entries.push(entry);
    at += entry.name.length;
  }
  return { entries, rest: name.slice(at) };
}

/** A town behind its county: 普陀区长征镇. Its code is read only where the name is unique and lies there. */
function inside(name: string, town: string, above: readonly Division[]): ResolvedArea {
  const code = townCode(town);
  const level = levelOfName(town);
  return {
    code: code !== null && above.some((d) => liesIn(code, d.code)) ? code : null,
    name,
    level,
    candidates: [],
    masked: false,
  };
}

/** A town alone. Its code holds only where its county's code was in force. */
function outside(name: string, town: string, period: AreaContext['period']): ResolvedArea {
  const code = townCode(town);
  const county = code === null ? [] : (gazetteer().byCode.get(code.slice(0, 6)) ?? []);
  const holds = code !== null && (!period || county.some((d) => inForceDuring(d, period)));
  return {
    code: holds ? code : null,
    name,
    level: levelOfName(town),
    candidates: code !== null && !holds ? [{ code, name: town }] : [],
    masked: false,
  };
}

/** Rank that the last character of a name tells; 市 is taken for a prefecture unless the tables say otherwise. */
export function levelOfName(name: string): string | null {
  if (/(?:社区|村|居委会)$/u.test(name)) return 'village';
  if (/(?:镇|乡|街道|苏木)$/u.test(name)) return 'town';
  if (/(?:自治区|特别行政区|省)$/u.test(name)) return 'province';
  if (/(?:[区县旗])$/u.test(name)) return 'county';
  if (/(?:[市州盟]|地区)$/u.test(name)) return 'prefecture';
  return null;
}

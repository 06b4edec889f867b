/**
 * The index over the area tables: by code and day, by name, by name inside another area. Built on first use, in about ten
 * milliseconds.
 */
import { areaChanges, divisions, uniqueTowns, type AreaChange, type Division } from '../../lexicon/areas.ts';
import { listOf } from '../../lexicon/word-list.ts';
import { ORDINARY_WORDS, shortName, standsAlone } from './short-name.ts';

/** A name that may begin at a place of the text, and what it can stand for. */
export interface NameEntry {
  readonly name: string;
  readonly divisions: readonly Division[];
  /** Whether it is read as an area wherever it stands; others count only in a chain (陕西安康) or before an organisation. */
  readonly alone: boolean;
  /** An ordinary word besides (新建, 公安, 新城区): only a chain makes it an area. */
  readonly word: boolean;
}

export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, readonly Division[]>;
  /** Full names and short names alike. */
  readonly byName: ReadonlyMap<string, NameEntry>;
  /** The longest name that begins at a place of a text. */
  longestAt(text: string, at: number): NameEntry | undefined;
  /** Whether some name ends like this text; most do not, and need no look into the map. */
  endsLikeName(text: string): boolean;
}

let built: Gazetteer | undefined;

export function gazetteer(): Gazetteer {
  return (built ??= build());
}

function build(): Gazetteer {
  const ordinary = listOf(ORDINARY_WORDS);
  const byCode = new Map<string, Division[]>();
  const names = new Map<string, { divisions: Division[]; alone: boolean }>();
  const add = (name: string, division: Division, alone: boolean): void => {
    const known = names.get(name);
    if (!known) names.set(name, { divisions: [division], alone });
    else {
      known.divisions.push(division);
      known.alone ||= alone;
    }
  };
  for (const division of divisions()) {
    push(byCode, division.code, division);
    // 城区, 郊区, 新城区 are words; they are read only inside their city.
    add(division.name, division, division.name.length > 2 && !ordinary.has(division.name));
    const short = shortName(division.name);
    if (short) add(short, division, standsAlone(division, short));
  }
  const byName = new Map<string, NameEntry>();
  const byHead = new Map<number, NameEntry[]>();
  // One slot a pair of characters, 0 where no name begins with them: most places of a text need no look into the map.
  const heads = new Uint8Array(65_536);
  const tails = new Uint8Array(65_536);
  for (const [name, { divisions: all, alone }] of names) {
    const entry = { name, divisions: all, alone, word: ordinary.has(name) };
    byName.set(name, entry);
    const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
    push(byHead, headOf(first, second), entry);
    heads[slotOf(first, second)] = 1;
    tails[slotOf(name.charCodeAt(name.length - 2), name.charCodeAt(name.length - 1))] = 1;
  }
  for (const entries of byHead.values()) entries.sort((a, b) => b.name.length - a.name.length);
  return {
    byCode,
    byName,
    longestAt(text, at) {
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      if (heads[slotOf(first, second)] === 0) return undefined;
      return byHead.get(headOf(first, second))?.find((entry) => text.startsWith(entry.name, at));
    },
    endsLikeName: (text) =>
      tails[slotOf(text.charCodeAt(text.length - 2), text.charCodeAt(text.length - 1))] === 1,
  };
}

const slotOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

/** A small integer for a pair of characters: large ones are slow as keys. Pairs that share one are told apart by the name. */
const headOf = (first: number, second: number): number => ((first & 0x7fff) << 15) | (second & 0x7fff);

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const inForce = (d: Division, day: string): boolean =>
  (d.from === '' || d.from <= day) && (d.to === '' || day <= d.to);

/** Whether the division was in force on some day of an interval. */
export const inForceDuring = (
  d: Division,
  period: { readonly start: string; readonly end: string },
): boolean => (d.from === '' || d.from <= period.end) && (d.to === '' || period.start <= d.to);

/** The division that a code of GB/T 2260 named on an ISO day, or null. */
export function areaByCode(code: string, day: string): Division | null {
  return (
    gazetteer()
      .byCode.get(code)
      ?.find((d) => inForce(d, day)) ?? null
  );
}

/** Whether `code` lies inside (or is) `area`; towns count by the county they begin with. */
export function liesIn(code: string, area: string): boolean {
  if (area.endsWith('0000')) return code.startsWith(area.slice(0, 2));
  if (area.endsWith('00')) return code.startsWith(area.slice(0, 4));
  return code.startsWith(area);
}

let changesBySide:
  { readonly from: Map<string, AreaChange[]>; readonly to: Map<string, AreaChange[]> } | undefined;

/** The changes in order of time, by the codes on each side. */
function changesByCode(): NonNullable<typeof changesBySide> {
  if (changesBySide) return changesBySide;
  const sides = { from: new Map<string, AreaChange[]>(), to: new Map<string, AreaChange[]>() };
  for (const change of [...areaChanges()].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    for (const [code] of change.from) push(sides.from, code, change);
    for (const [code] of change.to) push(sides.to, code, change);
  }
  return (changesBySide = sides);
}

/**
 * The changes in which a code gave way to others (or, going on, took in or gave up land), in order of time: what a series must
 * cross. 310108 闸北区 → 2015 merged into 310106.
 */
export const successorsOf = (code: string): readonly AreaChange[] => changesByCode().from.get(code) ?? [];

/** The changes from which a code came or took in land: for 310106 the one that brought it 闸北区. */
export const predecessorsOf = (code: string): readonly AreaChange[] => changesByCode().to.get(code) ?? [];

/** Whether the tables know a name that has no rank: 广州, 奉贤; ordinary words (公安) do not count. */
export const isShortName = (name: string): boolean => gazetteer().byName.get(name)?.word === false;

/** Nine-digit code of a town whose name stands once in the country. */
export const townCode = (name: string): string | null => uniqueTowns().get(name) ?? null;

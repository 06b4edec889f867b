/**
 * Areas through time. A series follows its area across changes of code, name and boundary: 綦江县 (500222) became 綦江区 (500110) in October 2011 and took in
 * 万盛区. Figures before and after a change of land do not compare, so each crossing is kept with the line.
 */
import { areaByCode, successorsOf } from '../mentions/area/index.ts';
import type { AreaChange } from '../lexicon/areas.ts';

/** A change that a line crosses. */
export interface Crossing {
  readonly date: string;
  /** More or less land than before; false where only rank, name or code changed. */
  readonly boundary: boolean;
  readonly from: readonly (readonly [code: string, name: string])[];
  readonly to: readonly (readonly [code: string, name: string])[];
}

export interface AreaLine {
  /** Code that the area has after all changes. */
  readonly code: string;
  /** The changes that lie between the day asked for and the end, in order of time. */
  readonly crossings: readonly Crossing[];
}

/** Kinds of change in which the land stays what it was. */
const SAME_LAND = new Set<AreaChange['kind']>(['upgraded', 'renamed', 'recoded']);

const LONGEST = 20;

/** Where the area that `code` named on `day` leads. An area that was split has no one successor: its line ends. */
export function lineOf(code: string, day: string): AreaLine {
  const crossings: Crossing[] = [];
  let current = code;
  let since = day;
  for (let step = 0; step < LONGEST; step++) {
    const change = successorsOf(current).find((c) => c.date > since && leadsOn(c, current));
    if (!change) break;
    crossings.push(crossingOf(change));
    since = change.date;
    current = change.to.find(([c]) => c === current)?.[0] ?? change.to[0]![0];
  }
  return { code: current, crossings };
}

/** One unit comes out, or the unit itself goes on beside the others. */
const leadsOn = (change: AreaChange, code: string): boolean =>
  change.to.length === 1 || change.to.some(([c]) => c === code);

const crossingOf = ({ date, kind, from, to }: AreaChange): Crossing => ({
  date,
  boundary: !SAME_LAND.has(kind) || from.length !== 1 || to.length !== 1,
  from,
  to,
});

/** Changes of land between two days on a line. */
export const boundariesBetween = (line: AreaLine, after: string, until: string): Crossing[] =>
  line.crossings.filter((c) => c.boundary && c.date > after && c.date <= until);

/** Name that a code had on a day; null for codes of no table (towns, CN). */
export const areaName = (code: string, day: string): string | null =>
  code === 'CN' ? '全国' : (areaByCode(code, day)?.name ?? null);

/** 2011-10-01 綦江县(500222)、万盛区(500110) → 綦江区(500110) */
export const sayCrossing = ({ date, from, to }: Crossing): string => `${date} ${units(from)} → ${units(to)}`;

const units = (all: readonly (readonly [string, string])[]): string =>
  all.map(([code, name]) => `${name}(${code})`).join('、');

/**
 * What a path says about a document: archives are sorted into folders and files such as `2016/奉贤区上半年.txt` or
 * `fengxian-2016-S1.txt`. It speaks last, where title and text are silent.
 */
import { monthsOf } from '../model/index.ts';
import { resolveArea, readAreas } from '../mentions/area/index.ts';
import { fold } from '../text/fold.ts';
import { daysOfTimePeriod, type Days } from './time-period.ts';

export interface FileNameFacts {
  readonly year: number | null;
  /** A period only where the name says more than a year or is clearly one: 2016-S1, 2016年. */
  readonly period: Days | null;
  /** The innermost area that the path names, 奉贤区. */
  readonly area: string | null;
  /** Codes of all areas that the path names: they narrow an ambiguous name (江苏/南京/鼓楼区.txt). */
  readonly context: readonly string[];
}

const HALF = /上半年|半年(?!度?下)|[-_ .(]?[SH]1(?!\d)/iu;
const SECOND_HALF = /下半年|[-_ .(]?[SH]2(?!\d)/iu;
const QUARTER = /第?([一二三四1-4])季度|[-_ .]?Q([1-4])(?!\d)/iu;
const MONTH = /(?:19|20)\d{2}[-_.年](0?[1-9]|1[0-2])(?:月|(?=[^\d]|$))/u;

export function readFileName(uri: string): FileNameFacts {
  const path = fold(uri);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.\w{1,8})+$/u, '');
  const year = yearIn(name) ?? yearIn(path.slice(0, path.lastIndexOf('/') + 1));
  const areas = readAreas(path, 0).filter((a) => !a.masked && !a.self && a.level !== 'national');
  return {
    year,
    period: year === null ? null : periodIn(name, year),
    area: areas.at(-1)?.name ?? null,
    context: areas.map((a) => resolveArea(a.name).code).filter((code) => code !== null),
  };
}

/** The last year of a path part; eight digits are a date or a number, not a year. */
function yearIn(path: string): number | null {
  const years = [...path.matchAll(/(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)/gu)];
  return years.length > 0 ? Number(years.at(-1)![0]) : null;
}

function periodIn(name: string, year: number): Days {
  const quarter = QUARTER.exec(name);
  if (quarter) {
    const q = '一二三四'.includes(quarter[1] ?? '?')
      ? '一二三四'.indexOf(quarter[1]!) + 1
      : Number(quarter[1] ?? quarter[2]);
    return monthsOf(year, q * 3 - 2, q * 3);
  }
  if (SECOND_HALF.test(name)) return monthsOf(year, 7, 12);
  if (HALF.test(name)) return monthsOf(year, 1, 6);
  const month = MONTH.exec(name);
  if (month) return monthsOf(year, Number(month[1]), Number(month[1]));
  return daysOfTimePeriod(String(year))!;
}

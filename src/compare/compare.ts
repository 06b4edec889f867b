/** Lines up subjects by area and period: what is told, what was aimed at, how it changed, how the areas stand to one another. */
import { areaName, boundariesBetween, type Crossing } from './area-line.ts';
import type { Fact } from './facts.ts';
import { placeOf, type Place } from './places.ts';
import { groupBy } from './group.ts';
import { isAdditive } from './registry.ts';
import type { Subject } from './subject.ts';
import { cellOf, MISSING, type Cell } from './tellings.ts';

export interface CompareOptions {
  /** Days between which a period must lie, inclusive. */
  readonly from?: string;
  readonly until?: string;
  readonly status?: 'actual' | 'target' | 'both';
}

export interface Change {
  /** Period of the row it is counted from. */
  readonly base: string;
  readonly absolute: number;
  /** Null for shares (the absolute change is in points then) and from nothing. */
  readonly percent: number | null;
  /** The land was not the same: the figures do not compare. */
  readonly boundary: boolean;
}

export interface Row {
  readonly place: Place;
  readonly breakdown: string;
  readonly timePeriod: string;
  readonly start: string;
  readonly end: string;
  readonly actual: Cell;
  readonly target: Cell;
  /** Growth as the documents state it, in percent or points. */
  readonly growth: Cell;
  readonly targetGrowth: Cell;
  readonly change: Change | null;
  /** Of totals, against the same day a year before, where that is not `change` itself. */
  readonly yearChange: Change | null;
  /** Actual in percent of target. */
  readonly completion: number | null;
  /** Among the areas of its level that tell the same period: 1 is the highest; null where it stands alone. */
  readonly rank: number | null;
  readonly rankOf: number;
  /** In percent of what these areas make together; null where figures do not add up. */
  readonly share: number | null;
}

export interface Comparison {
  readonly subject: Omit<Subject, 'facts' | 'growths'>;
  readonly rows: readonly Row[];
  /** Changes of land that the rows cross. */
  readonly crossings: readonly Crossing[];
}

export function compareSubject(subject: Subject, options: CompareOptions = {}): Comparison {
  const { indicator, name, type, unit } = subject;
  const rows = rank(
    withChanges(withoutPartTargets(draftRows(subject, options), type), type),
    indicator,
    unit,
  );
  const crossings = new Map<string, Crossing>();
  for (const { place } of rows)
    for (const c of place.crossings)
      if (c.boundary && crossed(rows, place, c)) crossings.set(`${c.date} ${place.line}`, c);
  return {
    subject: { indicator, name, type, unit },
    rows,
    crossings: [...crossings.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

const crossed = (rows: readonly Row[], place: Place, crossing: Crossing): boolean =>
  rows.some((r) => r.place.line === place.line && r.end < crossing.date) &&
  rows.some((r) => r.place.line === place.line && r.end >= crossing.date);

interface Draft {
  readonly place: Place;
  readonly breakdown: string;
  readonly timePeriod: string;
  readonly start: string;
  readonly end: string;
  readonly actual: Fact[];
  readonly target: Fact[];
  readonly growth: Fact[];
  readonly targetGrowth: Fact[];
}

function draftRows(
  { facts, growths, type }: Subject,
  { from, until, status = 'both' }: CompareOptions,
): Row[] {
  const drafts = new Map<string, Draft>();
  const stock = type === 'stock' || type === 'ratio';
  const place = (fact: Fact, cell: 'actual' | 'target' | 'growth' | 'targetGrowth', make: boolean): void => {
    if (fact.start === null || fact.end === null || fact.timePeriod === null) return;
    if ((from !== undefined && fact.start < from) || (until !== undefined && fact.end > until)) return;
    if (status !== 'both' && fact.status !== status) return;
    const where = placeOf(fact);
    // A growth up to the end of a year stands beside the total of its last day.
    const when = stock ? fact.end : fact.timePeriod;
    const key = `${where.unit}\n${fact.breakdown}\n${when}`;
    let draft = drafts.get(key);
    if (!draft && make) {
      draft = {
        place: where,
        breakdown: fact.breakdown,
        timePeriod: when,
        start: stock ? fact.end : fact.start,
        end: fact.end,
        actual: [],
        target: [],
        growth: [],
        targetGrowth: [],
      };
      drafts.set(key, draft);
    }
    draft?.[cell].push(fact);
  };
  for (const fact of facts) place(fact, fact.status, true);
  for (const fact of growths)
    place(fact, fact.status === 'actual' ? 'growth' : 'targetGrowth', type !== 'ratio');
  return [...drafts.values()].sort(inOrder).map((d) => {
    const actual = cellOf(ofTheWhole(d.actual));
    const target = cellOf(ofTheWhole(d.target));
    return {
      place: d.place,
      breakdown: d.breakdown,
      timePeriod: d.timePeriod,
      start: d.start,
      end: d.end,
      actual,
      target,
      growth: d.growth.length > 0 ? cellOf(d.growth) : MISSING,
      targetGrowth: d.targetGrowth.length > 0 ? cellOf(d.targetGrowth) : MISSING,
      change: null,
      yearChange: null,
      completion: completionOf(actual, target),
      rank: null,
      rankOf: 0,
      share: null,
    };
  });
}

/** What belongs to one campaign is a part of what was done in all, where both are told. */
function ofTheWhole(facts: readonly Fact[]): readonly Fact[] {
  const free = facts.filter((f) => f.activity === null);
  return free.length > 0 ? free : facts;
}

const inOrder = (a: Draft, b: Draft): number =>
  compareText(a.place.line, b.place.line) ||
  compareText(a.breakdown, b.breakdown) ||
  compareText(a.end, b.end) ||
  compareText(b.start, a.start) ||
  compareText(a.place.unit, b.place.unit);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const valueOf = (cell: Cell): number | null => cell.fact?.value ?? null;

/** A target that is a bound or a range is no divisor. */
function completionOf(actual: Cell, target: Cell): number | null {
  const [a, t] = [valueOf(actual), valueOf(target)];
  if (a === null || t === null || t <= 0 || target.fact!.unit === 'percent') return null;
  return clean((a / t) * 100);
}

/** 有120个基层工会要换届 is aimed at by 666 unions: a total that shall be less than half of what there is speaks of a part. */
function withoutPartTargets(rows: readonly Row[], type: Fact['type']): readonly Row[] {
  if (type !== 'stock') return rows;
  let total: Row | null = null;
  return rows.map((row) => {
    if (total === null || !sameLine(total, row)) total = null;
    if (valueOf(row.actual) !== null) total = row;
    const aim = row.target.fact;
    if (total === null || aim === null || aim.range === null) return row;
    if (aim.range.hi * 2 >= total.actual.fact!.range!.lo) return row;
    return { ...row, target: { ...MISSING, asides: row.target.tellings }, completion: null };
  });
}

/** Stocks against the total before and that of a year before, flows against the same period a year before. */
function withChanges(rows: readonly Row[], type: Fact['type']): Row[] {
  const stock = type === 'stock' || type === 'ratio';
  return rows.map((row, i) => {
    if (valueOf(row.actual) === null) return row;
    const year = yearBefore(rows, i);
    const base = stock ? totalBefore(rows, i) : year;
    return {
      ...row,
      change: base && changeFrom(base, row),
      yearChange: stock && year !== null && year !== base ? changeFrom(year, row) : null,
    };
  });
}

function changeFrom(base: Row, row: Row): Change {
  const [before, value] = [valueOf(base.actual)!, valueOf(row.actual)!];
  const line = { code: base.place.line, crossings: base.place.crossings };
  return {
    base: base.timePeriod,
    absolute: clean(value - before),
    percent: row.actual.fact!.unit === 'percent' || before <= 0 ? null : clean((value / before - 1) * 100),
    boundary: boundariesBetween(line, base.end, row.end).length > 0,
  };
}

const clean = (n: number): number => Number(n.toPrecision(12)) + 0;

const sameLine = (a: Row, b: Row): boolean => a.place.line === b.place.line && a.breakdown === b.breakdown;

function totalBefore(rows: readonly Row[], i: number): Row | null {
  const row = rows[i]!;
  for (let j = i - 1; j >= 0 && sameLine(rows[j]!, row); j--) {
    const base = rows[j]!;
    if (base.end >= row.end || valueOf(base.actual) === null) continue;
    // Two areas that later became one told the same day: only the row's own is its base.
    const twins = [base];
    for (let k = j - 1; k >= 0 && sameLine(rows[k]!, row) && rows[k]!.end === base.end; k--)
      if (valueOf(rows[k]!.actual) !== null) twins.push(rows[k]!);
    return twins.length === 1 ? base : (twins.find((r) => r.place.unit === row.place.unit) ?? null);
  }
  return null;
}

function yearBefore(rows: readonly Row[], i: number): Row | null {
  const row = rows[i]!;
  const [start, end] = [aYearBack(row.start), aYearBack(row.end)];
  const found: Row[] = [];
  for (let j = i - 1; j >= 0 && sameLine(rows[j]!, row); j--)
    if (rows[j]!.start === start && rows[j]!.end === end && valueOf(rows[j]!.actual) !== null)
      found.push(rows[j]!);
  return found.length === 1 ? found[0]! : null;
}

/** The same day of the year before; the last day of February stays the last. */
function aYearBack(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest =
    day.slice(4) === '-02-29' || (day.slice(4) === '-02-28' && leap)
      ? leap
        ? '-02-29'
        : '-02-28'
      : day.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}

/** 綦江区 that tells of a day before there was one stands to no area of that day. */
const wasThen = ({ place, end }: Row): boolean => (areaName(place.code!, end) ?? place.name) === place.name;

/** Areas of one level that tell the same period stand to one another. */
function rank(rows: readonly Row[], indicator: string | null, unit: string | null): Row[] {
  const groups = groupBy(
    rows.filter((r) => valueOf(r.actual) !== null && r.place.code !== null && wasThen(r)),
    (r) => `${r.place.level} ${r.breakdown} ${r.timePeriod}`,
  );
  const ranked = new Map<Row, Row>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const values = group.map((r) => valueOf(r.actual)!);
    const total = values.reduce((a, b) => a + b, 0);
    const adds = unit !== 'percent' && isAdditive(indicator) && total > 0;
    for (const [i, row] of group.entries())
      ranked.set(row, {
        ...row,
        rank: values.filter((v) => v > values[i]!).length + 1,
        rankOf: group.length,
        share: adds ? clean((values[i]! / total) * 100) : null,
      });
  }
  return rows.map((r) => ranked.get(r) ?? r);
}

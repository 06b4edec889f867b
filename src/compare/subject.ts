/** What is compared: one indicator (or one wording that is in no registry) of one measure type in one unit, and the facts that tell of it. */
import type { Fact } from './facts.ts';
import { WHOLE } from './facts.ts';
import { groupBy } from './group.ts';
import { indicatorOf, settledLevel } from './registry.ts';
import { monthsOf, yearOf, timePeriodOf } from '../model/interval.ts';

export interface Subject {
  readonly indicator: string | null;
  /** Its name: of the registry, else the wording. */
  readonly name: string;
  readonly type: Fact['type'];
  readonly unit: string | null;
  readonly facts: readonly Fact[];
  /** Growth as stated, beside the levels. */
  readonly growths: readonly Fact[];
}

export interface SubjectOptions {
  /** Only these measure types; else the one that most cells tell. */
  readonly types?: readonly Fact['type'][];
  /** `_T` the whole (unless told), a dimension, dimension=code, or `all`. */
  readonly breakdown?: string;
}

const LEVELS = new Set<Fact['type']>(['stock', 'flow', 'ratio']);

/** Parts facts into subjects; those of one indicator come together, in the order of `facts`' indicators. */
export function subjectsOf(facts: readonly Fact[], options: SubjectOptions = {}): Subject[] {
  const wanted = breakdownTest(options.breakdown);
  const told = facts.map(settle).filter((f) => nameKey(f) !== null && wanted(f));
  const byName = groupBy(told, (f) => nameKey(f)!);
  return [...byName.values()].flatMap((list) => ofOneName(withoutParts(list), options.types));
}

export const nameKey = (f: Pick<Fact, 'indicator' | 'measure'>): string | null => f.indicator ?? f.measure;

function ofOneName(facts: readonly Fact[], types: SubjectOptions['types']): Subject[] {
  const [first] = facts;
  if (!first) return [];
  const groups = groupBy(
    facts.filter((f) => (types ? types.includes(f.type) : f.type !== 'growth')),
    (f) => `${f.type} ${f.unit}`,
  );
  const byDocument = groupBy(facts, (f) => f.doc.id);
  const growths = facts.filter((f) => f.type === 'growth' && f.unit !== null && !PER_YEAR.test(f.quote));
  const subjects = [...groups.values()].map((list) => ({
    indicator: first.indicator,
    name: indicatorOf(first.indicator)?.zh ?? first.measure!,
    type: list[0]!.type,
    unit: list[0]!.unit,
    facts: list,
    growths:
      list[0]!.type === 'growth'
        ? []
        : growths.filter((g) => isOf(list[0]!.type, g, byDocument.get(g.doc.id)!)),
  }));
  if (types) return subjects;
  const main = mainOf(subjects);
  return main ? [main] : [];
}

/** 五年年均增长12.1% is no growth of the last year. */
const PER_YEAR = /年均|年平均|平均每年/u;

/** How far before its growth a level may stand, in characters. */
const REACH = 40;

/** 发展会员1970人,同比下降17.2% is a growth of those who joined, not of all members: the level right before it says of what. */
function isOf(type: Fact['type'], growth: Fact, own: readonly Fact[]): boolean {
  const level = own.findLast(
    (f) => f.type !== 'growth' && f.number[1] <= growth.number[0] && growth.number[0] - f.number[1] <= REACH,
  );
  return level === undefined || level.baseline !== null || level.type === type;
}

/** Levels before changes; among equals the one most told. */
function mainOf(subjects: readonly Subject[]): Subject | null {
  const rank = (s: Subject): number => (LEVELS.has(s.type) ? 1e9 : 0) + cells(s);
  return subjects.reduce<Subject | null>(
    (best, s) => (best === null || rank(s) > rank(best) ? s : best),
    null,
  );
}

const cells = ({ facts }: Subject): number =>
  new Set(facts.map((f) => `${f.area} ${f.doc.id} ${f.timePeriod}`)).size;

function breakdownTest(breakdown: string | undefined): (fact: Fact) => boolean {
  if (breakdown === undefined || breakdown === WHOLE) return (f) => f.breakdown === WHOLE;
  if (breakdown === 'all') return () => true;
  const one = breakdown.includes('=') ? breakdown : `${breakdown}=`;
  return (f) =>
    f.breakdown.split(';').some((pair) => (one.endsWith('=') ? pair.startsWith(one) : pair === one));
}

/** A part of a figure of the same name is no second figure for the whole, though no breakdown tells them apart. */
function withoutParts(facts: readonly Fact[]): Fact[] {
  const ids = new Map(facts.map((f) => [f.id, f]));
  return facts.filter((f) => {
    const whole = f.partOf === null ? undefined : ids.get(f.partOf);
    return whole?.breakdown !== f.breakdown;
  });
}

/** Flows read as stocks and stocks read as flows, where the registry says that there is only one of them. */
function settle(fact: Fact): Fact {
  const level = settledLevel(fact.indicator);
  if (level === null || (fact.type !== 'stock' && fact.type !== 'flow') || fact.type === level) return fact;
  if (fact.start === null || fact.end === null) return { ...fact, type: level };
  if (level === 'stock') return { ...fact, type: level, start: fact.end, timePeriod: fact.end, freq: 'D' };
  const period = periodEndingOn(fact.end);
  return period
    ? {
        ...fact,
        type: level,
        ...period,
        timePeriod: timePeriodOf(period.start, period.end),
        freq: period.freq,
      }
    : { ...fact, type: level };
}

/** What a total of a day sums up: the year for 12-31, the half for 06-30. */
function periodEndingOn(day: string): { start: string; end: string; freq: string } | null {
  if (day.endsWith('-12-31')) return { ...monthsOf(yearOf(day), 1, 12), freq: 'A' };
  if (day.endsWith('-06-30')) return { ...monthsOf(yearOf(day), 1, 6), freq: 'S' };
  return null;
}

/** The tables of times: plan periods, eras and congresses, festivals, and the days of the Chinese calendar. */
import { rowSchema, type Kit, type RowOf } from './row-schema.ts';
import { lexiconUrl, loadTable } from './table.ts';

const yearOf = ({ z }: Kit) => z.coerce.number().int().min(1900).max(2100);
const MONTH_DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const PlanPeriod = rowSchema((kit) => kit.z.object({ name: kit.z.string().min(2), first: yearOf(kit), last: yearOf(kit) }));
const Era = rowSchema(({ z, words }) => z.object({ name: words, from: z.string().regex(ISO_DAY) }));
const LunarYear = rowSchema((kit) => {
  const monthDay = kit.z.string().regex(MONTH_DAY);
  return kit.z.object({
    year: yearOf(kit),
    eve: monthDay,
    spring: monthDay,
    lantern: monthDay,
    dragon: monthDay,
    qixi: monthDay,
    moon: monthDay,
    nine: monthDay,
    qingming: monthDay,
  });
});
const Festival = rowSchema(({ z, words }) => z.object({
  name: words,
  calendar: z.enum(['solar', 'lunar', 'weekday']),
  date: z.string().regex(/^(?:\d\d-\d\d|\d\d-[1-5]-[0-6]|[a-z]+)$/),
  bare: z.enum(['yes', 'no']).transform((cell) => cell === 'yes'),
}));

export type PlanPeriod = RowOf<typeof PlanPeriod>;
export type Era = RowOf<typeof Era>;
export type Festival = RowOf<typeof Festival>;
export type LunarYear = RowOf<typeof LunarYear>;

/** 十二五 → 2011–2015. */
export const loadPlanPeriods = (): ReadonlyMap<string, PlanPeriod> =>
  new Map(loadTable(lexiconUrl('core/time-plans.tsv'), PlanPeriod, (row) => row.name).map((row) => [row.name, row]));

/** 十八大 → 2012-11-08; each spelling is a key. */
export const loadEras = (): ReadonlyMap<string, string> =>
  new Map(
    loadTable(lexiconUrl('core/time-eras.tsv'), Era, (row) => row.name).flatMap((row) => row.name.map((name) => [name, row.from] as const)),
  );

/** 春节 → its row; each spelling is a key. */
export const loadFestivals = (): ReadonlyMap<string, Festival> =>
  new Map(
    loadTable(lexiconUrl('core/time-festivals.tsv'), Festival, (row) => row.name).flatMap((row) =>
      row.name.map((name) => [name, row] as const),
    ),
  );

export const loadLunarYears = (): ReadonlyMap<number, LunarYear> =>
  new Map(loadTable(lexiconUrl('core/time-lunar.tsv'), LunarYear, (row) => String(row.year)).map((row) => [row.year, row]));

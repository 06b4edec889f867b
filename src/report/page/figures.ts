/** Which figures are drawn: of one document its main ones, of several those that can stand side by side. */
import type { Observation } from '../../model/index.ts';
import type { IndicatorName } from './facts.ts';
import type { Shown } from './shown.ts';

/** Bars of one colour, one for each category; null where nothing is known. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A chart before it is drawn. `facts` are the places on the page of what the bars stand for, as `series` has them. */
export interface Figure {
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly facts: readonly (readonly (string | null)[])[];
  /** Names down the side, where they are long. */
  readonly sideways: boolean;
  /** What there was no room for, in words; empty where all is drawn. */
  readonly note: string;
}

/** Below it a reading is as likely wrong as right. */
const DOUBTFUL = 0.5;
/** More bars than this cannot be told apart on a page. */
const MOST_BARS = 10;
const MOST_SERIES = 8;
const MOST_FIGURES = 6;

/** Figures that say what was, as a single number, once. */
const drawable = (o: Observation): boolean =>
  o.status === 'actual' &&
  o.value !== null &&
  o.precision !== 'range' &&
  o.sameAs === null &&
  o.confidence >= DOUBTFUL &&
  o.unit !== null &&
  o.measure !== null;

/** The main figures of one document: the largest of each unit, since bars of persons and of yuan share no axis. */
export function mainFigures({ record, place, mask }: Shown): Figure[] {
  const units = new Map<string, Observation[]>();
  for (const o of record.observations)
    if (drawable(o) && o.value! > 0 && (o.measureType === 'stock' || o.measureType === 'flow'))
      units.set(o.unit!, [...(units.get(o.unit!) ?? []), o]);
  return [...units]
    .filter(([, list]) => list.length > 1)
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([unit, list]) => {
      const largest = [...list].sort((a, b) => b.value! - a.value!).slice(0, MOST_BARS);
      return {
        title: '主要数据',
        unit,
        categories: largest.map((o) => mask(o.measure!)),
        series: [{ name: unit, values: largest.map((o) => o.value) }],
        facts: [largest.map((o) => place(o.id))],
        sideways: true,
        note: list.length > MOST_BARS ? `共 ${list.length} 项，图中只画最大的 ${MOST_BARS} 项。` : '',
      };
    });
}

interface Cell {
  readonly indicator: string;
  readonly unit: string;
  /** Code where it is known, since one report writes 丰南区 and the next 唐山市丰南区. */
  readonly area: string;
  readonly areaName: string;
  readonly period: string;
  /** Puts 2016-S1 before 2016, which ends later. */
  readonly order: string;
  readonly value: number;
  readonly fact: string;
}

export interface SharedFigures {
  readonly figures: readonly Figure[];
  /** How many indicators could be drawn, of which `figures` are those most told. */
  readonly indicators: number;
}

/** Indicators that two reports or more give, areas beside one another along the reports' periods. */
export function sharedFigures(documents: readonly Shown[], nameOfIndicator: IndicatorName): SharedFigures {
  const indicators = new Map<string, Cell[]>();
  for (const cell of documents.flatMap(cellsOf)) {
    const key = `${cell.indicator}\n${cell.unit}`;
    indicators.set(key, [...(indicators.get(key) ?? []), cell]);
  }
  const comparable = [...indicators.values()]
    .map(settled)
    .filter((cells) => cells.length > 1)
    .sort((a, b) => b.length - a.length || (a[0]!.indicator < b[0]!.indicator ? -1 : 1));
  return {
    indicators: comparable.length,
    figures: comparable.slice(0, MOST_FIGURES).map((cells) => {
      const inOrder = [...cells].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
      const categories = [...new Set(inOrder.map((c) => c.period))];
      // The first document's name stands for an area.
      const names = new Map([...cells].reverse().map((c) => [c.area, c.areaName]));
      const told = [...new Set(cells.map((c) => c.area))];
      const areas = told.slice(0, MOST_SERIES);
      const at = (area: string, period: string): Cell | undefined =>
        cells.find((c) => c.area === area && c.period === period);
      const { indicator, unit } = cells[0]!;
      return {
        title: nameOfIndicator(indicator) ?? indicator,
        unit,
        categories,
        series: areas.map((area) => ({
          name: names.get(area) ?? area,
          values: categories.map((p) => at(area, p)?.value ?? null),
        })),
        facts: areas.map((area) => categories.map((p) => at(area, p)?.fact ?? null)),
        sideways: false,
        note:
          told.length > MOST_SERIES
            ? `共 ${told.length} 个地区，图中只画前 ${MOST_SERIES} 个，未画：${told
                .slice(MOST_SERIES)
                .map((area) => names.get(area) ?? area)
                .join('、')}。`
            : '',
      };
    }),
  };
}

/** How many there are, of the whole, as the report gives them for its own area and the end of its own period. */
function cellsOf({ record, place, mask }: Shown): Cell[] {
  const { refArea, issuer, refPeriod } = record;
  const whose = refArea ?? issuer;
  const period = refPeriod.timePeriod;
  // Every xx镇 is called the same.
  if (whose === null || whose.masked || period === null) return [];
  return record.observations
    .filter(
      (o) =>
        drawable(o) &&
        o.indicator !== null &&
        o.measureType === 'stock' &&
        o.breakdown.length === 0 &&
        o.partOf === null &&
        o.period.end === refPeriod.end &&
        (o.area.code ?? null) === (refArea?.code ?? null),
    )
    .map((o) => ({
      indicator: o.indicator!,
      unit: o.unit!,
      area: refArea?.code ?? mask(whose.name),
      areaName: mask(whose.name),
      period,
      order: `${refPeriod.end} ${refPeriod.start}`,
      value: o.value!,
      fact: place(o.id),
    }));
}

/** One figure for each area and period; where documents disagree there is none, for nobody knows which is right. */
function settled(cells: readonly Cell[]): Cell[] {
  const byPlace = new Map<string, Cell | null>();
  for (const cell of cells) {
    const key = `${cell.area}\n${cell.period}`;
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, cell);
    else if (known !== null && known.value !== cell.value) byPlace.set(key, null);
  }
  return [...byPlace.values()].filter((cell) => cell !== null);
}

/**
 * Comparisons as one SVG: for each subject lines over time, and bars over areas where there are several. Drawn without a browser; the same comparison gives
 * the same bytes.
 */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Comparison, Row } from './compare.ts';
import { WHOLE } from './facts.ts';
import { groupBy } from './group.ts';
import { pixelsOf } from '../text/width.ts';
import { grouped, TYPE_NAMES, unitName } from './words.ts';

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
// There is no browser that knows how wide a text is.
echarts.setPlatformAPI({ measureText: (text, font) => ({ width: pixelsOf(text, font) }) });

const WIDTH = 900;
const HEIGHT = 420;
const FONT = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
/** Distinct without colour vision (Okabe and Ito 2008), black left for text. */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#8C6D31', '#666666'];

/** Areas beyond the colours take the next mark. */
const MARKS = ['emptyCircle', 'rect', 'triangle', 'emptyRect', 'emptyTriangle', 'circle'];

/** The charts one under another; null where no subject has two figures. */
export function svgOf(all: readonly Comparison[]): string | null {
  const charts = all.flatMap((c) => [linesOf(c), barsOf(c)]).flatMap((c) => (c === null ? [] : [draw(c)]));
  if (charts.length === 0) return null;
  const height = charts.length * HEIGHT;
  const placed = charts.map((svg, i) => renamed(svg, i).replace('<svg ', `<svg y="${i * HEIGHT}" `));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">\n${placed.join('\n')}\n</svg>\n`;
}

function draw(option: object): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#fff',
      textStyle: { fontFamily: FONT },
      color: COLOURS,
      ...option,
    });
    // A picture has no pointer: the styles of hovering go.
    return chart.renderToSVGString().replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');
  } finally {
    chart.dispose();
  }
}

/** Ids that count the charts of the process become ids that count the charts of the picture, apart from one another. */
function renamed(svg: string, chart: number): string {
  const ids = new Map<string, string>();
  return svg.replace(/\bzr\d+-[\w-]+/g, (id) => {
    let name = ids.get(id);
    if (name === undefined) ids.set(id, (name = `c${chart}-${ids.size}`));
    return name;
  });
}

const titleOf = ({ subject: { name, type, unit } }: Comparison, what: string, scale: Scale): object => ({
  text: `${name}（${TYPE_NAMES[type]}，${scale.name}${unitName(unit)}）${what}`,
  left: 12,
  top: 8,
  textStyle: { fontSize: 15, fontWeight: 'bold' },
});

interface Scale {
  readonly by: number;
  readonly name: string;
}

/** Large figures in 万 or 亿, so that the axis stays readable. */
function scaleOf(rows: readonly Row[]): Scale {
  const top = Math.max(0, ...rows.map((r) => Math.abs(figure(r) ?? 0)));
  return top >= 1e9 ? { by: 1e8, name: '亿' } : top >= 1e6 ? { by: 1e4, name: '万' } : { by: 1, name: '' };
}

const figure = (r: Row): number | null => r.actual.fact?.value ?? null;
const target = (r: Row): number | null => r.target.fact?.value ?? null;
const scaled = (n: number | null, { by }: Scale): number | null =>
  n === null ? null : Number((n / by).toPrecision(12));
const labelOf = ({ place, breakdown }: Row): string =>
  breakdown === WHOLE ? place.name : `${place.name} ${breakdown}`;

function linesOf(comparison: Comparison): object | null {
  const rows = ofOneLength(comparison.rows).filter((r) => figure(r) !== null || target(r) !== null);
  // Before and after a change of land are two lines.
  const lines = [
    ...groupBy(
      rows,
      (r) => `${r.place.line} ${r.breakdown} ${r.place.crossings.filter((c) => c.boundary).length}`,
    ).values(),
  ];
  const shown = lines.filter((line) => line.filter((r) => figure(r) !== null).length > 1);
  if (shown.length === 0) return null;
  const scale = scaleOf(shown.flat());
  const series = shown.flatMap((line, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const of = (value: (r: Row) => number | null): [number, number | null][] =>
      line.filter((r) => value(r) !== null).map((r) => [Date.parse(r.end), scaled(value(r), scale)]);
    const name = labelOf(line[line.length - 1]!);
    const symbol = MARKS[Math.floor(i / COLOURS.length) % MARKS.length];
    const style = { type: 'line', symbol, symbolSize: 6, itemStyle: { color: colour } };
    return [
      { ...style, name, data: of(figure), lineStyle: { color: colour, width: 2 } },
      ...(line.some((r) => target(r) !== null)
        ? [
            {
              ...style,
              name: `${name} 目标`,
              data: of(target),
              symbol: 'emptyDiamond',
              lineStyle: { color: colour, width: 1, type: 'dashed' },
            },
          ]
        : []),
    ];
  });
  return {
    title: titleOf(comparison, '', scale),
    legend: { top: 36, left: 12, right: 12, type: 'plain' },
    grid: { top: 36 + 24 * Math.ceil(series.length / 7) + 16, left: 80, right: 30, bottom: 40 },
    xAxis: timeAxis(shown.flat()),
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: grouped } },
    series,
  };
}

/** Marked at the periods that are told and with their names: a mark at New Year would put the figure of 2011 at 2012. */
function timeAxis(rows: readonly Row[]): object {
  const names = new Map(rows.map((r) => [Date.parse(r.end), r.timePeriod]));
  const days = [...names.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0]!, days[days.length - 1]!];
  const margin = Math.max(last - first, 1) * 0.04;
  return {
    type: 'value',
    min: first - margin,
    max: last + margin,
    splitLine: { show: false },
    axisTick: { customValues: days },
    axisLabel: { customValues: days, hideOverlap: true, formatter: (day: number) => names.get(day) ?? '' },
  };
}

/** Flows of a half-year and of a year are not points of one line: the length most told, years before halves. */
function ofOneLength(rows: readonly Row[]): readonly Row[] {
  const lengths = groupBy(rows, (r) => (r.start === r.end ? 'day' : r.timePeriod.slice(4, 6)));
  const most = [...lengths.entries()].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0];
  return most?.[1] ?? [];
}

function barsOf(comparison: Comparison): object | null {
  const told = ofOneLength(comparison.rows).filter((r) => figure(r) !== null);
  // A province beside its counties would flatten them.
  const rows = [...groupBy(told, (r) => r.place.level).values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const latest = [...groupBy(rows, (r) => `${r.place.line} ${r.breakdown}`).values()].map(
    (line) => line[line.length - 1]!,
  );
  if (latest.length < 2) return null;
  // One period for all where most have it, else each area's latest under its own name.
  const common = [...groupBy(rows, (r) => r.timePeriod).values()].sort(
    (a, b) => b.length - a.length || (a[0]!.end < b[0]!.end ? 1 : -1),
  )[0]!;
  const shared = common.length * 2 > latest.length;
  const bars = [...(shared ? common : latest)].sort((a, b) => figure(b)! - figure(a)!);
  const scale = scaleOf(bars);
  return {
    title: titleOf(comparison, shared ? ` ${common[0]!.timePeriod}` : ' 各地最新', scale),
    grid: { top: 60, left: 80, right: 30, bottom: shared ? 70 : 90 },
    xAxis: {
      type: 'category',
      data: bars.map((r) => (shared ? labelOf(r) : `${labelOf(r)}\n${r.timePeriod}`)),
      axisLabel: { interval: 0, rotate: bars.length > 8 ? 35 : 0 },
    },
    yAxis: { type: 'value', axisLabel: { formatter: grouped } },
    series: [
      {
        type: 'bar',
        barMaxWidth: 48,
        data: bars.map((r) => scaled(figure(r), scale)),
        label: {
          show: bars.length <= 16,
          position: 'top',
          formatter: ({ value }: { value: number }) => grouped(value),
        },
      },
    ],
  };
}

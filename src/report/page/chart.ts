/** A figure as SVG, drawn without a browser, the same bytes each time. */
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { pixelsOf } from '../../text/width.ts';
import type { Figure } from './figures.ts';
import { html, trusted, type Html } from './html.ts';
import { groupDigits, unitLabel } from './labels.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);
// There is no browser yet that knows how wide a text is.
setPlatformAPI({ measureText: (text, font) => ({ width: pixelsOf(text, font) }) });

const WIDTH = 720;
/** Okabe and Ito's colours, which the colour-blind can tell apart, light enough on black and dark enough on white. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#b0578d', '#a67c00', '#3b8fc2', '#7a7a7a', '#8c5a2b'];
/** A name beside a bar has this much room. */
const LONGEST_NAME = 14;

/** The chart with a table of the same figures, for whoever cannot see it and whoever wants the source of a bar. */
export function chartView(figure: Figure): Html {
  const { title, unit, categories, series, facts, note } = figure;
  const caption = `${title}（${unitLabel(unit)}）`;
  return html`<figure class="chart">
    <figcaption>${caption}</figcaption>
    ${trusted(svgOf(figure, caption))} ${note !== '' && html`<p class="meta">${note}</p>`}
    <details>
      <summary>图中数据</summary>
      <table>
        <thead>
          <tr>
            <td></td>
            ${series.map(({ name }) => html`<th scope="col">${series.length === 1 && name === unit ? '数值' : name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${categories.map(
            (category, i) =>
              html`<tr>
                <th scope="row">${category}</th>
                ${series.map(
                  ({ values }, s) =>
                    html`<td class="number">${cell(values[i] ?? null, facts[s]?.[i] ?? null)}</td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

const cell = (value: number | null, fact: string | null): Html | string =>
  value === null ? '—' : html`<a href="#r${fact}">${groupDigits(value)}</a>`;

function svgOf({ categories, series, sideways }: Figure, caption: string): string {
  const names = {
    type: 'category' as const,
    data: categories.map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name)),
    inverse: sideways,
    axisTick: { show: false },
    axisLabel: { interval: 0 },
  };
  const values = { type: 'value' as const, axisLabel: { formatter: (value: number) => groupDigits(value) } };
  const height = sideways ? 50 + categories.length * 26 : 280;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: 'sans-serif' },
      grid: {
        left: sideways ? 190 : 80,
        right: 70,
        top: 12,
        bottom: series.length > 1 ? 60 : 30,
      },
      ...(series.length > 1 && { legend: { bottom: 0, selectedMode: false } }),
      xAxis: sideways ? { ...values, splitNumber: 4 } : names,
      yAxis: sideways ? names : values,
      series: series.map(({ name, values: data }) => ({
        type: 'bar' as const,
        name,
        data: [...data],
        barMaxWidth: 36,
        silent: true,
        label: {
          show: series.length * categories.length <= 16,
          position: sideways ? ('right' as const) : ('top' as const),
          formatter: ({ value }: { value?: unknown }) =>
            typeof value === 'number' ? groupDigits(value) : '',
        },
      })),
    });
    return inline(chart.renderToSVGString(), caption);
  } finally {
    // Its timers would keep the process alive.
    chart.dispose();
  }
}

/**
 * Fit for the middle of a page: no style of its own (the pointer's, which a still picture has no use for), no classes, whose names
 * count the charts of the process, and a size that gives way.
 */
const inline = (svg: string, caption: string): string =>
  svg
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, ''))
    .replace(/^<svg width="\d+" height="\d+"/, () => `<svg role="img" aria-label="${attribute(caption)}"`);

/** A caption holds a name of the registry, which may be a user's. */
const attribute = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

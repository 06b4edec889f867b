/** The facts of a document as a table; each row leads back to its numeral in the text. */
import type { Observation } from '../../model/index.ts';
import { html, type Html } from './html.ts';
import { BASES, MEASURE_TYPES, STATUSES, baselineLabel, unitLabel, valueLabel } from './labels.ts';
import type { Shown } from './shown.ts';

/** Chinese name of an indicator; null for one that no registry has. */
export type IndicatorName = (id: string) => string | null;

const COLUMNS = ['序号', '数值', '单位', '对象', '指标', '类型', '状态', '期间', '地区', '把握', '依据'];

export function factTable(shown: Shown, nameOfIndicator: IndicatorName): Html {
  const { observations } = shown.record;
  if (observations.length === 0) return html`<p class="none">没有读出事实。</p>`;
  return html`<table class="facts">
    <thead>
      <tr>
        ${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${observations.map((o, i) => row(o, i + 1, shown, nameOfIndicator))}
    </tbody>
  </table>`;
}

function row(o: Observation, number: number, shown: Shown, nameOfIndicator: IndicatorName): Html {
  const { place, mask } = shown;
  const at = place(o.id);
  return html`<tr
    id="r${at}"
    data-type="${o.measureType}"
    data-status="${o.status}"
    data-confidence="${o.confidence}"
  >
    <th scope="row"><a href="#f${at}" title="回到原文">${number}</a></th>
    <td class="number">${valueLabel(o)}</td>
    <td>${unit(o)}</td>
    <td>
      ${o.measure === null ? '不明' : mask(o.measure)}${o.breakdown.map((b) => html` <small>${mask(b.text)}</small>`)}
    </td>
    <td>${indicator(o, nameOfIndicator)}</td>
    <td>
      ${MEASURE_TYPES[o.measureType]}${o.baseline !== null && html` <small>${baselineLabel(o)}</small>`}
    </td>
    <td class="${o.status}">${STATUSES[o.status]}</td>
    <td>${o.period.timePeriod ?? '不明'} <small>${BASES[o.period.basis]}</small></td>
    <td>${o.area.name ?? '不明'} <small>${o.area.code} ${BASES[o.area.basis]}</small></td>
    <td class="number">${o.confidence}</td>
    <td>${grounds(o, shown)}</td>
  </tr> `;
}

/** Counted things keep their own word; others tell it where it differs: 元, in the text 万元. */
function unit({ unit: code, unitText }: Observation): Html {
  if (code === 'count' && unitText !== '') return html`${unitText}`;
  const label = unitLabel(code);
  return html`${label}${unitText !== '' && unitText !== label && html` <small>原文“${unitText}”</small>`}`;
}

const indicator = ({ indicator: id }: Observation, nameOfIndicator: IndicatorName): Html =>
  id === null ? html`<small>未收录</small>` : html`<span title="${id}">${nameOfIndicator(id) ?? id}</span>`;

/** Quote, relations and rules: there for whoever asks. */
function grounds(o: Observation, { text, place, record }: Shown): Html {
  const { start, end, section } = o.evidence;
  const to = (label: string, id: string | null): Html | null =>
    id === null || place(id) === ''
      ? null
      : html` ${label}<a href="#r${place(id)}">第${place(id).split('-')[1]}条</a>`;
  const activity = record.activities.find((a) => a.id === o.activity);
  return html`<details>
    <summary>原句</summary>
    <q>${text.slice(start, end)}</q>
    ${section !== null && html`<small>第${section}节</small>`}${to('其中，属于', o.partOf)}${to('同于', o.sameAs)}${activity && html` 活动：${text.slice(activity.start, activity.end)}`}
    <ul class="rules">
      ${o.rules.map((rule) => html`<li><code>${rule}</code></li>`)}
    </ul>
  </details>`;
}

/** One document of the page: what is known of it, its text beside its facts, its figures, and the accounts of its numerals. */
import { chartView } from './chart.ts';
import { factTable, type IndicatorName } from './facts.ts';
import { mainFigures } from './figures.ts';
import { html, type Html } from './html.ts';
import { BASES } from './labels.ts';
import { diagnosticsView, findingsView, ledgerView } from './ledger.ts';
import { nameOf, type Shown } from './shown.ts';
import { textView } from './text.ts';

export function documentView(document: Shown, nameOfIndicator: IndicatorName): Html {
  const { number, record } = document;
  const figures = mainFigures(document);
  return html`<article id="d${number}" aria-labelledby="h${number}">
    <h2 id="h${number}">${nameOf(document)}</h2>
    ${knownOf(document)}
    <div class="panes">
      <section class="pane" tabindex="0" aria-label="原文">
        <h3>原文</h3>
        ${textView(document)}
      </section>
      <section class="pane" tabindex="0" aria-label="事实">
        <h3>事实（${record.observations.length}）</h3>
        ${factTable(document, nameOfIndicator)}
      </section>
    </div>
    ${
      figures.length > 0 &&
      html`<h3>图</h3>
        <div class="charts">${figures.map(chartView)}</div>`
    }
    <h3>数字台账</h3>
    ${ledgerView(document)}
    <h3>对不上的数</h3>
    ${findingsView(document)}
    <h3>说明</h3>
    ${diagnosticsView(document)}
  </article> `;
}

function knownOf({ record, mask }: Shown): Html {
  const { source, issuer, refArea, refPeriod } = record;
  const parts = source.parts > 1 ? `，第 ${source.part} 篇，共 ${source.parts} 篇` : '';
  const days = refPeriod.start === null ? '' : `，${refPeriod.start} 至 ${refPeriod.end}`;
  const candidates = refArea?.candidates.map((c) => `${c.name} ${c.code}`).join('、');
  return html`<dl>
    <dt>文件</dt>
    <dd>${source.uri}${parts} <small>${source.format} ${source.encoding}</small></dd>
    <dt>报告单位</dt>
    <dd>
      ${issuer === null ? '不明' : mask(issuer.name)} ${issuer && html`<small>${BASES[issuer.basis]}</small>`}
    </dd>
    <dt>地区</dt>
    <dd>
      ${refArea?.name ?? '不明'} ${refArea?.code}
      ${refArea && html`<small>${BASES[refArea.basis]}</small>`}${candidates !== undefined && candidates !== '' && html` <small>可能是：${candidates}</small>`}
    </dd>
    <dt>期间</dt>
    <dd>${refPeriod.timePeriod ?? '不明'}${days} <small>${BASES[refPeriod.basis]}</small></dd>
  </dl>`;
}

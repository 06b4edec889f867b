/**
 * `zongjie report`: everything that was read from some documents as one HTML page that needs nothing else. A pure function of
 * records and texts: no clock, no locale, the same bytes each time.
 */
import { createHash } from 'node:crypto';
import { documentView } from './document.ts';
import type { IndicatorName } from './facts.ts';
import { sharedFigures } from './figures.ts';
import { chartView } from './chart.ts';
import { html, sourceOf, trusted, type Html } from './html.ts';
import { MEASURE_TYPES, STATUSES } from './labels.ts';
import { SCRIPT } from './script.ts';
import { nameOf, shown, type ReportDocument, type Shown } from './shown.ts';
import { STYLE } from './style.ts';

export type { IndicatorName, ReportDocument };

export interface ReportOptions {
  readonly nameOfIndicator: IndicatorName;
  /** Inputs that could not be read, which the page does not keep quiet about. */
  readonly failures?: readonly { readonly uri: string; readonly reason: string }[];
}

/** The browser runs our script and no other, and fetches nothing: a second wall behind the escaping. */
const POLICY = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/** Whole, since a space more would be another script than the policy lets run. */
const SCRIPT_ELEMENT = trusted(`<script>${SCRIPT}</script>`);
const STYLE_ELEMENT = trusted(`<style>${STYLE}</style>`);

/** The page. Documents keep the order in which they are given. */
export function reportPage(given: readonly ReportDocument[], options: ReportOptions): string {
  const documents = given.map((document, i) => shown(document, i + 1));
  const title = documents.length === 1 ? nameOf(documents[0]!) : `工作总结 ${documents.length} 篇`;
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <title>${title} · 事实</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#documents">跳到正文</a>
        <header><h1>工作总结里的事实</h1></header>
        ${documents.length > 1 && overview(documents)} ${failed(options.failures ?? [])}
        ${documents.length > 1 && comparison(documents, options.nameOfIndicator)} ${filterBox()}
        <main id="documents">
          ${documents.map((document) => documentView(document, options.nameOfIndicator))}
        </main>
        ${SCRIPT_ELEMENT}
      </body>
    </html> `;
  return sourceOf(page);
}

const overview = (documents: readonly Shown[]): Html =>
  html`<h2>目录</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            ${['文档', '报告单位', '地区', '期间', '事实', '疑点'].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${documents.map((document) => {
            const { issuer, refArea, refPeriod, observations, findings } = document.record;
            return html`<tr>
              <th scope="row"><a href="#d${document.number}">${nameOf(document)}</a></th>
              <td>${issuer?.name ?? '不明'}</td>
              <td>${refArea?.name ?? '不明'}</td>
              <td>${refPeriod.timePeriod ?? '不明'}</td>
              <td class="number">${observations.length}</td>
              <td class="number">${findings.length}</td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>`;

function comparison(documents: readonly Shown[], nameOfIndicator: IndicatorName): Html {
  const { figures, indicators } = sharedFigures(documents, nameOfIndicator);
  if (figures.length === 0)
    return html`<h2>对比</h2>
      <p class="none">这些文档没有可以并列的指标。</p>`;
  return html`<h2>对比</h2>
    <p class="meta">
      各报告期期末的存量；各篇说法不一的不画。${figures.length < indicators && `共 ${indicators} 个指标可以并列，图中为数据最多的 ${figures.length} 个。`}
    </p>
    <div class="charts">${figures.map(chartView)}</div>`;
}

const failed = (failures: NonNullable<ReportOptions['failures']>): Html | null =>
  failures.length === 0
    ? null
    : html`<h2>未能读取的文件</h2>
        <ul class="notes">
          ${failures.map(({ uri, reason }) => html`<li class="error"><b>${uri}</b> ${reason}</li>`)}
        </ul>`;

const filterBox = (): Html =>
  html`<form aria-label="筛选事实">
    <label
      >类型
      <select name="type">
        <option value="">全部</option>
        ${choices(MEASURE_TYPES)}
      </select></label
    >
    <label
      >状态
      <select name="status">
        <option value="">全部</option>
        ${choices(STATUSES)}
      </select></label
    >
    <label>把握不低于 <input type="number" name="confidence" min="0" max="1" step="0.05" value="0" /></label>
    <button type="reset">清除</button> <output aria-live="polite"></output>
  </form>`;

const choices = (labels: Readonly<Record<string, string>>): Html[] =>
  Object.entries(labels).map(([value, label]) => html`<option value="${value}">${label}</option>`);

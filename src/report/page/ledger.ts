/** What became of every numeral, what does not add up, and what the reader should know. */
import type { NumeralRecord } from '../../model/index.ts';
import { CODES } from '../../findings/codes.ts';
import { html, type Html } from './html.ts';
import { ROLES, SEVERITIES, groupDigits, reasonLabel } from './labels.ts';
import type { Shown } from './shown.ts';

/** Characters of context on each side of a numeral. */
const AROUND = 8;

export function ledgerView(shown: Shown): Html {
  const { numerals } = shown.record;
  if (numerals.length === 0) return html`<p class="none">文中没有数字。</p>`;
  return html`<p>共 ${numerals.length} 个数字：${tally(numerals)}。</p>
    <details class="printed">
      <summary>逐个列出</summary>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">数字</th>
            <th scope="col">上下文</th>
            <th scope="col">去向</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          ${rows(shown)}
        </tbody>
      </table>
    </details>`;
}

function tally(numerals: readonly NumeralRecord[]): string {
  const counts = new Map<string, number>();
  for (const { role } of numerals) counts.set(ROLES[role], (counts.get(ROLES[role]) ?? 0) + 1);
  return Object.values(ROLES)
    .filter((label) => counts.has(label))
    .map((label) => `${label} ${counts.get(label)}`)
    .join('，');
}

function rows({ record, text, place }: Shown): Html[] {
  const facts = [...record.observations].sort((a, b) => a.evidence.number[0] - b.evidence.number[0]);
  let at = 0;
  return record.numerals.map(({ start, end, role, reason }) => {
    while (at < facts.length && facts[at]!.evidence.number[1] <= start) at++;
    const fact =
      role === 'observation' && facts[at] && facts[at]!.evidence.number[0] < end ? facts[at]! : null;
    const { source } = record;
    const words = text.slice(start, end);
    return html`<tr class="${role}">
      <td>${words}</td>
      <td>
        ${text.slice(Math.max(source.start, start - AROUND), start)}<b>${words}</b>${text.slice(end, Math.min(source.end, end + AROUND))}
      </td>
      <td>
        ${fact === null ? ROLES[role] : html`<a href="#r${place(fact.id)}">${ROLES[role]} ${place(fact.id).split('-')[1]}</a>`}
      </td>
      <td>
        ${reason !== undefined && html`<span title="${reasonLabel(reason, record.language === 'zh' ? 'en' : 'zh')}">${reasonLabel(reason, record.language)}</span>`}
      </td>
    </tr> `;
  });
}

export function findingsView({ record, place, mask }: Shown): Html {
  if (record.findings.length === 0) return html`<p class="none">没有发现对不上的数。</p>`;
  const titles: Readonly<Record<string, { readonly title: string }>> = CODES;
  return html`<ul class="notes">
    ${record.findings.map(
      ({ code, severity, message, observations, stated, computed }) =>
        html`<li class="${severity}">
          <b>${SEVERITIES[severity]} · ${titles[code]?.title ?? code}</b> ${mask(message)}
          ${stated !== null && html`<small>文中 ${groupDigits(stated)}</small>`}
          ${computed !== null && html`<small>推算 ${groupDigits(computed)}</small>`}
          ${observations.filter((id) => place(id) !== '').map((id) => html` <a href="#r${place(id)}">第${place(id).split('-')[1]}条</a>`)}
        </li> `,
    )}
  </ul>`;
}

export function diagnosticsView({ record, text, mask }: Shown): Html {
  if (record.diagnostics.length === 0) return html`<p class="none">没有需要说明的情况。</p>`;
  return html`<ul class="notes">
    ${record.diagnostics.map(
      ({ code, severity, message, start, end }) =>
        html`<li class="${severity}">
          <b>${SEVERITIES[severity]} · <code>${code}</code></b> ${mask(message)}
          ${start !== null && end !== null && end > start && html`<q>${text.slice(start, Math.min(end, start + 40))}</q>`}
        </li> `,
    )}
  </ul>`;
}

/**
 * What the page does by itself: shows the other end of a link, and hides facts that the reader filters out. Without it all links
 * still work. Written for browsers, so it is kept as text; nothing of a document goes into it.
 */
export const SCRIPT = `'use strict';
const all = (query) => [...document.querySelectorAll(query)];
const other = (id) => document.getElementById((id[0] === 'r' ? 'f' : 'r') + id.slice(1));
function follow() {
  for (const end of all('.hit')) end.classList.remove('hit');
  const id = location.hash.slice(1);
  if (!/^[fr]\\d+-\\d+$/.test(id)) return;
  for (const end of [document.getElementById(id), other(id)]) if (end) end.classList.add('hit');
}
addEventListener('hashchange', follow);
follow();
const form = document.querySelector('form');
function filter() {
  const { type, status, confidence } = form.elements;
  let left = 0;
  for (const row of all('.facts tbody tr')) {
    const { dataset } = row;
    row.hidden = (type.value !== '' && dataset.type !== type.value) ||
      (status.value !== '' && dataset.status !== status.value) ||
      Number(dataset.confidence) < Number(confidence.value);
    if (!row.hidden) left++;
    const fact = other(row.id);
    if (fact) fact.classList.toggle('off', row.hidden);
  }
  form.querySelector('output').textContent = '显示 ' + left + ' 条';
}
form.addEventListener('input', filter);
form.addEventListener('reset', () => setTimeout(filter));
form.addEventListener('submit', (event) => event.preventDefault());
filter();
let closed = [];
addEventListener('beforeprint', () => {
  closed = all('details.printed:not([open])');
  for (const part of closed) part.open = true;
});
addEventListener('afterprint', () => { for (const part of closed) part.open = false; });
`;

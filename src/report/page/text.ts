/** The source text as a person reads it, with a link on every fact to its row. */
import type { DocumentRecord, Observation, Span } from '../../model/index.ts';
import { runsOf } from '../explain/index.ts';
import { html, type Html } from './html.ts';
import { STATUSES, valueLabel } from './labels.ts';
import type { Shown } from './shown.ts';

/** What lies over a stretch of text: a higher layer over a lower one. */
interface Mark extends Span {
  readonly layer: number;
  readonly wrap: (words: string) => Html;
}

/** The lines of the text as paragraphs, headings told apart. */
export function textView(shown: Shown): Html {
  const { record, text } = shown;
  const marks = marksOf(shown).sort((a, b) => a.start - b.start);
  const heads = new Set(record.sections.map((s) => s.start));
  const paragraphs: Html[] = [];
  let at = 0;
  for (const line of linesOf(text, record.source)) {
    // Marks end where sentences do; one that began on an earlier line is looked at again only while it may reach into this one.
    while (at < marks.length && marks[at]!.end <= line.start) at++;
    const near: Mark[] = [];
    for (let i = at; i < marks.length && marks[i]!.start < line.end; i++) near.push(marks[i]!);
    const words = runsOf(line, near).map(({ start, end, paint }) =>
      paint === null ? text.slice(start, end) : paint.wrap(text.slice(start, end)),
    );
    paragraphs.push(html`<p class="${lineClass(line, text, record, heads)}">${words}</p> `);
  }
  return html`<div class="text" lang="${record.language === 'en' ? 'en' : 'zh-CN'}">${paragraphs}</div>`;
}

/** Lines with words in them, without the white space around. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S[^\r\n]*/gu)].map((m) => {
    const from = start + m.index;
    return { start: from, end: from + m[0].trimEnd().length };
  });
}

/** Longer lines are prose, whatever marks them: some documents come as one line, title and all. */
const LONGEST_HEADING = 40;

/** A title, a heading that has its line to itself, or prose. */
function lineClass(line: Span, text: string, { title }: DocumentRecord, heads: ReadonlySet<number>): string {
  const length = line.end - line.start;
  if (title !== null && line.start <= title.start && title.start < line.end)
    return length <= title.end - title.start + LONGEST_HEADING ? 'title' : 'prose';
  const isHead =
    heads.has(line.start) && length <= LONGEST_HEADING && !/[。；;]/u.test(text.slice(line.start, line.end));
  return isHead ? 'head' : 'prose';
}

function marksOf(shown: Shown): Mark[] {
  const { record } = shown;
  const plain = (spans: readonly Span[], layer: number, name: string, title: string): Mark[] =>
    spans.map(({ start, end }) => ({
      start,
      end,
      layer,
      wrap: (words) => html`<span class="${name}" title="${title}">${words}</span>`,
    }));
  return [
    ...plain(record.activities, 0, 'activity', '活动'),
    ...plain(record.times, 1, 'time', '时间'),
    ...plain(
      record.numerals.filter((n) => n.role === 'unexplained'),
      2,
      'unexplained',
      '未能解释的数字',
    ),
    ...groupsOf(record.observations).map((group) => ({
      start: group[0]!.evidence.number[0],
      end: Math.max(...group.map((o) => o.evidence.number[1])),
      layer: 3,
      wrap: once((words: string, first: boolean) => factLink(words, group, shown, first)),
    })),
  ];
}

/** Facts that stand on one numeral (or on numerals that overlap) share a link: 各100人 says two things. */
function groupsOf(observations: readonly Observation[]): Observation[][] {
  const groups: Observation[][] = [];
  let end = -1;
  for (const o of [...observations].sort((a, b) => a.evidence.number[0] - b.evidence.number[0])) {
    const [from, to] = o.evidence.number;
    if (from < end) groups.at(-1)!.push(o);
    else groups.push([o]);
    end = from < end ? Math.max(end, to) : to;
  }
  return groups;
}

/** An id stands on a page once: a numeral that is broken by a line end carries it on its first piece. */
function once(wrap: (words: string, first: boolean) => Html): (words: string) => Html {
  let first = true;
  return (words) => {
    const made = wrap(words, first);
    first = false;
    return made;
  };
}

function factLink(
  words: string,
  [main, ...more]: readonly Observation[],
  { place, mask }: Shown,
  first: boolean,
): Html {
  const link = (o: Observation, label: string, extra: string): Html =>
    html`<a
      class="fact ${o.status}${extra}"
      ${first && html`id="f${place(o.id)}" `}href="#r${place(o.id)}"
      title="${mask(summary(o))}"
      >${label}</a
    >`;
  return html`${link(main!, words, '')}${first && more.map((o, i) => link(o, `+${i + 1}`, ' more'))}`;
}

const summary = (o: Observation): string =>
  [o.measure ?? '对象不明', valueLabel(o), STATUSES[o.status], o.period.timePeriod ?? '期间不明'].join(' · ');

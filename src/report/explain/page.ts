/**
 * One record explained to a person at a terminal: the text sentence by sentence with its mentions in colour, under each
 * sentence the facts it states and what became of its other numerals, at the end the ledger, the findings and the diagnostics.
 */
import type { DocumentRecord, Section, Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Token } from '../../tokens/index.ts';
import type { Colors } from './colors.ts';
import { activityLine, factLines, numeralLine, timeLine } from './fact.ts';
import { highlight, paintsOf, type Paint } from './highlight.ts';
import { maskPersonal } from './mask.ts';

export interface ExplainOptions {
  readonly colors: Colors;
  /** Cuts a sentence into tokens, where the tokens are to be shown. */
  readonly tokenize?: (sentence: string) => readonly Token[];
}

/** The page of one record. `text` is the decoded source text that its offsets point into. */
export function explainDocument(record: DocumentRecord, text: string, options: ExplainOptions): string {
  const shown = maskPersonal(text, record);
  const { colors } = options;
  const sections = new Queue(record.sections);
  const paints = new Queue(paintsOf(record, colors));
  const notes = new Queue(notesOf(record, shown, colors));
  const starts = record.sections.map((s) => s.start).sort((a, b) => a - b);
  const page = [...headLines(record, colors), ''];
  for (const sentence of splitSentences(fold(shown), record.source, starts)) {
    const { end } = sentence;
    for (const section of sections.before(end)) page.push(sectionLine(section, colors), '');
    page.push(...sentenceLines(sentence, shown, paints.before(end), notes.before(end), options), '');
  }
  return [...page, ...closingLines(record, shown, colors), ''].join('\n');
}

function headLines(
  { source, title, issuer, refArea, refPeriod }: DocumentRecord,
  { bold, dim }: Colors,
): string[] {
  const field = (name: string, value: string, basis: string): string =>
    `${dim(name.padEnd(8))}${value} ${dim(`(${basis})`)}`;
  const said = (...parts: (string | null | false | undefined)[]): string => parts.filter(Boolean).join(', ');
  return [
    bold(`${source.uri}  part ${source.part} of ${source.parts}`) +
      dim(`  ${said(source.format, source.encoding)}`),
    field('title', title?.text ?? 'none', title === null ? 'none' : `${title.start}-${title.end}`),
    field(
      'issuer',
      said(issuer?.name ?? 'unknown', issuer?.level, issuer?.masked && 'masked'),
      issuer?.basis ?? 'none',
    ),
    field(
      'area',
      said(refArea?.name ?? 'unknown', refArea?.code, refArea?.masked && 'masked'),
      refArea?.basis ?? 'none',
    ),
    field(
      'period',
      said(refPeriod.timePeriod ?? 'unknown', refPeriod.start && `${refPeriod.start} to ${refPeriod.end}`),
      refPeriod.basis,
    ),
  ];
}

const sectionLine = ({ id, marker, heading }: Section, { bold, dim }: Colors): string =>
  `${dim(`§ ${id}`)} ${bold(`${marker} ${heading}`)}`;

/** A line or more under the sentence in which `start` lies. */
interface Note extends Span {
  readonly lines: readonly string[];
}

/** What is told under the sentences: facts first where they share a place, then what else the words are. */
function notesOf(record: DocumentRecord, text: string, colors: Colors): Note[] {
  return [
    ...record.observations.map((o) => ({
      start: o.evidence.number[0],
      end: o.evidence.number[1],
      lines: factLines(o, record, text, colors),
    })),
    ...record.activities.map((a) => ({ start: a.start, end: a.end, lines: [activityLine(a, colors)] })),
    ...record.times.map((t) => ({ start: t.start, end: t.end, lines: [timeLine(t, colors)] })),
    ...record.numerals
      .filter((n) => n.role === 'not-a-quantity' || n.role === 'unexplained')
      .map((n) => ({
        start: n.start,
        end: n.end,
        lines: [numeralLine(n, text.slice(n.start, n.end), colors)],
      })),
  ];
}

function sentenceLines(
  sentence: Span,
  text: string,
  paints: readonly Paint[],
  notes: readonly Note[],
  options: ExplainOptions,
): string[] {
  const { colors, tokenize } = options;
  const lines = [highlight(text, sentence, paints)];
  if (tokenize && notes.length > 0) {
    const tokens = tokenize(text.slice(sentence.start, sentence.end));
    lines.push(colors.dim(`  ${tokens.map((t) => `${t.text.trim() || '␣'}/${t.tag}`).join(' ')}`));
  }
  return [...lines, ...notes.flatMap((note) => note.lines)];
}

function closingLines(record: DocumentRecord, text: string, colors: Colors): string[] {
  const { numerals, findings, diagnostics } = record;
  const counts = new Map<string, number>();
  for (const { role, reason } of numerals) {
    const what = reason === undefined ? role : `${role}: ${reason}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const tallied = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([what, n]) => `  ${String(n).padStart(4)}  ${what}`);
  const severity = { info: colors.dim, warning: colors.yellow, error: colors.red };
  const said = (
    items: readonly { severity: keyof typeof severity; code: string; message: string; words?: string }[],
  ): string[] =>
    items.map(
      (item) =>
        `  ${severity[item.severity](item.severity)} ${item.code}: ${item.message}${item.words ?? ''}`,
    );
  const quoted = diagnostics.map((d) => ({
    ...d,
    words:
      d.start === null || d.end === null
        ? ''
        : colors.dim(` “${text.slice(d.start, Math.min(d.end, d.start + 40)).replace(/\s+/g, ' ')}”`),
  }));
  return [
    ...titled(`${numerals.length} numerals`, tallied, colors),
    ...titled('findings', said(findings), colors),
    ...titled('diagnostics', said(quoted), colors),
  ];
}

const titled = (title: string, lines: readonly string[], { bold }: Colors): string[] =>
  lines.length === 0 ? [] : [bold(title), ...lines];

/** Things in the order of the text, handed out once: each sentence takes its share from the front. */
class Queue<T extends Span> {
  readonly #items: readonly T[];
  #at = 0;

  constructor(items: readonly T[]) {
    this.#items = [...items].sort((a, b) => a.start - b.start);
  }

  /** Those not yet handed out that begin before `end`. */
  before(end: number): T[] {
    const from = this.#at;
    while (this.#at < this.#items.length && this.#items[this.#at]!.start < end) this.#at++;
    return this.#items.slice(from, this.#at);
  }
}

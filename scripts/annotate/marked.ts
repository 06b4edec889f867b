/**
 * The annotator's notation: a report with its annotations written into it, so that a correction is a readable diff.
 * `corpus/README.md` describes it; this file turns it into the plain text and the gold annotation with exact offsets.
 *
 *   issuer: 丰南区总工会          head: the document's fields, `encoding` where it is not UTF-8,
 *   P: 2013-01-01..2013-06-30    and the periods that the annotations name by a capital letter
 *   ---
 *   <<上半年|P>>新建工会{{46|工会|count increase P #joined}}家，开展[[“送清凉”活动]]
 *   ===
 *   total = 2012/total + joined  foot: the arithmetic the author meant (arithmetic.ts)
 *
 * Nothing here knows the program that is measured: values come from a few lines of arithmetic for plain figures, or from the annotator's hand.
 */
import { measuredFigure, plainValue } from './figure.ts';
import type { Figure } from './figure.ts';

export interface GoldQuantity {
  start: number;
  end: number;
  text: string;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  measure: string;
  /** Other wordings of the measure that are as right; the scorer takes them too. */
  measureAlt?: string[];
  measureType: string;
  status: string;
  precision: string;
  period: [string, string] | null;
}
export interface GoldTime {
  start: number;
  end: number;
  text: string;
  from: string | null;
  to: string | null;
}
export interface GoldSpan {
  start: number;
  end: number;
  text: string;
}
export interface Gold {
  document: { issuer: string | null; refArea: string | null; timePeriod: string | null };
  quantities: GoldQuantity[];
  times: GoldTime[];
  activities: GoldSpan[];
}
export interface Annotated {
  text: string;
  gold: Gold;
  encoding: 'utf-8' | 'gb18030';
  /** Figures that carry a `#name`, for the arithmetic of the foot. */
  named: Map<string, Figure>;
  foot: string[];
}

/** Thrown with the place in the marked source: `fengnan-2013-S1:17: unknown unit …`. */
export class MarkupError extends Error {}

const UNITS = new Set(
  'person person-time household count percent percentage-point CNY HKD MOP USD times day month year hour minute m2 km2 km t kg mu har kW'.split(
    ' ',
  ),
);
const UNIT_ALIASES: Record<string, string> = {
  p: 'person',
  pt: 'person-time',
  hh: 'household',
  c: 'count',
  '%': 'percent',
  pp: 'percentage-point',
};
const TYPES = new Set(['stock', 'flow', 'ratio', 'increase', 'decrease', 'growth']);
const PRECISIONS: Record<string, string> = {
  approx: 'approximate',
  near: 'approximate',
  min: 'at-least',
  max: 'at-most',
  masked: 'masked',
};
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function isoDay(day: string): string {
  const date = ISO_DAY.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw new MarkupError(`no such day: ${day}`);
  return day;
}

/** `2013-06-30`, `2013-01-01..2013-06-30`, a letter of the head, or `-` for unknown. */
function readPeriod(word: string, heads: ReadonlyMap<string, string>): [string, string] | null {
  if (word === '-') return null;
  const days = heads.get(word) ?? word;
  const [from, to = from] = days.split('..') as [string, string?];
  const period: [string, string] = [isoDay(from), isoDay(to)];
  if (period[0] > period[1]) throw new MarkupError(`period ends before it begins: ${days}`);
  return period;
}

interface Tags {
  unit?: string;
  type?: string;
  status: string;
  precision: string;
  hedge?: string;
  value?: number;
  range?: [number, number];
  period?: [string, string] | null;
  name?: string;
}

function readTags(words: string[], heads: ReadonlyMap<string, string>): Tags {
  const tags: Tags = { status: 'actual', precision: 'exact' };
  for (const word of words) {
    const unit = UNIT_ALIASES[word] ?? word;
    if (UNITS.has(unit)) tags.unit = unit;
    else if (TYPES.has(word)) tags.type = word;
    else if (word === 'target') tags.status = 'target';
    else if (word in PRECISIONS) [tags.precision, tags.hedge] = [PRECISIONS[word]!, word];
    else if (/^=-?\d+(\.\d+)?$/.test(word)) tags.value = Number(word.slice(1));
    else if (/^range=[\d.]+\.\.[\d.]+$/.test(word)) {
      const [low, high] = word.slice(6).split('..').map(Number) as [number, number];
      [tags.range, tags.precision] = [[low, high], 'range'];
    } else if (/^#[A-Za-z_]\w*$/.test(word)) tags.name = word.slice(1);
    else if (word === '-' || heads.has(word) || /^\d{4}-/.test(word)) tags.period = readPeriod(word, heads);
    else throw new MarkupError(`neither unit, type, precision nor period: ${word}`);
  }
  return tags;
}

/** value, low and high as annotation.md asks for each precision. */
function bounds(tags: Tags, text: string): [number | null, number | null, number | null] {
  if (tags.precision === 'masked') return [null, null, null];
  if (tags.range) return [null, ...tags.range];
  const value = tags.value ?? plainValue(text);
  if (value === null) throw new MarkupError(`give the value of ${text} by hand (=…)`);
  if (tags.hedge === 'near') return [value, null, value];
  if (tags.hedge === 'approx') return [value, null, null];
  if (tags.hedge === 'min') return value < 0 ? [value, null, value] : [value, value, null]; // 减少一半以上: -50 or lower
  if (tags.hedge === 'max') return [value, null, value];
  return [value, value, value];
}

function readQuantity(
  content: string,
  start: number,
  heads: ReadonlyMap<string, string>,
  named: Map<string, Figure>,
): GoldQuantity {
  const fields = content.split('|');
  if (fields.length !== 3) throw new MarkupError(`a quantity is {{numeral|measure|tags}}: ${content}`);
  const [text, measures, words] = fields as [string, string, string];
  const tags = readTags(words.trim().split(/\s+/u), heads);
  const { unit, type, period } = tags;
  if (!unit || !type || period === undefined)
    throw new MarkupError(`unit, type or period missing: ${content}`);
  const [measure, ...alternatives] = measures.split('~') as [string, ...string[]];
  if (!measure) throw new MarkupError(`measure missing: ${content}`);
  if (/[%％]/u.test(text) && unit !== 'percent') throw new MarkupError(`a % that is not percent: ${content}`);
  if (/[余多几来]/u.test(text) && tags.precision === 'exact')
    throw new MarkupError(`hedged, yet exact: ${content}`);
  if (type === 'stock' && period && period[0] !== period[1])
    throw new MarkupError(`a stock is an instant: ${content}`);
  if (type === 'ratio' && unit !== 'percent' && unit !== 'times')
    throw new MarkupError(`a ratio in ${unit}: ${content}`);
  const [value, low, high] = bounds(tags, text);
  if (tags.name) {
    if (named.has(tags.name)) throw new MarkupError(`#${tags.name} named twice`);
    if (value === null) throw new MarkupError(`#${tags.name} has no value`);
    named.set(tags.name, measuredFigure(text, value, unit));
  }
  const span = { start, end: start + text.length, text, value, low, high, unit, measure };
  const alt = alternatives.length > 0 ? { measureAlt: alternatives } : {};
  return { ...span, ...alt, measureType: type, status: tags.status, precision: tags.precision, period };
}

const OPENERS = ['{{', '<<', '[['] as const;
const CLOSERS = { '{{': '}}', '<<': '>>', '[[': ']]' } as const;

/** Splits head, body and foot, and reads the marks of the body. `label` goes before messages. */
export function readMarked(source: string, label: string): Annotated {
  const [headText, rest] = splitOnce(source.replace(/\r\n/g, '\n'), '\n---\n', label);
  const [body, footText] = rest.includes('\n===\n')
    ? splitOnce(rest, '\n===\n', label)
    : [rest.replace(/\n$/, ''), ''];
  const heads = new Map(headText.split('\n').map((line) => splitOnce(line, ': ', label)));
  const field = (key: string): string | null => heads.get(key) || null;
  const encoding = field('encoding') ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'gb18030')
    throw new MarkupError(`${label}: unknown encoding ${encoding}`);
  const gold: Gold = {
    document: { issuer: field('issuer'), refArea: field('refArea'), timePeriod: field('timePeriod') },
    quantities: [],
    times: [],
    activities: [],
  };
  const named = new Map<string, Figure>();
  const headLines = headText.split('\n').length + 2;
  let text = '';
  let activity: number | null = null;
  for (let at = 0; at < body.length;) {
    const two = body.slice(at, at + 2);
    try {
      if (two === ']]') {
        if (activity === null) throw new MarkupError(']] without [[');
        gold.activities.push({ start: activity, end: text.length, text: text.slice(activity) });
        activity = null;
        at += 2;
      } else if (two === '[[') {
        if (activity !== null) throw new MarkupError('[[ inside [[');
        activity = text.length;
        at += 2;
      } else if (two === '{{' || two === '<<') {
        const close = body.indexOf(CLOSERS[two], at);
        const content = close < 0 ? '' : body.slice(at + 2, close);
        if (close < 0 || OPENERS.some((open) => content.includes(open)))
          throw new MarkupError(`${two} is not closed`);
        if (two === '{{') {
          const quantity = readQuantity(content, text.length, heads, named);
          gold.quantities.push(quantity);
          text += quantity.text;
        } else {
          const [span, word] = splitOnce(content, '|', '<<…>>');
          const period = readPeriod(word, heads);
          gold.times.push({
            start: text.length,
            end: text.length + span.length,
            text: span,
            from: period?.[0] ?? null,
            to: period?.[1] ?? null,
          });
          text += span;
        }
        at = close + 2;
      } else {
        text += body[at]!;
        at += 1;
      }
    } catch (error) {
      const line = headLines + body.slice(0, at).split('\n').length - 1;
      throw error instanceof MarkupError ? new MarkupError(`${label}:${line}: ${error.message}`) : error;
    }
  }
  if (activity !== null) throw new MarkupError(`${label}: [[ is not closed`);
  text += '\n';
  return {
    text,
    gold,
    encoding,
    named,
    foot: footText.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')),
  };
}

function splitOnce(text: string, mark: string, label: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new MarkupError(`${label}: ${JSON.stringify(mark)} is missing in ${text.slice(0, 40)}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** The gold file: one annotation a line, so that a correction shows as one line of a diff. */
export function goldJson(gold: Gold): string {
  const list = (entries: readonly object[]): string =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n ]`;
  return `{\n "document": ${JSON.stringify(gold.document)},\n "quantities": ${list(gold.quantities)},\n "times": ${list(gold.times)},\n "activities": ${list(gold.activities)}\n}\n`;
}

/** Digits and words of time that no annotation covers: what the annotator looks through once more. */
export function unmarkedPlaces({ text, gold }: Annotated): string[] {
  const covered = [...gold.quantities, ...gold.times, ...gold.activities];
  return [
    ...text.matchAll(
      /[\d０-９]+|今年|去年|上年|明年|年初|年底|年末|年内|半年|全年|月底|季度|[二三四五六七八九十百千两数几][个名家次项场支户人件期批条位份万亿]/gu,
    ),
  ]
    .filter((match) => !covered.some((span) => span.start <= match.index && match.index < span.end))
    .map((match) =>
      text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 6).replace(/\n/g, '⏎'),
    );
}

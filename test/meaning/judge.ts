/**
 * What is wrong with the reading of one fixture sentence, in words; nothing where it is read as a person read it. The formats
 * are those of fixtures/README.md.
 */
import { compareQuantity } from '../../src/evaluate/agree.ts';
import { GoldQuantity } from '../../src/evaluate/gold.ts';
import type { DocumentRecord, Observation, Span } from '../../src/index.ts';
import { read, unmark } from './support.ts';

export type Row = Record<string, string>;
export type Judge = (row: Row) => string[];

const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

/** Every marked quantity with its value, bounds, precision, unit, measure, type and status; nothing beside the marked ones. */
export const judgeQuantities: Judge = (row) => {
  const { text, spans } = unmark(row.sentence!);
  const readings = row.readings ? row.readings.split(' ; ') : [];
  if (readings.length !== spans.length) throw new Error(`${spans.length} marks, ${readings.length} readings`);
  const found = read(text).flatMap((record) => record.observations);
  const problems = beside(
    text,
    spans,
    found.map((o) => ({ start: o.evidence.number[0], end: o.evidence.number[1] })),
  );
  spans.forEach((span, i) => {
    const observation = found.find(
      (o) => o.evidence.number[0] === span.start && o.evidence.number[1] === span.end,
    );
    if (observation !== undefined) problems.push(...differences(text, span, readings[i]!, observation));
  });
  return problems;
};

/** A sentence alone has no period: every field but that one. */
function differences(text: string, span: Span, reading: string, observation: Observation): string[] {
  const [value, low, high, precision, unit, measure = '', measureType, status] = reading.split('|');
  const [first, ...others] = measure.split('~');
  const gold = GoldQuantity.parse({
    ...span,
    text: text.slice(span.start, span.end),
    value: number(value),
    low: number(low),
    high: number(high),
    precision,
    unit: unit === '' ? null : unit,
    measure: first === '' ? null : first,
    measureAlt: others,
    measureType,
    status,
  });
  const { period: _, ...right } = compareQuantity(gold, observation);
  return (Object.keys(right) as (keyof typeof right)[])
    .filter((field) => !right[field])
    .map((field) => `${gold.text}: ${field} ${show(observation[field])}, wanted ${show(gold[field])}`);
}

const show = (value: unknown): string => (value === null || value === undefined ? 'null' : String(value));

/** Every marked time with its days, read in a report of the given period. */
export const judgeTimes: Judge = (row) => {
  const { text, spans } = unmark(row.sentence!);
  const readings = row.readings ? row.readings.split(' ; ') : [];
  if (readings.length !== spans.length) throw new Error(`${spans.length} marks, ${readings.length} readings`);
  const times = read(text, row.report ? { period: row.report } : {})
    .flatMap((record) => record.times)
    .filter((time) => time.kind !== 'duration');
  const problems = beside(text, spans, times);
  spans.forEach((span, i) => {
    const time = times.find((t) => t.start === span.start && t.end === span.end);
    if (time === undefined) return;
    const days = `${time.from ?? ''}..${time.to ?? ''}`;
    if (days !== readings[i]) problems.push(`${time.text}: ${days}, wanted ${readings[i]}`);
  });
  return problems;
};

/** Every marked activity by its span. */
export const judgeActivities: Judge = (row) => {
  const { text, spans } = unmark(row.sentence!);
  return beside(text, spans, activitiesOf(read(text)));
};

const activitiesOf = (records: readonly DocumentRecord[]): Span[] => records.flatMap((r) => r.activities);

/** Marked and not found, found and not marked. */
function beside(text: string, marked: readonly Span[], found: readonly Span[]): string[] {
  const same = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end;
  const quote = ({ start, end }: Span): string => `${text.slice(start, end)} at ${start}`;
  return [
    ...marked.filter((span) => !found.some(same(span))).map((span) => `missed: ${quote(span)}`),
    ...found.filter((span) => !marked.some(same(span))).map((span) => `not there: ${quote(span)}`),
  ];
}

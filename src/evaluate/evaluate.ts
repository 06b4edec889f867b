/**
 * Records held against gold annotations. The same rows and the same figures as the reference scorer of the gold, to the digit.
 */
import type { DocumentRecord, Observation } from '../model/index.ts';
import {
  COMPARED,
  DOCUMENT_FIELDS,
  compareQuantity,
  isFactRight,
  sameField,
  type Compared,
  type DocumentField,
} from './agree.ts';
import type { GoldAnnotation, GoldQuantity } from './gold.ts';
import { ACTIVITY_ROWS, Ledger, QUANTITY_ROWS, TIME_ROWS, type Evaluation } from './ledger.ts';
import { pairByOverlap } from './pair.ts';

/** A document to be scored: its decoded text, what people say of it, and the records the program made of it, in order. */
export interface EvaluatedDocument {
  readonly name: string;
  readonly text: string;
  readonly gold: GoldAnnotation;
  readonly records: readonly DocumentRecord[];
}

/** Scores all documents together: the counts are pooled, so a long document weighs more than a short one. */
export function evaluate(documents: readonly EvaluatedDocument[]): Evaluation {
  const ledger = new Ledger();
  for (const document of documents) {
    scoreQuantities(document, ledger);
    scoreTimes(document, ledger);
    scoreActivities(document, ledger);
    scoreFields(document, ledger);
    countNumerals(document, ledger);
  }
  return ledger.close(documents.length);
}

function scoreQuantities({ name, text, gold, records }: EvaluatedDocument, ledger: Ledger): void {
  const observations = records.flatMap((r) => r.observations);
  for (const { evidence } of observations) {
    ledger.quotes.total++;
    if (text.slice(evidence.start, evidence.end) === evidence.quote) ledger.quotes.exact++;
  }
  ledger.expect(QUANTITY_ROWS, gold.quantities.length, observations.length);
  const { pairs, extra } = pairByOverlap(gold.quantities, observations, numberSpan);
  for (const { gold: g, found } of pairs) {
    if (found === null) ledger.miss(name, 'missed', g.text, around(text, g, 15));
    else scoreMatched(name, text, g, found, ledger);
  }
  for (const o of extra) {
    ledger.judgements.push({ confidence: o.confidence, right: false });
    ledger.miss(name, 'extra', o.evidence.quote, around(text, numberSpan(o), 15));
  }
}

const numberSpan = ({ evidence }: Observation) => ({ start: evidence.number[0], end: evidence.number[1] });

function scoreMatched(
  name: string,
  text: string,
  gold: GoldQuantity,
  found: Observation,
  ledger: Ledger,
): void {
  const ok = compareQuantity(gold, found);
  ledger.hit('detection');
  for (const field of COMPARED) ledger.hit(field, ok[field]);
  ledger.hit('fact', isFactRight(ok));
  ledger.judgements.push({ confidence: found.confidence, right: isFactRight(ok) });
  const wrong = COMPARED.filter((field) => !ok[field]);
  if (wrong.length === 0) return;
  const detail = wrong.map(
    (field) => `${field}: gold ${goldSays(gold, field)} got ${programSays(found, field)}`,
  );
  ledger.miss(name, wrong.join('+'), gold.text, `${around(text, gold, 15)} | ${detail.join('; ')}`);
}

const goldSays = (g: GoldQuantity, field: Compared): string =>
  JSON.stringify(field === 'value' ? [g.value, g.low, g.high] : (g[field] ?? null));

const programSays = (o: Observation, field: Compared): string =>
  JSON.stringify(
    field === 'value'
      ? [o.value, o.low, o.high]
      : field === 'period'
        ? [o.period.start, o.period.end]
        : o[field],
  );

function scoreTimes({ name, text, gold, records }: EvaluatedDocument, ledger: Ledger): void {
  // Bare lengths (3天) say nothing of the calendar and are not annotated.
  const times = records.flatMap((r) => r.times.filter((t) => t.kind !== 'duration'));
  ledger.expect(TIME_ROWS, gold.times.length, times.length);
  for (const { gold: g, found } of pairByOverlap(gold.times, times, (t) => t).pairs) {
    if (found === null) {
      ledger.miss(name, 'time missed', g.text, around(text, g, 10));
      continue;
    }
    const valueRight = (g.from ?? null) === found.from && (g.to ?? null) === found.to;
    ledger.hit('timeOverlap');
    ledger.hit('timeSpan', found.start === g.start && found.end === g.end);
    ledger.hit('timeValue', valueRight);
    if (!valueRight)
      ledger.miss(name, 'time value', g.text, `gold ${g.from}..${g.to} got ${found.from}..${found.to}`);
  }
}

function scoreActivities({ name, text, gold, records }: EvaluatedDocument, ledger: Ledger): void {
  const activities = records.flatMap((r) => r.activities);
  ledger.expect(ACTIVITY_ROWS, gold.activities.length, activities.length);
  const { pairs, extra } = pairByOverlap(gold.activities, activities, (a) => a);
  for (const { gold: g, found } of pairs) {
    if (found === null) {
      ledger.miss(name, 'activity missed', g.text, around(text, g, 10));
      continue;
    }
    const exact = found.start === g.start && found.end === g.end;
    ledger.hit('activityOverlap');
    ledger.hit('activityExact', exact);
    if (!exact) ledger.miss(name, 'activity span', g.text, text.slice(found.start, found.end));
  }
  for (const a of extra) ledger.miss(name, 'activity extra', a.name, around(text, a, 10));
}

function scoreFields({ name, gold, records }: EvaluatedDocument, ledger: Ledger): void {
  for (const [i, fields] of (gold.documents ?? [gold.document]).entries()) {
    for (const field of DOCUMENT_FIELDS) {
      const said = fields?.[field];
      if (said === undefined) continue;
      const found = fieldOf(records[i], field);
      ledger.fields[field][1]++;
      if (sameField(field, said, found)) ledger.fields[field][0]++;
      else ledger.miss(name, `document ${field}`, String(said), String(found));
    }
  }
}

function fieldOf(record: DocumentRecord | undefined, field: DocumentField): string | null {
  if (field === 'timePeriod') return record?.refPeriod.timePeriod ?? null;
  return record?.[field]?.name ?? null;
}

function countNumerals({ records }: EvaluatedDocument, ledger: Ledger): void {
  for (const { numerals } of records) {
    ledger.numerals += numerals.length;
    ledger.unexplained += numerals.filter((n) => n.role === 'unexplained').length;
  }
}

const around = (text: string, { start, end }: { start: number; end: number }, before: number): string =>
  text.slice(Math.max(0, start - before), end + 10).replace(/\s+/g, ' ');

/** What must hold of the records of any text whatever, in words where it does not. */
import { DocumentRecord, type Span } from '../../src/index.ts';

/** Figures of these are personal data; the ledger keeps their length alone. */
const PERSONAL = new Set(['phone', 'identity-number', 'account-number']);
const DIGIT = /[0-9０-９]/u;

/** The first promise that the records of `text` break; null where they keep all. */
export function brokenPromise(text: string, records: readonly DocumentRecord[]): string | null {
  for (const record of records) {
    const { success, error } = DocumentRecord.safeParse(record);
    if (!success) return `invalid record: ${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`;
  }
  return (
    records.map((record) => brokenQuote(text, record)).find((problem) => problem !== null) ??
    brokenLedger(
      text,
      records.flatMap((record) => record.numerals),
    )
  );
}

function brokenQuote(
  text: string,
  { observations, times, activities, numerals, title }: DocumentRecord,
): string | null {
  const quotes = [
    ...observations.map(({ evidence }) => ({ ...evidence, text: evidence.quote, of: 'observation' })),
    ...times.map((time) => ({ ...time, of: 'time' })),
    ...activities.map((activity) => ({ ...activity, text: activity.name, of: 'activity' })),
    ...numerals
      .filter((n) => !PERSONAL.has(n.reason ?? ''))
      .map((numeral) => ({ ...numeral, of: 'numeral' })),
    ...(title === null ? [] : [{ ...title, of: 'title' }]),
  ];
  const wrong = quotes.find(({ start, end, text: quote }) => text.slice(start, end) !== quote);
  if (wrong !== undefined) return `${wrong.of} does not quote its place ${wrong.start}–${wrong.end}`;
  for (const { id, evidence } of observations) {
    for (const [start, end] of [evidence.number, evidence.measure ?? [0, 0], evidence.period ?? [0, 0]])
      if (!(start <= end && end <= text.length)) return `${id}: span ${start}–${end} is none`;
    if (evidence.number[0] < evidence.start || evidence.number[1] > evidence.end)
      return `${id}: its number stands outside its quote`;
  }
  return null;
}

/** Numerals in order, apart, and no digit outside of them. */
function brokenLedger(text: string, numerals: readonly Span[]): string | null {
  let at = 0;
  for (const { start, end } of [...numerals, { start: text.length, end: text.length }]) {
    if (start < at) return `numerals overlap at ${start}`;
    const lost = text.slice(at, start).search(DIGIT);
    if (lost >= 0) return `the digit at ${at + lost} is in no numeral`;
    at = end;
  }
  return null;
}

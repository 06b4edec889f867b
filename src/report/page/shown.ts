/** One document as the page shows it: personal numbers masked, every fact with its place on the page. */
import type { DocumentRecord } from '../../model/index.ts';
import { maskPersonal } from '../explain/index.ts';

/** What the page is made from: a record and the decoded text that its offsets point into. */
export interface ReportDocument {
  readonly record: DocumentRecord;
  readonly text: string;
}

export interface Shown {
  readonly record: DocumentRecord;
  /** Source text with personal numbers masked; offsets hold. */
  readonly text: string;
  /** Number of the document on the page, from 1. */
  readonly number: number;
  /** `2-17` for the 17th fact of the second document: what ids on the page end in. Record ids are not safe there. */
  readonly place: (observation: string) => string;
  /** Masks personal numbers in words that were made from the text earlier (measures, messages). */
  readonly mask: (words: string) => string;
}

export function shown({ record, text }: ReportDocument, number: number): Shown {
  const masked = maskPersonal(text, record);
  const places = new Map(record.observations.map((o, i) => [o.id, `${number}-${i + 1}`]));
  const personal = record.numerals
    .map(({ start, end }) => [text.slice(start, end), masked.slice(start, end)] as const)
    .filter(([raw, hidden]) => raw !== hidden);
  return {
    record,
    text: masked,
    number,
    place: (id) => places.get(id) ?? '',
    mask: (words) => personal.reduce((left, [raw, hidden]) => left.replaceAll(raw, hidden), words),
  };
}

export const nameOf = ({ record, mask }: Shown): string => mask(record.title?.text ?? record.source.uri);

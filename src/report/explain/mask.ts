/**
 * Personal numbers are not shown whole: whoever explains a document on a projector, or pastes the page into a mail, gives no
 * one's telephone or identity number away. One character stands for one, so that offsets still hold.
 */
import type { DocumentRecord, Span } from '../../model/index.ts';

/** Ledger reasons that name a person's number. */
const PERSONAL = new Set(['phone', 'identity-number', 'account-number']);

/** Hotlines (12351) and house numbers are shorter, and public. */
const SHORTEST = 7;
const KEPT = 3;

/** The text with all but the first three digits of personal numbers starred out. */
export function maskPersonal(text: string, { numerals }: Pick<DocumentRecord, 'numerals'>): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of personal(text, numerals)) {
    if (end - start < SHORTEST || start < at) continue;
    parts.push(text.slice(at, start + KEPT), text.slice(start + KEPT, end).replace(/[^\s-]/g, '*'));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Groups of one number, 138 1234 5678, as one span. */
function personal(text: string, numerals: DocumentRecord['numerals']): Span[] {
  const spans: { start: number; end: number; reason: string }[] = [];
  for (const { start, end, reason } of numerals) {
    if (reason === undefined || !PERSONAL.has(reason)) continue;
    const last = spans.at(-1);
    if (last?.reason === reason && /^[ -]?$/u.test(text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end, reason });
  }
  return spans;
}

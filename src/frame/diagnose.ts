/** What a reader should know about the frame of a document: what is masked, ambiguous, or contradicts itself. */
import { noReference, type Diagnostic, type Span } from '../model/index.ts';
import { readTimes } from '../mentions/time/index.ts';
import type { Frame } from './types.ts';
import { daysOfTimePeriod } from './time-period.ts';

export function diagnose(
  frame: Frame,
  text: string,
  part: Span,
  { masked, option }: { masked: boolean; option: string | undefined },
): Diagnostic[] {
  const { issuer, refArea, refPeriod, title, genre } = frame;
  const found: Diagnostic[] = [];
  const add = (code: string, severity: Diagnostic['severity'], message: string, span: Span | null): void => {
    found.push({ code, severity, message, start: span?.start ?? null, end: span?.end ?? null });
  };
  const span = (s: { start: number | null; end: number | null } | null): Span | null =>
    s && s.start !== null && s.end !== null ? { start: s.start, end: s.end } : null;
  if (option !== undefined && daysOfTimePeriod(option) === null)
    add('period-option', 'warning', `the period ${option} is no SDMX time period and was not used`, null);
  if (issuer?.masked)
    add('masked-name', 'info', `the name of the issuer is masked: ${issuer.name}`, span(issuer));
  if (masked)
    add('masked-year', refPeriod.start === null ? 'warning' : 'info', 'the title masks its year', title);
  if (refArea && refArea.candidates.length > 0) {
    const list = refArea.candidates.map((c) => `${c.name} ${c.code}`).join(', ');
    add(
      'area-ambiguous',
      'warning',
      `${refArea.name} is ${refArea.candidates.length > 1 ? 'one of' : 'not in force in the period; once'} ${list}`,
      null,
    );
  }
  if (refPeriod.start === null && (genre === 'report' || genre === 'address' || genre === 'plan'))
    add(
      'period-unknown',
      'warning',
      'neither title, text nor file name says which period is reported on',
      title,
    );
  const other = otherYear(frame, text, part);
  if (other)
    add(
      'title-year-differs',
      'warning',
      `the title says ${refPeriod.timePeriod}, the text begins with ${other.text}`,
      other,
    );
  return found;
}

/** Scraped texts are retitled: a summary of 2010 sold as one of 2023. */
function otherYear(
  { title, refPeriod, genre }: Frame,
  text: string,
  part: Span,
): (Span & { text: string }) | null {
  if (
    !title ||
    refPeriod.basis !== 'title' ||
    genre === 'address' ||
    refPeriod.start === null ||
    refPeriod.end === null
  )
    return null;
  const head = text.slice(title.end, Math.min(part.end, title.end + 40));
  if (!/\d{4}|[一二][〇零九]/u.test(head)) return null;
  const first = readTimes(head, title.end, noReference).find(
    (t) => t.from !== null && t.stated.includes('year'),
  );
  if (!first || first.from === null) return null;
  const year = first.from.slice(0, 4);
  const apart =
    year < String(Number(refPeriod.start.slice(0, 4)) - 1) ||
    year > String(Number(refPeriod.end.slice(0, 4)) + 1);
  return apart ? { start: first.start, end: first.end, text: text.slice(first.start, first.end) } : null;
}

/** Puts the record together from what the rooms found; every list in order of the text, every id from the source's hash. */
import { findInDocument } from '../findings/index.ts';
import type { Frame } from '../frame/index.ts';
import type { SentenceMentions } from '../mentions/index.ts';
import { timePeriodOf } from '../model/index.ts';
import type {
  Diagnostic,
  DocumentRecord,
  SourceText,
  Span,
  TimeMention,
  TimeRecord,
} from '../model/index.ts';
import type { IndicatorIndex } from '../lexicon/indicator-index.ts';
import type { OrganisationReader } from '../mentions/organisation/index.ts';
import { recordActivities } from './activities.ts';
import { ledger } from '../observations/ledger.ts';
import { toObservations } from '../observations/observation.ts';
import type { PlacedClaim } from '../observations/observation.ts';
import type { Part } from '../text/parts.ts';
import type { SectionNode } from '../text/sections.ts';

export interface Findings {
  readonly source: SourceText;
  /** Its folded text. */
  readonly folded: string;
  readonly part: Part;
  readonly place: { readonly part: number; readonly parts: number };
  readonly frame: Frame;
  readonly sections: readonly SectionNode[];
  readonly mentions: readonly (SentenceMentions & Span)[];
  readonly placed: readonly PlacedClaim[];
  readonly index: IndicatorIndex;
  readonly organisations: OrganisationReader;
}

export function assembleRecord({
  source,
  folded,
  part,
  place,
  frame,
  sections,
  mentions,
  placed,
  index,
  organisations,
}: Findings): DocumentRecord {
  const id = `${source.sha256.slice(0, 16)}-${place.part}`;
  const observations = toObservations(source, id, placed, index);
  const activities = recordActivities(source.text, folded, id, mentions, placed, observations, organisations);
  const times = gather(mentions, (m) => m.times);
  return {
    schemaVersion: '1',
    id,
    source: {
      uri: source.uri,
      format: source.format,
      encoding: source.encoding,
      sha256: source.sha256,
      part: place.part,
      parts: place.parts,
      start: part.start,
      end: part.end,
    },
    language: frame.language,
    title: frame.title,
    issuer: frame.issuer,
    refArea: frame.refArea,
    refPeriod: frame.refPeriod,
    sections: sections.map((s) => ({
      id: s.id,
      level: s.level,
      marker: s.marker,
      heading: source.text.slice(s.headingSpan.start, s.headingSpan.end).trim(),
      start: s.start,
      end: s.end,
    })),
    observations,
    activities,
    times: times.map((t) => timeRecord(source.text, t)),
    numerals: ledger(
      source.text,
      gather(mentions, (m) => m.numerals),
      placed.map((p) => p.claim.quantity),
      times,
      [],
      gather(mentions, (m) => m.excluded),
    ),
    findings: findInDocument(observations, folded),
    diagnostics: [...source.diagnostics, ...frame.diagnostics, ...undated(times), ...reading(placed)],
  };
}

/** The lists of all sentences as one; most of them are empty. */
function gather<T>(
  mentions: readonly SentenceMentions[],
  listOf: (sentence: SentenceMentions) => readonly T[],
): T[] {
  const all: T[] = [];
  for (const sentence of mentions) for (const item of listOf(sentence)) all.push(item);
  return all;
}

/** Months and days of no year: whoever knows it can say so. */
function undated(times: readonly TimeMention[]): Diagnostic[] {
  const bare = times.filter((t) => t.kind !== 'duration' && t.from === null && t.inferred.includes('year'));
  const [first] = bare;
  if (first === undefined) return [];
  const { start, end } = first;
  const count = bare.length === 1 ? 'one time names' : `${bare.length} times name`;
  const message = `${count} no year, and nothing in the document tells it: periods are unknown (--period gives the year)`;
  return [{ code: 'year-unknown', severity: 'warning', message, start, end }];
}

/** What a reader should know of the numbers themselves. */
function reading(placed: readonly PlacedClaim[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { claim } of placed) {
    const { start, end, precision, rules } = claim.quantity;
    if (precision === 'masked') {
      found.push({
        code: 'masked-value',
        severity: 'info',
        message: 'the text masks this number',
        start,
        end,
      });
    }
    if (rules.includes('quantity/eaten-percent')) {
      found.push({
        code: 'percent-sign-missing',
        severity: 'warning',
        message: 'read as a percentage; the text has lost the sign',
        start,
        end,
      });
    }
  }
  return found;
}

const timeRecord = (text: string, t: TimeMention): TimeRecord => ({
  text: text.slice(t.start, t.end),
  start: t.start,
  end: t.end,
  kind: t.kind,
  timePeriod: timePeriodOf(t.from, t.to),
  from: t.from,
  to: t.to,
  stated: { stated: [...t.stated], inferred: [...t.inferred] },
});

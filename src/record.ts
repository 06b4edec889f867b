/** Puts the record together from what the rooms found; every list in order of the text, every id from the source's hash. */
import type { Frame } from './frame/index.ts';
import type { SentenceMentions } from './mentions/index.ts';
import { timePeriodOf } from './model/index.ts';
import type {
  Activity,
  DocumentRecord,
  Observation,
  SourceText,
  TimeMention,
  TimeRecord,
} from './model/index.ts';
import { ledger } from './observations/ledger.ts';
import { toObservations } from './observations/observation.ts';
import type { PlacedClaim } from './observations/observation.ts';
import type { Part } from './text/parts.ts';
import type { SectionNode } from './text/sections.ts';

export interface Findings {
  readonly source: SourceText;
  readonly part: Part;
  readonly place: { readonly part: number; readonly parts: number };
  readonly frame: Frame;
  readonly sections: readonly SectionNode[];
  readonly mentions: readonly SentenceMentions[];
  readonly placed: readonly PlacedClaim[];
}

export function assembleRecord({
  source,
  part,
  place,
  frame,
  sections,
  mentions,
  placed,
}: Findings): DocumentRecord {
  const id = `${source.sha256.slice(0, 16)}-${place.part}`;
  const observations = toObservations(source.text, id, placed);
  const times = mentions.flatMap((m) => m.times);
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
    language: 'zh',
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
    activities: activitiesOf(source.text, id, mentions, observations),
    times: times.map((t) => timeRecord(source.text, t)),
    numerals: ledger(
      source.text,
      mentions.flatMap((m) => m.numerals),
      placed.map((p) => p.claim.quantity),
      times,
      [],
      mentions.flatMap((m) => m.excluded),
    ),
    findings: [],
    diagnostics: [...source.diagnostics, ...frame.diagnostics],
  };
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

function activitiesOf(
  text: string,
  id: string,
  mentions: readonly SentenceMentions[],
  observations: readonly Observation[],
): Activity[] {
  void observations;
  return mentions
    .flatMap((m) => m.activities)
    .map((a, i) => ({
      id: `${id}/a${i + 1}`,
      name: text.slice(a.start, a.end),
      canonical: a.canonical,
      kind: a.kind,
      start: a.start,
      end: a.end,
      period: { timePeriod: null, start: null, end: null, basis: 'none' as const },
      sessions: null,
      participants: null,
      organisers: [],
      observations: [],
    }));
}

/** The named activities of a document, each with its period, what took part and the observations made of it. */
import { timePeriodOf } from '../model/index.ts';
import type { Activity, ActivityMention, Observation, Span } from '../model/index.ts';
import type { OrganisationReader } from '../mentions/organisation/index.ts';
import type { PlacedClaim } from '../observations/observation.ts';

export interface SentenceActivities extends Span {
  readonly activities: readonly ActivityMention[];
}

const SESSION_UNIT = /^(?:场|场次|期|次|批|批次|讲|届)$/u;

/**
 * Makes the records; sets `activity` of the observations: each belongs to the activity named last before it in its sentence.
 * @param placed the claims in the order of `observations`
 */
export function recordActivities(
  source: string,
  folded: string,
  documentId: string,
  sentences: readonly SentenceActivities[],
  placed: readonly PlacedClaim[],
  observations: readonly Observation[],
  reader: OrganisationReader,
): Activity[] {
  const records: Activity[] = [];
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.activities.length === 0) continue;
    while (next < placed.length && placed[next]!.claim.quantity.start < sentence.start) next++;
    let last = next;
    while (last < placed.length && placed[last]!.claim.quantity.start < sentence.end) last++;
    const own = observations.slice(next, last);
    const organisers = reader.read(folded.slice(sentence.start, sentence.end), sentence.start);
    const made = sentence.activities.map((mention, i): Activity => {
      const from = i === 0 ? sentence.start : mention.start;
      const to = sentence.activities[i + 1]?.start ?? sentence.end;
      const mine = own.filter(
        (o) => o.evidence.number[0] >= from && o.evidence.number[0] < to && !inside(o, mention),
      );
      const period =
        mine.find((o) => o.period.basis === 'stated' && o.measureType === 'flow')?.period ?? mine[0]?.period;
      const id = `${documentId}/a${records.length + i + 1}`;
      for (const o of mine) o.activity = id;
      return {
        id,
        name: source.slice(mention.start, mention.end),
        canonical: mention.canonical,
        kind: mention.kind,
        start: mention.start,
        end: mention.end,
        period: period ?? { timePeriod: timePeriodOf(null, null), start: null, end: null, basis: 'none' },
        sessions: mine.find((o) => o.unit === 'count' && SESSION_UNIT.test(o.unitText))?.value ?? null,
        participants: mine.find((o) => o.unit === 'person' || o.unit === 'person-time')?.value ?? null,
        organisers: organisers.filter((o) => o.end <= mention.start).map((o) => source.slice(o.start, o.end)),
        observations: mine.map((o) => o.id),
      };
    });
    records.push(...made);
  }
  return records;
}

const inside = (o: Observation, span: Span): boolean =>
  o.evidence.number[0] >= span.start && o.evidence.number[1] <= span.end;

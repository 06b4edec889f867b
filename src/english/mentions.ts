/** Everything an English sentence names. A date takes its numbers, a name or code takes what it covers, what remains is a quantity. */
import type { SentenceMentions } from '../mentions/index.ts';
import type { ActivityReader } from '../mentions/activity/index.ts';
import { withoutOverlap } from '../mentions/overlap.ts';
import { contains, overlaps, type ReferenceTime, type TimeMention } from '../model/index.ts';
import { readNonQuantities } from './nonquantity/read.ts';
import { readNumerals } from './number/read.ts';
import { durationsOf } from './duration.ts';
import { readQuantities } from './quantity/read.ts';
import { readTimes } from './time/read.ts';

export interface MentionContext {
  readonly reference: ReferenceTime;
  /** What a bare $ means here. */
  readonly dollar: string;
  readonly readActivities: ActivityReader;
}

/**
 * @param sentence folded, its line breaks as spaces
 * @param offset where it begins in the source
 */
export function readEnglishMentions(
  sentence: string,
  offset: number,
  { reference, dollar, readActivities }: MentionContext,
): SentenceMentions {
  const numerals = readNumerals(sentence, offset);
  const found = readTimes(sentence, offset, reference);
  const activities = readActivities(sentence, offset);
  if (numerals.length === 0) return { numerals, quantities: [], times: found, excluded: [], activities };
  const marks = readNonQuantities(sentence, offset, numerals, activities);
  const times = found.filter(
    (t) => !marks.some((m) => overlaps(m, t) && !contains(t, m) && m.end - m.start > t.end - t.start),
  );
  const excluded = marks.filter((m) => !times.some((t) => overlaps(t, m)));
  const free = withoutOverlap(withoutOverlap(numerals, times), excluded);
  const quantities = readQuantities(sentence, offset, free, dollar);
  const durations = durationsOf(sentence, offset, quantities);
  const lengths = new Set(durations.map((d) => d.quantity));
  const all: TimeMention[] = [...times, ...durations.map((d) => d.time)].sort((a, b) => a.start - b.start);
  return {
    numerals,
    quantities: quantities.filter((q) => !lengths.has(q)),
    times: all,
    excluded,
    activities,
  };
}

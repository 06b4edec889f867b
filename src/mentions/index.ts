/**
 * Everything a sentence names. Where readings of different rooms claim the same characters, this is decided here and nowhere else:
 * a name or document number that covers a date or number takes it (〔2014〕15号, “5·12”), a date takes its numbers (6月底), and what remains
 * is a quantity.
 */
import type {
  ActivityMention,
  NonQuantity,
  Numeral,
  Quantity,
  ReferenceTime,
  TimeMention,
} from '../model/index.ts';
import { contains } from '../model/index.ts';
import type { ActivityReader } from './activity/index.ts';
import { readNonQuantities } from './nonquantity/index.ts';
import { scanNumerals } from './numeral/index.ts';
import { resolveOverlaps, withoutOverlap } from './overlap.ts';
import { readQuantities } from './quantity/index.ts';
import { readTimes } from './time/index.ts';

export interface SentenceMentions {
  readonly numerals: readonly Numeral[];
  readonly quantities: readonly Quantity[];
  /** Dates, periods and durations, in order. */
  readonly times: readonly TimeMention[];
  readonly excluded: readonly NonQuantity[];
  readonly activities: readonly ActivityMention[];
}

export interface MentionContext {
  readonly readActivities: ActivityReader;
  /** The single day last named before: 当天 and 即日起 lean on it. */
  readonly earlierDay: string | null;
}

/** The mentions of the folded sentence that begins at `offset` of the source. */
export function readMentions(
  sentence: string,
  offset: number,
  reference: ReferenceTime,
  { readActivities, earlierDay }: MentionContext,
): SentenceMentions {
  const numerals = scanNumerals(sentence, 0, sentence.length).map((n) => shift(n, offset));
  const found = readTimes(sentence, offset, reference, earlierDay);
  const activities = readActivities(sentence, offset);
  if (numerals.length === 0) return { numerals, quantities: [], times: found, excluded: [], activities };
  const marks = resolveOverlaps(readNonQuantities(sentence, offset, numerals));
  // Among dates and names the one that covers the other wins.
  const times = found.filter((t) => !marks.some((m) => contains(m, t) && m.end - m.start > t.end - t.start));
  const dates = times.filter((t) => t.kind !== 'duration');
  const excluded = marks.filter((m) => !dates.some((t) => contains(t, m)));
  const free = withoutOverlap(withoutOverlap(numerals, dates), excluded);
  const quantities = readQuantities(sentence, offset, free);
  return { numerals, quantities, times, excluded, activities };
}

const shift = (n: Numeral, by: number): Numeral =>
  by === 0 ? n : { ...n, start: n.start + by, end: n.end + by };

/** Makes time mentions of what the rules read, with how the words before use them. */
import type { TimeMention, TimePart } from '../../model/index.ts';
import type { Match, Rule } from '../../mentions/rule.ts';
import type { ReferenceTime } from '../../model/index.ts';
import type { Anchor } from './anchor.ts';
import type { Days } from './calendar.ts';

export type TimeRule = Rule<TimeMention, ReferenceTime>;
export type TimeMatch = Match<ReferenceTime>;

export const anchorOf = ({ sentence, span, offset, context }: TimeMatch): Anchor => ({
  reference: context,
  before: sentence.slice(0, span.start - offset),
});

const AS_OF = /\b(?:as at|as of|as on|at|up to)(?: the)? $/u;
const BY = /\b(?:by|before|until|till|up until|no later than|not later than|through to)(?: the)? $/u;
const SINCE =
  /\b(?:since|ever since|starting(?: from| in| on)?|beginning(?: from| in| on)?|(?:began|begun|started|effective|launched)(?: from| in| on)?|with effect from)(?: the)? $/u;
const COMPARED =
  /\b(?:compared (?:with|to)|(?:than|against|relative to|versus|vs\.?)(?: (?:at|in|during|for|on|that (?:of|in|at)|those (?:of|in|at)))?|that of|figures? (?:of|for|in))(?: the)? $/u;
/** up 8% on 2017-18, 6% over the previous year, an increase of 93 billion yuan over last year. */
const CHANGED =
  /(?:%|per cent|percent|percentage points?|points?|yuan|dollars|patacas|million|billion|\d|more|less|fewer|up|down|rise|rises|increase|increases|growth|drop|fall|decline|decrease|reduction|times|terms|here|higher|lower)\)?,? (?:on|over|from|above|below|in|of) (?:that of |the figure (?:of|for) |the level (?:of|in) )?(?:the )?$/u;

/** Days of one expression as a mention. `kind` follows from the days unless it is given. */
export function time(
  match: TimeMatch,
  rule: string,
  days: Days | null,
  parts: {
    stated: readonly TimePart[];
    inferred?: readonly TimePart[];
    kind?: 'instant' | 'period';
    use?: TimeMention['use'];
  },
): TimeMention {
  const before = match.sentence.slice(
    Math.max(0, match.span.start - match.offset - 60),
    match.span.start - match.offset,
  );
  const kind = parts.kind ?? (days !== null && days.start === days.end ? 'instant' : 'period');
  return {
    type: 'time',
    start: match.span.start,
    end: match.span.end,
    kind,
    from: days?.start ?? null,
    to: days?.end ?? null,
    stated: parts.stated,
    inferred: parts.inferred ?? [],
    use: parts.use ?? useOf(before, kind),
    length: null,
    masked: false,
    rules: [rule],
  };
}

function useOf(before: string, kind: 'instant' | 'period'): TimeMention['use'] {
  const words = before.toLowerCase();
  if (SINCE.test(words)) return 'since';
  if (COMPARED.test(words)) return 'baseline';
  if (BY.test(words)) return 'by';
  if (kind === 'instant') return AS_OF.test(words) ? 'as-of' : null;
  return CHANGED.test(words) && !/\b(?:in|of) (?:the )?$/u.test(words) ? 'baseline' : null;
}

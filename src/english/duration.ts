/** Lengths of time: those that measure something done (a three-day course, 41,000 hours of service) are quantities, the others only say how long. */
import type { Quantity, TimeMention } from '../model/index.ts';

const LETTER: Readonly<Record<string, string>> = {
  day: 'D',
  month: 'M',
  year: 'Y',
  hour: 'H',
  minute: 'M',
  second: 'S',
};

/** Behind a length that measures: of something, a course, more than before. */
const MEASURES_AFTER =
  /^(?: or (?:more|less))?(?:\s+of (?!age\b|the (?:year|month|century)|history|operation\b|existence\b)|[- ](?:[a-z]+ ){0,2}(?:training|course|courses|workshop|workshops|seminar|camp|programme|program|study|classes|class|visit|tour|trip|leave|holiday|strike|event|exhibition|conference|meeting|forum)\b|\s+(?:a|per|each) (?:week|day|month|year)\b|\s+(?:each|per (?:person|head|capita|trainee|member|worker|employee|participant))\b)/iu;
/** Before one: lasted, took, averaged, reduced to. */
const MEASURES_BEFORE =
  /\b(?:last(?:s|ed|ing)|took(?: up)?|takes|taking|averag(?:ed|ing|es)|overdue by|overdue for|shortened (?:to|by|from)|reduced (?:to|by|from)|cut (?:to|by|from)|extended (?:to|by|from)|raised (?:to|by|from)|increased (?:to|by|from)|rose (?:to|by|from)|fell (?:to|by|from)|dropped (?:to|by|from)|totall?(?:ed|ing)|lost|contributed|volunteered|gave|worked|served|spent|(?<!\b(?:period|periods|term|terms|space|age|deadline|limit|validity|history|interval|tenure|duration) )of|days?|time (?:was|is)) (?:some |about |nearly |over |almost |around |more than |a total of )?$/iu;

export interface Duration {
  readonly quantity: Quantity;
  readonly time: TimeMention;
}

/** The quantities of a sentence that are bare lengths, as time mentions of kind duration. */
export function durationsOf(sentence: string, offset: number, quantities: readonly Quantity[]): Duration[] {
  return quantities
    .filter((q) => q.unitClass === 'duration' && !measures(sentence, q, offset))
    .map((quantity) => ({ quantity, time: asTime(quantity) }));
}

function measures(sentence: string, q: Quantity, offset: number): boolean {
  // six consecutive years of growth: a stretch of the calendar, whatever filled it
  if (
    /\b(?:consecutive|successive|straight)\b/u.test(sentence.slice(q.end - offset, q.unitSpan.end - offset))
  )
    return false;
  const after = sentence.slice(q.unitSpan.end - offset, q.unitSpan.end - offset + 30);
  const before = sentence.slice(Math.max(0, q.outer.start - offset - 32), q.outer.start - offset);
  // an average of 12.5 hours
  const hedge = sentence.slice(q.outer.start - offset, q.start - offset);
  return (
    MEASURES_AFTER.test(after) || MEASURES_BEFORE.test(before) || /\b(?:average|total) of\b/u.test(hedge)
  );
}

function asTime(q: Quantity): TimeMention {
  const letter = LETTER[q.unit ?? ''];
  const clock = q.unit === 'hour' || q.unit === 'minute' || q.unit === 'second';
  return {
    type: 'time',
    start: q.start,
    end: q.unitSpan.end,
    kind: 'duration',
    from: null,
    to: null,
    stated: ['length'],
    inferred: [],
    use: null,
    length: q.value === null || letter === undefined ? null : `P${clock ? 'T' : ''}${q.value}${letter}`,
    masked: false,
    rules: ['time/duration'],
  };
}

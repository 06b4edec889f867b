/** The chat rules, which only `recognizeTimes` runs: reports are not written this way. */
import { fromNow, nextUnits, stretch } from './around-now.ts';
import { clock, dayOfMonth, weekday } from './clock.ts';
import { aboutLength, boundedLength, compoundLength, lengthRange } from './lengths.ts';
import { set } from './sets.ts';
import type { SpokenRule } from './spoken.ts';

export const spokenRules: readonly SpokenRule[] = [
  set,
  compoundLength,
  lengthRange,
  aboutLength,
  boundedLength,
  fromNow,
  stretch,
  nextUnits,
  clock,
  weekday,
  dayOfMonth,
];

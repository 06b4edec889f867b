/** The chat rules, which only `recognizeTimes` runs: reports are not written this way. */
import { fromNow, nextUnits, stretch } from './around-now.ts';
import { clock, dayOfMonth, weekday } from './clock.ts';
import { boundedLength, set } from './repeated.ts';
import type { SpokenRule } from './spoken.ts';

export const spokenRules: readonly SpokenRule[] = [
  set,
  boundedLength,
  fromNow,
  stretch,
  nextUnits,
  clock,
  weekday,
  dayOfMonth,
];

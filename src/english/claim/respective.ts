/** Times handed out in order: 74,000 and 17,000 respectively in the first and second quarters named; in 2015 and 2016, 300 and 400 respectively. */
import type { TimeMention } from '../../model/index.ts';
import type { Term } from '../terms.ts';
import { isComma } from './clause.ts';
import type { Site } from './site.ts';

const joins = (term: Term | undefined): boolean =>
  term !== undefined &&
  (isComma(term) || term.lower === 'and' || term.kind === 'preposition' || term.kind === 'determiner');

/** Times listed from `from` on, in one direction, with nothing but what joins a list between. */
function listed(terms: readonly Term[], from: number, step: 1 | -1): TimeMention[] {
  const times: TimeMention[] = [];
  for (let k = from; terms[k] !== undefined; k += step) {
    const { time } = terms[k]!;
    if (time !== null && time.use !== 'baseline') times.push(time);
    else if (!joins(terms[k])) break;
  }
  return step > 0 ? times : times.reverse();
}

/** The time of a number among those that a "respectively" governs; null where no list of as many times stands by. */
export function respectiveTime(
  terms: readonly Term[],
  site: Site,
  sites: readonly Site[],
): TimeMention | null {
  const word = terms.findIndex((t, k) => k > site.at && t.lower === 'respectively');
  if (word < 0) return null;
  const run = sites.filter((s) => s.at < word && s.quantity.unitClass === site.quantity.unitClass);
  let first = run.length - 1;
  while (
    first > 0 &&
    terms.slice(run[first - 1]!.at + 1, run[first]!.at).every((t) => isComma(t) || t.lower === 'and')
  )
    first--;
  const numbers = run.slice(first);
  const place = numbers.indexOf(site);
  if (place < 0 || numbers.length < 2) return null;
  for (const times of [listed(terms, word + 1, 1), listed(terms, openingList(terms, numbers[0]!.at), -1)])
    if (times.length === numbers.length) return times[place]!;
  return null;
}

/** The last time before the numbers. */
function openingList(terms: readonly Term[], before: number): number {
  let k = before - 1;
  while (k > 0 && terms[k]!.time === null) k--;
  return k;
}

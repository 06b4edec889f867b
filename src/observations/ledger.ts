/** The ledger of numerals: each one of the text, once, with what became of it. Nothing is silently dropped. */
import type { NonQuantity, Numeral, NumeralRecord, Quantity, Span, TimeMention } from '../model/index.ts';

/** Personal data: named in the ledger, never stored whole. A postal code tells a district, no person. */
const PERSONAL = new Set(['phone', 'identity-number', 'account-number']);

/** Keeps the first digits of the whole, masks the rest: 13812345678 → 138********, 5678 of 138 1234 5678 → ****. */
const masked = (source: string, whole: Span, { start, end }: Span): string =>
  source
    .slice(Math.min(start, whole.start), end)
    .replace(DIGIT_BEHIND_THREE, '*')
    .slice(-(end - start));
const DIGIT_BEHIND_THREE = /[0-9０-９](?<=[0-9０-９].{3,})/gu;

/**
 * Walks all lists once; each in order of the text. A numeral belongs to what covers or touches it, in this order: observation, time,
 * duration, not-a-quantity.
 */
export function ledger(
  source: string,
  numerals: readonly Numeral[],
  observed: readonly Quantity[],
  times: readonly TimeMention[],
  durations: readonly Span[],
  excluded: readonly NonQuantity[],
): NumeralRecord[] {
  const observation = touching(observed);
  const named = touching(times);
  const lasting = touching(durations);
  const not = touching(excluded);
  return numerals.map((n) => {
    const { start, end } = n;
    const text = source.slice(start, end);
    const time = named(n);
    const exclusion = not(n);
    if (observation(n)) return { start, end, text, role: 'observation' };
    if (time) return { start, end, text, role: time.kind === 'duration' ? 'duration' : 'time' };
    if (lasting(n)) return { start, end, text, role: 'duration' };
    if (exclusion)
      return {
        start,
        end,
        text: PERSONAL.has(exclusion.reason) ? masked(source, exclusion, n) : text,
        role: 'not-a-quantity',
        reason: exclusion.reason,
      };
    return { start, end, text, role: 'unexplained' };
  });
}

/** Gives what of `list` touches a numeral; to be asked in the order of the text. */
function touching<M extends Span>(list: readonly M[]): (n: Numeral) => M | null {
  let at = 0;
  return (n) => {
    while (at < list.length && list[at]!.end <= n.start) at++;
    const found = list[at];
    return found !== undefined && found.start < n.end ? found : null;
  };
}

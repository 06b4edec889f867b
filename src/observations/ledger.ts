/** The ledger of numerals: each one of the text, once, with what became of it. Nothing is silently dropped. */
import type { NonQuantity, Numeral, NumeralRecord, Quantity, Span, TimeMention } from '../model/index.ts';

/** Personal data: named in the ledger, never stored whole. */
const PERSONAL = new Set(['phone', 'identity-number', 'account-number']);

/** Keeps the first digits, masks the rest: 13812345678 → 138********. */
const masked = (text: string): string => text.replace(/[0-9０-９](?<=[0-9０-９].{3,})/gu, '*');

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
  const at = { observed: 0, times: 0, durations: 0, excluded: 0 };
  const touching = <M extends Span>(list: readonly M[], key: keyof typeof at, n: Numeral): M | null => {
    while (at[key] < list.length && list[at[key]]!.end <= n.start) at[key]++;
    const found = list[at[key]];
    return found && found.start < n.end ? found : null;
  };
  return numerals.map((n) => {
    const base = { start: n.start, end: n.end, text: source.slice(n.start, n.end) };
    const not = touching(excluded, 'excluded', n);
    if (touching(observed, 'observed', n)) return { ...base, role: 'observation' };
    const time = touching(times, 'times', n);
    if (time) return { ...base, role: time.kind === 'duration' ? 'duration' : 'time' };
    if (touching(durations, 'durations', n)) return { ...base, role: 'duration' };
    if (not)
      return {
        ...base,
        text: PERSONAL.has(not.reason) ? masked(base.text) : base.text,
        role: 'not-a-quantity',
        reason: not.reason,
      };
    return { ...base, role: 'unexplained' };
  });
}

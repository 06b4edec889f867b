/**
 * A headline tells what the item tells again: 31万瓶水免费领! … 将提供总计约31万瓶矿泉水. It stands before any day is named, so its claims are
 * dated once the whole item has been read.
 */
import type { Claim } from './claim.ts';
import type { Running } from './report.ts';

/** Dates the claims told before the first day of the news: as the same amount is told below, else by that day. */
export function dateHeadlines(
  claims: readonly Claim[],
  running: Running,
  headline: (claim: Claim) => boolean,
): void {
  for (const [i, claim] of claims.entries()) {
    if (claim.period.basis === 'stated' || !headline(claim)) continue;
    const again = claims.slice(i + 1).find((later) => !headline(later) && sameAmount(claim, later));
    if (again) inherit(claim, again.period.start, again.period.end, 'period/told-again');
    else if (running.first !== null && claim.type !== 'stock')
      inherit(claim, running.first.from, running.first.to, 'period/event');
  }
}

function inherit(claim: Claim, start: string | null, end: string | null, rule: string): void {
  if (end === null) return;
  claim.period = { start, end, basis: 'inherited', span: null };
  claim.periodRule = rule;
}

const amount = ({ quantity }: Claim): number | null => quantity.value ?? quantity.low ?? quantity.high;
const sameAmount = (a: Claim, b: Claim): boolean =>
  a.quantity.unitText === b.quantity.unitText && amount(a) !== null && amount(a) === amount(b);

/** Which headings announce a plan, and the reference time inside a section whose heading names a period (Plans for 2020). */
import { yearOf, type ReferenceTime } from '../model/index.ts';
import type { SectionNode } from '../text/sections.ts';
import { readTimes } from './time/read.ts';

const PLAN =
  /\b(?:plans?|planned|outlook|next steps?|what(?:['’]s| is) next|what lies ahead|way forward|agenda for|goals?\b|looking (?:ahead|forward)|the year ahead|(?:main |key |major )?(?:tasks|targets|objectives|goals|priorities) (?:for|in|of)|work for (?:the )?(?:coming|next)|future (?:work|plans?|directions?)|targets?$|work programme for|budget for|forecast|intended|prospects)\b/iu;
const REVIEW =
  /\b(?:review|report|progress|summary|results|achievements?|accomplish\w*|overview|background|retrospect|implementation of|performance|account of)\b/iu;
const PLAN_TITLE =
  /\b(?:work plan|plan of (?:action|work)|action plan|annual plan|work programme|budget|targets|plan for)\b/iu;

/** True where a heading itself announces a plan. */
export const announcesPlan = (heading: string): boolean => PLAN.test(heading) && !REVIEW.test(heading);

/** An item of a list says its own task and announces nothing. */
const isItem = ({ kind }: SectionNode): boolean => kind === 'dash' || kind.endsWith('-item');

/** The nearest heading that says anything decides, then the title. A list item names its own task. */
export function isPlanned(section: SectionNode | null, title: string | null): boolean {
  for (let node = section; node !== null; node = node.parent) {
    const own = node.heading.slice(0, 80);
    if (!isItem(node) && PLAN.test(own) && !REVIEW.test(own)) return true;
    if (!isItem(node) && node.kind !== 'paren' && REVIEW.test(own) && !/^Background/iu.test(own))
      return false;
  }
  return (
    title !== null &&
    PLAN_TITLE.test(title) &&
    !/\b(?:report|review|progress|summary|outturn)\b/iu.test(title)
  );
}

/** The period that a heading names holds for all below it; a plan without one is for what comes next. */
export function sectionTime(node: SectionNode | null, above: ReferenceTime): ReferenceTime {
  if (node === null || isItem(node) || node.heading === '') return above;
  const times = readTimes(node.heading, 0, above).filter(
    (t) => t.kind === 'period' && t.from !== null && t.to !== null && t.use !== 'baseline',
  );
  const [named] = times;
  if (named !== undefined) return { ...above, period: { start: named.from!, end: named.to! } };
  if (!announcesPlan(node.heading) || node.kind === 'arabic' || node.kind === 'paren') return above;
  return { ...above, period: comingPeriod(above) };
}

/** After a first half the second, after a year the next; where the text speaks in a later year, that year. */
function comingPeriod({ period, speakingYear }: ReferenceTime): ReferenceTime['period'] {
  if (period === null) return null;
  const [from, to] = [yearOf(period.start), yearOf(period.end)];
  if (speakingYear !== null && speakingYear > to)
    return { start: `${speakingYear}-01-01`, end: `${speakingYear}-12-31` };
  if (period.start.endsWith('-01-01') && period.end.endsWith('-06-30') && from === to)
    return { start: `${to}-07-01`, end: `${to}-12-31` };
  if (period.start.endsWith('-01-01') && period.end.endsWith('-12-31') && from === to)
    return { start: `${to + 1}-01-01`, end: `${to + 1}-12-31` };
  if (period.start.endsWith('-07-01') && period.end.endsWith('-12-31') && from === to)
    return { start: `${to + 1}-01-01`, end: `${to + 1}-12-31` };
  const next = (day: string): string => `${yearOf(day) + 1}${day.slice(4)}`;
  return from + 1 === to && period.start.slice(5, 8) !== '01-'
    ? { start: next(period.start), end: next(period.end) }
    : period;
}

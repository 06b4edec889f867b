/**
 * News and other texts without a period of their own date what they tell by the time told last: 8月1日,…启动仪式举行。…活动现场,为5名站长颁发证书。
 * Which times do so, and which only say when it is told, how long it will last, or whom it is about.
 */
import { addDays } from '../model/index.ts';
import type { TimeMention } from '../model/index.ts';
import { isAttribute, isWholeYear } from './attributive.ts';
import type { Claim } from './claim.ts';
import type { TimedSentence } from './attributive.ts';
import type { Running } from './report.ts';
import type { SentenceView } from './view.ts';

/** 经济日报沈阳7月29日讯, 记者7月21日从省厅获悉: the day of the telling. */
const TOLD = /^(?:上午|下午|晚上?)?(?:讯|电|报道|消息|[^,。;]{0,30}(?:获悉|了解到|获知|得知|发布消息))/u;

/** Days that one event takes at most: a fortnight's competition is one, a summer's campaign is not. */
const LONGEST_EVENT = 14;
const MONTH = 31;

const lasts = ({ from, to }: TimeMention, days: number): boolean =>
  from !== null && to !== null && to > addDays(from, days - 1);

/** Keeps the time that dates what follows: days rather than years, nothing from years before, nothing yet to come. */
export function remember(running: Running, view: TimedSentence, speakingDay: string | null): void {
  for (const time of view.times) {
    if (
      time.use === 'baseline' ||
      time.use === 'since' ||
      time.use === 'by' ||
      time.from === null ||
      time.to === null
    )
      continue;
    if (isTold(view, time) || isAttribute(view, time)) continue;
    if (isWholeYear(time)) running.year = time;
    // 即日起至8月31日: how long an offer stands; what is told next has happened. A fair of three days is still the news.
    if (speakingDay !== null && time.to > speakingDay && lasts(time, LONGEST_EVENT) && !isWholeYear(time))
      running.offer = time;
    else if (!isDateline(view, time, speakingDay) && dates(running, time, speakingDay)) {
      running.time = time;
      if (!isWholeYear(time)) running.first ??= time;
    }
  }
}

const isTold = (view: TimedSentence, { end }: TimeMention): boolean =>
  TOLD.test(view.text.slice(end, Math.min(view.end, end + 40)));

/** The date of the item is when it is told, not when it happened; 今天 is both. */
const isDateline = (
  view: TimedSentence,
  { start, from, to }: TimeMention,
  speakingDay: string | null,
): boolean => from === speakingDay && to === speakingDay && !/[今当本]/u.test(view.text.charAt(start));

function dates(running: Running, time: TimeMention, speakingDay: string | null): boolean {
  // 上半年, 2023年: figures of a time much longer than the event; they date what follows only until a day is named.
  if (lasts(time, MONTH + 1)) return isWholeYear(time) && running.time === null;
  if (speakingDay === null) return true;
  if (time.to!.slice(0, 4) < speakingDay.slice(0, 4)) return false;
  // Of an event and what led up to it, the later one is what the news are about.
  const last = running.time?.to;
  return !(last && last <= speakingDay && time.to! < last);
}

/** 目前,培训班已招收学员49人: up to the day of writing, whatever day the sentence before tells of. */
const NOW = /目前|至今|迄今|现已/u;
export const isNow = (view: SentenceView, { quantity }: Claim): boolean =>
  NOW.test(view.text.slice(view.start, quantity.start));

/** What dates a claim of news that names no time: what is still to be done, by how long the offer stands; the rest by the event. */
export function timeOfNews(
  view: SentenceView,
  claim: Claim,
  running: Running,
  speakingDay: string | null,
): TimeMention | null {
  if (claim.status !== 'target') return running.time;
  // 将提供31万瓶矿泉水,自即日起至8月31日,…
  const behind = view.times.find(
    ({ start, from, to }) =>
      start >= claim.quantity.end && from !== null && to !== null && speakingDay !== null && speakingDay < to,
  );
  return behind ?? running.offer ?? running.time;
}

/** The days of a claim of news that nothing dates: what is there or done by now, as of the day of writing; what was done some day is not known. */
export function daysWritten(
  claim: Claim,
  now: boolean,
  { year }: Running,
  day: string | null,
): { from: string | null; to: string | null } {
  if (now && year !== null && day !== null && year.from! < day) return { from: year.from, to: day };
  const undated = claim.status === 'actual' && (claim.type === 'flow' || claim.type === 'increase') && !now;
  return undated ? { from: null, to: null } : { from: day, to: day };
}

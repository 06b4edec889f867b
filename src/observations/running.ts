/**
 * News and other texts without a period of their own date what they tell by the time told last: 8月1日,…启动仪式举行。…活动现场,为5名站长颁发证书。
 * Which times do so, and which only say when it is told, how long it will last, or whom it is about.
 */
import { addDays } from '../model/index.ts';
import type { TimeMention } from '../model/index.ts';
import { isAttribute } from './attributive.ts';
import type { TimedSentence } from './attributive.ts';
import type { Running } from './report.ts';

/** 经济日报沈阳7月29日讯, 记者7月21日从省厅获悉: the day of the telling. */
const TOLD = /^(?:上午|下午|晚上?)?(?:讯|电|报道|消息|[^,。;]{0,30}(?:获悉|了解到|获知|得知|发布消息))/u;

/** Days that one event takes at most: a fortnight's competition is one, a summer's campaign is not. */
const LONGEST_EVENT = 14;

const isWholeYear = ({ from, to }: TimeMention): boolean =>
  from !== null && to !== null && from.endsWith('-01-01') && to.endsWith('-12-31');

/** Keeps the time that dates what follows: days rather than years, nothing from years before, nothing yet to come. */
export function remember(running: Running, view: TimedSentence, speakingDay: string | null): void {
  for (const time of view.times) if (dates(running, view, time, speakingDay)) running.time = time;
}

function dates(
  running: Running,
  view: TimedSentence,
  time: TimeMention,
  speakingDay: string | null,
): boolean {
  if (time.use === 'baseline' || time.use === 'since' || time.from === null || time.to === null) return false;
  const wholeYear = isWholeYear(time);
  if (wholeYear && running.time !== null) return false;
  if (TOLD.test(view.text.slice(time.end, Math.min(view.end, time.end + 40))) || isAttribute(view, time))
    return false;
  if (speakingDay === null) return true;
  if (time.to.slice(0, 4) < speakingDay.slice(0, 4)) return false;
  // The dateline is when it is told, not when it happened.
  if (time.from === speakingDay && time.to === speakingDay) return false;
  // 即日起至8月31日: how long an offer stands; what is told next has happened. A fair of three days is still the news.
  if (!wholeYear && time.to > speakingDay && time.to > addDays(time.from, LONGEST_EVENT)) return false;
  // Of an event and what led up to it, the later one is what the news are about.
  const last = running.time?.to;
  return !(last && last <= speakingDay && time.to < last);
}

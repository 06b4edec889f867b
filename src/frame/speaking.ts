/**
 * When the text speaks: the dateline of an address (2013年2月28日在…会议上), the date of a news item, the date under a signature
 * (二〇一六年七月五日), or the session it is given to.
 */
import type { Span } from '../model/index.ts';
import { noReference } from '../model/index.ts';
import { readTimes } from '../mentions/time/index.ts';
import type { Genre } from './genre.ts';
import type { Page } from './page.ts';

export interface Speaking {
  readonly day: string | null;
  readonly year: number | null;
  readonly source: 'dateline' | 'news' | 'signature' | 'session' | null;
}

/** How far a dateline may stand from the title, and a date from the end. */
const NEAR = 260;
const FOOT = 120;

/** 发布时间:2023年7月19日 */
const LABEL = /(?:(?:发布|发表|发稿|刊登|更新|录入|上传)(?:时间|日期|于)?|时间|日期)[:\s]{1,3}$/u;

interface FullDate extends Span {
  readonly day: string;
}

/** Anything that can be a date with its year; what it says, readTimes tells. Most heads and feet have none. */
const DATE =
  /(?:[\d ]{4,8}|[一二][〇零Oo0九八][〇零Oo0一二三四五六七八九]{2})年 ?[\d 一二三四五六七八九十]{1,4}月 ?[\d 一二三四五六七八九十]{1,4}[日号]|(?<!\d)\d{2,4}(?:-\d{1,2}-|\.\d{1,2}\.|\/\d{1,2}\/)\d{1,2}(?!\d)/gu;

function fullDates(text: string): FullDate[] {
  return [...text.matchAll(DATE)].flatMap((m) => {
    const time = readTimes(m[0], m.index, noReference).find(
      (t) => t.kind === 'instant' && t.from !== null && t.from === t.to,
    );
    return time?.stated.includes('year') && time.stated.includes('day')
      ? [{ start: time.start, end: time.end, day: time.from! }]
      : [];
  });
}

export function readSpeaking({ text, part, title }: Page, genre: Genre): Speaking {
  if (genre === 'news' || genre === 'other' || genre === 'bulletin') {
    const head = text.slice(part.start, Math.min(part.end, part.start + NEAR));
    // The date of an item opens it, stands before 讯 and 报道 or is labelled; others are what it tells of.
    const date = fullDates(head).find(
      ({ start, end }, i) =>
        (i === 0 && (start < 24 || (start < 120 && /^[ ]*(?:讯|电|报道|消息)/u.test(head.slice(end))))) ||
        LABEL.test(head.slice(0, start)),
    );
    if (date) return { day: date.day, year: Number(date.day.slice(0, 4)), source: 'news' };
    // Scraped items may begin with the year's last two digits: 23-07-30 09:03.
    const short = /^\s*(\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) \d{2}:\d{2}/u.exec(head);
    if (short)
      return { day: `20${short[1]}-${short[2]}-${short[3]}`, year: 2000 + Number(short[1]), source: 'news' };
    if (genre === 'news') return NOTHING;
  }
  const start = title?.end ?? part.start;
  const head = text.slice(start, Math.min(part.end, start + NEAR));
  const dateline = fullDates(head).find(
    (date) =>
      /^[ )]*(?:上午|下午)?[ ]*在/u.test(head.slice(date.end)) ||
      alone(head, date) ||
      /[(—-][ ]*$/u.test(head.slice(0, date.start)),
  );
  // In a short text the date under the signature is near as well.
  const signed = signature(text, part);
  if (dateline && signed.day !== dateline.day)
    return { day: dateline.day, year: Number(dateline.day.slice(0, 4)), source: 'dateline' };
  const session = sessionYear(head);
  return session === null ? signed : { day: null, year: session, source: 'session' };
}

const NOTHING: Speaking = { day: null, year: null, source: null };

function signature(text: string, part: Span): Speaking {
  const from = Math.max(part.start, part.end - FOOT);
  const foot = text.slice(from, part.end).trimEnd();
  const last = fullDates(foot).at(-1);
  if (!last || foot.length - last.end > 6 || /[\p{Script=Han}]$/u.test(foot.slice(last.end))) return NOTHING;
  // A sentence may end in a date; a signature stands on its own line or behind a full stop.
  if (!/(?:^|[\n。!?] *|\(|  )[^\n。!?,;]{0,30}$/u.test(foot.slice(0, last.start))) return NOTHING;
  return { day: last.day, year: Number(last.day.slice(0, 4)), source: 'signature' };
}

const alone = (head: string, t: Span): boolean =>
  /(?:^|\n)[ (]*$/u.test(head.slice(0, t.start)) && /^[ )]*(?:\n|$)/u.test(head.slice(t.end));

/** The National People's Congress meets once a year, five times in a term; the ninth began in 1998. */
function sessionYear(head: string): number | null {
  const m = /第(?<term>十?[一二三四五六七八九十])届全国人民代表大会第(?<session>[一二三四五])次会议/u.exec(
    head,
  );
  if (!m) return null;
  const term = m.groups!['term']!;
  const n =
    (term.startsWith('十') ? 10 : 0) + (term === '十' ? 0 : '一二三四五六七八九'.indexOf(term.at(-1)!) + 1);
  return n < 5 ? null : 1998 + (n - 9) * 5 + '一二三四五'.indexOf(m.groups!['session']!);
}

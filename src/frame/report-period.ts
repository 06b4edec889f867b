/**
 * The period a document reports on: from its title, its head, its path, its date, in this order. An address of a government is
 * named after the year in which it is given and tells of the year before.
 */
import {
  addDays,
  noReference,
  type Basis,
  type ReferenceTime,
  type Span,
  type TimeMention,
} from '../model/index.ts';
import { readTimes } from '../mentions/time/index.ts';
import { documentWord } from '../text/title-words.ts';
import type { FileNameFacts } from './file-name.ts';
import type { Genre } from './genre.ts';
import type { Page } from './page.ts';
import type { Speaking } from './speaking.ts';
import { daysOfTimePeriod, type Days } from './time-period.ts';

export interface ReportPeriod {
  readonly period: Days | null;
  readonly basis: Basis;
  /** The title masks its year (20xx年工作总结). */
  readonly masked: boolean;
}

export interface PeriodSources extends Page {
  readonly genre: Genre;
  readonly speaking: Speaking;
  readonly file: FileNameFacts;
}

const HEAD = 1500;
const year = (y: number): Days => daysOfTimePeriod(String(y))!;
const years = (first: number, last: number): Days => ({ start: `${first}-01-01`, end: `${last}-12-31` });
const yearAt = (day: string): number => Number(day.slice(0, 4));
const wholeYear = ({ start, end }: Days): boolean =>
  start.slice(4) === '-01-01' && end.slice(4) === '-12-31' && start.slice(0, 4) === end.slice(0, 4);
const days = (t: TimeMention | undefined): Days | null =>
  t && t.from !== null && t.to !== null ? { start: t.from, end: t.to } : null;

export function readReportPeriod(sources: PeriodSources): ReportPeriod {
  const { genre, file } = sources;
  if (genre === 'news') return NONE;
  const title = fromTitle(sources);
  const under = title.period === null && !title.masked ? fromSubtitle(sources) : null;
  if (under) return { period: under, basis: 'text', masked: false };
  // A bulletin is dated by its number; only a month or quarter in its title says what it tells of.
  if (genre === 'bulletin') return title.period && !wholeYear(title.period) ? title : NONE;
  const reviewed = fromReview(sources, title.period);
  if (reviewed) return { period: reviewed, basis: 'text', masked: title.masked };
  if (title.period) return title;
  const told = genre === 'address' ? fromAddress(sources) : fromHead(sources);
  if (told) return { period: told, basis: 'text', masked: title.masked };
  if (file.period) {
    const period =
      genre === 'address' && wholeYear(file.period) ? year(yearAt(file.period.start) - 1) : file.period;
    return { period, basis: 'filename', masked: title.masked };
  }
  const signed = fromSignature(sources);
  return { period: signed, basis: signed ? 'text' : 'none', masked: title.masked };
}

const NONE: ReportPeriod = { period: null, basis: 'none', masked: false };

function fromTitle({ text, title, speaking, file, part, genre }: PeriodSources): ReportPeriod {
  if (!title) return NONE;
  const words = text.slice(title.start, title.end);
  // 2016年工作总结和2017年工作计划: the report is on what stands before the first document word.
  documentWord.lastIndex = 0;
  const word = documentWord.exec(words);
  const said = word ? words.slice(0, word.index) : words;
  const first = firstPeriod(said, noReference) ?? firstPeriod(words, noReference);
  if (!first) {
    const half = /(?<![上下])半年/u.test(said) ? unstatedYear(text, part, title, file, speaking) : null;
    return half === null ? NONE : { period: halfOf(half), basis: 'title', masked: false };
  }
  const exact = days(first);
  if (!exact) {
    const known = first.masked ? file.year : unstatedYear(text, part, title, file, speaking);
    const periodIn = (y: number): Days | null =>
      days(firstPeriod(said, { ...noReference, speakingYear: y, maskedYear: y }));
    const same = known === null ? null : periodIn(known);
    // 12月份主要经济指标, published in January: nobody reports on what is to come.
    const ahead = same !== null && genre !== 'plan' && !first.masked && isFarAhead(same, speaking.day);
    const period = ahead ? periodIn(known! - 1) : same;
    return { period, basis: period ? (first.masked ? 'filename' : 'title') : 'none', masked: first.masked };
  }
  if (wholeYear(exact)) {
    // 2016年半年工作总结 is the first half's.
    if (/(?<![上下])半年/u.test(said.slice(first.end)))
      return { period: halfOf(yearAt(exact.start)), basis: 'title', masked: false };
    const given = yearAt(exact.start);
    const later = speaking.year !== null && speaking.year > given;
    if (/政府工作报告/u.test(words.replace(/ /gu, '')) && !later && !tellsOf(text, title, part, given))
      return { period: year(given - 1), basis: 'title', masked: false };
  }
  return { period: exact, basis: 'title', masked: false };
}

/** 滨湖区总工会工作简报, and on the next line 2021年三季度重点工作进展情况: what the title leaves to its second line. */
function fromSubtitle({ text, title, part }: PeriodSources): Days | null {
  if (!title) return null;
  const line = /^[\s]*(?<words>[^\n。,;:!?]{6,40})\n/u.exec(
    text.slice(title.end, Math.min(part.end, title.end + 60)),
  );
  const words = line?.groups!['words'] ?? '';
  return SUBTITLE.test(words.trimEnd()) ? days(firstPeriod(words, noReference)) : null;
}
const SUBTITLE = /(?:情况|总结|小结|进展|报告|回顾|要情|汇报)[)]?$/u;

/** Ends more than half a year after the day on which the text speaks. */
const isFarAhead = ({ end }: Days, day: string | null): boolean =>
  day !== null && end > addDays(day, HALF_YEAR);

const HALF_YEAR = 183;

const halfOf = (y: number): Days => daysOfTimePeriod(`${y}-S1`)!;

/** The first calendar period of a phrase; instants and lengths of no calendar are none. */
function firstPeriod(words: string, reference: ReferenceTime): TimeMention | undefined {
  return readTimes(words, 0, reference).find(
    (t) =>
      t.kind === 'period' && t.use !== 'baseline' && (t.from !== null || t.masked || t.stated.length > 0),
  );
}

/** The year of a title that has none (上半年工作总结): the first that the head states, else the path's, else the date's. */
function unstatedYear(
  text: string,
  part: Span,
  title: Span,
  file: FileNameFacts,
  speaking: Speaking,
): number | null {
  const bracketed = /\((?<y>(?:19|20)\d{2})年?度?\)$/u.exec(text.slice(title.start, title.end));
  if (bracketed) return Number(bracketed.groups!['y']);
  const head = text.slice(title.end, Math.min(part.end, title.end + 300));
  const stated = readTimes(head, 0, noReference).find(
    (t) => t.from !== null && t.stated.includes('year') && t.use !== 'baseline' && t.use !== 'since',
  );
  return stated ? yearAt(stated.from!) : (file.year ?? speaking.year);
}

/** Whether the head has a section on the year itself (一、2016年工作回顾). */
function tellsOf(text: string, title: Span, part: Span, given: number): boolean {
  const head = text.slice(title.end, Math.min(part.end, title.end + HEAD));
  return new RegExp(`${given}年(?:度)?(?:政府)?(?:主要)?工作(?:的)?(?:回顾|总结|完成情况)`, 'u').test(head);
}

/**
 * A report given to a meeting is named after its own year or none, and says in its first heading what it tells of:
 * 一、2018年工作回顾, 一、过去五年的工作. Heard only where the text speaks on a day or to a session.
 */
function fromReview(
  { text, title, part, speaking, file, genre }: PeriodSources,
  titled: Days | null,
): Days | null {
  if (speaking.source !== 'dateline' && speaking.source !== 'session' && genre !== 'address') return null;
  if (titled && !wholeYear(titled)) return null;
  const start = title?.end ?? part.start;
  const head = text.slice(start, Math.min(part.end, start + HEAD));
  const given = speaking.year ?? (titled ? yearAt(titled.start) : file.year);
  const review =
    /(?<y>(?:19|20)\d{2})年(?:度)?(?:政府|工会|全[市县区省]|主要|的)*工作(?:的)?(?:回顾|总结|情况|开展情况)/u.exec(
      head,
    );
  const reviewed = review ? Number(review.groups!['y']) : null;
  if (reviewed !== null && (given === null || reviewed === given - 1 || reviewed === given))
    return year(reviewed);
  if (titled || given === null) return null;
  return /过去(?:的)?五年|五年来?(?:的)?(?:主要|政府|工会)?工作/u.test(head) &&
    !/过去(?:的)?一年|一年来/u.test(head)
    ? years(given - 5, given - 1)
    : null;
}

/** An address without a heading on its year tells of the year before, unless it is given late in the year. */
function fromAddress({ speaking, file, text, part }: PeriodSources): Days | null {
  const given = speaking.year ?? file.year;
  if (given === null) return beforePlan(text.slice(part.start, part.end));
  const month = speaking.day === null ? 3 : Number(speaking.day.slice(5, 7));
  return month <= 4 ? year(given - 1) : null;
}

/** 一、一年来工作回顾 … 二、2004年主要任务: an undated address tells of the year before the one it plans. */
function beforePlan(text: string): Days | null {
  const plan =
    /\n[ ]*[二三四五六]、(?<y>(?:19|20)\d{2})年(?:的|主要|政府|工作|重点|总体)*(?:任务|目标|安排|打算|重点|部署|建议)/u.exec(
      text,
    );
  if (plan === null) return null;
  const review = /\n[ ]*一、[^\n]{0,8}(?:一年来|去年|过去(?:的)?一年|工作)(?:的)?[^\n]{0,6}回顾/u.test(
    text.slice(0, plan.index),
  );
  return review ? year(Number(plan.groups!['y']) - 1) : null;
}

/** A text without a period in its title begins with it (2016年上半年,…) or announces it (现将2016年工作总结如下). */
function fromHead({ text, title, part, file, speaking, genre }: PeriodSources): Days | null {
  const start = title?.end ?? part.start;
  const head = text.slice(start, Math.min(part.end, start + 500));
  const announced = /(?:现将|现就|围绕)(?<what>[^。,]{0,40})(?:总结|汇报|报告|小结|通报)如下/u.exec(head);
  const reference = { ...noReference, speakingYear: file.year ?? speaking.year };
  const inAnnouncement = announced
    ? days(firstPeriod(announced.groups!['what']!, withYear(head, reference)))
    : null;
  if (inAnnouncement) return inAnnouncement;
  const opening = head.replace(/^[\s—-]+/u, '').slice(0, 60);
  const dated = withYear(head, reference);
  const first = readTimes(opening, 0, dated).find((t) => t.use !== 'baseline');
  // 一年来 and 近年来 have a length, not a date.
  if (
    !first ||
    first.start > 8 ||
    first.kind !== 'period' ||
    first.stated.length === 0 ||
    first.stated.includes('length')
  )
    return null;
  const same = days(first);
  const ahead =
    same !== null && genre !== 'plan' && first.inferred.includes('year') && isFarAhead(same, speaking.day);
  if (!ahead) return same;
  const before = readTimes(opening, 0, { ...dated, speakingYear: dated.speakingYear! - 1 });
  return days(before.find(({ start }) => start === first.start));
}

/** A half or quarter takes the year that the head states somewhere. */
function withYear(head: string, reference: ReferenceTime): ReferenceTime {
  const stated = readTimes(head.slice(0, 300), 0, noReference).find(
    (t) => t.from !== null && t.stated.includes('year'),
  );
  return stated ? { ...reference, speakingYear: yearAt(stated.from!) } : reference;
}

/** A text that says only 一年来 or 上半年 is dated by its signature: December and January close a year, June to August a half. */
function fromSignature({ text, part, speaking, title }: PeriodSources): Days | null {
  if (speaking.day === null || speaking.source === 'news') return null;
  const head = text.slice(part.start, Math.min(part.end, (title?.end ?? part.start) + 400));
  const [y, month] = [yearAt(speaking.day), Number(speaking.day.slice(5, 7))];
  if (/上半年|半年来/u.test(head) && month >= 6) return halfOf(y);
  if (/一年来|全年|年度/u.test(head)) return month >= 11 ? year(y) : month <= 3 ? year(y - 1) : null;
  return null;
}

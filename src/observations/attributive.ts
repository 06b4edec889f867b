/**
 * Times that describe a noun and do not date what is claimed: 年初的雨雪灾害, 为2022年12月31日前已退休的人员, 按2022年12月工资总额的1.5%,
 * 签订2023年帮扶协议, “大干红五月”竞赛. The claims beside them are dated by another time or by the report.
 */
import type { TimeMention } from '../model/index.ts';
import type { SentenceView } from './view.ts';

/** As much of a sentence as its times are read against. */
export type TimedSentence = Pick<
  SentenceView,
  'text' | 'start' | 'end' | 'times' | 'quantities' | 'clauses' | 'activities' | 'reference'
>;

/** 完成全年目标的47.5%, 占全年任务60个的51.7%: the time is the task's. */
export const OF_TASK = /^(?:的|度|既定|下达)*(?:工作|组建|发展|建会)?(?:任务|目标|计划|预算|指标)/u;
/** 2004年的主要目标是:…: dates all that is aimed at. */
export const AIMS = /^的(?:主要|预期|工作|发展|奋斗|总体)*(?:目标|任务|计划|打算)(?:任务)?(?:是|为|:)/u;
/** 签订2023年结对帮扶协议, 召开2012年工作会议: the year is part of what the thing is called. */
const NAMED_BY_YEAR =
  /(?:签订|签署|签|印发|出台|制定|制订|召开|召集|发布|下达|公布|编制|起草|修订|审议|通过|部署|总结|落实|贯彻)(?:了|并)?$/u;
/** 年初承诺的10件实事, 上年认定的12家: when it was decided, not when it is counted. */
const DECIDED =
  /^[^,;\d]{0,4}(?:承诺|确定|下达|签订|制定|安排|计划|部署|列入|提出|公布|认定|命名|审批|批准|立项)的(?=\d|[一二两三四五六七八九十百千])/u;
/** 为2022年12月31日前已退休的, 对2022年12月31日前70—74岁的; 按…2022年12月工资总额的1.5% */
const FOR = /[对为给向将把](?:在|于)?$/u;
const BASE = /(?:按照?|占|相当于|参照)[^,;\d]{0,12}$/u;
const BASE_END = /^[^,;\d]{1,16}的\d/u;

export const isWholeYear = ({ from, to }: TimeMention): boolean =>
  from !== null && to !== null && from.endsWith('-01-01') && to.endsWith('-12-31');

export const isAttribute = (view: TimedSentence, t: TimeMention): boolean => {
  const after = view.text.slice(t.end, t.end + 24);
  return (
    (after.startsWith('的') &&
      !AIMS.test(after) &&
      !view.quantities.some((q) => q.outer.start === t.end + 1)) ||
    (OF_TASK.test(after) && !AIMS.test(after)) ||
    isEvent(view, t) ||
    describes(view, t, after) ||
    // “大干红五月”竞赛: a name; the year in a name is the year it is held.
    (!isWholeYear(t) && view.activities.some((a) => a.start < t.start && t.end <= a.end)) ||
    // 春节期间走访: when in the year, not which days the figures cover.
    t.rules.some((r) => r.includes('festival'))
  );
};

/** 2023-08-05 18:41,正文: when the page was put up. */
const CLOCK = /^ ?\d{1,2}:\d{2}/u;

function describes(view: TimedSentence, t: TimeMention, after: string): boolean {
  const before = view.text.slice(Math.max(view.start, t.start - 16), t.start);
  if (DECIDED.test(after) || (t.start === view.start && CLOCK.test(after))) return true;
  if (NAMED_BY_YEAR.test(before) && /^[\p{Script=Han}《“]/u.test(after)) return true;
  if (!isBygone(view, t)) return false;
  return (
    (FOR.test(before) && /^(?:以前|之前|前|[^,;]{0,20}的)/u.test(after)) ||
    (BASE.test(before) && BASE_END.test(after))
  );
}

/** It ends before what is told of: before the report's period, or before the year the news are of. */
const isBygone = ({ reference }: TimedSentence, { to }: TimeMention): boolean =>
  to !== null &&
  (reference.period !== null
    ? to < reference.period.start
    : reference.speakingYear !== null && Number(to.slice(0, 4)) < reference.speakingYear);

/** 3月疫情发生后,…: what came after is not dated by what went before. */
export function isEvent(view: TimedSentence, t: TimeMention): boolean {
  const clause = view.clauses.find((c) => c.start <= t.start && t.end <= c.end);
  if (clause === undefined || clause.end - t.end < 3) return false;
  return (
    /[后]$/u.test(view.text.slice(t.end, clause.end)) &&
    !view.quantities.some((q) => q.start >= clause.start && q.end <= clause.end)
  );
}

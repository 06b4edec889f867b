/** Reads the claims of one sentence: each quantity gets its measure, type, status and period, from the rules of this room. */
import { monthOf } from '../model/index.ts';
import type { Quantity, TimeMention } from '../model/index.ts';
import { readBaseline } from './change.ts';
import type { Claim } from './claim.ts';
import { dateClaim } from './date.ts';
import { distribute } from './distribute.ts';
import { readMeasure } from './measure/index.ts';
import type { MeasureContext } from './measure/index.ts';
import { adjacentClaim, doesFlow, levelBefore, shareOwners, verbFollows } from './neighbours.ts';
import { linkParts } from './parts.ts';
import { timeFor } from './period.ts';
import type { ClaimTables, ReportContext, Running } from './report.ts';
import { remember } from './news.ts';
import { readStatus } from './status.ts';
import { readType } from './type.ts';
import { clauseAt } from './view.ts';
import type { SentenceView } from './view.ts';

/** A sentence that goes on with the one before: 其中…, 同比增长…, 占…, 人均… */
const CONTINUES =
  /^(?:其中|同比|环比|[比较](?:上|去|年)|增长|下降|提高|减少|增加|占|约占|人均|户均|平均|共计|总计|合计|金额|分别|实施|办结)/u;

export function readClaims(view: SentenceView, running: Running, report: ReportContext): Claim[] {
  const claims: Claim[] = [];
  const earlier: Claim[] = [];
  if (running.last !== null && CONTINUES.test(view.text.slice(view.start, view.start + 8)))
    earlier.push(running.last);
  const own = new Set<TimeMention>();
  for (let index = 0; index < view.quantities.length; index++) {
    const claim = readClaim(view, index, earlier, own, report);
    claims.push(claim);
    earlier.push(claim);
  }
  distribute(view, claims, report.tables.verbs);
  shareOwners(view, claims);
  linkParts(view, claims, running.last);
  for (const claim of claims) dateClaim(view, claim, claims, running, report);
  if (claims.length > 0) running.last = claims[claims.length - 1]!;
  remember(running, view, report.speakingDay);
  return claims;
}

/** 截至6月底, 年末: the day a count is taken, unlike a day on which something happened (3月8日). */
const isAsOf = (t: TimeMention): boolean =>
  t.use === 'as-of' ||
  (t.kind === 'instant' && t.to !== null && /-(?:03-31|06-30|09-30|12-31)$/.test(t.to) && t.use !== 'since');

function contextOf(
  view: SentenceView,
  index: number,
  earlier: readonly Claim[],
  tables: ClaimTables,
): MeasureContext {
  const q = view.quantities[index]!;
  const clause = clauseAt(view, q.start);
  const bounds = view.clauses[clause]!;
  const before = view.quantities[index - 1];
  const clauseFrom =
    before && before.outer.end > bounds.start ? Math.min(before.outer.end, q.outer.start) : bounds.start;
  const time = view.times.findLast((t) => t.end <= q.outer.start);
  const behind =
    time?.use === 'by'
      ? (/^(?:以前|之前|前)/u.exec(view.text.slice(time.end, time.end + 2))?.[0].length ?? 0)
      : 0;
  const from = time && time.end > clauseFrom ? time.end + behind : clauseFrom;
  return { view, verbs: tables.verbs, earlier, index, clause, clauseFrom, from, to: bounds.end };
}

function readClaim(
  view: SentenceView,
  index: number,
  earlier: readonly Claim[],
  own: Set<TimeMention>,
  report: ReportContext,
): Claim {
  const q = view.quantities[index]!;
  const ctx = contextOf(view, index, earlier, report.tables);
  const bounds = view.clauses[ctx.clause]!;
  const measure = readMeasure(ctx);
  const left = view.text.slice(ctx.clauseFrom, q.outer.start);
  const result = measure.rule === 'measure/task' ? (earlier[earlier.length - 1] ?? null) : null;
  // 年内须实现1600户,上半年已有672户脱困,完成目标的42%: dated as what has been done.
  const choice =
    result?.sentence === view.start && result.ownTime && result.status === 'actual'
      ? { time: result.time, own: false, rule: 'period/result' }
      : timeFor(view, q, ctx.clause, own);
  if (choice.own && choice.time !== null) own.add(choice.time);
  const previous = earlier[earlier.length - 1] ?? null;
  const type = readType({
    quantity: q,
    whole: view.text.slice(bounds.start, q.outer.start),
    left,
    hedge: view.text.slice(q.outer.start, q.start),
    right: view.text
      .slice(q.outer.end, Math.min(view.end, q.outer.end + 60))
      .replace(/\([^()]{0,12}\)/gu, ''),
    measure,
    previous: levelBefore(view, earlier, ctx.clause) ?? previous,
    serves: measure.rule === 'measure/value-last' && doesFlow(view, q, report.tables.verbs),
    verbFollows: verbFollows(view, measure.measure?.span ?? null),
    dated: choice.time?.kind === 'period' && choice.rule !== 'period/inherited',
    listed: previous !== null && previous.sentence === view.start && previous.clause === ctx.clause,
    asOf: choice.time !== null && isAsOf(choice.time),
    adjacent: adjacentClaim(view, q, earlier),
    types: report.tables.types,
  });
  const task = measure.rule === 'measure/task-number';
  const status = statusOf(view, q, ctx, task, choice.time, previous, report);
  const changed = type.type === 'growth' || type.type === 'increase' || type.type === 'decrease';
  return {
    quantity: q,
    sentence: view.start,
    clause: ctx.clause,
    measure: type.type === 'growth' ? grownThing(measure.measure) : measure.measure,
    measureBasis: measure.basis,
    measureRule: measure.rule,
    verb: measure.left.verb,
    lead: measure.left.lead,
    type: type.type,
    typeRule: type.rule,
    fall: type.fall,
    status: status.status,
    statusRule: status.rule,
    baseline: changed ? readBaseline(view.text.slice(bounds.start, q.outer.start)) : null,
    time: choice.time,
    ownTime: choice.own,
    shareOf: q.unitClass === 'percent' && /占[^,;]*$/u.test(left),
    period: { start: null, end: null, basis: 'none', span: null },
    periodRule: choice.rule,
    area: { code: null, name: null, basis: 'none' },
    indicator: null,
    breakdown: [],
    partOf: null,
    sameAs: null,
    confidence: 0,
  };
}

/** 工业增加值增速, 经济增长预期目标: the thing that grew. */
function grownThing(measure: Claim['measure']): Claim['measure'] {
  if (measure === null) return null;
  const text = measure.text.replace(SPEED, '');
  if (text.length < 2 || text === measure.text) return measure;
  const { span } = measure;
  const kept = span !== null && span.end - span.start === measure.text.length;
  return { text, span: kept ? { start: span.start, end: span.start + text.length } : span };
}
const SPEED = /(?:同比|年均|平均)?(?:增速|增幅|涨幅|降幅|增长(?:速度|幅度)?)(?:预期)?(?:目标)?$/u;

function statusOf(
  view: SentenceView,
  q: Quantity,
  ctx: MeasureContext,
  task: boolean,
  time: TimeMention | null,
  previous: Claim | null,
  report: ReportContext,
): ReturnType<typeof readStatus> {
  const bounds = view.clauses[ctx.clause]!;
  // News tell of what is up to the day they are written.
  const lastDay = report.period?.end ?? report.speakingDay;
  const known = time !== null && time.from !== null && lastDay !== null;
  // 年底, 12月: beyond the last day told of.
  const future =
    known && time.to! > (report.speakingDay ?? lastDay) && (time.from > lastDay || runsOn(time, report));
  const past =
    time !== null &&
    time.to !== null &&
    view.reference.period !== null &&
    time.to < view.reference.period.start;
  const sameBlock =
    previous !== null &&
    previous.sentence === view.start &&
    previous.status === 'target' &&
    previous.statusRule === 'status/cue';
  return readStatus({
    task,
    after: view.text.slice(q.outer.end, bounds.end),
    level: /^[^,;。]{0,4}(?:提高|增加|上升|增长|扩大|降低|减少|下降|调整|升|降|增|减)[到至为]/u.test(
      view.text.slice(q.outer.end, q.outer.end + 10),
    ),
    plan: view.plan,
    mixed: /不足|问题|困难|差距|短板/u.test(view.section?.heading ?? ''),
    before: view.text.slice(view.start, q.outer.start),
    clause: view.text.slice(bounds.start, q.outer.start),
    hedge: view.text.slice(q.outer.start, q.start),
    future,
    past,
    previousTarget: sameBlock,
  });
}

/** 即日起至8月31日 in news of August: a stretch of weeks that the day of writing lies in, not the year around it. */
const runsOn = (time: TimeMention, report: ReportContext): boolean =>
  report.period === null &&
  time.from !== null &&
  time.to !== null &&
  time.to.slice(0, 4) === time.from.slice(0, 4) &&
  monthOf(time.to) - monthOf(time.from) <= 2;

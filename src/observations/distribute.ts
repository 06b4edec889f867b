/**
 * 分别 hands values out in order: 企业退休人员基本养老金、城镇低保标准、社区干部生活补贴和环卫工人工资再次提高,月人均分别提高221元、90元、350元和300元.
 * Values that only 、 or 和 part share what one of them says: 捐赠51万元、50万元、49万元助残资金.
 */
import type { Span } from '../model/index.ts';
import type { Verb } from '../lexicon/verbs.ts';
import type { Claim } from './claim.ts';
import { readLeft, tokenFrom } from './phrase/index.ts';
import type { SentenceView } from './view.ts';

const JOIN = /^[、,和及与 ]{1,2}$/;

/** Runs of claims with nothing but a join between them, at least two long; `alike`: of one class of units. */
function runs(view: SentenceView, claims: readonly Claim[], alike: boolean): Claim[][] {
  const found: Claim[][] = [];
  let run: Claim[] = [];
  for (const claim of claims) {
    const last = run[run.length - 1];
    const joined =
      last !== undefined &&
      (!alike || last.quantity.unitClass === claim.quantity.unitClass) &&
      JOIN.test(view.text.slice(last.quantity.outer.end, claim.quantity.outer.start));
    if (!joined) {
      if (run.length > 1) found.push(run);
      run = [];
    }
    run.push(claim);
  }
  if (run.length > 1) found.push(run);
  return found;
}

/** The listed words that end at `end`: A、B、C和D → four spans; a clause's tail behind the last of them is left out by the caller. */
function listBefore(text: string, from: number, end: number): Span[] {
  const items: Span[] = [];
  let start = from;
  for (let i = from; i < end; i++) {
    if ('、和与及'.includes(text[i]!) && i > start) {
      items.push({ start, end: i });
      start = i + 1;
    }
  }
  items.push({ start, end });
  return items;
}

const NAME = /^[\p{Script=Han}“”A-Za-z]+$/u;

/** Words between the last listed thing and the end of its clause: …和环卫工人工资再次提高 */
const TAIL =
  /(?:(?:比|较|与)(?:上年|去年|年初|上月|同期|\d{4}年)(?:同期|末|底|相比)?)?(?:再次|继续|不断|逐年|进一步|均|都|也|同比|环比|的|,)*(?:提高|增长|上升|下降|减少|增加|达到?|完成|实现)?$/u;
const HEAD = /^(?:其中|为|对|向|由|从)/u;

/** What stands before the list is no part of its first member: 救助|困难职工、农民工, 全年慰问|一线职工、劳模. */
function bareFirst(view: SentenceView, verbs: ReadonlyMap<string, Verb>, item: Span): Span {
  const head = HEAD.exec(view.text.slice(item.start, item.end));
  if (head !== null) return { start: item.start + head[0].length, end: item.end };
  const time = view.times.findLast((t) => t.start >= item.start - 1 && t.end < item.end);
  const from = Math.max(item.start, time?.end ?? item.start);
  const { noun, verbSpan } = readLeft(view.text, view.tokens, verbs, from, item.end);
  return {
    start: noun !== null && verbSpan !== null && verbSpan.end <= noun.start ? noun.start : from,
    end: item.end,
  };
}

/** 城镇、农村居民人均可支配收入, 职代会、厂务公开建制率: the shorter names share what stands behind the first word of the last. */
function whole(view: SentenceView, item: Span, last: Span): string {
  const words = view.text.slice(item.start, item.end);
  const first = view.tokens[tokenFrom(view.tokens, last.start)];
  const tail = first === undefined || first.end >= last.end ? '' : view.text.slice(first.end, last.end);
  const head = first === undefined ? '' : first.text;
  // 货车司机、快递员会员: members by what they do, however the words for it compare in length.
  const longest = Math.max(2, head.length) + (tail === '会员' ? 2 : 0);
  const short = words.length <= longest && tail.length >= 2 && !words.endsWith(tail.slice(-1));
  return item !== last && short ? words + tail : words;
}

function shareAll(run: readonly Claim[]): boolean {
  const first = run[0]!;
  for (const claim of run.slice(1)) {
    if (claim.measureRule === 'measure/value-first' || claim.measureRule === 'measure/value-last') continue;
    claim.measure = first.measure;
    claim.measureBasis = 'inherited';
    claim.measureRule = 'measure/shared-list';
    claim.type = first.type;
    claim.fall = first.fall;
  }
  return true;
}

function handOut(
  view: SentenceView,
  run: readonly Claim[],
  claims: readonly Claim[],
  verbs: ReadonlyMap<string, Verb>,
): boolean {
  const first = run[0]!;
  const clause = view.clauses[first.clause]!;
  const before = view.text.slice(clause.start, first.quantity.outer.start);
  const at = before.lastIndexOf('分别');
  if (at < 0) return false;
  // 在物流、商贸业分别组建行业工会3家和5家: the noun stands behind 分别, so the list says where, not what.
  const alike = run.every((c) => c.quantity.unitClass === first.quantity.unitClass);
  if ((first.measure?.span?.start ?? -1) > clause.start + at) return alike && shareAll(run);
  // The list stands in the same clause before 分别, else in the clause before.
  for (const candidate of [{ start: clause.start, end: clause.start + at }, view.clauses[first.clause - 1]]) {
    if (!candidate || candidate.end <= candidate.start) continue;
    // 医疗废物、污水处理能力不断提高,处理率分别达到95%、85%: the clause with 分别 names what is measured itself.
    if (
      candidate.end < clause.start &&
      first.measureBasis === 'stated' &&
      (first.measure?.span?.start ?? -1) >= clause.start
    )
      return shareAll(run);
    const words = view.text.slice(candidate.start, candidate.end);
    const items = listBefore(view.text, candidate.start, candidate.end - (TAIL.exec(words)?.[0].length ?? 0));
    items[0] = bareFirst(view, verbs, items[0]!);
    if (
      items.length !== run.length ||
      !items.every((s) => s.end - s.start >= 2 && NAME.test(view.text.slice(s.start, s.end)))
    )
      continue;
    const per = /(?<per>月人均|人均|户均|年均|月均)分别/u.exec(before)?.groups?.['per'] ?? '';
    // 其中省级、市级、区级分别有3个、15个、29个: which of them, not what.
    const kinds = items.every((item) => /(?:级|型|类|性)$/u.test(view.text.slice(item.start, item.end)));
    // 达到47个,较上年增加6个,其中…分别有3个、15个、29个: of those there are, not of those added.
    const among = claims.slice(0, claims.indexOf(first)).findLast((c) => c.typeRule !== 'type/change');
    if (kinds && among?.measure) {
      for (const claim of run) {
        claim.measure = among.measure;
        claim.measureBasis = 'inherited';
        claim.measureRule = 'measure/kind-of';
        claim.type = among.type;
        claim.typeRule = 'type/part';
      }
      return true;
    }
    run.forEach((claim, i) => {
      const item = items[i]!;
      const text = whole(view, item, items[items.length - 1]!);
      claim.measure = { text: per + text, span: item };
      claim.measureBasis = 'stated';
      claim.measureRule = 'measure/respectively';
      claim.type = first.type;
      claim.fall = first.fall;
      claim.baseline = first.baseline;
    });
    return true;
  }
  return handBack(run, claims);
}

/** 基层工会5.2万个,会员286.4万人,分别比上年增长2.1%和3.3%: in the order of the amounts before. */
function handBack(run: readonly Claim[], claims: readonly Claim[]): boolean {
  const first = run[0]!;
  if (first.measureBasis !== 'inherited') return false;
  const given: Claim[] = [];
  for (let i = claims.indexOf(first) - 1; i >= 0 && given.length < run.length; i--) {
    const claim = claims[i]!;
    const amount = claim.type !== 'growth' && claim.type !== 'ratio' && claim.measure !== null;
    if (amount && !given.some((c) => c.measure!.text === claim.measure!.text)) given.unshift(claim);
  }
  if (given.length !== run.length) return false;
  run.forEach((claim, i) => {
    claim.measure = given[i]!.measure;
    claim.measureRule = 'measure/respectively';
    claim.type = first.type;
    claim.fall = first.fall;
    claim.baseline = first.baseline;
  });
  return true;
}

/** 增幅达15%,会员净增2205人: what grew is named only behind it. */
function lookAhead(claims: readonly Claim[]): void {
  for (const [i, claim] of claims.entries()) {
    const next = claims[i + 1];
    if (next?.measureBasis !== 'stated' || claim.measureBasis !== 'stated' || claim.type !== 'growth')
      continue;
    if (!/^(?:增幅|涨幅|降幅|增速|增长率)$/u.test(claim.measure?.text ?? '') || next.measure === null)
      continue;
    claim.measure = next.measure;
    claim.measureBasis = 'inherited';
    claim.measureRule = 'measure/ahead';
  }
}

export function distribute(
  view: SentenceView,
  claims: readonly Claim[],
  verbs: ReadonlyMap<string, Verb>,
): void {
  lookAhead(claims);
  // 基层工会和会员分别达到551家和35250人: things of several classes, each with its unit.
  for (const run of runs(view, claims, false)) {
    const mixed = run.some((c) => c.quantity.unitClass !== run[0]!.quantity.unitClass);
    const unnamed = run[0]!.measureRule !== 'measure/value-first';
    if (mixed && unnamed && !run.some((c) => c.type === 'growth' || c.type === 'ratio'))
      handOut(view, run, claims, verbs);
    // 使2.58万户、近8万市民受益: who they are stands behind the last.
    for (const [i, claim] of run.entries()) {
      const next = run[i + 1];
      const own =
        claim.measure !== null &&
        !(claim.quantity.unitClass === 'household' && claim.measureBasis === 'inherited');
      if (own || next?.measureRule !== 'measure/value-first') continue;
      claim.measure = next.measure;
      claim.measureBasis = 'inherited';
      claim.measureRule = 'measure/shared-list';
      claim.type = next.type;
    }
  }
  for (const run of runs(view, claims, true)) {
    const tail = run[run.length - 1]!;
    const head = run[0]!;
    const tailNamed = tail.measureRule === 'measure/value-first';
    if (!tailNamed && handOut(view, run, claims, verbs)) continue;
    // 每人每月分别增加10元、15元、20元: only the first names it.
    for (const claim of run.slice(1)) if (claim.measure === null) shareAll([head, claim]);
    // 51万元、50万元、49万元助残资金: only the last names it.
    if (
      tail.measureRule === 'measure/value-first' &&
      head.measureRule !== 'measure/value-first' &&
      (head.measureRule !== 'measure/value-last' ||
        /分别/.test(view.text.slice(view.clauses[head.clause]!.start, head.quantity.outer.start)))
    ) {
      for (const claim of run.slice(0, -1)) {
        claim.measure = tail.measure;
        claim.measureBasis = 'inherited';
        claim.measureRule = 'measure/shared-list';
      }
    }
  }
}

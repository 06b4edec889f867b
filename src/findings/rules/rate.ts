/**
 * Rates and shares against the counts beside them: 386家应建制企业中有297家签订了…,签订率达76.9%; 调解172件,成功160件,成功率93%; 1236家,占应建制企业
 * 1400家的88.3%. Which two counts make the rate is read from words alone, and a finding is raised only if no two counts of the sentence make it.
 */
import { middle, say, type Draft } from '../finding.ts';
import { isKnown, isLevel, neighbour, sameUnit, type Figure, type Known } from '../figure.ts';
import { apart, point, share } from '../range.ts';

/** 签订率达, 覆盖面, 占: group `stem` is what was done to the part. */
const RATE = /(?:^|[^。;])(?<stem>[\p{Script=Han}]{2})率(?:已|为|达到?|高达|约|近|是|仅为?|只有|均)*$/u;
const PLAIN_SHARE =
  /[,(](?:占|占比|占比达|占比为|约占|占到|占总数的?|覆盖面|覆盖面达|比例为|比例达|所占比例为)(?:约|近|的|到|达到?)?$/u;
/** 占应建制企业[1400家]的88.3%. */
const SHARE_OF = /^(?:以上)?[,(](?:约|已|仅)?占(?:到)?[^,;:。]{0,14}$/u;

/** 占会员总数的: group `whole`. */
const SHARE_NAMED =
  /^[,(](?:约|已|仅)?占(?:到)?(?:全[县区市省镇旗州]|本[县区市])?(?<whole>[^,;:。的]{2,8}?)(?:总数|总量|总额|总人数)?的?$/u;

/** 386家应建制企业[中有]297家. */
const SUBSET =
  /^[^,;:]{0,16}(?:中|里|当中|之中)[,]?(?:的)?(?:已|共|就|还|仅|只)?(?:有|建立|成立|完成|达到)?[^,;:]{0,10}$/u;

/**
 * What is done to cases one by one, so that the count before is the whole: 受理48起,调解成功45起. Rates of cover (签订率, 建会率) have wholes of their own
 * and need one that is named.
 */
const OUTCOMES = new Set(
  (
    '成功 办结 结案 审结 采纳 整改 合格 办复 答复 兑现 及格 化解 执结 解决 回访 调解 采用 实施 处理 就业 录用 清偿 追回 销号 批复 ' +
    '取证 获证 达标 到位 通过 录取 上岗 兑付 履约 回收 处结 优秀 获奖 转化 脱贫 治愈 破案'
  ).split(' '),
);

/** Words with which a rate of cover names its part; the stem itself counts as well. */
const WORDS_OF: Readonly<Record<string, RegExp>> = {
  建会: /建会|组建|建立|成立/u,
  组建: /建会|组建|建立|成立/u,
  入会: /入会|会员/u,
  建制: /建制|建立|实行|签订|推行/u,
};

export function rates(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  for (const rate of figures) {
    if (!isKnown(rate) || rate.o.unit !== 'percent' || rate.o.measureType === 'growth') continue;
    const found =
      ofNamedWhole(figures, rate) ??
      ofSubset(figures, rate) ??
      ofOutcome(figures, rate) ??
      ofPart(figures, rate);
    if (!found) continue;
    const draft = judge(figures, rate, found);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

interface Counts {
  readonly part: Known;
  readonly whole: Known;
  readonly code: 'rate-against-counts' | 'share-against-whole';
}

/** part, 占 whole 的 rate. */
function ofNamedWhole(figures: readonly Figure[], rate: Known): Counts | null {
  const whole = neighbour(figures, rate, -1);
  const part = neighbour(figures, rate, -2);
  if (!isKnown(whole) || !isKnown(part) || !isCount(whole, part)) return null;
  if (!/^(?:总数|总量)?的$/u.test(rate.gap) || !SHARE_OF.test(whole.gap)) return null;
  return { part, whole, code: 'share-against-whole' };
}

/** whole 中 part …率 rate, or 占 rate. */
function ofSubset(figures: readonly Figure[], rate: Known): Counts | null {
  const part = neighbour(figures, rate, -1);
  const whole = neighbour(figures, rate, -2);
  if (!isKnown(part) || !isKnown(whole) || !isCount(whole, part) || !SUBSET.test(part.gap)) return null;
  const stem = RATE.exec(rate.gap)?.groups!['stem'];
  if (stem !== undefined) {
    const said = part.gap + rate.gap.slice(0, -1 - stem.length);
    const words = WORDS_OF[stem];
    return said.includes(stem) || words?.test(said) ? { part, whole, code: 'rate-against-counts' } : null;
  }
  return PLAIN_SHARE.test(rate.gap) ? { part, whole, code: 'share-against-whole' } : null;
}

/** whole, stem part, stem率 rate. */
function ofOutcome(figures: readonly Figure[], rate: Known): Counts | null {
  const part = neighbour(figures, rate, -1);
  const whole = neighbour(figures, rate, -2);
  if (!isKnown(part) || !isKnown(whole) || !isCount(whole, part)) return null;
  const stem = /^[,(](?:[^,;:]{0,4}?)(?<stem>[\p{Script=Han}]{2})率(?:已|为|达到?|高达|约|近|是|均)*$/u.exec(
    rate.gap,
  )?.groups!['stem'];
  if (stem === undefined || !/^[^;:]{0,24}$/u.test(part.gap)) return null;
  // 受理172件,调解成功160件; 应建会企业1009家,已建会890家.
  const done = part.gap.slice(part.gap.lastIndexOf(',') + 1);
  if (!done.includes(stem) && !shortFor(stem, done) && !WORDS_OF[stem]?.test(done)) return null;
  if (OUTCOMES.has(stem)) return { part, whole, code: 'rate-against-counts' };
  const eligible = new RegExp(`应${stem}|应签|应建|企业|单位|村|职工`, 'u');
  const done2 = /^(?:已|其中|现)?[^,]{0,8}$/u.test(done) && WORDS_OF[stem] !== undefined;
  return done2 && eligible.test(whole.gap.slice(-14)) ? { part, whole, code: 'rate-against-counts' } : null;
}

/** 取证 is short for 取得证书: its characters stand in order, near one another. */
function shortFor(stem: string, words: string): boolean {
  const first = words.indexOf(stem[0]!);
  const second = words.indexOf(stem[1]!, first + 1);
  return first >= 0 && second > first && second - first <= 4;
}

/** 会员57185人,[其中女会员20015人],占35%; 占会员总数的35%: the whole is the figure that 其中 opens. */
function ofPart(figures: readonly Figure[], rate: Known): Counts | null {
  const part = neighbour(figures, rate, -1);
  if (!isKnown(part) || part.o.partOf === null || !/^,其中[^,;:]*$/u.test(part.gap)) return null;
  const whole = neighbour(figures, part, -1);
  if (!isKnown(whole) || whole.o.id !== part.o.partOf || !isCount(whole, part)) return null;
  const named = SHARE_NAMED.exec(rate.gap)?.groups!['whole'];
  if (named !== undefined && !(whole.o.measure !== null && named.endsWith(whole.o.measure))) return null;
  if (named === undefined && !PLAIN_SHARE.test(rate.gap)) return null;
  return { part, whole, code: 'share-against-whole' };
}

const isCount = (a: Figure, b: Figure): boolean => isLevel(a) && isLevel(b) && sameUnit(a, b);

/** No two counts of the sentence make the rate. */
function judge(figures: readonly Figure[], rate: Known, { part, whole, code }: Counts): Draft | null {
  const expected = share(part.range, whole.range);
  if (!expected || !apart(expected, rate.range) || madeByOthers(figures, rate, part)) return null;
  const computed = middle(share(point(part.value), point(whole.value))!, rate.place);
  // Cut off, not rounded: 66.67 printed as 66.6.
  const cut =
    expected.lo < rate.value + rate.place && expected.lo >= rate.value && rate.o.precision === 'exact';
  const { unit, unitText } = part.o;
  return {
    code,
    ...(cut && { severity: 'info' as const }),
    observations: [rate.o.id, part.o.id, whole.o.id],
    stated: rate.value,
    computed,
    message:
      `${say(whole.value, unit, unitText)}中的${say(part.value, unit, unitText)}为${say(computed, 'percent')}，` +
      `文中为${say(rate.value, 'percent')}${cut ? '（疑为截尾而未四舍五入）' : ''}`,
  };
}

/** How many figures before the rate may be what it was made from. */
const REACH = 6;

function madeByOthers(figures: readonly Figure[], rate: Known, part: Known): boolean {
  const counts: Known[] = [];
  for (let n = -1; n >= -REACH; n--) {
    const other = neighbour(figures, rate, n);
    if (isKnown(other) && isCount(other, part)) counts.push(other);
  }
  return counts.some((a) =>
    counts.some((b) => {
      if (a === b) return false;
      const direct = share(a.range, b.range);
      const ofBoth = share(a.range, { lo: a.range.lo + b.range.lo, hi: a.range.hi + b.range.hi });
      return [direct, ofBoth].some((r) => r !== null && !apart(r, rate.range));
    }),
  );
}

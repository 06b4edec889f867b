/** How a rate is dated: 建会率 as of a day, 办结率 over the period, 其中…占73.3% as what it is a share of. */
import type { MeasureTypes } from '../lexicon/measure-types.ts';
import type { Claim } from './claim.ts';
import type { RateNature } from './period.ts';
import type { SentenceView } from './view.ts';

const TOOK_PART = /(?:参加|参与|参训|参赛|接受|答题|报名)[^,;]{0,12}的[^,;的]{1,8}$/u;

/** A rate is dated as its counts are: by its name (办结率), by the task it measures, else as the claim whose share it is. */
export function rateNature(
  view: SentenceView,
  claim: Claim,
  claims: readonly Claim[],
  types: MeasureTypes,
): RateNature {
  if (claim.type !== 'ratio') return 'flow';
  const name = claim.measure?.text ?? '';
  const known = /占比$|比重$|比例$/u.test(name) ? null : types.rate(name);
  // 参加文体活动的教职工不少于七成: who took part in the period.
  if (
    known === null &&
    claim.measure?.span != null &&
    TOOK_PART.test(view.text.slice(view.clauses[claim.clause]!.start, claim.quantity.start))
  )
    return 'flow';
  if (known) return known;
  if (/(?:任务|计划|目标|指标|预算)数?$/u.test(name)) return 'flow';
  const at = claims.indexOf(claim);
  // 其中非公企业工会占73.3%, 货车司机、快递员各占三成: dated as what it is a share of.
  if ((claim.shareOf || /占比$/u.test(name)) && claim.sentence === claims[0]!.sentence) {
    const whole = claims.slice(0, at).findLast((c) => c.type !== 'growth' && c.type !== 'ratio');
    if (whole) return whole.type === 'stock' ? 'stock' : 'flow';
  }
  if (/占比$|比重$|比例$/u.test(name)) return 'stock';
  const source = claims
    .slice(0, at)
    .findLast((c) => c.measure?.text === name && c.type !== 'growth' && c.type !== 'ratio');
  if (source) return source.type === 'stock' ? 'stock' : 'flow';
  // 取证率, 整改率: of what was done; the rates of what is there stand in the table.
  if (/率$/u.test(name)) return 'flow';
  return types.level(name) ?? 'stock';
}

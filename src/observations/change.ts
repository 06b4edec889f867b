/**
 * Words of change right before a number: 增长12%, 减少53户, 提高3.6个百分点. With 到, 至 or 为 behind them they tell the level
 * reached, not the change (减少到31户, 提高到92.1%).
 */

import { endsOf } from '../mentions/pattern/ends.ts';

const RISE =
  '递增|增长|增加|提高|上升|提升|上涨|攀升|扩大|扩增|净增|净增加|增幅|涨幅|升幅|增速|增收|增|升|高|多(?:建|出|签|办|发展|吸收|收|缴)|多|上浮|上调|新增|延长|增产|增|翻了?';
const FALL =
  '下降|减少|降低|降幅|减幅|跌幅|回落|缩小|缩减|压减|压缩|缩短|下滑|减|降|低|少(?:建|出|签|办|发展|收|缴)|少|跌|净减少?|减轻|精简|压降|节约|下浮|下调|减产|负增长';
const HEDGE = '(?:了|约|近|超过|超|逾|为|达到?|均|分别|就|再|各|也|幅度|比例|率|平均|达)*';

const CHANGE = new RegExp(`(?<!最)(?:(?<rise>${RISE})|(?<fall>${FALL}))(?<after>${HEDGE})$`, 'u');
/** 比上年多给付304万元, 较去年少受理12件 */
const MORE = new RegExp(
  `(?<=[比较](?:上年|去年|上期|同期|上月|前年|上半年)[^,;]{0,4})(?:(?<rise>多)|(?<fall>少))[\\p{Script=Han}]{1,2}(?<after>${HEDGE})$`,
  'u',
);
const LEVEL =
  /(?:增加|增长|提高|上升|提升|扩大|发展|减少|下降|降低|缩小|缩短|回落|压减|压缩|升|降|增|减|调整|恢复|加强|壮大)(?:到了?|至|为|成)(?:了|约|近|的)*$/u;

/** What a change or a level may end with: most words before a number do not, and need not be searched. */
const CHANGE_ENDS = endsOf(CHANGE);
const LEVEL_ENDS = endsOf(LEVEL);

export interface Change {
  readonly direction: 'rise' | 'fall';
  /** How many characters before the number the change and its fillers take. */
  readonly length: number;
}

/** A change of which the number right behind `before` is the size, or null. `before`: at most some twenty characters. */
export function readChange(before: string): Change | null {
  if (isLevel(before)) return null;
  const change = CHANGE_ENDS.at(before, before.length - 1) ? CHANGE.exec(before) : null;
  const m = change ?? MORE.exec(before);
  if (m === null) return null;
  const word = m.groups!['rise'] ?? m.groups!['fall']!;
  // 提高为, 增加为 are levels; 降幅为 and 增速达 are changes.
  if (/^为/.test(m.groups!['after']!) && !/[幅速率]$/.test(word)) return null;
  // 高达, 多达: no change.
  if ((word === '高' || word === '多') && /^达/.test(m.groups!['after']!)) return null;
  return { direction: m.groups!['rise'] !== undefined ? 'rise' : 'fall', length: m[0].length };
}

/** True where the words before the number say which level was reached: 减少到, 增至. */
export const isLevel = (before: string): boolean =>
  LEVEL_ENDS.at(before, before.length - 1) && LEVEL.test(before);

/** What a change is measured against, from the words of its clause. */
export function readBaseline(
  words: string,
): 'year-on-year' | 'previous-period' | 'year-start' | 'plan' | 'stated' | null {
  if (
    /同比|[比较]?(?:上年|去年)(?:同期|同月)|[比较与和](?:上年|去年|上一年|前一年)(?!底|末)|比上年|较上年(?!末|底)/.test(
      words,
    )
  )
    return 'year-on-year';
  if (/环比|[比较](?:上月|上季|上期|上一季|上半年|前期)/.test(words)) return 'previous-period';
  if (/[比较](?:年初|上年末|上年底|去年底|去年末|年初数)/.test(words)) return 'year-start';
  if (/[比较](?:计划|目标|预算|任务)/.test(words)) return 'plan';
  if (
    /[比较与](?:[^,;:]{1,12}?)(?:年|月|前|末|底|届|期)|由[^,;:]{1,16}(?:增|减|提高|上升|下降|扩大)|从[^,;:]{1,16}(?:增|减|提高|上升|下降|扩大)/.test(
      words,
    )
  )
    return 'stated';
  return null;
}

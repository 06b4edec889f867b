/** Phrases between figures, shared by the rules: what joins a level to its change, and which way a change goes. */

/** What may follow a unit before the clause ends: 以上, 左右. */
const TRAIL = '(?:以上|左右|上下|多|余)?';
/** From one clause to the next, or into a bracket. */
const JOIN = ' ?[,、(] ?';

/** Times that a change is measured against; the base figure stands at them. */
const BEFORE =
  '(?:上年|去年|前年|上一年|上年度|去年度|上月|上季度?|上一季度|上半年|上期|前期|年初|期初|第[一二三四]季度|[一二三四1-4]季度|\\d{1,2}月份?|(?:19|20)?\\d{2}年)' +
  '(?:同期|同月|末|底|年底|年末|初|度|上半年|下半年)?';

/** 比上年, 与去年同期相比, 同比. */
export const COMPARED = `(?:同比|环比|(?:比|较|同|与|和|跟)${BEFORE}(?:相比较?|比较?)?,?)`;

const RISE =
  '净增加?|新增|增长|增加|增收|增幅|提高|提升|上升|上涨|涨幅|升幅|增速|扩大|增|升|高|多|上浮|攀升|增长率|同比增长';
const FALL =
  '净减少?|下降|减少|减收|降低|降幅|减幅|跌幅|回落|缩小|缩减|压减|压缩|下滑|下浮|减|降|低|少|跌|减支|负增长';
const FILLER = '(?:了|达到?|约|近|超过?|逾|为|至少|均|也|幅度|比例|率|整|就)*';
const CHANGE = `(?:(?<rise>${RISE})|(?<fall>${FALL}))${FILLER}`;

/** Words of a change that need no other subject, before its figure. Groups `rise`, `fall`, `base`. */
const BARE_CHANGE = new RegExp(
  `^${TRAIL}(?:\\)|”)?${JOIN}(?:共|实际|总共|合计|累计)?(?<base>${COMPARED})?(?:共|实际|均|又)?${CHANGE}$`,
  'u',
);

export interface ChangeWords {
  readonly sign: 1 | -1;
  /** What the change is measured against, in so many words; empty where it is left open. */
  readonly base: string;
}

/** The change of which the next figure is the size, where the gap says nothing else: `,提高`, `,比上年增长`. */
export function bareChange(gap: string): ChangeWords | null {
  const m = BARE_CHANGE.exec(gap);
  if (!m) return null;
  return { sign: m.groups!['rise'] === undefined ? -1 : 1, base: m.groups!['base'] ?? '' };
}

const LEVEL_VERB =
  '(?:增加|增长|提高|提升|上升|扩大|发展|壮大|攀升|跃升|下降|减少|降低|缩小|缩减|压减|压缩|回落|下滑|调整|变化|升|降|增|减|扩|变)';
/** Between the two levels of a from–to: 由428户[下降到]351户. */
export const TO_LEVEL = new RegExp(
  `^${TRAIL},?(?:逐步|逐年|大幅|稳步|迅速|进一步|已|猛|又|再)?(?:${LEVEL_VERB}(?:到|至|为|成)|到|至)(?:了)?(?:${BEFORE}的?)?(?:约|近|超过|的)?$`,
  'u',
);
/** Before the first level: 由上年末的[428户]. Group `when` is the time, if one is said. */
export const FROM_LEVEL = new RegExp(
  `[由从](?:原来|原先|最初)?(?<when>${BEFORE})?(?:时)?的?(?:约|近|不足)?$`,
  'u',
);

/** A base figure behind its result: 412万元[,比上年的]386万元. */
export const BASE_FIGURE = new RegExp(
  `^${TRAIL}${JOIN}(?:而)?(?:比|较|同|与)?(?<when>${BEFORE})(?:同期|全年|当时)?(?:的|为|是|有|仅|只有|数为|为止)*$`,
  'u',
);
/** The change behind a base figure: 386万元[增长]6.7%. */
export const AFTER_BASE = new RegExp(
  `^${TRAIL}(?:相比|比较)?(?:\\))?,?(?:同比|比上年|比去年|环比)?${CHANGE}$`,
  'u',
);

/** Words by which the growth of money is freed of prices, or the base of its scope: it follows from other figures than the printed ones. */
export const ADJUSTED = /可比|同口径|口径|不变价|扣除|实际增|剔除|考虑价格|年均|平均每年|每年|逐年/;

/**
 * A sum each, heads and their total: 慰问困难职工690户、发放慰问金69万元,户均1000元; 26户,每户1000元,共计2.6万元. The three stand side by side with nothing between
 * them that could make the sum each of something else.
 */
import { middle, say, type Draft } from '../finding.ts';
import { isKnown, neighbour, type Figure, type Known } from '../figure.ts';
import { apart, around, lastPlace, times, type Range } from '../range.ts';

const HEAD = '人均|户均|平均每[人户]|每[人户名位]';
/** [69万元],户均… and [26户],每户…: group `head`. */
const EACH = new RegExp(
  `^[,(、](?:按)?(?<head>${HEAD})(?:慰问金?|救助金?|补助金?|发放|补助|救助|资助|慰问|发给|达到?|约|为|给予)*$`,
  'u',
);
const PAID = '(?:发放|送去|投入|支出|送上|发给|给予)';
/** 690户[、发放慰问金]69万元, 86名[困难职工子女发放助学金]25.8万元. */
const SPENT = new RegExp(
  `^(?:[,、]|[^,;:。]{1,14}?(?=${PAID}))(?:共|累计|合计|总计)?${PAID}(?:了)?[^,;:、。]{0,10}$`,
  'u',
);
/** 每户1000元[,共计]2.6万元. */
const IN_ALL = /^[,(](?:共计?|合计|总计|累计|计|总额)(?:发放|投入|支出|资金|慰问金|金额|救助金|达|为)*$/u;

export function perHead(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  for (const each of figures) {
    if (!isKnown(each) || each.o.unit !== 'CNY') continue;
    const head = EACH.exec(each.gap)?.groups!['head'];
    if (head === undefined) continue;
    const found = totalBefore(figures, each) ?? totalBehind(figures, each);
    if (!found) continue;
    const { heads, total } = found;
    if (heads.o.unit !== (head.includes('户') ? 'household' : 'person')) continue;
    const expected = times(heads.range, eachRange(each, head));
    if (!apart(expected, total.range)) continue;
    const computed = middle(times(heads.range, { lo: each.value, hi: each.value }), 1);
    drafts.push({
      code: 'per-head-against-total',
      observations: [total.o.id, heads.o.id, each.o.id],
      stated: total.value,
      computed,
      message: `${head}${say(each.value, 'CNY')}、${say(heads.value, null, heads.o.unitText)}，合计应为${say(computed, 'CNY')}，文中为${say(total.value, 'CNY')}`,
    });
  }
  return drafts;
}

interface Spending {
  readonly heads: Known;
  readonly total: Known;
}

function totalBefore(figures: readonly Figure[], each: Known): Spending | null {
  const total = neighbour(figures, each, -1);
  const heads = neighbour(figures, each, -2);
  return isKnown(total) && isKnown(heads) && total.o.unit === 'CNY' && SPENT.test(total.gap)
    ? { heads, total }
    : null;
}

function totalBehind(figures: readonly Figure[], each: Known): Spending | null {
  const heads = neighbour(figures, each, -1);
  const total = neighbour(figures, each, 1);
  return isKnown(total) && isKnown(heads) && total.o.unit === 'CNY' && IN_ALL.test(total.gap)
    ? { heads, total }
    : null;
}

/** An average is rounded where its noughts begin (户均1000元 of 995); what each was given (每户1000元) is as it stands. */
function eachRange(each: Known, head: string): Range {
  return head.includes('均')
    ? around(each.value, Math.max(each.place, lastPlace(each.value)) / 2)
    : each.range;
}

/**
 * A mean for each unit beside its total: 机构2555家,…报告1.15亿份,户均4.52万份;…面积460万平方米,户均1802平方米. What is divided by stands elsewhere in the sentence, so
 * a count is believed to be the divisor only where another mean of the same sentence comes out right with it.
 */
import { middle, say, type Draft } from '../finding.ts';
import { isKnown, neighbour, sameUnit, type Figure, type Known } from '../figure.ts';
import { apart, around, lastPlace, times, type Range } from '../range.ts';

/** [460万平方米],户均实验室面积: nothing but the name of the mean between the two. */
const MEAN = /^[,(、](?<head>户均|家均|社均|平均每[家户社])[^,;:、。\d]{0,10}$/u;
/** What has such means: firms, households, bodies. */
const DIVISOR = /^[家户个所社]$/u;

interface Mean {
  readonly each: Known;
  readonly total: Known;
  readonly head: string;
}

export function means(figures: readonly Figure[]): Draft[] {
  const bySentence = new Map<number, Mean[]>();
  for (const each of figures) {
    const head = MEAN.exec(each.gap)?.groups!['head'];
    const total = head === undefined ? null : neighbour(figures, each, -1);
    if (head === undefined || !isKnown(each) || !isKnown(total) || !sameUnit(each, total)) continue;
    const list = bySentence.get(each.sentence);
    if (list) list.push({ each, total, head });
    else bySentence.set(each.sentence, [{ each, total, head }]);
  }
  return [...bySentence.values()].flatMap((list) => (list.length < 2 ? [] : judge(figures, list)));
}

function judge(figures: readonly Figure[], list: readonly Mean[]): Draft[] {
  const first = list[0]!.each;
  const heads = figures.filter(
    (f): f is Known =>
      f.sentence === first.sentence && f.at < first.at && isKnown(f) && DIVISOR.test(f.o.unitText),
  );
  const divisor = heads.find((h) => list.some((mean) => fits(h, mean)));
  if (divisor === undefined) return [];
  return list
    .filter((mean) => !fits(divisor, mean))
    .map(({ each, total, head }) => {
      const computed = middle(
        { lo: total.value / divisor.value, hi: total.value / divisor.value },
        each.place,
      );
      return {
        code: 'per-head-against-total' as const,
        observations: [each.o.id, total.o.id, divisor.o.id],
        stated: each.value,
        computed,
        message: `${say(total.value, total.o.unit, total.o.unitText)}、${say(divisor.value, null, divisor.o.unitText)}，${head}应为${say(computed, each.o.unit, each.o.unitText)}，文中为${say(each.value, each.o.unit, each.o.unitText)}`,
      };
    });
}

const fits = (divisor: Known, { each, total }: Mean): boolean =>
  !apart(times(divisor.range, meanRange(each)), total.range);

/** A mean is rounded where its noughts begin. */
const meanRange = (each: Known): Range => around(each.value, Math.max(each.place, lastPlace(each.value)) / 2);

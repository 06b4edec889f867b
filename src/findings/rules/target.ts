/**
 * A result and its target against the stated degree of completion: 新建20家,完成全年40家任务的60%; 收缴471万元,为年度目标465万元的101.3%; 任务40家,完成20家,
 * 完成率50%.
 */
import { middle, say, type Draft } from '../finding.ts';
import { isKnown, isLevel, neighbour, sameUnit, type Figure, type Known } from '../figure.ts';
import { apart, point, share } from '../range.ts';
import { bareChange } from '../words.ts';

const GOAL = '(?:任务|目标|计划|指标)';
/** Between a result and its target. */
const TO_TARGET = new RegExp(`^(?:以上)?[,(](?:已|均|占|为|是|完成|达到?|相当于|了|到)+[^,;:]{0,8}$`, 'u');
/** Between the target and the degree. */
const OF_TARGET = new RegExp(`^(?:的)?[^,;:]{0,6}${GOAL}(?:总?数|额|总额|值|量)?的?$|^的$`, 'u');
const NAMES_GOAL = new RegExp(GOAL, 'u');
/** Between a target named first and its result. */
const TO_RESULT =
  /^(?:以上)?[,;][^,;:]{0,6}(?:实际|已|目前)?(?:完成|实现|新建|建成|组建|发展|收缴)(?:了)?[^,;:]{0,4}$/u;
const DEGREE =
  /^[,(](?:任务|目标|计划)?(?:完成|实现)(?:率|比例|(?:任务|目标|计划)的?)(?:为|达到?|达)?$|^[,(](?:占|为)(?:任务|目标|计划)(?:数|总数)?的$/u;

export function targetRatios(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  for (const degree of figures) {
    if (!isKnown(degree) || degree.o.unit !== 'percent' || degree.o.measureType === 'growth') continue;
    const found = targetBefore(figures, degree) ?? targetFirst(figures, degree);
    if (!found) continue;
    const { result, target } = found;
    const expected = share(result.range, target.range);
    if (!expected || !apart(expected, degree.range)) continue;
    const computed = middle(share(point(result.value), point(target.value))!, degree.place);
    const { unit, unitText } = result.o;
    drafts.push({
      code: 'target-ratio-against-target-and-result',
      observations: [degree.o.id, result.o.id, target.o.id],
      stated: degree.value,
      computed,
      message: `完成${say(result.value, unit, unitText)}，任务${say(target.value, unit, unitText)}，应为${say(computed, 'percent')}，文中为${say(degree.value, 'percent')}`,
    });
  }
  return drafts;
}

interface Fulfilment {
  readonly result: Known;
  readonly target: Known;
}

/** result, …, target, degree: changes of the result may stand between (比上年增加30万元,增长16.7%). */
function targetBefore(figures: readonly Figure[], degree: Known): Fulfilment | null {
  const target = neighbour(figures, degree, -1);
  if (!isKnown(target) || !isLevel(target)) return null;
  if (!OF_TARGET.test(degree.gap) || !TO_TARGET.test(target.gap)) return null;
  if (!NAMES_GOAL.test(target.gap) && !NAMES_GOAL.test(degree.gap)) return null;
  for (let n = -1; n >= -3; n--) {
    const result = neighbour(figures, target, n);
    if (!result) return null;
    if (isKnown(result) && isLevel(result) && bareChange(result.gap) === null)
      return sameUnit(result, target) ? { result, target } : null;
  }
  return null;
}

/** target, result, degree. */
function targetFirst(figures: readonly Figure[], degree: Known): Fulfilment | null {
  const result = neighbour(figures, degree, -1);
  const target = neighbour(figures, degree, -2);
  if (!isKnown(result) || !isKnown(target) || !isLevel(result) || !isLevel(target)) return null;
  if (!sameUnit(result, target) || !DEGREE.test(degree.gap) || !TO_RESULT.test(result.gap)) return null;
  return NAMES_GOAL.test(target.gap.slice(-8)) ? { result, target } : null;
}

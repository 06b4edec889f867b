/**
 * Parts against their whole: 新建92家,其中非公企业61家、机关12家、社区21家. A list behind 其中 need not be complete, so that only a sum above the whole is
 * wrong; one behind 分别为 or 分为 claims to be, and must make the whole. Parts that may share members (女会员, 农民工会员) are never added up.
 */
import { say, sayAll, type Draft } from '../finding.ts';
import { isKnown, isLevel, neighbour, sameUnit, type Figure, type Known } from '../figure.ts';
import { apart, sum } from '../range.ts';

/** 92家[,其中…]61家. */
const AMONG = /^(?:以上)?,?[(]?(?:其中|这其中|里面)[^;。]*$/u;
/** Lists that say they are all: 87名[,分别为…]6名, 34个[,分为…], 3个部分:… */
const ALL_OF = /^(?:以上)?[,(:](?:分别(?:是|为)|分为|由)[^,;:。]*$/u;
/** Between one part and the next. */
const NEXT = /^(?:[、,和及与]|以及)[^,;:。()]{0,16}$/u;

/** People are counted under several heads at once; so is what is told by degree (以上). */
const SHARED =
  /女|农民工|外来|少数民族|党员|困难|新就业|青年|退役|残疾|学历|大专|本科|硕士|职称|岁|单亲|特困|低保|再就业|下岗|以上|以下|蒙古|劳模|一线|大龄|贫困|重点|新增|专项|新/u;

export function parts(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  for (const whole of figures) {
    if (!isKnown(whole) || !isLevel(whole)) continue;
    const first = neighbour(figures, whole, 1);
    if (!isKnown(first) || !isPart(first, whole)) continue;
    const complete = ALL_OF.test(first.gap);
    if (!complete && !(AMONG.test(first.gap) && first.o.partOf === whole.o.id)) continue;
    const list = [first, ...followers(figures, first, whole)];
    const draft = judge(figures, whole, list, complete);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const isPart = (part: Figure, whole: Figure): boolean =>
  isLevel(part) &&
  sameUnit(part, whole) &&
  part.o.status === whole.o.status &&
  part.o.unitText === whole.o.unitText;

function followers(figures: readonly Figure[], first: Known, whole: Known): Known[] {
  const list: Known[] = [];
  for (let n = 1; ; n++) {
    const next = neighbour(figures, first, n);
    if (!isKnown(next) || !NEXT.test(next.gap) || !isPart(next, whole)) return list;
    // Another 其中 opens a list of its own.
    if (AMONG.test(next.gap) || ALL_OF.test(next.gap)) return list;
    list.push(next);
  }
}

function judge(
  figures: readonly Figure[],
  whole: Known,
  list: readonly Known[],
  complete: boolean,
): Draft | null {
  // A masked or foreign figure in the middle of the list leaves it unknown.
  const behind = neighbour(figures, list[list.length - 1]!, 1);
  const broken = behind !== null && NEXT.test(behind.gap) && behind.range === null;
  const shared =
    !complete && list.length > 1 && list.some((part) => SHARED.test(`${part.gap}${part.o.measure ?? ''}`));
  if (shared || broken) return null;
  if (list.length > 1 && whole.o.unit !== 'count' && differentDimensions(list)) return null;
  const total = sum(list.map((part) => part.range));
  const over = total.lo > whole.range.hi;
  if (!apart(total, whole.range) || (!over && !(complete && list.length > 1))) return null;
  // 会员79801人,新增1130名,其中农民工21504人: the part may be one of an earlier figure.
  if (list.length === 1 && largerBefore(figures, whole, total.lo)) return null;
  const computed = list.reduce((n, part) => n + part.value, 0);
  const { unit, unitText } = whole.o;
  return {
    code: 'parts-against-whole',
    observations: [whole.o.id, ...list.map((part) => part.o.id)],
    stated: whole.value,
    computed,
    message:
      `${list.length === 1 ? '分项' : `${list.length}个分项之和`}为${say(computed, unit, unitText)}` +
      `${
        list.length === 1
          ? ''
          : `（${sayAll(
              list.map((part) => part.value),
              unit,
            )}）`
      }，总数为${say(whole.value, unit, unitText)}`,
  };
}

/** People cut two ways in one list: by sex and by age. */
function differentDimensions(list: readonly Known[]): boolean {
  const dimensions = new Set(list.flatMap((part) => part.o.breakdown.map((b) => b.dimension)));
  return dimensions.size > 1;
}

function largerBefore(figures: readonly Figure[], whole: Known, part: number): boolean {
  for (let n = -1; n >= -4; n--) {
    const other = neighbour(figures, whole, n);
    if (isKnown(other) && isLevel(other) && sameUnit(other, whole) && other.range.hi >= part) return true;
  }
  return false;
}

/**
 * 一 before a classifier is mostly the article: 一名职工 is a worker. It counts where the words around it count: 仅一家,
 * 每人限领一支, 新建驿站一处, 举办一期, 持续一个月, 增长一倍.
 */
import type { Unit } from '../../lexicon/units.ts';

/** Words right before 一 that make it count. */
const COUNTING_BEFORE =
  /(?:[仅只限共各计达满足余]|仅有|只有|共有|合计|总计|累计|至少|最多|限领|不到|不足|超过|增加|减少|新增|增至|减至|降至|分别为?|平均每?|每[一-龥]{1,3}|人手)$/u;

/** Done or made in a number: 举办一期, 新建一处, 召开了一次. */
const DOING_BEFORE =
  /(?:举办|开办|组织|开展|召开|发放|购置|配备|新建|建成|新增|建立|受理|办理|发生|签订|完成)了?$/u;
const EVENTS = new Set('次场期起宗例台辆套份件处所座间户栋支届轮'.split(''));

/** Before a length of time that is measured. */
const LENGTH_BEFORE =
  /(?:持续|为期|历时|历经|时长|时间|延长|缩短|提前|推迟|滞后|期限|停产|停工|不超过|连续|长达)了?[达为至到约近]?$/u;
const LENGTH_AFTER = /^(?:以上|以内|之内|左右|多|余|半)/u;
/** 一年, 一天 are as often a date or a figure of speech; 一个月, 一小时 are lengths. */
const LOOSE_LENGTHS = new Set(['年', '天', '周', '旬', '秒']);

/** The noun before a value that closes its clause: 新建驿站一处, */
const NOUN_BEFORE = /[一-龥”)]$/u;
const NO_NOUN_BEFORE = /[的这那某同任每另第下上前后哪头有是为成其之了在到]$/u;
const CLAUSE_END = /^(?:[,、。;:)!?\n]|$)/u;

/** True where 一 at `start` with the unit that ends at `unitEnd` counts. */
export function oneCounts(sentence: string, start: number, unit: Unit, unitEnd: number): boolean {
  const before = sentence.slice(Math.max(0, start - 8), start);
  const after = sentence.slice(unitEnd, unitEnd + 4);
  if (unit.text === '番') return /翻了?$/u.test(before); // 一番事业
  switch (unit.class) {
    case 'money':
    case 'percent':
    case 'percentage-point':
    case 'times':
    case 'physical':
      return true;
    case 'duration':
      return !LOOSE_LENGTHS.has(unit.text) || LENGTH_BEFORE.test(before) || LENGTH_AFTER.test(after);
    default:
      if (COUNTING_BEFORE.test(before)) return true;
      if (EVENTS.has(unit.text) && DOING_BEFORE.test(before)) return true;
      return CLAUSE_END.test(after) && NOUN_BEFORE.test(before) && !NO_NOUN_BEFORE.test(before);
  }
}

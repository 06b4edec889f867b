/** What the rules of types see of a claim, and what they say. */
import type { MeasureTypes } from '../lexicon/measure-types.ts';
import type { MeasureType, Quantity } from '../model/index.ts';
import type { Claim } from './claim.ts';
import type { MeasureReading } from './measure/index.ts';

export interface TypeContext {
  readonly quantity: Quantity;
  /** The whole clause left of the number, other numbers included. */
  readonly whole: string;
  /** Words of the clause left of the number, and right of the unit. */
  readonly left: string;
  /** What loosens the number: 突破, 近. */
  readonly hedge: string;
  readonly right: string;
  readonly measure: MeasureReading;
  /** The claim before it in the sentence; null at the head. */
  readonly previous: Claim | null;
  /** The claim before stands in the same clause. */
  readonly listed: boolean;
  /** The claim before, when only 、 or 和 parts it from this. */
  readonly adjacent: Claim | null;
  /** 为会员1864人办理续期, 职工1.6万人参赛: a verb behind the unit says what was done with them. */
  readonly serves: boolean;
  /** A verb follows the value-first noun: 52名工会主席通过直选. */
  readonly verbFollows: boolean;
  /** The governing time is a stretch of days, not a day: 1—9月累计6130人. */
  readonly dated: boolean;
  /** The sentence speaks as of a day: 截至6月底. */
  readonly asOf: boolean;
  readonly types: MeasureTypes;
}

export interface TypeReading {
  readonly type: MeasureType;
  readonly fall: boolean;
  readonly rule: string;
}

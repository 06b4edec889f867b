/**
 * What is measured: the noun before or behind the number, a subject carried from the claim before, or what the verb implies.
 *
 *   会员总数79801人                  before the number
 *   1500余名职工接受培训             behind the unit
 *   …272件,办结269件                 carried: the same noun
 *   慰问困难职工26户,每户1000元      implied: 慰问金
 */
import { readLeft, readRight } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { readBefore, readBehind, readNounUnit, readUnitNoun } from './beside.ts';
import { carried } from './carried.ts';
import { readCompared } from './compared.ts';
import { inherit, stated } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';
import { readPrior } from './prior.ts';
import { readDuration } from './duration.ts';
import { readClauseBefore, readRateBefore } from './clause-before.ts';
import { doesOften, readBeforeTime, readLabel, readSubject, readTimesDone, readVerb } from './elsewhere.ts';
import { readMoney } from './money.ts';
import { isTaskNumber, readTask } from './task.ts';

export type { MeasureContext, MeasureReading } from './context.ts';

const PER =
  /(?:每(?:人|户|家|名|位|个|次|场|年|月|天|日|亩|人每月|人每年|户每月)+(?:每(?:月|年|天|日))?|人均|户均|均|月均|日均|年均|月人均)$/;

const REST = /(?:其余|余下|剩余|剩下)(?:的)?$/u;

/** Where a noun may stand when none is beside the number, in the order of trust. */
const ELSEWHERE: readonly ((ctx: MeasureContext, left: LeftReading) => MeasureReading | null)[] = [
  readTimesDone,
  readLabel,
  readBeforeTime,
  (ctx, left) => {
    const noun = readPrior(ctx);
    return noun === null ? null : stated(ctx, noun, 'measure/clause-before', left);
  },
  readClauseBefore,
  readRateBefore,
  readVerb,
  readSubject,
];

/** Reads what a quantity measures; each reader of the room gives its reading or leaves it to the next. */
export function readMeasure(ctx: MeasureContext): MeasureReading {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const before = view.text.slice(Math.max(ctx.from, q.outer.start - 24), q.outer.start);
  const share = q.unitClass === 'percent' || q.unitClass === 'times';
  const early = (share ? readTask(ctx, before) : null) ?? readCompared(ctx);
  if (early !== null) return early;
  const left = readLeft(view.text, view.tokens, ctx.verbs, ctx.from, q.outer.start);
  // 完成全年8家任务的62.5%: the number of the task counts what the claim before it counts.
  const task = isTaskNumber(ctx, left) ? carried(ctx) : null;
  if (task !== null) return inherit(task, left, 'measure/task-number');
  // 整改51处,其余12处限期整改
  const rest = REST.test(before) ? carried(ctx) : null;
  if (rest !== null) return inherit(rest, left, 'measure/rest');
  const unit = readUnitNoun(ctx, left);
  if (unit !== null) return unit;
  const limit = Math.min(ctx.to, view.quantities[ctx.index + 1]?.outer.start ?? ctx.to);
  const right = readRight(view.text, view.tokens, ctx.verbs, q.outer.end, limit);
  const per = PER.exec(view.text.slice(Math.max(ctx.from, q.outer.start - 12), q.outer.start))?.[0] ?? null;
  if (q.unitClass === 'money') return readMoney(ctx, left, right, per);
  const beside =
    readBehind(ctx, left, right, limit) ??
    readDuration(ctx, left) ??
    readNounUnit(ctx, left) ??
    (doesOften(ctx) ? null : readBefore(ctx, left, per !== null));
  if (beside !== null) return beside;
  for (const read of ELSEWHERE) {
    const reading = read(ctx, left);
    if (reading !== null) return reading;
  }
  return { measure: null, basis: 'none', rule: 'measure/none', left };
}

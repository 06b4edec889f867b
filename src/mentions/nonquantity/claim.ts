/** Makes rules of this room: a pattern whose whole match is claimed, with one reason. */
import type { NonQuantity } from '../../model/index.ts';
import { rule, type Rule } from '../rule.ts';

export type NonQuantityRule = Rule<NonQuantity, null>;

/** Numbers as the patterns below write them: Arabic or Chinese, short enough for a label. */
export const NUMBER = '(?:\\d{1,4}|[零〇一二三四五六七八九十百千]{1,6})';

interface Definition {
  readonly trigger: string;
  readonly pattern: RegExp;
  /** Sentences in which 【】 marks what is claimed. */
  readonly examples: readonly string[];
  readonly counterexamples?: readonly string[];
}

export const claims = (
  name: string,
  reason: string,
  { trigger, pattern, examples, counterexamples }: Definition,
): NonQuantityRule =>
  rule<NonQuantity, null>({
    name: `nonquantity/${name}`,
    trigger,
    pattern,
    read: ({ span }) => ({ type: 'non-quantity', ...span, reason, rules: [`nonquantity/${name}`] }),
    examples: examples.map((marked) => [marked, Array<string>(marked.split('【').length - 1).fill(reason)]),
    ...(counterexamples && { counterexamples }),
  });

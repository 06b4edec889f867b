/** What is written with a number and counts nothing; the order decides between readings of one length. */
import { rule, type Match, type Rule } from '../rule.ts';
import type { NonQuantity } from '../../model/index.ts';

const claim =
  (name: string, reason: string) =>
  ({ groups, span, text }: Match<unknown>): NonQuantity => {
    const number = groups['number'];
    const start = number === undefined ? span.start : span.start + text.indexOf(number);
    const end = number === undefined ? span.end : start + number.length;
    return { type: 'non-quantity', start, end, reason, rules: [`nonquantity/${name}`] };
  };

const nonQuantity = (
  name: string,
  reason: string,
  rest: Omit<Rule<NonQuantity>, 'name' | 'read'>,
): Rule<NonQuantity> => rule<NonQuantity>({ name, read: claim(name, reason), ...rest });

export const CHINESE_DIGITS = '零〇一二三四五六七八九十百千';

export const rules: readonly Rule<NonQuantity>[] = [
  nonQuantity('ordinal', 'ordinal', {
    trigger: '第',
    pattern:
      /第[\d零〇一二三四五六七八九十百千万两]+(?:[—~至到、-]第?[\d零〇一二三四五六七八九十百千万]+)*/gu,
    examples: [
      ['县工会【第十二】次代表大会', 'ordinal'],
      ['明确各村主席是建会【第一】责任人', 'ordinal'],
    ],
  }),
  nonQuantity('list-marker', 'list-marker', {
    trigger: '、.是要(',
    pattern:
      /(?:(?<=^|[。;:!?\n\s”】)》])(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.](?!\d))|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?<=^|[。;:,!?\n\s”】)、])[一二三四五六七八九十]{1,2}(?:是|要|则)(?!否))/gu,
    examples: [
      ['【一、】围绕中心', 'list-marker'],
      ['汇报如下:【1.】工会组建工作', 'list-marker'],
      ['组织保障。【(一)】稳步推进工会组建', 'list-marker'],
      ['较大进展。【一是】统筹安排', 'list-marker'],
    ],
    counterexamples: ['这是一、二、三等奖'],
  }),
];

/** Debris between words is white space for the rules, and every offset stays what it was. */
import { expect, it } from 'vitest';
import { blankGlosses } from './gloss.ts';

it.each([
  ['发展<br/>会员1150人', '发展     会员1150人'],
  ['<span style="a">走访420户</span>', '                走访420户       '],
  ['建会率88.6&#37;', '建会率88.6%    '],
  ['涵盖&nbsp;&amp;nbsp;单位nbsp;3家', '涵盖                单位     3家'],
  ['lsquo;两个普遍rsquo;', '“     两个普遍     ”'],
  ['收入<5000元的职工>30人', '收入<5000元的职工>30人'],
])('%s', (text, blanked) => {
  expect(blankGlosses(text)).toBe(blanked);
  expect(blanked).toHaveLength(text.length);
});

/** Numbers that count the text itself by a label or a line: 附件2, 【篇一】, 2.3 项目概况. Markers of lists: marker.ts. */
import { claims, type NonQuantityRule } from './claim.ts';

export const markers: readonly NonQuantityRule[] = [
  claims('section-number', 'list-marker', {
    trigger: '.',
    pattern:
      /(?<=^|\n\s{0,4})\d{1,2}(?:\.\d{1,2}){1,3}(?=[ 、]?[一-龥])(?![ ]?(?:万|亿|个|家|人|元|公里|平方|吨|亩|倍|米|次|名|户|件|度|千|百|公顷|天|年|月|日|小时))/gu,
    examples: ['【2.3】项目概况', '【1.2.1】加强领导'],
    counterexamples: ['2.3亿元', '共2.3项目'],
  }),
  claims('label', 'list-marker', {
    trigger: '件表图篇例栏题块程注式单签',
    pattern:
      /(?:附件|附表|附图|附录|图表|(?<![地意版蓝])图|(?<![代发外])表|(?<!\d|多|余)篇|范文|专栏|公式|续表)(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[ :.、,;。)】》\n-]|$)|(?:案例|专题|模块|板块|议程|任务|(?<![关备])注)(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[:.】])/gu,
    examples: ['【篇一】:总工会', '见【附件2】。', '(【表3】)', '【案例一】:'],
    counterexamples: ['代表5名', '女代表12,占', '完成任务12,'],
  }),
  claims('page', 'list-marker', {
    trigger: '-—页',
    pattern: /(?<=^|\n)\s{0,4}[-—]{1,2} ?\d{1,3} ?[-—]{1,2}(?=\s|$)|(?<=共)\d{1,3}(?=页)/gu,
    examples: ['【- 3 -】', '第1页共【12】页'],
    counterexamples: ['8—10名'],
  }),
];

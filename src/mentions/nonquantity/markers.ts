/** Numbers that count the text itself: 一、 (二) 1. 3) 一是 附件2 【篇一】. */
import { claims, type NonQuantityRule } from './claim.ts';

/** What a marker may follow besides the beginning: a stop, a closing bracket, a space. */
const AFTER = '。;:!?…\n\r ”】)》';
const SMALL = '[一二三四五六七八九十]{1,3}';

export const markers: readonly NonQuantityRule[] = [
  claims('heading', 'list-marker', {
    trigger: '、.,',
    after: AFTER,
    pattern: new RegExp(
      `${SMALL}(?:、|\\.|,(?=[^\\d])|\\s(?=[^\\d]))(?!${SMALL}[、等类级])|(?<!\\d)\\d{1,2}(?:、(?!\\d)|\\.(?!\\d))`,
      'gu',
    ),
    examples: [
      '【一、】围绕中心',
      '汇报如下:【1.】工会组建工作',
      '发展会员。【2、】筹集助学金',
      '工作打算 【一、】',
    ],
    counterexamples: ['一、二、三等奖各5名', '1.5亿元', '2、3月份'],
  }),
  claims('heading-run-on', 'list-marker', {
    trigger: '、',
    pattern: /(?<=[一-龥])[一二三四五六七八九]、(?=[一-龥]{4})(?![一二三四五六七八九十两])/gu,
    examples: ['提供组织保障【二、】服务大局促进和谐'],
    counterexamples: ['地区二、三、四类'],
  }),
  claims('chunk', 'list-marker', {
    trigger: '、',
    // What is left of page or chunk counts in scraped text: 各1、项工作.
    pattern: /(?<=[一-龥])[1-9]、(?=[一-龥]{2})(?![一-龥]{0,6}\d)/gu,
    examples: ['各【1、】项工作取得了新进展'],
    counterexamples: ['工会5、会员30', '分别为3、5人'],
  }),
  claims('bracketed', 'list-marker', {
    trigger: '()[]【】〔〕',
    pattern: new RegExp(`[(〔【](?:${SMALL}|\\d{1,2})[)〕】]|\\[\\d{1,2}\\]`, 'gu'),
    examples: ['组织保障。【(一)】稳步推进工会组建', '【(3)】加强管理', '据统计【[2]】'],
    counterexamples: ['下降(12%)'],
  }),
  claims('half-bracketed', 'list-marker', {
    trigger: ')',
    after: AFTER,
    pattern: /(?<!\d)\d{1,2}\)/gu,
    examples: ['【1)】开展培训'],
    counterexamples: ['(共12)'],
  }),
  claims('firstly', 'list-marker', {
    trigger: '是要则',
    after: `${AFTER},、`,
    pattern: /[一二三四五六七八九十]{1,2}(?:是(?!否)|要|则|来(?=[是,]))/gu,
    examples: ['较大进展。【一是】统筹安排,【二是】层层推进', '下一步,【一要】提高认识'],
    counterexamples: ['三是否合格'],
  }),
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

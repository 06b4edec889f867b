/** Numbers within names: competitions, formulas (1+N), places (三里镇), titles (三部曲), commemorated days (3·15). */
import { claims, type NonQuantityRule } from './claim.ts';

const DIGIT = '[一二三四五六七八九十两百千万]';

export const names: readonly NonQuantityRule[] = [
  claims('event', 'name', {
    trigger: '米里',
    pattern:
      /\d{2,5}米[*×xX]\d{1,2}|(?:\d{2,5}米[、和]){0,4}(?:\d{1,2}[*×xX])?\d{2,5}(?:米|公里)(?=(?:男子|女子|混合|往返|个人|团体|趣味|障碍|迎面|负重|竞速|徒步|健康)?(?:赛|比赛|跑|短跑|长跑|赛跑|接力|竞走|走|自由泳|蛙泳|蝶泳|仰泳|栏|决赛|速滑|划艇|皮划艇))/gu,
    examples: [
      '团体【4*300米】混合接力赛',
      '女子【100米】短跑',
      '举行【1000米、3000米】长跑',
      '【100米×4】接力',
    ],
    counterexamples: ['新建跑道400米'],
  }),
  claims('formula', 'name', {
    trigger: '+',
    pattern:
      /(?<![\d.])(?:\d{1,3}|[NXnx])(?:\+(?:\d{1,3}|[NXnx])){1,8}(?![\d.]{0,6}[%万亿])|\d{1,2}(?=\+[一-龥A-Z])|(?<=\+)\d{1,2}(?![\d.%万亿个家人名])/gu,
    examples: ['推行【1+2+4+N】模式', '“党建+【1】”'],
    counterexamples: ['增长+12%'],
  }),
  claims('commemorated-day', 'name', {
    trigger: '·',
    pattern: /(?<!\d)\d{1,2}·\d{1,2}(?!\d)|[一二三四五六七八九十]{1,2}·[一二三四五六七八九十]{1,3}/gu,
    examples: ['开展【3·15】宣传', '纪念【一二·九】运动'],
  }),
  claims('place', 'name', {
    trigger: '镇乡村道区路街桥河山湖口庄屯沟营铺湾坝站寺庙',
    pattern: new RegExp(
      `(?<![第共有建一二三四五六七八九十])${DIGIT}{1,3}(?:里|道|岔|汊|江|河|塘|桥|门|堡|沟|棵树|棵松|间房|角|合|元|星|龙|峰|都|安|和|义|旗|坪|坝|湾|岭|山|洞|泉|井|仙|宝|圣|联|兴|丰|盛)(?:店|子|口|河|桥|沟|堡|铺|庙)?(?:镇|乡|村|街道|路|街|大道|桥|河|山|湖|水库|口|庄|屯|沟|营|铺|湾|坝|站|寺|庙)(?!道|长|级|镇|民)`,
      'gu',
    ),
    examples: ['【三里镇】工会还为', '位于【五星村】', '【三元桥】附近'],
    counterexamples: ['深入三个镇', '三条路建成', '五大街道'],
  }),
  claims('title', 'name', {
    trigger: '曲奏唱经诀令歌箴码维胞冠形院音强',
    pattern: new RegExp(
      `${DIGIT}{1,2}(?:部曲|重奏|重唱|字经|字诀|字令|字箴言|字歌|维码|维|胞胎|连冠|边形|角形|合院|连音|连奏)|\\d{1,4}强(?![大化调])`,
      'gu',
    ),
    examples: ['打造“夏日关爱【三部曲】”', '世界【500强】企业'],
  }),
  claims('numbered-body', 'name', {
    trigger: '厂院团旅队所河库',
    pattern:
      /(?<![\d.])[1-9]\d{2}(?=厂|医院|团(?!体|结|圆|组织|支|员|委|队)|旅(?!游|客|行|程|馆)|部队|研究所|地质队|小河|仓库|高地)/gu,
    examples: ['【301】医院专家', '实施【626】小河治理'],
    counterexamples: ['慰问300旅客'],
  }),
  claims('campaign', 'name', {
    trigger: '百千',
    pattern:
      /[百千](?=[名家个支][一-龥]{2,5}(?:进(?!行|一步|入|展)|下(?:基层|企业|一线|乡|车间)|走进|走(?:基层|一线)|联[百千万企户村]|帮[百千万]|访[百千万]))|(?<=[进联帮访走])[百千](?=[家企户村园校厂])/gu,
    examples: ['【百】名律师进企业', '【千】名干部联【千】企'],
    counterexamples: ['为百名患儿提供手术', '组织千名职工进行体检'],
  }),
  claims('size-class', 'set-phrase', {
    trigger: '亿万',
    pattern:
      /(?<![\d一二三四五六七八九十数几上近超过])[百千]亿(?:级)?(?=产业|园区|企业|集群|工程|项目|强|航母|县|镇|板块)/gu,
    examples: ['打造【百亿】产业、【千亿级】园区'],
    counterexamples: ['产值超百亿元', '三百亿项目'],
  }),
  claims('pattern-phrase', 'set-phrase', {
    trigger: '一',
    pattern: /一(?![个些定般直切起])[一-龥]一(?![个些定般直切起共])[一-龥]/gu,
    examples: ['实行【一户一档】管理', '【一企一策】'],
    counterexamples: ['一个一个谈'],
  }),
];

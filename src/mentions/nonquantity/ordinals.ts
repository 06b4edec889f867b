/** Numbers that say which one, not how many: 第一责任人, 十四届五次全委会, 十八大, 二期工程, 一、二、三等奖. */
import { NUMBER, claims, type NonQuantityRule } from './claim.ts';

const N = NUMBER;
/** Chains of single Chinese digits: 二、三、四. */
const DIGIT = '[一二三四五六七八九十]';
const AND = '[、和及至到—~-]';

export const ordinals: readonly NonQuantityRule[] = [
  claims('ordinal', 'ordinal', {
    trigger: '第',
    pattern:
      /第 ?(?:\d{1,9}|[零〇一二三四五六七八九十百千万亿两]{1,20}|[xX×*]{1,4})(?:[—~至到、和-]第?(?:\d{1,4}|[一二三四五六七八九十百]{1,5})(?=[届次季条名位批期个期]))?/gu,
    examples: [
      '县工会【第十二】次代表大会',
      '明确各村主席是建会【第一】责任人',
      '【第3】期培训班',
      '【第一至三】期培训班',
      '居世界【第三十九】位',
    ],
  }),
  claims('top', 'ordinal', {
    trigger: '前',
    pattern: new RegExp(
      `(?<![年月日天周期度届])前${N}(?=[名位强列甲])|(?<=[省市县区国州盟旗系统列居入身名排界业球])前${N}(?=[,。;、!)”之及]|$)`,
      'gu',
    ),
    examples: ['获得【前十】名的选手', '全市【前3】位', '进入全省【前10】。', '位列【前三】,'],
    counterexamples: ['三年前十名职工', '此前10,'],
  }),
  claims('session', 'ordinal', {
    trigger: '届',
    pattern: new RegExp(
      `(?<![连办开经共历过了满])(?:${N}|[xX×*]{1,3})届(?!时|满)(?:(?:${N}|[xX×*]{1,2})(?:次|中(?:、${N}中){0,6}))?`,
      'gu',
    ),
    examples: [
      '区委【十四届五次】全委扩大会议',
      '县总工会【八届】常委会',
      '党的【十八届三中、四中、五中】全会精神',
    ],
    counterexamples: ['已连续举办三届'],
  }),
  claims('sitting', 'ordinal', {
    trigger: '次',
    pattern: new RegExp(
      `${N}届${N}次|(?<=届(?:人大|政协|全委会?|党代会|工代会|职代会|教代会|常委会|理事会))${N}次(?=会议|全会|全体)`,
      'gu',
    ),
    examples: ['召开【七届三次】教代会', '县十八届人大【六次】会议确定的目标'],
    counterexamples: ['召开三次会议'],
  }),
  claims('plenum', 'ordinal', {
    trigger: '中',
    pattern: /[一二三四五六七八九](?:、[一二三四五六七八九]){0,6}中(?=(?:、[一二三四五六七]中){0,6}全会)/gu,
    examples: ['党的十八届【三中】全会'],
  }),
  claims('congress', 'ordinal', {
    trigger: '大',
    pattern:
      /(?<![一二三四五六七八九])(?:(?<=党的|中共|中国工会|全总|共青团|团的|妇女)(?:二十|十[二三四五六七八九])大|(?:二十|十[二三四五六七八九])大(?=[精报代以召胜期会之提作部关新学宣通决战和及后上闭开”、,。;:)》 \n]|$)|[xX×*]{2}大(?=[精报代以召胜期]))/gu,
    examples: [
      '深入学习【十八大】精神',
      '迎接党的【二十大】胜利召开',
      '坚持以党的【xx大】精神为指引',
      '党的【十六大】制定了目标',
    ],
    counterexamples: ['建成十二大重点工程'],
  }),
  claims('rank-chain', 'ordinal', {
    trigger: '等级类期号环档产季年批',
    pattern: new RegExp(
      `${DIGIT}(?:${AND}${DIGIT}){0,9}等(?=[奖功品座舱残])|(?!(${DIGIT})、\\1季度)${DIGIT}(?:${AND}${DIGIT}){1,9}(?:级|类|期|号|环|档|批|产业|季度|年级)|[一二]级(?=[^联]|$)`,
      'gu',
    ),
    examples: [
      '角逐出【一、二、三等】奖各5名',
      '优秀成果【一等】奖',
      '艰苦边远地区【二、三、四、五、六类】的类别',
      '推进【二、三产业】发展',
    ],
    // A list marker before a heading: 二、二季度工作计划.
    counterexamples: ['二、二季度工作计划', '三类人员', '区镇村三级网络', '三种植物、四类人员'],
  }),
  claims('grade', 'ordinal', {
    trigger: '级',
    pattern: new RegExp(
      `(?:${N}|[二三]三)(?:级(?=(?:以上|及以上)?(?:医院|公立|甲等|乙等|综合|专科|教授|调研员|主任|巡视员|职员|警|高级|地震|大风|风|台风|技师|技工|资质|响应|预警|防护|路面|公路|达标|标准|伤残|残疾|工伤|供水|管网|建造|消防|士官|军士|法官|检察官|律师|英雄|文物|保护|水源|水质|航道|重点|示范|翻译|运动员|裁判|救援|客运|汽车站))|级(?:以上|及以上)(?=[^,。;]{0,4}(?:医|职称|技|工|资质|风|地震)))`,
      'gu',
    ),
    examples: ['南宁市总工会【四级】调研员', '【三级】以上医院', '投资3500万元的【二三级】供水管网改造'],
    counterexamples: ['市区两级重点项目', '区、镇、村三级网络'],
  }),
  claims('second', 'ordinal', {
    // Two of them are 两次, 两期; 二次 is the second.
    trigger: '二',
    pattern:
      /(?<![十百千万零第一二三四五六七八九])二(?:次|级|类|审|稿|版|读|本)(?![一-龥]?[二三四五六七八九十])/gu,
    examples: ['做好谢尔塔拉墓地【二次】发掘', '考取【二本】23人'],
    counterexamples: ['十二次会议'],
  }),
  claims('phase', 'ordinal', {
    trigger: '期',
    pattern:
      /[一二三四五六]期(?=工程|项目|建设|主体|改造|扩建|技改|开发|投产|竣工|开工|投入|完工|用地|厂房|生产|及|和|规划|标准|拆迁|征|已|正|将|顺利|全部|达到|基础|绿化|配套|投资|完成|完工|施工|启动|实施|供)|(?<=[一-龥])二期/gu,
    examples: ['【三期】工程开工建设', '古纳河酒业【二期】、麦福劳公司综合技改'],
    counterexamples: ['举办培训班三期'],
  }),
  claims('anniversary', 'ordinal', {
    trigger: '周',
    pattern: new RegExp(`${N}周年`, 'gu'),
    examples: ['纪念国际劳动妇女节【98周年】大会', '建党【一百周年】'],
  }),
  claims('class-of', 'ordinal', {
    trigger: '级后',
    pattern: /(?:(?:19|20)\d\d级|[一二三四五六七八九]年级|(?<!\d)[5-9]0后|00后|05后|10后)(?!台)/gu,
    examples: ['【2019级】新生', '一批【90后】职工'],
  }),
];

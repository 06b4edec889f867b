/**
 * Numbers that identify things: document numbers, telephones, addresses, versions. What identifies a person by its build or
 * by the word before it is read in identifier.ts.
 */
import { claims, type NonQuantityRule } from './claim.ts';

/** Digits, or what was put in their place. */
const D = '[\\dxX×*]';

export const codes: readonly NonQuantityRule[] = [
  claims('document-number', 'document-number', {
    trigger: '号〔[(【',
    pattern: new RegExp(
      `[〔\\[(【]${D}{2,4}[〕\\])】] ?第?${D}{1,4} ?号|(?:字|令|公告|通知)?第${D}{1,5}号(?=文|令|公告|通知|决定)|${D}{1,4}号(?=文件|令|公告|文精神|文)`,
      'gu',
    ),
    examples: ['总工发【〔2024〕15号】', '国发【[2012]5号】', '落实【15号】文件精神', '工发【〔20xx〕x号】'],
    counterexamples: ['6月5号完成'],
  }),
  claims('standard', 'document-number', {
    trigger: '-—:',
    pattern: /(?<![A-Za-z])[A-Z]{2,5}(?:\d{2})?(?:\/[A-Z])? ?\d{1,6}(?:\.\d{1,3})?[-—:](?:19|20)\d\d(?!\d)/gu,
    examples: ['执行【GB/T 19001-2016】标准', '符合【GB 50016-2014】要求', '通过【ISO 9001:2015】认证'],
    counterexamples: ['使用APP 3000-5000人'],
  }),
  claims('landline', 'phone', {
    trigger: '-—)',
    pattern:
      /(?<![\d.])(?:0\d{2,3}(?: ?[-—] ?|\) ?)[2-8](?:[\dxX×*]{6,7}|\d{2,3}[ -]\d{4})(?:[-转]\d{1,5})?|[48]00-\d{3}-?\d{4})(?![\d.])/gu,
    examples: [
      '拨打【0571-86351234】',
      '电话【0571-86351234转801】',
      '拨打【400-810-1234】',
      '(【021)63211234】',
      '电话【0513-8500 1234】',
    ],
    counterexamples: ['2008-2012年'],
  }),
  claims('mobile', 'phone', {
    trigger: '- ',
    pattern: /(?<![\d.])1[3-9]\d([ -])\d{4}\1\d{4}(?![\d.])/gu,
    examples: ['联系人王某【138 0000 1234】', '手机【138-0000-1234】'],
    counterexamples: ['138-1400人', '138 名职工'],
  }),
  claims('identity-groups', 'identity-number', {
    trigger: ' ',
    pattern: /(?<![\d.])[1-9]\d{5} (?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d \d{3}[\dXx](?![\d.])/gu,
    examples: ['身份证【330102 19880706 1234】'],
    counterexamples: ['330102 198807'],
  }),
  claims('account-groups', 'account-number', {
    trigger: ' ',
    pattern: /(?<=(?:[账帐]号|账户|卡号|银行卡)[^\d,。;]{0,6})\d{4}(?: \d{4}){2,4}(?: \d{1,4})?(?![\d.])/gu,
    examples: ['卡号【6222 0212 0200 0012 345】'],
    counterexamples: ['会员1234 5678 9012'],
  }),
  claims('page-counter', 'page-counter', {
    trigger: '浏阅点访人',
    pattern:
      /(?<=(?:(?:浏览|阅读|点击|访问)(?:次数|人数|总数|量|数|率)?|人气)[:：] {0,3}(?:\[ ?)?)\d{1,9}(?![\d.]|[万亿%])/gu,
    examples: ['来源:市统计局 浏览次数:【312】', '点击数: 【45】次', '阅读:【1208】 字号:大'],
    counterexamples: ['公众号阅读量达到312万次', '浏览量:3.5万次', '点击率12次'],
  }),
  claims('hotline', 'phone', {
    trigger: '19',
    pattern:
      /(?<![\d.])(?:123\d\d|96\d{3,4}|95\d{3}|110|119|120|122|114)(?=(?:职工|服务|维权|法律|市民|政务|公共|便民|心理|投诉|举报|监督|咨询|专用|短信|工会|、(?:12\d{3}|1[12]\d)){0,4}(?:热线|平台|专线|电话|报警|指挥|急救|联动|接警|火警|宣传|系统|服务台|受理))|(?<=(?:拨打|致电)(?:\d{3,6}[、或和及/]){0,4})(?:123\d\d|96\d{3,4}|95\d{3}|110|119|120|122|114)(?![\d.]|[余多万]?[个次通人件部])/gu,
    examples: [
      '四季度受理【12351】热线转办单',
      '可拨打【12333】或【12348】咨询',
      '开通【12351】职工维权热线',
      '【110】指挥中心',
    ],
    counterexamples: ['慰问110名职工', '12351名会员', '拨打120个电话'],
  }),
  claims('web', 'name', {
    trigger: '@./',
    pattern: /(?:https?:\/\/|www\.)[\w./?=&%#~:-]{1,200}|[\w.-]{1,60}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}/gu,
    examples: ['登录【www.12351.cn】报名', '邮箱【gh2016@163.com】'],
  }),
  claims('address', 'address', {
    trigger: '号楼栋室单',
    pattern:
      /(?:(?<=[路街道巷弄里村镇区园城苑厦场桥组团屯])\d{1,5}(?:-\d{1,4})?号(?:[^,。;、]{0,12}?\d{1,4}(?:号楼|楼|层|室|栋|幢|单元|座)){0,3}|\d{1,4}(?:号楼|栋|号院)(?:\d{1,3}单元)?(?:\d{2,4}(?:室|号))?(?=\d|东|西|南|北|一|$)|(?:\d{1,3}(?:[-—]\d{1,3})?|[一二三四五六七八九十]{1,3})(?:号楼|号院|号馆|号厅|号门|号线|号机|号桥|号店|号井|号矿|号炉))/gu,
    examples: ['地址:__路【118号2楼】)', '职工书屋位于【5号楼】', '驿站设在【2—4号楼】'],
    counterexamples: ['改造5栋楼', '6月5号'],
  }),
  claims('floor', 'address', {
    trigger: '楼室',
    pattern:
      /(?<![\d共高建栋幢座第])(?:\d{1,2}|[一二三四五六七八九十]{1,3})楼(?=会议|多功能|大厅|东|西|南|北|报告|礼堂|活动|办公|培训|餐厅|职工|礼|窗口|[,。)、]|$)|\d{3,4}(?:会议室|室|房间|办公室)/gu,
    examples: ['在县总工会【三楼】会议室召开', '位于大厦【12楼】。', '到【302室】办理'],
    counterexamples: ['改造楼房3栋', '建成28层高楼'],
  }),
  claims('numbered-thing', 'name', {
    trigger: '号道路',
    pattern:
      /(?<![月\d.])(?:\d{1,4}|[一二三四五六七八九十]{1,3})号(?=[一-龥“])(?!召|称|角|码)|\d{3}(?=国道|省道|县道)|(?<![\d.])\d{1,3}路(?=公交|车|汽车|电车|线)/gu,
    examples: ['中央【一号】文件', '沿【312】国道', '【3路】公交车', '地铁【2号】线'],
    counterexamples: ['6月5号上午', '5日8号'],
  }),
  claims('version', 'version', {
    trigger: '.',
    pattern:
      /(?<=[A-Za-z一-龥“ ])[1-9]\.0(?:版本?|时代)?(?=[版时”,。、;模系升工”一-龥])(?![万亿%个家人次元公平吨亩倍米度千百分])/gu,
    examples: ['“工业【4.0】”', '智慧工会【2.0版】上线'],
    counterexamples: ['增长5.0%', '完成3.0万户'],
  }),
  claims('version-number', 'version', {
    trigger: '.',
    pattern:
      /(?<![\d.])(?:\d{1,2}(?:\.\d{1,3}){1,3}(?=版(?!权|面))|(?<=[Vv])\d{1,2}(?:\.\d{1,3}){0,3}(?![\d.]))/gu,
    examples: ['升级至【3.2.1】版本', '更新为V【2.6】', '【2.1】版上线'],
    counterexamples: ['1.5版权登记'],
  }),
];

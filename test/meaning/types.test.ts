/** Whether a count is of what is there, of what was done, or of what was added: sentences of their own, end to end. */
import { expect, it } from 'vitest';
import { readOne } from './support.ts';

const typesOf = (sentence: string): string =>
  readOne(`柳河区总工会2018年工作总结\n${sentence}\n`)
    .observations.map((o) => `${o.value} ${o.measureType} ${o.status}`)
    .join(', ');

it.each([
  ['全街道64家基层工会覆盖企业1127户。', '64 stock actual, 1127 stock actual'],
  ['全校12个教工社团开展活动180次。', '12 stock actual, 180 flow actual'],
  ['全区30家企业工会参加劳动竞赛。', '30 flow actual'],
  ['赛后有48人晋升高级工，7人晋升技师。', '48 flow actual, 7 flow actual'],
  ['为1286名80周岁以上老人发放高龄补贴77.2万元。', '1286 flow actual, 772000 flow actual'],
  ['压减办公经费5%。', '-5 growth actual'],
  ['截至10月底，全区已建成创新工作室316家。', '316 stock actual'],
  ['今年建成创新工作室16家。', '16 flow actual'],
  [
    '创新工作室达到47个，较上年增加6个，其中省级、市级分别有3个、44个。',
    '47 stock actual, 6 increase actual, 3 stock actual, 44 stock actual',
  ],
  ['年度目标是新建基层工会480家；1至6月实际新建293家。', '480 increase target, 293 increase actual'],
  ['全区建有帮扶中心9个（市级1个、县区级8个）。', '9 stock actual, 1 stock actual, 8 stock actual'],
  [
    '新建服务站点60个、爱心驿站9个（累计62个）、母婴室4个。',
    '60 increase actual, 9 increase actual, 62 stock actual, 4 increase actual',
  ],
  ['新增会员2087人，1—9月累计6130人。', '2087 increase actual, 6130 increase actual'],
  ['参加医疗互助的会员达到31.4万人，比上年多给付304万元。', '314000 stock actual, 3040000 increase actual'],
  ['涌现全国劳模4名、省劳模57名。', '4 flow actual, 57 flow actual'],
  ['9个帮扶中心中有3个没有固定场所。', '9 stock actual, 3 stock actual'],
  ['来自全市12个县区的46支代表队参加决赛。', '12 flow actual, 46 flow actual'],
  ['一季度计划培训300人，完成年度目标800人的72.5%。', '300 flow target, 800 flow target, 72.5 ratio actual'],
])('%s', (sentence, types) => {
  expect(typesOf(sentence)).toBe(types);
});

it('tells what is wanting from what is planned under one heading', () => {
  const { observations } = readOne(
    '柳河区总工会2018年工作总结\n一、主要成绩\n新建工会30家。\n二、存在不足和明年打算\n力量单薄，区总工会仅有工会工作者2名。2019年，力争发展会员400名。\n',
  );
  expect(observations.map((o) => `${o.value} ${o.status} ${o.period.end}`)).toEqual([
    '30 actual 2018-12-31',
    '2 actual 2018-12-31',
    '400 target 2019-12-31',
  ]);
});

it('dates the aims of the year by the year, in a report on half of it', () => {
  const { observations } = readOne(
    '柳河区总工会2018年上半年工作总结\n计划举办技能比武30项，已完成17项，占年计划的56.7%。\n',
  );
  expect(observations.map((o) => `${o.value} ${o.period.start} ${o.period.end}`)).toEqual([
    '30 2018-01-01 2018-12-31',
    '17 2018-01-01 2018-06-30',
    '56.7 2018-01-01 2018-06-30',
  ]);
});

it('dates both ends of a second change as those of the first', () => {
  const { observations } = readOne(
    '柳河区总工会2018年工作总结\n全区基层工会由年初的1486家增加到1572家，会员由16万人增加到18万人。\n',
  );
  expect(observations.map((o) => `${o.value} ${o.period.end}`)).toEqual([
    '1486 2018-01-01',
    '1572 2018-12-31',
    '160000 2018-01-01',
    '180000 2018-12-31',
  ]);
});

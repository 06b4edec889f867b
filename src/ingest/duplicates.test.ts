import { describe, expect, it } from 'vitest';
import { Duplicates } from './duplicates.ts';

const REPORT =
  '截至6月底，全区共有基层工会1286家，会员91450人。上半年新建工会74家，新增会员3215人。建会率达到92.6%。' +
  '签订集体合同530份，覆盖企业1120家。发放慰问金85.4万元，慰问困难职工1630户。举办培训22期，培训职工2000人次。' +
  '受理法律援助案件48件。力争年底前新建工会80家。各级工会认真履行职责。下一步将继续努力。';

describe('the same text', () => {
  it.each([
    ['as it is', REPORT],
    ['with other breaks and spaces', REPORT.replaceAll('，', '，\n').replaceAll('工会', ' 工 会 ')],
    ['in full-width digits', REPORT.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
    ['in traditional script', REPORT.replaceAll('会员', '會員').replaceAll('职', '職')],
    ['under a headline', `白塔区总工会2016年上半年工作总结。${REPORT}`],
  ])('%s', (_, text) => {
    const duplicates = new Duplicates();
    expect(duplicates.check('a.txt', REPORT)).toBeNull();
    expect(duplicates.check('b.docx', text)).toMatchObject({
      code: 'duplicate',
      message: 'the same text as a.txt',
    });
  });

  it('of a few words only when all are the same', () => {
    const duplicates = new Duplicates();
    expect(duplicates.check('a', '会员300人。工会20家。')).toBeNull();
    expect(duplicates.check('b', '会员300人。工会21家。')).toBeNull();
    expect(duplicates.check('c', '会员 300人。\n工会20家。')).toMatchObject({ code: 'duplicate' });
  });
});

it('tells a corrected version from a copy', () => {
  const duplicates = new Duplicates();
  duplicates.check('old.txt', REPORT);
  expect(duplicates.check('new.txt', REPORT.replace('91450', '91405'))).toMatchObject({
    code: 'near-duplicate',
    message: 'almost the same text as old.txt, with other figures',
  });
});

it('does not take the next year for the same', () => {
  const duplicates = new Duplicates();
  duplicates.check('2016.txt', REPORT);
  let n = 7;
  expect(
    duplicates.check(
      '2017.txt',
      REPORT.replace(/\d+/gu, (d) => String(Number(d) + n++)),
    ),
  ).toBeNull();
});

it('forgets the oldest beyond its bound', () => {
  const duplicates = new Duplicates(2);
  for (const name of ['甲', '乙', '丙']) expect(duplicates.check(name, `${name}工会会员300人。`)).toBeNull();
  expect(duplicates.check('x', '甲工会会员300人。')).toBeNull();
  expect(duplicates.check('y', '丙工会会员300人。')).toMatchObject({ message: 'the same text as 丙' });
});

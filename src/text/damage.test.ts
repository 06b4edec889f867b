import { describe, expect, it } from 'vitest';
import { findDamage } from './damage.ts';

const found = (text: string): string[] =>
  findDamage(text).map(({ code, start, end }) =>
    `${code} ${start === null ? '' : text.slice(start, end!)}`.trim(),
  );

describe('damage, each with its place', () => {
  it.each([
    ['全区工会\ufffd\ufffd会员3000人。', ['lost-characters \ufffd\ufffd']],
    ['会员\ud83d人', ['lone-surrogate \ud83d']],
    ['工会锟斤拷锟斤拷会员', ['mojibake-lost 锟斤拷锟斤拷']],
    ['开展lsquo;双亮rsquo;活动', ['html-debris lsquo;', 'html-debris rsquo;']],
    ['会员&nbsp;3000人<br/>', ['html-debris &nbsp;', 'html-debris <br/>']],
    ['全國(guó)總工會', ['gloss (guó)']],
    ['工作总结(summary)和计划(plan)', ['gloss (summary)', 'gloss (plan)']],
    ['加强组织建设1、2、3、新建工会', ['chunk-numbers 1、2、3、']],
    ['政 府 工 作 报 告', ['wide-spaces 政 府 工 作 报 告']],
    ['2 0 0 1年2月1 6日', ['wide-spaces 2 0 0 1']],
    ['职工入会率为73。', ['eaten-percent 率为73']],
    ['建会率达95. 全区', ['eaten-percent 率达95']],
    ['占总人口的5,', ['eaten-percent 占总人口的5']],
    ['同比增长12.5，', ['eaten-percent 同比增长12.5']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('recognises Chinese read in a wrong encoding', () => {
    const asGbk = new TextDecoder('gb18030').decode(Buffer.from('全区各级工会组织发展会员，'));
    expect(found(asGbk).some((one) => one.startsWith('mojibake'))).toBe(true);
    expect(found('È«Çø¸÷¼¶¹¤»á×éÖ¯·¢Õ¹»áÔ±').some((one) => one.startsWith('mojibake'))).toBe(true);
  });

  it('names a paragraph that stands twice', () => {
    const paragraph =
      '全区新建工会312家，发展会员1.2万人，建会率达到95.6%，超额完成全年任务。各镇街道工会全部换届。';
    const text = `${paragraph}\n另一段。\n${paragraph}\n`;
    expect(findDamage(text)).toEqual([
      expect.objectContaining({
        code: 'doubled-paragraph',
        start: text.lastIndexOf('全区新建'),
        end: text.length - 1,
      }),
    ]);
  });

  it('sees that a long text breaks off', () => {
    const prose =
      '全区各级工会认真履行职责，服务职工群众。'.repeat(1) +
      '各项工作取得新成效，' +
      '一二三四五六七八九十'.repeat(18);
    expect(found(`${prose}。下一步我们将继续加强基层组织建设工作`)).toEqual([
      'truncated-end 下一步我们将继续加强基层组织建设工作',
    ]);
    expect(found(`${prose}。`)).toEqual([]);
    expect(found(`${prose}。\n江浦区总工会办公室\n2016年7月5日`)).toEqual([]);
  });
});

it('leaves sound text alone', () => {
  const sound =
    '建会率达到95.6%，入会率93.1%，比上年提高1.2个百分点；完成率为100%。会员3,000人（含女会员）。PPP项目（public）1个。\n' +
    '一、组织建设\n1、2016年新建工会20家；2、发展会员300人。市 区 两级。';
  expect(found(sound)).toEqual([]);
});

it('takes linear time on a long line of one kind of damage', () => {
  const started = performance.now();
  for (const piece of ['率', 'lsquo', '政 ', '1、', '锛', '(', 'À', '占', '<br'])
    findDamage(piece.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(8000);
});

it('sums up damage without end', () => {
  const many = findDamage('甲lsquo;'.repeat(100));
  expect(many.length).toBe(21);
  expect(many[20]).toMatchObject({ start: null, message: 'remains of web page markup, in 100 places' });
});

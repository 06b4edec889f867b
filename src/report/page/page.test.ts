/** The page as text: nothing of a document acts in it, links lead somewhere, the bytes are always the same. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../index.ts';
import { rules } from '../../mentions/nonquantity/rules.ts';
import { reasonLabel } from './labels.ts';
import { reportPage, type ReportDocument } from './index.ts';

const options = { nameOfIndicator: (id: string) => (id === 'union.members' ? '工会会员' : null) };

const documents = (text: string, uri: string): ReportDocument[] =>
  analyze(text, { uri }).map((record) => ({ record, text }));

const report = (year: number, members: number, area = '丰南区'): ReportDocument[] =>
  documents(
    `${area}总工会${year}年工作总结\n截至年末，全区会员总数${members}人，基层工会312家。联系电话：13800001234。力争明年建会率达到95%以上。`,
    `${year}.txt`,
  );

const plain = report(2013, 9801);
const page = reportPage(plain, options);
const idsOf = (source: string): string[] => [...source.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);

describe('the page', () => {
  it('links every fact with its row, both ways', () => {
    const ids = new Set(idsOf(page));
    const facts = plain[0]!.record.observations.length;
    expect(facts).toBeGreaterThan(2);
    for (let i = 1; i <= facts; i++) {
      expect([...ids]).toEqual(expect.arrayContaining([`f1-${i}`, `r1-${i}`]));
      expect(page).toContain(`href="#f1-${i}"`);
      expect(page).toContain(`href="#r1-${i}"`);
    }
  });

  it('has each id once, and no link into nothing', () => {
    const many = reportPage([...plain, ...report(2014, 9999)], options);
    const ids = idsOf(many);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of many.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('is the same bytes each time, also when charts were drawn before', () =>
    expect(reportPage(report(2013, 9801), options)).toBe(page));

  it('tells the title from the text, unless both share a line', () => {
    expect(page).toContain('<p class="title">');
    const [{ record, text }] = plain as [ReportDocument];
    const flat = text.replace('\n', ' ');
    expect(reportPage([{ record, text: flat }], options)).not.toContain('<p class="title">');
  });

  it('gives no personal number away', () => {
    expect(page).not.toContain('13800001234');
    expect(page).toContain('138********');
  });

  it('fetches nothing', () => {
    const fetched = /(?:src|href)="(?!#|data:,")[^"]*"|url\(|@import/;
    expect(page.replace(/ xmlns(?::xlink)?="[^"]*"/g, '')).not.toMatch(fetched);
  });

  it('names inputs that could not be read', () =>
    expect(reportPage([], { ...options, failures: [{ uri: 'a<b>.pdf', reason: 'damaged' }] })).toContain(
      '<b>a&lt;b&gt;.pdf</b>',
    ));
});

describe('hostile text', () => {
  const hostile = `<script>alert(1)</script>总工会2016年工作总结\n全年"><img src=x onerror=alert(2)>会员9801人，培训<svg/onload=alert(3)>职工3000人，\u0000慰问职工'500人。`;

  it('does not act: from text, file name, name of an indicator or of a failure', () => {
    const made = reportPage(documents(hostile, `"><script>alert(4)</script>.txt`), {
      nameOfIndicator: () => '</span><script>alert(5)</script>',
      failures: [{ uri: '<script>alert(6)</script>', reason: '<script>alert(7)</script>' }],
    });
    expect(made.match(/<script/g)).toHaveLength(1);
    expect(made).not.toMatch(/<img|<svg\/|\0/);
    expect(made).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(made).toContain('&lt;script&gt;alert(4)&lt;/script&gt;');
  });

  it('does not act in a chart', () => {
    const named = [...report(2013, 9801), ...report(2014, 9900)];
    const made = reportPage(named, { nameOfIndicator: () => '"><script>alert(8)</script>' });
    expect(made).toContain('alert(8)');
    expect(made.match(/<script/g)).toHaveLength(1);
  });
});

describe('charts of several documents', () => {
  const table = (given: readonly ReportDocument[]): string => {
    const made = reportPage(given, options);
    return /<figcaption>工会会员（人）<\/figcaption>[^]*?<\/table>/.exec(made)?.[0] ?? '';
  };

  it('put the years beside one another, earlier first', () => {
    const words = table([...report(2014, 9900), ...report(2013, 9801)])
      .replace(/^[^]*<table>/, '')
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
    expect(words.slice(-4)).toEqual(['2013', '9,801', '2014', '9,900']);
  });

  it('leave out what documents disagree about', () =>
    expect(table([...report(2013, 9801), ...report(2013, 9802)])).toBe(''));

  it('leave out areas whose name is masked', () =>
    expect(table([...report(2013, 9801, 'xx区'), ...report(2014, 9900, 'xx区')])).toBe(''));
});

describe('what there is no room for', () => {
  it('is said: areas beyond the colours, by name', () => {
    const areas = ['丰南', '丰润', '古冶', '奉贤', '嘉定', '松江', '青浦', '金山', '闵行', '浦东新'].map(
      (name) => `${name}区`,
    );
    const many = areas.flatMap((area, i) => report(2013, 9000 + i, area));
    expect(reportPage(many, options)).toContain('共 10 个地区，图中只画前 8 个，未画：闵行区、浦东新区。');
    expect(reportPage(many.slice(0, 8), options)).not.toContain('图中只画前');
  });
  it('is said: figures of one document', () => {
    const things = [
      '会员',
      '干部',
      '职工',
      '劳模',
      '专家',
      '工匠',
      '党员',
      '教师',
      '农民',
      '医生',
      '护士',
      '司机',
    ];
    const text = `丰南区总工会2013年工作总结\n截至年末，共有${things.map((t, i) => `${t}${100 + i}人`).join('，')}。`;
    expect(reportPage(documents(text, 'a.txt'), options)).toContain('共 12 项，图中只画最大的 10 项。');
  });
});

describe('reasons of the ledger', () => {
  const given = rules.flatMap((r) => r.examples.flatMap(([, readings]) => readings));
  const codes = [
    ...new Set([...given, 'list-marker', 'quoted-name', 'article', 'set-phrase', 'identity-number']),
  ];
  it.each(codes)('%s has words in both languages', (code) => {
    expect(reasonLabel(code, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(reasonLabel(code, 'en')).toMatch(/[a-z] |^[a-z]+$/);
  });
  it('are many', () => expect(codes.length).toBeGreaterThan(12));
  it('come in the language of the document, the other beside it', () => {
    expect(page).toContain('<span title="telephone number">电话号码</span>');
    const english = documents(
      'Annual report 2013\nThe federation had 5,012 members at the end of 2013. A 12-member committee met 4 times.',
      'b.txt',
    );
    expect(reportPage(english, options)).toContain('<span title="复合词中的数字">part of a compound</span>');
  });
});

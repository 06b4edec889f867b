import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOrganisations } from '../../lexicon/organisations.ts';
import type { TableProblem } from '../../lexicon/table.ts';
import { fold } from '../../text/fold.ts';
import { createOrganisationReader, readOrganisations } from './index.ts';

const read = (text: string) =>
  readOrganisations(fold(text), 50).map(
    (o) => `${text.slice(o.start - 50, o.end - 50)} ${o.kind} ${o.level}${o.masked ? ' masked' : ''}`,
  );

describe('readOrganisations', () => {
  it.each<[string, string[]]>([
    [
      'xx镇总工会在区总工会和镇党委的领导下',
      [
        'xx镇总工会 township-union town masked',
        '区总工会 local-federation county',
        '镇党委 party-committee town',
      ],
    ],
    ['**区总工会认真落实', ['**区总工会 local-federation county masked']],
    ['南陵县总工会2008年上半年', ['南陵县总工会 local-federation county']],
    ['江苏省南通市海门区总工会', ['江苏省南通市海门区总工会 local-federation county']],
    ['**市交通运输工会', ['**市交通运输工会 industry-union prefecture masked']],
    [
      '全国总工会与教育工会联合发文',
      ['全国总工会 local-federation national', '教育工会 industry-union industry'],
    ],
    ['中国海员建设工会全国委员会', ['中国海员建设工会全国委员会 industry-union national']],
    ['石桥县直机关工会工委', ['石桥县直机关工会工委 industry-union county']],
    ['石桥县快递行业工会联合会成立', ['石桥县快递行业工会联合会 industry-union county']],
    ['古城街道总工会走访', ['古城街道总工会 township-union town']],
    ['石桥村工会联合会', ['石桥村工会联合会 village-union village']],
    ['平川县石桥镇总工会', ['平川县石桥镇总工会 township-union town']],
    ['XX纺织有限公司工会委员会换届', ['XX纺织有限公司工会委员会 enterprise-union enterprise masked']],
    [
      '指导中铁十二局集团第三工程有限公司工会开展竞赛',
      ['中铁十二局集团第三工程有限公司工会 enterprise-union enterprise'],
    ],
    [
      '市第一人民医院工会和城东小学工会',
      ['市第一人民医院工会 enterprise-union enterprise', '城东小学工会 enterprise-union enterprise'],
    ],
    ['海拉尔区人民政府区长', ['海拉尔区人民政府 government county']],
    ['我代表国务院，向大会报告', ['国务院 government national']],
    ['区妇联、残联、民政局', ['区妇联 womens-federation county']],
    ['青海省人力资源和社会保障厅', ['青海省人力资源和社会保障厅 bureau province']],
    [
      '共青团石桥县委、南陵县委组织部',
      ['共青团石桥县委 youth-league county', '南陵县委组织部 party-department county'],
    ],
    ['县人民法院院长', ['县人民法院 court county']],
    ['石桥经济技术开发区总工会', ['石桥经济技术开发区总工会 local-federation county']],
    ['濱海新區總工會', ['濱海新區總工會 local-federation county']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    '新建工会120家',
    '各级工会组织和基层工会干部',
    '全市工会系统',
    '区政府采购目录',
    '学习工会法',
    '加强工会组织建设',
    '城镇职工',
    '各镇工会均已换届',
  ])('names none in %s', (text) => expect(read(text)).toEqual([]));

  it('takes an office with its rank alone as it is written, without a name of its own', () => {
    expect(readOrganisations('配合市总工会开展调研', 0)).toMatchObject([
      { name: '市总工会', rules: ['organisation/area', 'organisation/area-generic'] },
    ]);
  });
  it('lays a user’s table over ours', () => {
    const folder = mkdtempSync(join(tmpdir(), 'organisations-'));
    writeFileSync(
      join(folder, 'organisations.tsv'),
      'suffix\tkind\tlevel\tbare\tbefore\n妇女之家\twomens-home\tvillage\tno\tarea\n',
    );
    const reader = createOrganisationReader(loadOrganisations(folder));
    expect(reader.read('石桥社区妇女之家成立', 0)).toMatchObject([
      { name: '石桥社区妇女之家', kind: 'womens-home', level: 'village' },
    ]);
    expect(readOrganisations('石桥社区妇女之家成立', 0)).toEqual([]);
  });
  it('says what is wrong with a user’s table', () => {
    const folder = mkdtempSync(join(tmpdir(), 'organisations-'));
    writeFileSync(
      join(folder, 'organisations.tsv'),
      'suffix\tkind\tlevel\tbare\tbefore\n妇女之家\twomens-home\tvillage\tmaybe\tarea\n',
    );
    const problems: TableProblem[] = [];
    expect(loadOrganisations(folder, problems).suffixes.has('妇女之家')).toBe(false);
    expect(problems).toMatchObject([{ line: 2 }]);
  });
  it('reads a long line in linear time', () => {
    const line = '石桥县总工会会同xx镇总工会和某某公司工会,'.repeat(30_000);
    const begun = performance.now();
    expect(readOrganisations(line, 0)).toHaveLength(90_000);
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});

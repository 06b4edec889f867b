import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadOrganisations } from '../../lexicon/organisations.ts';
import { readUserFolder } from '../../lexicon/user-folder.ts';
import { createOrganisationReader } from '../organisation/read.ts';
import { createActivityReader, readActivities } from './index.ts';

const women = readUserFolder(fileURLToPath(new URL('../../../fixtures/lexicon-women', import.meta.url)));

describe('the folder of a women’s federation', () => {
  it('adds an activity', () => {
    const read = createActivityReader(women.activities);
    const sentence = '县妇联开展巧手致富、守护花开,惠及妇女300人。';
    expect(read(sentence, 0).map((a) => [a.name, a.canonical, a.kind])).toEqual([
      ['巧手致富', '巧手致富', 'project'],
      ['守护花开', '守护花开', 'campaign'],
    ]);
    expect(readActivities(sentence, 0)).toEqual([]);
  });

  it('adds an organisation', () => {
    const ours = loadOrganisations();
    const suffixes = new Map([
      ...ours.suffixes,
      ...women.organisations.map((row) => [row.suffix, row] as const),
    ]);
    const sentence = '海拉尔区妇女工作委员会举办培训班。';
    const names = (tables: typeof ours): string[] =>
      createOrganisationReader(tables)
        .read(sentence, 0)
        .map((o) => `${o.name} ${o.kind}`);
    expect(names({ ...ours, suffixes })).toEqual(['海拉尔区妇女工作委员会 women-committee']);
    expect(names(ours)).not.toContain('海拉尔区妇女工作委员会 women-committee');
  });
});

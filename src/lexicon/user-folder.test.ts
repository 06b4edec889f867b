import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreBreakdowns } from './breakdowns.ts';
import { createIndicatorIndex } from './indicator-index.ts';
import { corePacks } from './indicators.ts';
import { readUserFolder } from './user-folder.ts';

const women = readUserFolder(fileURLToPath(new URL('../../fixtures/lexicon-women', import.meta.url)));
const index = createIndicatorIndex([...corePacks(), women.pack], [...coreBreakdowns(), ...women.breakdowns]);

describe('the folder of a women’s federation', () => {
  it('has nothing wrong with it', () => expect(women.problems).toEqual([]));

  it('adds an indicator', () => {
    const found = index.find({ measure: '妇女之家', verb: '新建', unitClass: 'count', measureType: 'increase' });
    expect(found.id).toBe('women.homes');
    expect(createIndicatorIndex().find({ measure: '妇女之家', unitClass: 'count', measureType: 'stock' }).id).toBeNull();
  });

  it('adds a synonym and a breakdown to an indicator of ours', () => {
    const query = { measure: '留守妇女', verb: '培训', unitClass: 'person', measureType: 'flow' } as const;
    expect(index.find(query)).toEqual({
      id: 'union.training.trainees',
      breakdown: [{ dimension: 'family', code: 'left-behind', text: '留守妇女' }],
      rule: 'indicator/verb',
    });
    expect(createIndicatorIndex().find(query).id).toBeNull();
  });

  it('leaves our own indicators as they are', () => {
    expect(index.find({ measure: '女会员', unitClass: 'person', measureType: 'stock' }).id).toBe('union.members');
  });

  it('lies over ours where both have a wording', () => {
    const pack = { name: 'mine', indicators: [], synonyms: [{ indicator: 'union.groups', synonyms: ['会员'], patterns: [] }] };
    const over = createIndicatorIndex([...corePacks(), pack]);
    expect(over.find({ measure: '会员', unitClass: 'none', measureType: 'stock' }).id).toBe('union.groups');
  });
});

describe('a folder with mistakes', () => {
  let folder = '';
  const write = (name: string, ...lines: string[]): void => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    write(
      'indicators.tsv',
      'id\tzh\ten\tunit\ttypes\tsynonyms\tpatterns\tparent',
      'youth.members\t团员\tmembers\tperson\tstock\t团员\t\t',
      'Youth\t团组织\tbranches\tcount\tstock\t团组织\t\t',
      'youth.teams\t志愿队\tteams\tteam\tstock\t志愿队\t\t',
      'youth.posts\t岗\tposts\tcount\tstock\t文明号\t(青年文明号\t',
      'youth.visits\t走访\tvisits\tcount\tflow\t团员\t\tyouth.nothing',
    );
    write('synonyms.tsv', 'indicator\tsynonyms', 'union.nothing\t某某', 'union.members\t');
    write('breakdowns.tsv', 'dimension\tcode\twords', 'age\tyoung\t青年');
    write('activities.tsv', 'name\tkind\tuse', '青年大学习\tparty\talways', '学雷锋日\tcampaign\talways', '学雷锋日\tevent\talways');
    write('notes.tsv', 'a', 'b');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is reported with file, line and reason, and the sound lines are used', () => {
    const read = readUserFolder(folder);
    const said = read.problems.map(({ file, line, reason }) => `${file.slice(folder.length + 1)}:${line}: ${reason}`);
    expect(said).toEqual([
      expect.stringMatching(/^activities\.tsv:2: kind: /),
      'activities.tsv:4: 学雷锋日 stands in line 3 already',
      'breakdowns.tsv:1: missing column: zh, en',
      expect.stringMatching(/^indicators\.tsv:3: id: an id is small words/),
      expect.stringMatching(/^indicators\.tsv:4: unit\.0: /),
      'indicators.tsv:5: patterns: ( is not closed in (青年文明号',
      'indicators.tsv:6: there is no indicator youth.nothing',
      'indicators.tsv:6: 团员 is a synonym of youth.members too: neither would be found by it',
      'notes.tsv:0: is none of indicators.tsv, synonyms.tsv, breakdowns.tsv, organisations.tsv, activities.tsv',
      'synonyms.tsv:2: there is no indicator union.nothing',
      'synonyms.tsv:3: no synonyms and no patterns: it would never be found',
    ]);
    expect(read.pack.indicators.map((row) => row.id)).toEqual(['youth.members']);
    expect(read.pack.synonyms).toEqual([]);
  });

  it('says so where there is no folder', () => {
    expect(readUserFolder(join(folder, 'nowhere')).problems).toEqual([
      { file: join(folder, 'nowhere'), line: 0, reason: 'is no folder' },
    ]);
  });
});

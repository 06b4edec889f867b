/** The same facts in either language come out as the same observations, and Latin islands in Chinese text stay whole. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer, type DocumentRecord, type Observation } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { createTokenizer } from '../../src/tokens/index.ts';

const analyzer = createAnalyzer();
const observationsOf = (name: string): readonly Observation[] =>
  analyzer.analyze(readFileSync(`corpus/${name}.txt`, 'utf8')).flatMap((record) => record.observations);

/** Everything of an observation that does not depend on the language it is told in. */
const factOf = ({ indicator, value, low, high, unit, measureType, status, period }: Observation): string =>
  [indicator, value ?? `${low}..${high}`, unit, measureType, status, period.start, period.end].join(' ');

describe('the pair of reports', () => {
  it('gives observations that agree in indicator, value, unit, type, status and period for nearly all', () => {
    const [chinese, english] = [observationsOf('pair-zh'), observationsOf('pair-en')];
    const left = english.map(factOf);
    const lone = chinese.map(factOf).filter((fact) => {
      const at = left.indexOf(fact);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(chinese.length).toBeGreaterThan(38);
    expect(1 - lone.length / chinese.length, lone.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(1 - left.length / english.length, left.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

const ISLANDS = ['EBA', 'CPI', 'Internet+', 'PM2.5', 'O2O', '4S', '5G', 'B2B', 'App'];
/** Full-width letters, digits and signs, as old word processors wrote them. */
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (ch) => String.fromCharCode(ch.charCodeAt(0) + 0xfee0));

describe('Latin islands in Chinese text', () => {
  const engines = (['jieba', 'nodejieba'] as const).flatMap((name) => {
    try {
      return [[name, createTokenizer(name)] as const];
    } catch {
      return [];
    }
  });
  it.each(engines)('are one token (%s), half and full width alike', (_, tokenizer) => {
    for (const island of ISLANDS)
      for (const text of [`全年举办${island}培训班`, `全年举办${wide(island)}培训班`])
        expect(tokenizer.tokenize(fold(text)).map((t) => t.text)).toContain(island);
  });

  const read = (text: string): DocumentRecord => analyzer.analyze(`${text}\n`, { period: '2016' })[0]!;
  it.each([
    ['全年举办EBA培训12期，培训学员430人次。', 'EBA培训'],
    ['开展“Internet+工会”行动，覆盖企业120家。', '“Internet+工会”行动'],
    ['组织O2O创业大赛，吸引选手86名。', 'O2O创业大赛'],
    ['举办4S店技能竞赛，有35家企业参加。', '4S店技能竞赛'],
  ])('%s', (text, activity) => {
    for (const written of [text, text.replace(/[A-Za-z0-9+]+(?=[培工创店]|[”])/gu, wide)]) {
      const { activities, observations, numerals } = read(written);
      expect(activities.map((a) => a.name.normalize('NFKC'))).toEqual([activity]);
      const figures = text.replace(activity, '').match(/\d+/gu)!.map(Number);
      expect(observations.map((o) => o.value)).toEqual(figures);
      expect(numerals.filter((n) => n.role === 'unexplained')).toEqual([]);
    }
  });

  it('whose numbers are never quantities', () => {
    const { observations, numerals } = read(
      '建成5G基站36个，PM2.5平均浓度下降8%，4S店和B2B企业加入工会25家，CPI上涨2%。',
    );
    expect(observations.map((o) => o.value)).toEqual([36, -8, 25, 2]);
    expect(numerals.filter((n) => n.role === 'not-a-quantity').map((n) => n.text)).toEqual([
      '5',
      '2.5',
      '4',
      '2',
    ]);
  });
});

describe('a run over Chinese texts alone', () => {
  const loaded = (text: string): string =>
    spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        `import { createRequire } from 'node:module';
         import { analyze } from './src/index.ts';
         analyze(process.argv[1]);
         const { cache } = createRequire(import.meta.url);
         console.log(Object.keys(cache).filter((file) => file.includes('compromise')).length);`,
        text,
      ],
      { encoding: 'utf8' },
    ).stdout.trim();
  it('does not load the English engine', { timeout: 60_000 }, () => {
    expect(loaded('2016年，全区新建工会46家，举办EBA培训12期，CPI上涨2%，提升“Internet+”服务。')).toBe('0');
    expect(
      Number(loaded('In 2016 the Harbour Federation of Trade Unions recruited 1,130 new members.')),
    ).toBeGreaterThan(0);
  });
});

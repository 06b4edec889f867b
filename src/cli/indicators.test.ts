import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerIndicators } from './indicators.ts';

const women = fileURLToPath(new URL('../../fixtures/lexicon-women', import.meta.url));

describe('zongjie indicators', () => {
  it('lists every indicator, one a line', () => {
    const { text, found } = answerIndicators({ format: 'tsv' });
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toBe('id\tzh\ten\tunit\ttypes');
    expect(lines.filter((line) => line.startsWith('union.')).length).toBeGreaterThanOrEqual(130);
    expect(lines.filter((line) => line.startsWith('district.')).length).toBeGreaterThanOrEqual(45);
    expect(found).toBe(true);
  });

  it('searches labels and wordings', () => {
    const { text } = answerIndicators({ search: '会员', format: 'tsv' });
    expect(text).toContain('union.members\t');
    expect(text).not.toContain('district.gdp\t');
    expect(answerIndicators({ search: 'collective contracts', format: 'tsv' }).text).toContain(
      'union.contracts\t',
    );
    expect(answerIndicators({ search: '没有这个' })).toEqual({ text: '', problems: [], found: false });
  });

  it('aligns columns by what a terminal shows', () => {
    const lines = answerIndicators({ search: '厂务公开' }).text.trimEnd().split('\n');
    const column = (line: string, word: string): number =>
      [...line.slice(0, line.indexOf(word))].reduce(
        (width, c) => width + (c.charCodeAt(0) > 0x2e80 ? 2 : 1),
        0,
      );
    const at = column(lines[0]!, 'unit');
    const starts = lines.slice(1).map((line) => column(line, /(?<= {2})(?:count|percent)/.exec(line)![0]));
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(starts)).toEqual(new Set([at]));
  });

  it('shows one with synonyms, whole and parts', () => {
    const { text } = answerIndicators({ id: 'union.contracts' });
    expect(text).toMatch(/^union\.contracts {2}集体合同 {2}collective contracts\n/);
    expect(text).toContain('union.contracts.wage (工资专项集体合同)');
    expect(text).toMatch(/synonyms {4}集体合同, 集体协议/);
    expect(answerIndicators({ id: 'union.contracts.wage' }).text).toContain(
      'part of     union.contracts (集体合同)',
    );
    expect(JSON.parse(answerIndicators({ id: 'union.members', format: 'json' }).text)).toMatchObject({
      zh: '工会会员',
    });
    expect(answerIndicators({ id: 'union.nothing' })).toEqual({ text: '', problems: [], found: false });
  });

  it('checks a user’s folder', () => {
    const { text, problems } = answerIndicators({ lexicon: women });
    expect(text).toBe(
      `${women}: 5 indicators, 3 lines of synonyms, 3 breakdowns, 2 organisations, 3 activities; nothing wrong\n`,
    );
    expect(problems).toEqual([]);
  });

  it('lists what a user’s folder adds', () => {
    expect(answerIndicators({ lexicon: women, search: '妇女之家', format: 'tsv' }).text).toContain(
      'women.homes\t',
    );
    expect(answerIndicators({ lexicon: women, id: 'union.training.trainees' }).text).toContain('培训妇女');
  });

  it('names file, line and reason of each problem', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    try {
      writeFileSync(join(folder, 'synonyms.tsv'), 'indicator\tsynonyms\nunion.nothing\t某某\n');
      const { text, problems } = answerIndicators({ lexicon: folder });
      expect(problems).toEqual([`${join(folder, 'synonyms.tsv')}:2: there is no indicator union.nothing`]);
      expect(text).toMatch(/; 1 problem\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

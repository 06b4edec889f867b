import { describe, expect, it } from 'vitest';
import { compileWording, normalizeWording } from './wording.ts';

const groups = new Map([['visit', ['慰问', '走访']]]);
const compile = (pattern: string) => compileWording(pattern, groups);

describe('wording patterns', () => {
  it('expands alternatives and optional parts', () => {
    expect(compile('(单建/独立)?工会(组织)?').words).toEqual([
      '单建工会组织',
      '单建工会',
      '独立工会组织',
      '独立工会',
      '工会组织',
      '工会',
    ]);
  });

  it('nests', () => {
    expect(compile('(困难(职工/农民工)/特困)户').words).toEqual(['困难职工户', '困难农民工户', '特困户']);
  });

  it('splits contexts, verbs and words', () => {
    expect(compile('集体合同/协议>{visit}/看望~企业')).toEqual({
      contexts: ['集体合同', '协议'],
      verbs: ['慰问', '走访', '看望'],
      words: ['企业'],
    });
  });

  it('refuses what it cannot read', () => {
    expect(() => compile('(甲/乙')).toThrow('( is not closed');
    expect(() => compile('甲)乙')).toThrow(') has no (');
    expect(() => compile('{nobody}~企业')).toThrow('{nobody}');
    expect(() => compile('慰问~')).toThrow('no wording');
    expect(() => compile('(甲/乙/丙/丁)?'.repeat(8))).toThrow('more than 3000');
  });
});

describe('normal wording', () => {
  it('drops marks and spaces, and makes letters small', () => {
    expect(normalizeWording('“五小”成果')).toBe('五小成果');
    expect(normalizeWording('村(社区)工会')).toBe('村社区工会');
    expect(normalizeWording('New Members')).toBe('newmembers');
  });
});

import { describe, expect, it } from 'vitest';
import { requirementsOf } from './required.ts';

const show = (pattern: RegExp): string[] =>
  requirementsOf(pattern).map((codes) => [...codes].map((code) => String.fromCharCode(code)).join(''));

describe('what a pattern needs', () => {
  const cases: [RegExp, string[]][] = [
    [/邮编[: ]{0,3}\d{2}/u, ['邮', '编', '0123456789']],
    // Of each branch the sharpest requirement; one branch without any leaves nothing.
    [/上半年|一季度/u, ['上季']],
    [/上半年|\p{Script=Han}/u, []],
    [/(?:第[一二])?届/u, ['届']],
    [/共(?:有|计)*/u, ['共']],
    [/x{0,2}y+z{2}/u, ['y', 'z']],
    // What looks around counts where it must be there, not where it must not.
    [/(?<=截至)\d(?!号)(?=月)/u, ['截', '至', '0123456789', '月']],
    [/(?<year>\d{4})年\k<year>/u, ['0123456789', '年']],
    [/[^,]人/u, ['人']],
    [/[一-龥]县/u, ['县']],
    [/[1-3-]号/u, ['123-', '号']],
    [/[\d%]\.\u5e74\x41/u, ['0123456789%', '.', '年', 'A']],
    [/^\s*$/u, []],
    [/年a/iu, []],
  ];
  for (const [pattern, needed] of cases) it(String(pattern), () => expect(show(pattern)).toEqual(needed));
});

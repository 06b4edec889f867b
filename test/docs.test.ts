/** What the documents tell people to type exists, and what they link to is there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import { Observation, analyze } from '../src/index.ts';
import { root } from './support/zongjie.ts';

const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
];
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** Command and options of each `zongjie …` that stands in code. */
function commandLines(markdown: string): { command: string; flags: string[] }[] {
  const code = [...markdown.matchAll(/`([^`\n]+)`|^ {4}(.+)$/gm)].map((m) => m[1] ?? m[2]!);
  return code.flatMap((line) =>
    [...line.matchAll(/(?:^|\s)zongjie (?:-- )?(?<command>[a-z]+)(?<rest>[^|&]*)/g)].map(({ groups }) => ({
      command: groups!['command']!,
      flags: [...groups!['rest']!.matchAll(/--[a-z-]+/g)].map(([flag]) => flag),
    })),
  );
}

describe.each(DOCUMENTS)('%s', (name) => {
  const markdown = read(name);

  it('names commands and options that exist', async () => {
    const program = await createProgram(() => undefined);
    for (const { command, flags } of commandLines(markdown)) {
      const known = program.commands.find((c) => c.name() === command);
      expect(known?.name(), `zongjie ${command}`).toBe(command);
      const options = known!.options.map((o) => o.long);
      for (const flag of flags) expect([...options, '--help'], `zongjie ${command} ${flag}`).toContain(flag);
    }
  });

  it('links to files that are there', () => {
    const links = [...markdown.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((m) => m[1]!);
    for (const link of links) expect(existsSync(join(root, dirname(name), link)), link).toBe(true);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of markdown.matchAll(/npm run ([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
});

it('README names every command', async () => {
  const named = new Set(commandLines(read('README.md')).map((line) => line.command));
  const { commands } = await createProgram(() => undefined);
  expect([...named].sort()).toEqual(commands.map((c) => c.name()).sort());
});

describe('the example of the README', () => {
  const markdown = read('README.md');
  const text = [...markdown.matchAll(/^> (.+)$/gm)].map((m) => m[1]).join('\n');
  const rows = [...markdown.matchAll(/^\| (.+) \|$/gm)]
    .map((m) => m[1]!.split(' | ').map((cell) => cell.replaceAll('`', '')))
    .filter((cells) => cells.length === 7 && /\d/.test(cells[0]!));

  it('is what the program says', () => {
    const [record] = analyze(text, { uri: 'report.txt' });
    const said = record!.observations.map((o) => [
      String(o.value),
      o.unit,
      o.measure,
      o.measureType,
      o.status,
      o.period.timePeriod,
      o.period.basis,
    ]);
    const shown = rows.map(([value, unit, measure, type, status, period, basis]) => [
      /\d+(?:\.\d+)?/.exec(value!)![0],
      unit!.split(' ')[0],
      measure,
      type!.split(',')[0],
      status,
      period,
      basis!.split(' ')[0],
    ]);
    expect(rows).toHaveLength(6);
    expect(said).toEqual(shown);
    expect([record!.issuer?.name, record!.refArea?.name, record!.refPeriod.timePeriod]).toEqual([
      '石桥镇总工会',
      '石桥镇',
      '2016-S1',
    ]);
  });

  it('shows an observation as the record has it', () => {
    const { confidence, ...shown } = Observation.parse(
      JSON.parse(/```json\n([\s\S]+?)```/.exec(markdown)![1]!),
    );
    // The file ends its last line, and its reader knows which paragraph is which.
    const { confidence: sure, ...said } = analyze(`${text}\n`, { uri: 'report.txt' })[0]!.observations[4]!;
    expect(shown).toEqual({ ...said, evidence: { ...said.evidence, location: { paragraph: 2 } } });
    // How sure the program is moves a little with every measurement.
    expect(confidence).toBeCloseTo(sure, 1);
  });
});

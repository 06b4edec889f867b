/** `zongjie compare`: indicators lined up by area and period. */
import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { compareFacts, tables, type Comparison } from '../compare/index.ts';
import type { CompareOptions } from '../compare/compare.ts';
import type { Observation } from '../model/index.ts';
import { between } from './period.ts';
import { Output } from './output.ts';
import { UsageError, reasonOf, type Finish } from './status.ts';
import { withFacts, withFrom } from './from.ts';

const FORMATS = ['table', 'json', 'csv', 'xlsx', 'svg'] as const;
const TYPES = ['stock', 'flow', 'ratio', 'increase', 'decrease', 'growth'] as const;

interface Flags {
  from: string;
  indicator?: string[];
  area?: string[];
  period?: { from: string; until: string };
  type?: Observation['measureType'][];
  status: NonNullable<CompareOptions['status']>;
  breakdown?: string;
  minConfidence?: number;
  format: (typeof FORMATS)[number];
  out?: string;
}

export const compareCommand = (finish: Finish): Command =>
  withFrom(
    new Command('compare')
      .summary('indicators lined up by area and period')
      .description(
        'Lines up indicators by area and period, actual beside target, with changes, ranks and shares. Without --indicator the main ones are shown; figures that differ between sources all appear, with their quotes.',
      ),
  )
    .option('--indicator <id...>', 'ids of the registry, their names, or wordings (union.members, 会员)')
    .option('--area <code...>', 'GB/T 2260 codes; 310000 includes all that lies in it')
    .option('--period <period>', 'a period (2016, 2016-S1) or two with .. between (2013..2016-S1)', between)
    .addOption(new Option('--type <type...>', 'measure types; else the one most told').choices(TYPES))
    .addOption(
      new Option('--status <status>', 'what was reached, what was aimed at, or both')
        .choices(['actual', 'target', 'both'])
        .default('both'),
    )
    .option('--breakdown <what>', 'a dimension (ownership), one of its codes (ownership=non-public), or all')
    .option('--min-confidence <p>', 'leave out facts read with less certainty, 0 to 1 (default 0.5)', share)
    .addOption(new Option('--format <format>', 'how to write it').choices(FORMATS).default('table'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .action(async (flags: Flags) => finish(await compare(flags)));

async function compare(flags: Flags): Promise<number> {
  if (flags.format === 'xlsx' && (flags.out === undefined || flags.out === '-'))
    throw new UsageError('a workbook needs a file: --out comparison.xlsx');
  return withFacts(flags.from, async (base) => {
    const comparisons = await compareFacts(base, {
      status: flags.status,
      ...(flags.indicator && { indicators: flags.indicator }),
      ...(flags.area && { areas: flags.area }),
      ...(flags.period && { from: flags.period.from, until: flags.period.until }),
      ...(flags.type && { types: flags.type }),
      ...(flags.breakdown !== undefined && { breakdown: flags.breakdown }),
      ...(flags.minConfidence !== undefined && { minConfidence: flags.minConfidence }),
    });
    if (comparisons.length === 0) process.stderr.write(`zongjie: ${base.name}: nothing to compare\n`);
    await write(comparisons, flags);
  });
}

async function write(comparisons: readonly Comparison[], { format, out }: Flags): Promise<void> {
  if (format === 'xlsx') {
    const { workbookOf } = await import('../compare/workbook.ts');
    try {
      writeFileSync(out!, workbookOf(comparisons));
    } catch (error) {
      throw new UsageError(`${out!}: cannot be written: ${reasonOf(error)}`);
    }
    return;
  }
  const output = Output.open(out);
  await output.write(await textOf(comparisons, format, out !== undefined && out !== '-'));
  await output.close();
}

async function textOf(
  all: readonly Comparison[],
  format: Exclude<Flags['format'], 'xlsx'>,
  file: boolean,
): Promise<string> {
  switch (format) {
    case 'table':
      return tables(all);
    case 'json':
      return (await import('../compare/data.ts')).jsonOf(all);
    case 'csv':
      // Excel reads a file as UTF-8 only behind a byte order mark; a pipe wants none.
      return (file ? '\ufeff' : '') + (await import('../compare/data.ts')).csvOf(all);
    case 'svg': {
      const svg = (await import('../compare/charts.ts')).svgOf(all);
      if (svg === null) throw new UsageError('no area or period has two figures to draw');
      return svg;
    }
  }
}

function share(value: string): number {
  const n = Number(value);
  if (value === '' || !(n >= 0 && n <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return n;
}

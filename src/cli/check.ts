/** `zongjie check`: what the documents state held against what follows from them. */
import { Command, Option } from 'commander';
import { check, type CheckFinding } from '../check/index.ts';
import { findingText, findingsCsv, findingsJson, summary } from '../check/report.ts';
import { CODES } from '../findings/index.ts';
import { withFacts, withFrom } from './from.ts';
import { Output } from './output.ts';
import type { Finish } from './status.ts';

const SEVERITIES = ['info', 'warning', 'error'] as const;

interface Flags {
  from: string;
  area?: string[];
  code?: string[];
  severity: (typeof SEVERITIES)[number];
  format: 'text' | 'json' | 'csv';
  out?: string;
}

export const checkCommand = (finish: Finish): Command =>
  withFrom(
    new Command('check')
      .summary('sums, rates and changes that do not hold')
      .description(
        'Holds stated sums, shares, rates and changes against computed ones, inside each document and from one report to the next, and prints each finding with both quotes and both places.',
      ),
  )
    .option('--area <code...>', 'only these areas, by GB/T 2260 code')
    .addOption(new Option('--code <code...>', 'only these findings').choices(Object.keys(CODES)))
    .addOption(
      new Option('--severity <least>', 'leave out what is less severe').choices(SEVERITIES).default('info'),
    )
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['text', 'json', 'csv']).default('text'),
    )
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .action(async (flags: Flags) => finish(await run(flags)));

function run(flags: Flags): Promise<number> {
  return withFacts(flags.from, async (base) => {
    const found = await check(base, {
      ...(flags.area && { areas: flags.area }),
      ...(flags.code && { codes: flags.code }),
    });
    const least = SEVERITIES.indexOf(flags.severity);
    await write(
      found.filter((f) => SEVERITIES.indexOf(f.severity) >= least),
      flags,
    );
  });
}

async function write(findings: readonly CheckFinding[], { format, out }: Flags): Promise<void> {
  const output = Output.open(out);
  if (format === 'json') await output.write(findingsJson(findings));
  else if (format === 'csv')
    // Excel reads a file as UTF-8 only behind a byte order mark; a pipe wants none.
    await output.write((out !== undefined && out !== '-' ? '\ufeff' : '') + findingsCsv(findings));
  else {
    for (const finding of findings) await output.write(`${findingText(finding)}\n`);
    await output.write(summary(findings));
  }
  await output.close();
}

/** `zongjie indicators`: the registry of what can be measured, and the check of a user's own folder. */
import { Command, Option } from 'commander';
import { printable } from '../ingest/names.ts';
import { folder } from './options.ts';
import { Output } from './output.ts';
import { EXIT, type Finish } from './status.ts';

interface Flags {
  search?: string;
  lexicon?: string;
  format: 'table' | 'json' | 'tsv';
  out?: string;
}

export const indicatorsCommand = (finish: Finish): Command =>
  new Command('indicators')
    .summary('what can be measured: list, search, or check your own folder')
    .description(
      'Lists the indicators, shows one in full, or checks a folder of your own tables line by line (--lexicon alone).',
    )
    .argument('[id]', 'show this one in full')
    .option('--search <words>', 'only those with these words in id, label, definition or wording')
    .option(
      '--lexicon <dir>',
      'folder of your own word tables: checked, and laid over the built-in ones',
      folder,
    )
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['table', 'json', 'tsv']).default('table'),
    )
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .action(async (id: string | undefined, flags: Flags) => finish(await indicators(id, flags)));

async function indicators(id: string | undefined, { out, ...flags }: Flags): Promise<number> {
  const { answerIndicators } = await import('./indicators.ts');
  const { text, problems, found } = answerIndicators({ id, ...flags });
  const output = Output.open(out);
  await output.write(text);
  await output.close();
  const lines = found ? problems : [...problems, `no indicator ${id ?? `with ${flags.search}`}`];
  for (const line of lines) process.stderr.write(`zongjie: ${printable(line)}\n`);
  return lines.length === 0 ? EXIT.done : EXIT.failed;
}

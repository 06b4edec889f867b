/** The command line as a whole: its commands in the order in which a person meets them. */
import { Command } from 'commander';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { filterCommand } from './filter.ts';
import { indicatorsCommand } from './indicators-command.ts';
import { loadCommand } from './load.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import type { Finish } from './status.ts';
import { version } from './version.ts';

const COMMANDS: readonly ((finish: Finish) => Command)[] = [
  extractCommand,
  filterCommand,
  loadCommand,
  exportCommand,
  compareCommand,
  checkCommand,
  reportCommand,
  explainCommand,
  indicatorsCommand,
  schemaCommand,
  evaluateCommand,
];

const EXIT_STATUS = `
Exit status: 0 all inputs done; 1 some inputs failed, each named on stderr, the rest done; 2 wrong usage, nothing done.`;

export function createProgram(finish: Finish): Command {
  const program = new Command('zongjie')
    .description(
      'Reads work summaries (工作总结) and turns their prose into data, each number traceable to its sentence.',
    )
    .version(version(), '-V, --version')
    .addHelpText('after', EXIT_STATUS);
  for (const command of COMMANDS) program.addCommand(command(finish));
  for (const command of [program, ...program.commands]) quietly(command);
  return program;
}

/** Errors in our own voice, and thrown instead of ending the process. */
const quietly = (command: Command): Command =>
  command
    .exitOverride()
    .showHelpAfterError(
      `(zongjie ${command.name() === 'zongjie' ? '' : `${command.name()} `}--help shows what there is)`,
    )
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'zongjie: ')) });

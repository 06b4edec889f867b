/** The command line as a whole: its commands in the order in which a person meets them. */
import { Command } from 'commander';
import type { Finish } from './status.ts';
import { version } from '../warehouse/program-version.ts';

type Make = (finish: Finish) => Command;

/** Each loads by itself: a command pays for what it needs, and for none of the others. */
const COMMANDS: Readonly<Record<string, () => Promise<Make>>> = {
  extract: async () => (await import('./extract.ts')).extractCommand,
  filter: async () => (await import('./filter.ts')).filterCommand,
  load: async () => (await import('./load.ts')).loadCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  indicators: async () => (await import('./indicators-command.ts')).indicatorsCommand,
  schema: async () => (await import('./schema.ts')).schemaCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
};

const EXIT_STATUS = `
Exit status: 0 all inputs done; 1 some inputs failed, each named on stderr, the rest done; 2 wrong usage, nothing done.`;

/** @param only the one command that is wanted; all of them unless it is one */
export async function createProgram(finish: Finish, only?: string): Promise<Command> {
  const program = new Command('zongjie')
    .description(
      'Reads work summaries (工作总结) and turns their prose into data, each number traceable to its sentence.',
    )
    .version(version(), '-V, --version')
    .addHelpText('after', EXIT_STATUS);
  const known = only !== undefined && Object.hasOwn(COMMANDS, only);
  for (const load of known ? [COMMANDS[only]!] : Object.values(COMMANDS))
    program.addCommand((await load())(finish));
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

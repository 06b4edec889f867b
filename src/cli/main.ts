/**
 * The `zongjie` program: reads the command line, runs one command, answers with an exit status. Commands load what they need when
 * they run, so `--help` and `schema` pay for nothing else.
 */
import { CommanderError } from 'commander';
import { printable } from '../ingest/names.ts';
import { ReaderGone } from './output.ts';
import { createProgram } from './program.ts';
import { EXIT, UsageError } from './status.ts';

/**
 * Runs the program.
 * @param args the command line without interpreter and script
 * @returns 0 all inputs done, 1 some failed, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  let status: number = EXIT.done;
  const program = await createProgram((code) => (status = code), args[0]);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error);
  }
}

function statusOf(error: unknown): number {
  // Help and version were asked for and have been printed; all else that commander throws is wrong usage, also printed.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  // `zongjie extract … | head -1`: the reader has what it wanted.
  if (error instanceof ReaderGone) return EXIT.done;
  process.stderr.write(`zongjie: ${printable(error instanceof Error ? error.message : String(error))}\n`);
  if (error instanceof UsageError) return EXIT.usage;
  if (process.env['ZONGJIE_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.failed;
}

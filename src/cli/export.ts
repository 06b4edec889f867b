/** `zongjie export`: a warehouse in, files for others out. */
import { mkdirSync } from 'node:fs';
import { Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../warehouse/export/formats.ts';
import { DEFAULT_TARGET, TargetError } from '../warehouse/target.ts';
import { positive } from './options.ts';
import { EXIT, UsageError, reasonOf, type Finish } from './status.ts';

interface Flags {
  from: string;
  format: ExportFormat;
  out: string;
  history?: boolean;
  waitMs?: number;
}

export const exportCommand = (finish: Finish): Command =>
  new Command('export')
    .summary('a warehouse in, files for others out')
    .description(
      'Writes the tables of a warehouse: csv for spreadsheets (UTF-8 with BOM, formulas neutralised), xlsx (one workbook), parquet, sdmx (SDMX-CSV 2.0 with code lists and data structure), datapackage (Frictionless: plain CSV with a description).',
    )
    .option('--from <target>', 'file.duckdb, postgres://…, or a folder of Parquet', DEFAULT_TARGET)
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption('-o, --out <dir>', 'folder for the files')
    .option('--history', 'retired rows too')
    .option('--wait-ms <n>', 'milliseconds to wait for a load to end', positive)
    .action(async (flags: Flags) => finish(await runExport(flags)));

async function runExport({ from, format, out, history = false, waitMs }: Flags): Promise<number> {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new UsageError(`${out}: cannot be made: ${reasonOf(error)}`);
  }
  const { exportWarehouse } = await import('../warehouse/export/index.ts');
  try {
    const onWait = (message: string): unknown => process.stderr.write(`zongjie: ${message}\n`);
    const files = await exportWarehouse(from, format, { out, history, timeoutMs: waitMs, onWait });
    for (const { path, rows } of files)
      process.stdout.write(rows === null ? `${path}\n` : `${path}\t${rows} rows\n`);
    return EXIT.done;
  } catch (error) {
    throw error instanceof TargetError ? new UsageError(error.message) : error;
  }
}

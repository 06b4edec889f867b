/** Options that several commands share: how they are spelt, checked and handed on. */
import { statSync } from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { AnalyzerOptions, DocumentOptions } from '../analyze.ts';

/** Options of every command that analyzes documents. */
export interface AnalysisFlags {
  area?: string;
  period?: string;
  lexicon?: string;
  tokenizer?: 'jieba' | 'nodejieba';
  maxBytes?: number;
  timeoutMs?: number;
}

/** Adds to a command what every analysis takes. */
export const withAnalysisOptions = (command: Command): Command =>
  command
    .option('--area <code>', 'GB/T 2260 code of the area, instead of what the document says', areaCode)
    .option(
      '--period <period>',
      'period of the report (2016, 2016-S1, 2016-Q1, 2016-06), instead of what the document says',
      timePeriod,
    )
    .option('--lexicon <dir>', 'folder of your own word tables, laid over the built-in ones', folder)
    .addOption(new Option('--tokenizer <engine>', 'which engine cuts words').choices(['jieba', 'nodejieba']))
    .option('--max-bytes <n>', 'refuse documents that are larger', positive)
    .option('--timeout-ms <n>', 'milliseconds that reading a document may take', positive);

/** Where data, failures and progress go. */
export interface OutputFlags {
  out?: string;
  errors?: string;
  quiet?: boolean;
}

export const withOutputOptions = (command: Command): Command =>
  command
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--errors <file>', 'also write each failed input as a JSON line to this file')
    .option('-q, --quiet', 'no progress');

export const analyzerOptions = ({ lexicon, tokenizer }: AnalysisFlags): AnalyzerOptions => ({
  ...(lexicon !== undefined && { lexicon }),
  ...(tokenizer !== undefined && { tokenizer }),
});

export const documentOptions = ({ area, period }: AnalysisFlags): DocumentOptions => ({
  ...(area !== undefined && { area }),
  ...(period !== undefined && { period }),
});

/** What reading a document may take. */
export const readLimits = ({ maxBytes, timeoutMs }: AnalysisFlags) => ({
  ...(maxBytes !== undefined && { maxBytes }),
  ...(timeoutMs !== undefined && { timeoutMs }),
});

/** A whole number from 1. */
export function positive(value: string): number {
  const n = Number(value);
  if (!Number.isSafeInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return n;
}

/** A whole number from 0. */
export function count(value: string): number {
  return value === '0' ? 0 : positive(value);
}

/** Two digits for a province, four for a prefecture, six for a county, nine for a town, twelve for a village. */
function areaCode(value: string): string {
  if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(value))
    throw new InvalidArgumentError('It must be a GB/T 2260 code such as 310120.');
  return value;
}

/** The SDMX time periods that a report can be about. */
const TIME_PERIOD =
  /^\d{4}(?:-S[12]|-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:\/P\d+[YMD])?)?)?$/;

function timePeriod(value: string): string {
  if (!TIME_PERIOD.test(value))
    throw new InvalidArgumentError(
      'It must be an SDMX time period such as 2016, 2016-S1, 2016-Q1 or 2016-06.',
    );
  return value;
}

/** A folder that is there. */
export function folder(value: string): string {
  if (!statSync(value, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidArgumentError('There is no such folder.');
  return value;
}

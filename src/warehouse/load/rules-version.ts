/**
 * What reads documents, as a short text that differs whenever it may read them differently: the program, its word tables, the user's, and
 * the options that override what documents say.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexiconUrl } from '../../lexicon/table.ts';

export interface RulesOptions {
  readonly programVersion: string;
  /** The user's folder of word tables. */
  readonly lexicon?: string | undefined;
  /** Other options that shape a reading: tokenizer, area, period, time limit. */
  readonly options?: Readonly<Record<string, string | number | undefined>>;
}

/** `0.1.0+9f2c41d7a0b3`. */
export function rulesVersion({ programVersion, lexicon, options = {} }: RulesOptions): string {
  const hash = createHash('sha256');
  for (const folder of [fileURLToPath(lexiconUrl('.')), ...(lexicon === undefined ? [] : [lexicon])])
    for (const file of filesUnder(folder))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(folder, file)));
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  hash.update(JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1))));
  return `${programVersion}+${hash.digest('hex').slice(0, 12)}`;
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();

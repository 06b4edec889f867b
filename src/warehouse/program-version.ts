/** The version of the program, as its package says it. */
import { readFileSync } from 'node:fs';

/** The build lies one folder deeper than this file. */
const PACKAGE = import.meta.url.endsWith('.ts') ? '../../package.json' : '../../package.json';

export const version = (): string =>
  (JSON.parse(readFileSync(new URL(PACKAGE, import.meta.url), 'utf8')) as { version: string }).version;

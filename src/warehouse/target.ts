/** What a warehouse is called on the command line, and what kind of store that names. */
import { statSync } from 'node:fs';

export type Target =
  | { readonly kind: 'duckdb'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'parquet'; readonly folder: string };

/** The embedded default. */
export const DEFAULT_TARGET = 'zongjie.duckdb';

/** The target cannot be what was named; nothing has been done. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

/**
 * `file.duckdb` (also .db, .ddb, or any file that is there), `postgres://…`, or a folder for Parquet (one that is there, or a name
 * without extension or with / at its end).
 * @throws {TargetError} when the name is none of these
 */
export function parseTarget(name: string): Target {
  if (/^postgres(?:ql)?:\/\//.test(name)) return { kind: 'postgres', url: name };
  if (name === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(name)) throw noTarget(name);
  const known = statSync(name, { throwIfNoEntry: false });
  if (known?.isDirectory()) return { kind: 'parquet', folder: name.replace(/[/\\]+$/, '') || '/' };
  if (known !== undefined || /\.(?:duckdb|ddb|db)$/i.test(name)) return { kind: 'duckdb', path: name };
  if (/[/\\]$/.test(name) || !/[^/\\]\.[^./\\]+$/.test(name))
    return { kind: 'parquet', folder: name.replace(/[/\\]+$/, '') };
  throw noTarget(name);
}

const noTarget = (name: string): TargetError =>
  new TargetError(
    `${name || "''"}: no warehouse; name a file.duckdb, a postgres:// address or a folder for Parquet`,
  );

/** The target as messages and diaries may show it: without a password. */
export function shownTarget(target: Target): string {
  if (target.kind === 'duckdb') return target.path;
  if (target.kind === 'parquet') return target.folder;
  try {
    const url = new URL(target.url);
    if (url.password !== '') url.password = '***';
    if (url.searchParams.has('password')) url.searchParams.set('password', '***');
    return url.toString();
  } catch {
    return 'postgres://…';
  }
}

/**
 * Folders that killed loads left behind. A spool says whose it is; the next load on the same machine removes those whose owner is gone, and
 * leaves alone whatever it is not sure of: what another machine or container made (they may share the folder), another user, or a live load.
 */
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

export const SPOOL_PREFIX = 'zongjie-load-';
const OWNER = 'owner.json';

interface Owner {
  /** Machine and process namespace: elsewhere the number means another process. */
  readonly where: string;
  readonly pid: number;
}

/** A folder is there before it says whose it is; one that still does not after so long was never finished. */
const NAMELESS_MS = 24 * 3_600_000;

export function signSpool(folder: string): void {
  const owner: Owner = { where: here(), pid: process.pid };
  writeFileSync(join(folder, OWNER), JSON.stringify(owner));
}

/** Removes the spools in `parent` whose loads are dead; never fails. */
export function removeStaleSpools(parent: string): void {
  for (const name of namesIn(parent)) {
    if (!name.startsWith(SPOOL_PREFIX)) continue;
    const folder = join(parent, name);
    try {
      if (isStale(folder)) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another load removes it just now, or we may not.
    }
  }
}

function isStale(folder: string): boolean {
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || (process.getuid && stat.uid !== process.getuid())) return false;
  const owner = ownerOf(folder);
  if (owner === null) return Date.now() - stat.mtimeMs > NAMELESS_MS;
  return owner.where === here() && !isAlive(owner.pid);
}

function ownerOf(folder: string): Owner | null {
  try {
    const { where, pid } = JSON.parse(readFileSync(join(folder, OWNER), 'utf8')) as Partial<Owner>;
    return typeof where === 'string' && typeof pid === 'number' ? { where, pid } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    // Only Linux has namespaces of processes.
    return hostname();
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * A folder of Parquet is a row of generations, each a folder of its own; `manifest.json` names the one in force. A load writes a new
 * generation beside the old one and then replaces the manifest by one rename: readers see all of it or nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TargetError } from '../target.ts';

export const GENERATION = /^g\d{6,}$/;

export const Manifest = z.object({
  format: z.literal('zongjie-parquet'),
  schemaVersion: z.int().min(1),
  /** Folder of the generation, relative to the manifest: g000001. */
  generation: z.string().regex(GENERATION),
});

export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST = 'manifest.json';

/**
 * The manifest of a folder, or null where there is none.
 * @throws {TargetError} when it cannot be read as one
 */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, MANIFEST);
  try {
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new TargetError(`${path}: is not the manifest of a warehouse`);
  }
}

/** SQL that reads a table's files, or null where the generation has no such table. Folder names hold no columns that the files lack. */
export function scanOf(folder: string, { generation }: Manifest, table: string): string | null {
  const files = join(folder, generation, table);
  if (!existsSync(files)) return null;
  return `read_parquet('${files.replaceAll("'", "''")}/**/*.parquet', hive_partitioning = false)`;
}

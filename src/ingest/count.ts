/** How many files there are to read, for those who want to know how long it will take. */
import { walk } from './walk.ts';

/** Files at and under `paths`; null where that does not tell how many documents there are: stdin, archives. */
export async function countFiles(paths: readonly string[]): Promise<number | null> {
  let count = 0;
  for (const path of paths) {
    if (path === '-') return null;
    for await (const { uri } of walk(path)) {
      if (uri.toLowerCase().endsWith('.zip')) return null;
      count++;
    }
  }
  return count;
}

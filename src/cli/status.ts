/** How a run ended, and how it says so. */

/** Exit status, as the contract promises it to scripts. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What a command calls with its exit status when it is through. */
export type Finish = (status: number) => void;

/** Wrong usage, found before anything was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'is not a folder',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
};

/** A system error in words, without the path that its message repeats. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message;
}

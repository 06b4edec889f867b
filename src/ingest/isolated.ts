/** The process apart: takes a file, answers with its text. A thread beside it watches the memory, also while it is busy. */
import { Worker } from 'node:worker_threads';
import { readerFor } from './kinds.ts';
import { TOO_LARGE, type Job, type Reply } from './isolate.ts';
import { ReadFailure } from './reader.ts';

/** Buffers outside the heap have no bound of their own, and a bomb fills them at a gigabyte a second. */
const WATCH = `
  const limit = ${Number(process.argv[2])} * 1048576;
  setInterval(() => { if (process.memoryUsage.rss() > limit) process.kill(process.pid, 'SIGKILL'); }, 20);
`;
new Worker(WATCH, { eval: true, execArgv: [] }).unref();

const answer = (reply: Reply): void => void process.send?.(reply);

process.on('message', ({ bytes, name, limits }: Job) => {
  readerFor(bytes, name)
    .read(bytes, name, limits)
    .then(
      (result) => answer({ kind: 'read', result }),
      (error: unknown) => {
        if (error instanceof ReadFailure) answer({ kind: 'failed', code: error.code, reason: error.reason });
        else if (error instanceof RangeError && /memory|allocation|length/iu.test(error.message))
          process.exit(TOO_LARGE);
        else
          answer({
            kind: 'failed',
            code: 'damaged',
            reason: `cannot be read: ${String((error as Error)?.message).slice(0, 200)}`,
          });
      },
    );
});
process.on('disconnect', () => process.exit(0));
// A parser's stray promise must not end the process under the next file.
process.on('unhandledRejection', () => undefined);
answer({ kind: 'ready' });

/** Going on with a run that was ended: which run it was, and what of the input is done. */
import { createHash } from 'node:crypto';
import { Manifest, ResumeError, type Entry } from '../batch/index.ts';
import type { InputResult } from '../ingest/index.ts';
import type { AnalysisFlags, OutputFlags } from './options.ts';
import { UsageError, reasonOf } from './status.ts';
import { version } from '../warehouse/program-version.ts';

type Flags = AnalysisFlags & OutputFlags & { format: string };

/** @throws {UsageError} where this run cannot be gone on with */
export async function openManifest(paths: readonly string[], flags: Flags): Promise<Manifest> {
  const { out, area, period, tokenizer, maxBytes, lexicon } = flags;
  if (out === undefined || out === '-') throw new UsageError('--resume needs --out FILE');
  if (flags.format !== 'ndjson') throw new UsageError('--resume writes --format ndjson only');
  const { rulesVersion } = await import('../warehouse/index.ts');
  const rules = rulesVersion({ programVersion: version(), lexicon, options: { area, period, tokenizer } });
  const shape = createHash('sha256')
    .update(JSON.stringify([rules, maxBytes, paths]))
    .digest('hex');
  try {
    return Manifest.open(out, shape);
  } catch (error) {
    throw new UsageError(error instanceof ResumeError ? error.message : `${out}: ${reasonOf(error)}`);
  }
}

/**
 * The inputs behind those that are done. They come in the order of before; where another stands in the place of one that is
 * done, the folder has changed and the output would not be that of one run.
 * @throws {UsageError} where an input is not the one it was
 */
export async function* skipDone(
  inputs: AsyncIterable<InputResult>,
  done: readonly Entry[],
): AsyncGenerator<InputResult> {
  let at = 0;
  for await (const input of inputs) {
    const entry = done[at++];
    if (entry === undefined) {
      yield input;
      continue;
    }
    const uri = input.ok ? input.source.uri : input.uri;
    const changed = input.ok && entry.sha256 !== null && input.source.sha256 !== entry.sha256;
    if (uri !== entry.uri || changed)
      throw new UsageError(`${uri}: is not what it was when the run began (${entry.uri}); start anew`);
  }
}

/** `zongjie explain`: one document for a person to read, with all that was found in it and why. */
import { Command } from 'commander';
import { analyzePaths } from './analysis.ts';
import { Failures } from './failures.ts';
import {
  positive,
  withAnalysisOptions,
  withOutputOptions,
  type AnalysisFlags,
  type OutputFlags,
} from './options.ts';
import { Output } from './output.ts';
import { UsageError, type Finish } from './status.ts';

interface Flags extends AnalysisFlags, OutputFlags {
  part?: number;
  color: boolean;
  tokens: boolean;
}

export const explainCommand = (finish: Finish): Command =>
  withOutputOptions(
    withAnalysisOptions(
      new Command('explain')
        .summary('what was found in a document, and why')
        .description(
          'Shows the text sentence by sentence with its tokens and mentions, each fact with its quote, rules and context, and what became of every numeral.',
        )
        .argument('<path>', 'the document; - for stdin')
        .option('--part <n>', 'only this part (篇) of a compilation', positive)
        .option('--no-color', 'plain text, also in a terminal')
        .option('--no-tokens', 'without the tokens'),
    ),
  ).action(async (path: string, flags: Flags) => finish(await explain(path, flags)));

async function explain(path: string, flags: Flags): Promise<number> {
  const failures = new Failures(flags.errors);
  const output = Output.open(flags.out);
  const [{ createColors, explainDocument }, { createTokenizer }] = await Promise.all([
    import('../report/explain/index.ts'),
    import('../tokens/index.ts'),
  ]);
  const tokenizer = flags.tokens ? createTokenizer(flags.tokenizer) : null;
  const options = {
    colors: createColors(wantsColor(flags)),
    ...(tokenizer && { tokenize: (sentence: string) => tokenizer.tokenize(sentence) }),
  };
  for await (const result of analyzePaths([path], flags)) {
    if (!result.ok) {
      failures.add(result);
      continue;
    }
    const { source, records } = result;
    const wanted = flags.part === undefined ? records : records.filter((r) => r.source.part === flags.part);
    if (wanted.length === 0)
      throw new UsageError(`${source.uri}: has ${records.length} parts, no part ${flags.part}`);
    for (const record of wanted) await output.write(`${explainDocument(record, source.text, options)}\n`);
  }
  await output.close();
  return failures.close();
}

/** In a terminal, unless told otherwise there or by the environment (no-color.org, force-color.org). */
function wantsColor({ color, out }: Flags): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!color || NO_COLOR) return false;
  return Boolean(FORCE_COLOR) || (out === undefined && process.stdout.isTTY && TERM !== 'dumb');
}

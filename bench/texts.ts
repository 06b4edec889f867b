/** Real and made texts, read by the program, cut by the tokenizer alone and read by Recognizers. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readInputs, type SourceText } from '../src/index.ts';
import { generate, type Density } from './archive.ts';
import { analyze, recognize, timed, type TextSet } from './pass.ts';
import { jiebaCut, recognizers } from './rivals.ts';
import type { Row, Section } from './row.ts';

/** The sets that are there, decoded beforehand. English texts are left out: the rivals read Chinese only. */
export async function texts(): Promise<Section[]> {
  const sets = [
    await fromFolder('corpus', 'corpus'),
    await fromFolder('documents', '../shared/documents'),
    await fromFolder('gold', '../shared/gold'),
    madeSet('made, 5 kB, as many figures as real reports', 40, 5_000, 'usual'),
    madeSet('made, 5 kB, figures without prose', 20, 5_000, 'dense'),
  ];
  const cut = jiebaCut();
  return sets
    .filter(({ sources }) => sources.length > 0)
    .map((set) => ({ title: set.name, rows: () => beside(set, cut) }));
}

const eachText = (work: (text: string) => unknown) => (set: TextSet) => {
  for (const { text } of set.sources) work(text);
};

async function* beside(set: TextSet, cut: (text: string) => number): AsyncGenerator<Row> {
  const ours = await timed('zongjie: analyze and serialise', set, analyze, 4_000);
  const numbers = await timed('zongjie: numbers, percentages, times alone', set, recognize, 2_000);
  const tokens = await timed('jieba: cut alone', set, eachText(cut), 1_000);
  // One pass: it takes a thousand times as long, so that a pass is long enough.
  const rival = await timed('Recognizers: number, percentage, date', set, eachText(recognizers), 0);
  const share = ((100 * tokens.seconds) / ours.seconds).toFixed(1);
  const times = (rival.seconds / ours.seconds).toFixed(1);
  yield { ...ours, remark: `${share} % of cut alone, ${times} times Recognizers` };
  yield { ...numbers, remark: `${(rival.seconds / numbers.seconds).toFixed(1)} times Recognizers` };
  yield tokens;
  yield rival;
}

async function fromFolder(name: string, folder: string): Promise<TextSet> {
  const sources: SourceText[] = [];
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.txt')) : [];
  for await (const input of readInputs(files.sort().map((f) => join(folder, f))))
    if (input.ok && isChinese(input.source)) sources.push(input.source);
  return { name, sources };
}

const isChinese = ({ text }: SourceText): boolean => /\p{Script=Han}{2}/u.test(text.slice(0, 1000));

/** `count` documents of the synthetic archive, each of `bytes`. */
export const madeSet = (name: string, count: number, bytes: number, density: Density): TextSet => ({
  name,
  sources: Array.from({ length: count }, (_, i) => {
    const { path, text } = generate(1, i, bytes, density);
    return sourceOf(path, text, i);
  }),
});

const sourceOf = (uri: string, text: string, index: number): SourceText => ({
  uri,
  format: 'txt',
  encoding: 'utf-8',
  sha256: String(index).padStart(64, '0'),
  text,
  places: [],
  diagnostics: [],
});

/** What is measured on: real and made texts, decoded beforehand, since reading files is measured elsewhere. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readInputs, type SourceText } from '../src/index.ts';
import { generate } from './archive.ts';

export interface TextSet {
  readonly name: string;
  readonly sources: readonly SourceText[];
}

/** The sets that are there. English texts are left out: the rivals read Chinese only. */
export async function textSets(): Promise<TextSet[]> {
  return [
    await fromFolder('corpus', 'corpus'),
    await fromFolder('documents', '../shared/documents'),
    { name: 'made, 5 kB', sources: Array.from({ length: 40 }, (_, i) => made(i, 5_000)) },
  ].filter(({ sources }) => sources.length > 0);
}

async function fromFolder(name: string, folder: string): Promise<TextSet> {
  const sources: SourceText[] = [];
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.txt')) : [];
  for await (const input of readInputs(files.sort().map((f) => join(folder, f))))
    if (input.ok && isChinese(input.source)) sources.push(input.source);
  return { name, sources };
}

const isChinese = ({ text }: SourceText): boolean => /\p{Script=Han}{2}/u.test(text.slice(0, 1000));

function made(index: number, bytes: number): SourceText {
  const { path, text } = generate(1, index, bytes);
  return {
    uri: path,
    format: 'txt',
    encoding: 'utf-8',
    sha256: String(index).padStart(64, '0'),
    text,
    places: [],
    diagnostics: [],
  };
}

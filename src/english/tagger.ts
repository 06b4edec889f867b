/**
 * The one file that knows compromise. It is loaded when the first English sentence with a figure comes, so that a run over Chinese texts
 * does not pay for it; it tells what open-class words are where our own lists do not.
 */
import { createRequire } from 'node:module';

export type OpenClass = 'noun' | 'plural' | 'verb' | 'past' | 'adjective' | 'adverb';

interface Term {
  readonly text: string;
  readonly tags?: readonly string[];
}
type Engine = (text: string) => { json(): readonly { readonly terms: readonly Term[] }[] };

let engine: Engine | undefined;

function load(): Engine {
  return createRequire(import.meta.url)('compromise/two') as Engine;
}

/** What compromise makes of the words of a sentence, in order; words it cuts otherwise are simply not found. */
export function tagWords(
  sentence: string,
): readonly { readonly text: string; readonly open: OpenClass | null }[] {
  engine ??= load();
  return engine(sentence)
    .json()
    .flatMap(({ terms }) => terms.map(({ text, tags = [] }) => ({ text, open: openClass(tags) })));
}

function openClass(tags: readonly string[]): OpenClass | null {
  if (tags.includes('Plural')) return 'plural';
  if (tags.includes('Noun')) return 'noun';
  if (tags.includes('PastTense')) return 'past';
  if (tags.includes('Verb')) return 'verb';
  if (tags.includes('Adjective')) return 'adjective';
  return tags.includes('Adverb') ? 'adverb' : null;
}

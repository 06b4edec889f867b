/** The verbs of the table by every form they take: rose, risen, rising; set up, went up. */
import { verbRows, type VerbClass } from './lexicon.ts';

export type VerbFormKind = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface Verb {
  readonly lemma: string;
  readonly class: VerbClass;
  /** What a figure of the verb alone measures: spent → spending. */
  readonly noun: string;
}

export interface VerbForm {
  readonly verb: Verb;
  readonly kind: VerbFormKind;
  /** Words that must follow for this verb: up of set up. */
  readonly tail: readonly string[];
}

const VOWEL = '[aeiou]';

const pastOf = (stem: string): string =>
  stem.endsWith('e')
    ? `${stem}d`
    : new RegExp(`[^aeiou]y$`, 'u').test(stem)
      ? `${stem.slice(0, -1)}ied`
      : `${stem}ed`;

const thirdOf = (stem: string): string =>
  new RegExp(`[^aeiou]y$`, 'u').test(stem)
    ? `${stem.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(stem)
      ? `${stem}es`
      : `${stem}s`;

/** dropping after dropped, rising, running after run of one vowel and one consonant. */
function ingOf(stem: string, past: string): string {
  const doubled = new RegExp(`^${stem}${stem.at(-1)!}ed$`, 'u').test(past);
  const short = new RegExp(`^[^aeiou]*${VOWEL}[^aeiouwxy]$`, 'u').test(stem) && stem.length <= 4;
  if (doubled || short) return `${stem}${stem.at(-1)!}ing`;
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`;
  return stem.endsWith('e') && !/(?:ee|oe|ye)$/u.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

const IRREGULAR_THIRD: Readonly<Record<string, string>> = { have: 'has', be: 'is', go: 'goes', do: 'does' };

/** First word of a form → its readings, those with more words behind it first. */
function compile(): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const put = (form: string, kind: VerbFormKind, verb: Verb): void => {
    const [first = '', ...tail] = form.split(' ');
    const list = forms.get(first);
    const entry = { verb, kind, tail };
    if (list === undefined) forms.set(first, [entry]);
    else if (!list.some((e) => e.kind === kind && e.verb.lemma === verb.lemma)) list.push(entry);
  };
  for (const row of verbRows()) {
    const verb: Verb = { lemma: row.lemma, class: row.class, noun: row.noun };
    const [stem = '', ...rest] = row.lemma.split(' ');
    const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
    const pasts = row.past.length > 0 ? row.past : [`${pastOf(stem)}${tail}`];
    const participles = row.participle.length > 0 ? row.participle : pasts;
    for (const past of pasts) put(past, 'past', verb);
    for (const participle of participles) put(participle, 'participle', verb);
    put(row.lemma, 'base', verb);
    put(`${IRREGULAR_THIRD[stem] ?? thirdOf(stem)}${tail}`, 's', verb);
    put(`${ingOf(stem, pasts[0]!.split(' ')[0]!)}${tail}`, 'ing', verb);
  }
  for (const list of forms.values()) list.sort((a, b) => b.tail.length - a.tail.length);
  return forms;
}

let compiled: ReadonlyMap<string, readonly VerbForm[]> | undefined;

/** Readings of a word as a form of a verb of the table. `follows(i)` gives the i-th word behind it. */
export function verbForms(word: string, follows: (i: number) => string | undefined): readonly VerbForm[] {
  const list = (compiled ??= compile()).get(word);
  if (list === undefined) return [];
  const fitting = list.filter((form) => form.tail.every((w, i) => follows(i) === w));
  // set up is not set.
  const longest = fitting[0]?.tail.length ?? 0;
  return fitting.filter((form) => form.tail.length === longest);
}

/** The unit behind a number: per cent, percentage points, square metres, hours; attached ones (5km, 30%) as well. */
import { units, type Unit } from '../lexicon.ts';
import { anyOf } from './match.ts';

/** six consecutive years, two full days */
const BETWEEN = '(?:consecutive|successive|full|whole|more|further|long|straight|calendar|working)';

interface Compiled {
  readonly pattern: RegExp;
  readonly entries: ReadonlyMap<string, Unit>;
}

function compile(): Compiled {
  const spellings = units().flatMap((unit) => unit.text.map((text) => ({ text, unit })));
  const alternatives = anyOf(spellings.map(({ text }) => text));
  return {
    pattern: new RegExp(
      `^(?<gap>[ -]?)(?<between>${BETWEEN} )?(?<text>${alternatives})(?![A-Za-z\\d²³])`,
      'iu',
    ),
    entries: new Map(spellings.map(({ text, unit }) => [text, unit])),
  };
}

let compiled: Compiled | undefined;
const tables = () => (compiled ??= compile());

/** Words that look like units and are none here: 20 points of order, 3 times champion, 5 second chances. */
const NOT_UNIT =
  /^(?:points? (?:of|in|plan|programme|agenda)|times (?:more likely|as likely)|second (?:chance|time)|miles? stone|min(?:ister|ing))/iu;

export function unitAfter(sentence: string, end: number): { entry: Unit; start: number; end: number } | null {
  const rest = sentence.slice(end, end + 40);
  const m = tables().pattern.exec(rest);
  if (m === null) return null;
  const { gap, between = '', text } = m.groups as { gap: string; between?: string; text: string };
  const entry =
    tables().entries.get(text.toLowerCase()) ?? tables().entries.get(text.toLowerCase().replace(/-/gu, ' '));
  if (entry === undefined) return null;
  if (between !== '' && (entry.class !== 'duration' || gap !== ' ')) return null;
  const symbol = !/[a-z]/iu.test(text);
  if (gap === '' && entry.attached === '' && !symbol) return null;
  if (entry.attached === 'only' && gap !== '' && text !== text.toLowerCase()) return null;
  if (NOT_UNIT.test(rest.slice(gap.length))) return null;
  const start = end + gap.length + between.length;
  return { entry, start, end: start + text.length };
}

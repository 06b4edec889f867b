/**
 * What `zongjie indicators` says: the registry as a list, one indicator in full, or what is wrong with a user's own folder.
 * Text in, text out; the program around it prints and sets the exit status.
 */
import { coreBreakdowns } from '../lexicon/breakdowns.ts';
import { corePacks, indicatorsOf, type Indicator } from '../lexicon/indicators.ts';
import type { TableProblem } from '../lexicon/table.ts';
import { readUserFolder, type UserLexicon } from '../lexicon/user-folder.ts';
import { normalizeWording } from '../lexicon/wording.ts';

export interface IndicatorsRequest {
  /** Show this one in full. */
  readonly id?: string | undefined;
  /** Part of an id, a label, a definition or a wording. */
  readonly search?: string | undefined;
  /** A user's own folder: checked, and laid over ours. */
  readonly lexicon?: string | undefined;
  readonly format?: 'table' | 'json' | 'tsv' | undefined;
}

export interface IndicatorsAnswer {
  /** For stdout; ends with a line break unless empty. */
  readonly text: string;
  /** For stderr, one line each: `file:line: reason`. */
  readonly problems: readonly string[];
  /** False where an id does not exist or a search finds nothing. */
  readonly found: boolean;
}

/** Answers one request. Reads the tables of ours and of the folder named, and nothing else. */
export function answerIndicators(request: IndicatorsRequest): IndicatorsAnswer {
  const user = request.lexicon === undefined ? null : readUserFolder(request.lexicon);
  const problems = (user?.problems ?? []).map(problemLine);
  const registry = indicatorsOf([...corePacks(), ...(user === null ? [] : [user.pack])]);
  if (request.id !== undefined) {
    const indicator = registry.get(request.id);
    const text = indicator === undefined ? '' : describe(indicator, registry, request.format, user);
    return { text, problems, found: indicator !== undefined };
  }
  if (user !== null && request.search === undefined) {
    return { text: summary(request.lexicon!, user), problems, found: true };
  }
  const listed = [...registry.values()].filter(matcher(request.search));
  return { text: listing(listed, request.format), problems, found: listed.length > 0 };
}

const problemLine = ({ file, line, reason }: TableProblem): string =>
  line === 0 ? `${file}: ${reason}` : `${file}:${line}: ${reason}`;

function summary(folder: string, user: UserLexicon): string {
  const counts = [
    `${user.pack.indicators.length} indicators`,
    `${user.pack.synonyms.length} lines of synonyms`,
    `${user.breakdowns.length} breakdowns`,
    `${user.organisations.length} organisations`,
    `${user.activities.length} activities`,
  ];
  const wrong = user.problems.length;
  return `${folder}: ${counts.join(', ')}; ${wrong === 0 ? 'nothing wrong' : `${wrong} ${wrong === 1 ? 'problem' : 'problems'}`}\n`;
}

/** Everything where nothing is searched for. */
function matcher(search: string | undefined): (indicator: Indicator) => boolean {
  const wanted = normalizeWording(search ?? '');
  return ({ id, zh, en, definition, synonyms, local }) =>
    id.includes((search ?? '').toLowerCase()) ||
    [zh, en, definition, ...synonyms, ...local].some((words) => normalizeWording(words).includes(wanted));
}

function listing(indicators: readonly Indicator[], format: IndicatorsRequest['format']): string {
  if (format === 'json') return `${JSON.stringify(indicators, null, 2)}\n`;
  const rows = indicators.map(({ id, zh, en, unit, types }) => [id, zh, en, unit.join('|'), types.join('|')]);
  if (rows.length === 0) return '';
  const all = [['id', 'zh', 'en', 'unit', 'types'], ...rows];
  if (format === 'tsv') return all.map((row) => `${row.join('\t')}\n`).join('');
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column]!))));
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat(widths[column]! - displayWidth(cell));
  return all.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

function describe(
  indicator: Indicator,
  registry: ReadonlyMap<string, Indicator>,
  format: IndicatorsRequest['format'],
  user: UserLexicon | null,
): string {
  const more = (user?.pack.synonyms ?? []).filter((row) => row.indicator === indicator.id);
  const synonyms = [...indicator.synonyms, ...more.flatMap((row) => row.synonyms)];
  const patterns = [...indicator.patterns, ...more.flatMap((row) => row.patterns)];
  if (format === 'json') return `${JSON.stringify({ ...indicator, synonyms, patterns }, null, 2)}\n`;
  const named = (ids: readonly string[]): string =>
    ids.map((id) => `${id} (${registry.get(id)?.zh ?? '?'})`).join(', ');
  const children = [...registry.values()].filter(({ parent }) => parent === indicator.id).map(({ id }) => id);
  const narrowing = [...coreBreakdowns(), ...(user?.breakdowns ?? [])]
    .filter(({ applies }) => applies.length === 0 || applies.some((start) => indicator.id.startsWith(start)))
    .map(({ dimension }) => dimension);
  const lines: readonly (readonly [string, string])[] = [
    ['', `${indicator.id}  ${indicator.zh}  ${indicator.en}`],
    ['definition', indicator.definition],
    ['unit', indicator.unit.join(', ')],
    ['types', indicator.types.join(', ')],
    ['additive', indicator.additive === 'yes' ? 'yes: areas add up' : 'no'],
    ['part of', indicator.parent === '' ? '' : named([indicator.parent])],
    ['parts', named(indicator.parts)],
    ['narrower', named(children.filter((id) => !indicator.parts.includes(id)))],
    ['synonyms', synonyms.join(', ')],
    ['local', indicator.local.join(', ')],
    ['patterns', patterns.join('\n              ')],
    ['breakdowns', [...new Set(narrowing)].join(', ')],
    ['notes', indicator.notes],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => (name === '' ? `${value}\n` : `  ${name.padEnd(12)}${value}\n`))
    .join('');
}

/** Columns that a text takes in a terminal: two for each Han letter and full-width mark. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/**
 * A user's own folder of tables, laid over ours: how a women's federation, a youth league or a district office makes the program
 * theirs without code. Nothing is thrown: everything wrong is reported with file, line and reason, and the rest is used.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ZodType } from 'zod';
import { rowSchema, type TableSchema } from './row-schema.ts';
import { activityNames, ActivityRow } from './activities.ts';
import { breakdownKey, BreakdownRow } from './breakdowns.ts';
import { corePacks, IndicatorRow, SynonymRow, type Indicator, type IndicatorPack } from './indicators.ts';
import { loadMeasureWords } from './measure-words.ts';
import type { OrganisationSuffix } from './organisations.ts';
import { parseTable, type TableProblem } from './table.ts';
import { compileWording, normalizeWording } from './wording.ts';

/** The columns of lexicon/core/organisations.tsv; level and before may be left out. */
const OrganisationRow = rowSchema(({ z, words }) => z.object({
  suffix: z.string().min(2, 'two letters or more'),
  kind: z.string().min(1, 'no kind'),
  level: z.string().default('').transform((cell) => (cell === '' ? null : cell)),
  bare: z.enum(['yes', 'no']).transform((cell) => cell === 'yes'),
  before: words.default([]),
})) satisfies TableSchema<OrganisationSuffix>;

const TABLES = ['indicators.tsv', 'synonyms.tsv', 'breakdowns.tsv', 'organisations.tsv', 'activities.tsv'] as const;

export interface UserLexicon {
  /** Indicators and further wordings, to stand behind `corePacks()`. */
  readonly pack: IndicatorPack;
  /** To stand behind `coreBreakdowns()`. */
  readonly breakdowns: readonly BreakdownRow[];
  readonly organisations: readonly OrganisationSuffix[];
  readonly activities: readonly ActivityRow[];
  readonly problems: readonly TableProblem[];
}

interface Placed<T> {
  readonly row: T;
  readonly file: string;
  readonly line: number;
}

/** Reads a folder; tables that it lacks are empty. Problems of the folder itself have line 0. */
export function readUserFolder(folder: string): UserLexicon {
  const problems: TableProblem[] = [];
  const indicators = readTable(folder, 'indicators.tsv', IndicatorRow, (row) => [row.id], problems);
  const synonyms = readTable(folder, 'synonyms.tsv', SynonymRow, (row) => [row.indicator], problems);
  const breakdowns = readTable(folder, 'breakdowns.tsv', BreakdownRow, (row) => [breakdownKey(row)], problems);
  const organisations = readTable(folder, 'organisations.tsv', OrganisationRow, (row) => [row.suffix], problems);
  const activities = readTable(folder, 'activities.tsv', ActivityRow, activityNames, problems);
  problems.push(...folderProblems(folder));
  const sound = checkWordings(indicators, synonyms, problems);
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  const rows = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ row }) => row);
  return {
    pack: { name: basename(folder), indicators: rows(sound.indicators), synonyms: rows(sound.synonyms) },
    breakdowns: rows(breakdowns),
    organisations: rows(organisations),
    activities: rows(activities),
    problems,
  };
}

function folderProblems(folder: string): TableProblem[] {
  const about = (reason: string): TableProblem => ({ file: folder, line: 0, reason });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [about('is no folder')];
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv')).sort();
  const unknown = tables.filter((name) => !(TABLES as readonly string[]).includes(name));
  if (tables.length === unknown.length) return [about(`holds none of ${TABLES.join(', ')}`)];
  return unknown.map((name) => ({ file: join(folder, name), line: 0, reason: `is none of ${TABLES.join(', ')}` }));
}

/** The sound rows of a table with their lines; what is wrong with the others goes to `problems`. */
function readTable<T>(
  folder: string,
  name: string,
  schema: TableSchema<T>,
  keys: (row: T) => readonly string[],
  problems: TableProblem[],
): Placed<T>[] {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  const parsed = parseTable(readFileSync(file, 'utf8'), file);
  problems.push(...parsed.problems);
  const first = parsed.rows[0];
  if (first === undefined) return [];
  const missing = Object.keys(schema().shape).filter((column) => !(column in first.cells) && !isOptional(schema, column));
  const strange = Object.keys(first.cells).filter((column) => !(column in schema().shape));
  if (strange.length > 0) problems.push({ file, line: 1, reason: `unknown column: ${strange.join(', ')}` });
  if (missing.length > 0) {
    problems.push({ file, line: 1, reason: `missing column: ${missing.join(', ')}` });
    return [];
  }
  const seen = new Map<string, number>();
  const placed: Placed<T>[] = [];
  for (const { line, cells } of parsed.rows) {
    const result = schema().safeParse(cells);
    if (!result.success) {
      for (const issue of result.error.issues) problems.push({ file, line, reason: `${issue.path.join('.')}: ${issue.message}` });
      continue;
    }
    const double = keys(result.data).find((key) => seen.has(key));
    if (double !== undefined) problems.push({ file, line, reason: `${double} stands in line ${seen.get(double)} already` });
    for (const key of keys(result.data)) if (!seen.has(key)) seen.set(key, line);
    placed.push({ row: result.data, file, line });
  }
  return placed;
}

const isOptional = (schema: TableSchema<unknown>, column: string): boolean =>
  (schema().shape[column] as ZodType).safeParse(undefined).success;

/** Takes out the rows whose references or patterns are broken, and reports them and wordings that two indicators share. */
function checkWordings(
  indicators: readonly Placed<Indicator>[],
  synonyms: readonly Placed<SynonymRow>[],
  problems: TableProblem[],
): { indicators: Placed<Indicator>[]; synonyms: Placed<SynonymRow>[] } {
  const { verbGroups } = loadMeasureWords();
  const known = new Set(corePacks().flatMap((pack) => pack.indicators.map(({ id }) => id)));
  for (const { row } of indicators) known.add(row.id);
  const owner = new Map<string, string>();
  const sound = <T extends SynonymRow | Indicator>({ row, file, line }: Placed<T>): boolean => {
    const before = problems.length;
    const report = (reason: string): void => void problems.push({ file, line, reason });
    const id = 'id' in row ? row.id : row.indicator;
    const names = 'id' in row ? [row.parent, ...row.parts].filter((name) => name !== '') : [row.indicator];
    for (const name of names) if (!known.has(name)) report(`there is no indicator ${name}`);
    if ('id' in row) for (const group of row.verbs) if (group !== 'none' && !verbGroups.has(group)) report(`no group of verbs is called ${group}`);
    for (const pattern of row.patterns) {
      try {
        compileWording(pattern, verbGroups);
      } catch (error) {
        report(`patterns: ${(error as Error).message}`);
      }
    }
    for (const synonym of [...row.synonyms, ...('id' in row ? row.local : [])]) {
      const word = normalizeWording(synonym);
      const other = owner.get(word);
      if (other !== undefined && other !== id) report(`${synonym} is a synonym of ${other} too: neither would be found by it`);
      owner.set(word, id);
    }
    if (row.synonyms.length + row.patterns.length + ('id' in row ? row.local.length : 0) === 0) report('no synonyms and no patterns: it would never be found');
    return problems.length === before;
  };
  return { indicators: indicators.filter(sound), synonyms: synonyms.filter(sound) };
}

/**
 * The whole analysis as one composition: text → parts → sections → sentences → mentions → observations → findings → records.
 * A pure function of (text, options, lexicon): no clock, no locale, no file.
 */
import { analyzePart } from './analysis/part.ts';
import type { Tools } from './analysis/part.ts';
import { coreBreakdowns } from './lexicon/breakdowns.ts';
import { createIndicatorIndex } from './lexicon/indicator-index.ts';
import { corePacks } from './lexicon/indicators.ts';
import { loadMeasureTypes } from './lexicon/measure-types.ts';
import { loadOrganisations } from './lexicon/organisations.ts';
import { TableError } from './lexicon/table.ts';
import { readUserFolder } from './lexicon/user-folder.ts';
import { loadVerbs } from './lexicon/verbs.ts';
import { createActivityReader } from './mentions/activity/index.ts';
import { createOrganisationReader } from './mentions/organisation/index.ts';
import type { DocumentRecord, SourceText } from './model/index.ts';
import { findDamage } from './text/damage.ts';
import { fold } from './text/fold.ts';
import { blankGlosses } from './text/gloss.ts';
import { splitParts } from './text/parts.ts';
import { createTokenizer } from './tokens/index.ts';

/** What shapes every reading of an analyzer. */
export interface AnalyzerOptions {
  /** Folder of the user's own tables, laid over ours. */
  readonly lexicon?: string;
  /** Which engine cuts words; jieba (@node-rs/jieba) unless told. */
  readonly tokenizer?: 'jieba' | 'nodejieba';
}

/** What the caller knows about one document; overrides what the text says. */
export interface DocumentOptions {
  /** GB/T 2260 code of the area. */
  readonly area?: string;
  /** SDMX time period of the report: 2016, 2016-S1, 2016-Q1, 2016-06. */
  readonly period?: string;
}

export interface Analyzer {
  /** Records of a source text, one for each 篇, in order. */
  analyze(source: SourceText, options?: DocumentOptions): DocumentRecord[];
}

/** Our registry and names, with a user's folder laid over them. */
function words(
  folder: string | undefined,
): Pick<Tools, 'indicators' | 'readActivities' | 'organisations'> & { readonly terms: readonly string[] } {
  if (folder === undefined) {
    return {
      terms: [],
      indicators: createIndicatorIndex(),
      readActivities: createActivityReader(),
      organisations: createOrganisationReader(loadOrganisations()),
    };
  }
  const user = readUserFolder(folder);
  if (user.problems.length > 0) throw new TableError(user.problems);
  return {
    // A user's words are words of the tokenizers too: 妇女之家 is not cut at 之.
    terms: [...user.pack.indicators, ...user.pack.synonyms].flatMap((row) => row.synonyms),
    indicators: createIndicatorIndex([...corePacks(), user.pack], [...coreBreakdowns(), ...user.breakdowns]),
    readActivities: createActivityReader(user.activities),
    organisations: createOrganisationReader(loadOrganisations(folder)),
  };
}

/**
 * An analyzer with its lexicon and tokenizer loaded, for many texts.
 * @throws {TableError} where a table of the user's folder is broken, naming file, line and reason
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const verbs = loadVerbs();
  // Governing verbs are words of the tokenizers too: 再建, 新入会.
  const verbTerms = [...verbs.keys()].filter((v) => v.length > 1).map((word) => ({ word, tag: 'v' }));
  const { terms, ...own } = words(options.lexicon);
  const nouns = terms.filter((word) => word.length > 1).map((word) => ({ word, tag: 'n' }));
  const tools: Tools = {
    tokenizer: createTokenizer(options.tokenizer, [...verbTerms, ...nouns]),
    tables: { verbs, types: loadMeasureTypes() },
    ...own,
  };
  return {
    analyze(source, documentOptions = {}) {
      const folded = blankGlosses(fold(source.text));
      const parts = splitParts(folded);
      const damage = findDamage(source.text, source.diagnostics);
      return parts.map((part, i) => {
        const place = { part: i + 1, parts: parts.length };
        const own = damage.filter(({ start }) => start === null || (start >= part.start && start < part.end));
        const diagnostics = [...source.diagnostics, ...own];
        return analyzePart(tools, { ...source, diagnostics }, folded, part, place, documentOptions);
      });
    },
  };
}

/**
 * The notation in which a table says how a measure may be worded. A pattern is expanded to plain wordings when it is loaded, so
 * that look-up is a hash of the words and nothing a table holds can make it slow.
 *
 *   (单建/独立)?工会(组织)?        alternatives and optional parts
 *   慰问/走访~困难职工             only with one of these governing verbs; {visit} names a group of verbs
 *   集体合同/协议>覆盖~企业        only where a claim or heading before it speaks of one of these
 */

/** What a pattern comes to. Empty lists: no condition. */
export interface Wording {
  readonly contexts: readonly string[];
  readonly verbs: readonly string[];
  /** Normalised. */
  readonly words: readonly string[];
}

/** More plain wordings than this make a pattern a mistake. */
const MOST = 3000;

const MARKS = /[“”"‘’'「」『』《》()\s、·,;:\-—.]/;
const ALL_MARKS = new RegExp(MARKS, 'g');

/** The spelling under which wordings are compared: no marks or spaces, Latin letters small. */
export function normalizeWording(text: string): string {
  const bare = MARKS.test(text) ? text.replace(ALL_MARKS, '') : text;
  return /[A-Z]/.test(bare) ? bare.toLowerCase() : bare;
}

/** Reads `(a/b)?c` from `at`; ends at the end, at `/` or at `)`. */
function sequence(source: string, at: number): { words: string[]; end: number } {
  let words = [''];
  let i = at;
  while (i < source.length && source[i] !== '/' && source[i] !== ')') {
    let parts: string[];
    if (source[i] === '(') {
      parts = [];
      do {
        const branch = sequence(source, i + 1);
        parts.push(...branch.words);
        i = branch.end;
      } while (source[i] === '/');
      if (source[i] !== ')') throw new Error(`( is not closed in ${source}`);
    } else {
      const end = plainEnd(source, i);
      parts = [source.slice(i, end)];
      i = end - 1;
    }
    i++;
    if (source[i] === '?') {
      parts.push('');
      i++;
    }
    if (words.length * parts.length > MOST) throw new Error(`more than ${MOST} wordings: ${source}`);
    words = words.flatMap((word) => parts.map((part) => word + part));
  }
  return { words, end: i };
}

/** The end of the letters from `at` on that stand for themselves; of those one `?` stands behind, the last goes alone. */
function plainEnd(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && !'/()?'.includes(source[end]!)) end++;
  return source[end] === '?' && end - at > 1 ? end - 1 : end;
}

/** Splits at `mark` outside brackets; null where it does not stand. */
function before(source: string, mark: string): [string, string] | null {
  const at = source.indexOf(mark);
  return at < 0 ? null : [source.slice(0, at), source.slice(at + 1)];
}

/**
 * Compiles one pattern. `groups` gives the verbs of `{name}`.
 * @throws {Error} that says what is wrong with the notation
 */
export function compileWording(pattern: string, groups: ReadonlyMap<string, readonly string[]>): Wording {
  const [context, afterContext] = before(pattern, '>') ?? ['', pattern];
  const [verb, body] = before(afterContext, '~') ?? ['', afterContext];
  const contexts = context === '' ? [] : expand(context);
  const verbs = expand(verb).flatMap((word) => {
    const group = /^\{(.+)\}$/.exec(word)?.[1];
    if (group === undefined) return [word];
    const members = groups.get(group);
    if (members === undefined) throw new Error(`no group of verbs is called {${group}}`);
    return members;
  });
  const words = [...new Set(expand(body).map(normalizeWording))].filter((word) => word.length > 1);
  if (words.length === 0) throw new Error(`no wording of two letters or more in ${pattern}`);
  return { contexts, verbs, words };
}

/** `a/b(c)?` → every plain word. */
function expand(source: string): string[] {
  if (source === '') return [];
  const words: string[] = [];
  for (let at = 0; at <= source.length; ) {
    const branch = sequence(source, at);
    words.push(...branch.words);
    if (branch.end < source.length && source[branch.end] === ')') throw new Error(`) has no ( in ${source}`);
    at = branch.end + 1;
  }
  return words.filter((word) => word !== '');
}

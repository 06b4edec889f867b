/**
 * Where in a sentence a pattern can begin to match: by the character it begins with and the one before it. `(?<![0-9.])\d{1,2}月`
 * begins with a digit, behind none. Most places are then passed over without asking the pattern.
 */
import type { Codes, Node } from './parse.ts';

export interface Entry {
  /** Characters a match may begin with. */
  readonly starts: Codes;
  /** Characters that must stand second in it; null: nothing is known, it may be a single one. */
  readonly seconds: Codes | null;
  /** Characters that may not stand right before it. */
  readonly notAfter: Characters;
}

/** These characters, or all but these. */
export interface Characters {
  readonly codes: Codes;
  readonly except: boolean;
}

/** Null where a match may begin with anything. */
export function entryOf(pattern: Node): Entry | null {
  const { codes, empty } = firstsOf(pattern);
  if (codes === null || empty) return null;
  return { starts: codes, seconds: secondsOf([pattern]), notAfter: forbiddenBefore(pattern) ?? NONE };
}

/** What stands behind the first character of a match: for lists of words (`安康杯|送清凉`) next to nothing. */
function secondsOf([node, ...rest]: readonly Node[]): Codes | null {
  switch (node?.kind) {
    case 'look':
    case 'start':
      return secondsOf(rest);
    case 'sequence':
      return secondsOf([...node.items, ...rest]);
    case 'choice':
      return union(node.branches.map((branch) => secondsOf([branch, ...rest])));
    case 'character': {
      const { codes, empty } = edgeOfSequence(rest, false);
      return empty ? null : codes;
    }
    default:
      return null;
  }
}

const NONE: Characters = { codes: new Set(), except: false };

interface Edge {
  /** Null: any. */
  readonly codes: Codes | null;
  /** It may match nothing at all, so that what stands next counts as well. */
  readonly empty: boolean;
}

const NOTHING: Edge = { codes: new Set(), empty: true };
const ANYTHING: Edge = { codes: null, empty: true };

const firstsOf = (node: Node): Edge => edgeOf(node, false);
export const lastsOf = (node: Node): Edge => edgeOf(node, true);

/** The characters that a match begins or ends with. */
function edgeOf(node: Node, last: boolean): Edge {
  switch (node.kind) {
    case 'character':
      return { codes: node.codes, empty: false };
    case 'sequence':
      return edgeOfSequence(last ? [...node.items].reverse() : node.items, last);
    case 'choice':
      return either(node.branches.map((b) => edgeOf(b, last)));
    case 'repeat': {
      const { codes, empty } = edgeOf(node.item, last);
      return { codes, empty: empty || node.least === 0 };
    }
    case 'look': {
      if (node.negative || node.behind || last) return NOTHING;
      // `(?=[春夏])…`: what is looked at is what comes next.
      const ahead = firstsOf(node.body);
      return ahead.codes === null || ahead.empty ? NOTHING : { codes: ahead.codes, empty: false };
    }
    case 'start':
      return NOTHING;
    case 'unknown':
      return ANYTHING;
  }
}

function edgeOfSequence(items: readonly Node[], last: boolean): Edge {
  let sum = NOTHING;
  for (const item of items) {
    const { codes, empty } = edgeOf(item, last);
    sum = { codes: union([sum.codes, codes]), empty };
    if (!empty) return sum;
  }
  return { codes: sum.codes, empty: true };
}

const either = (edges: readonly Edge[]): Edge => ({
  codes: union(edges.map(({ codes }) => codes)),
  empty: edges.some(({ empty }) => empty),
});

/** Null where one of them is. */
function union(all: readonly (Codes | null)[]): Codes | null {
  if (all.length === 1) return all[0]!;
  const sum = new Set<number>();
  for (const codes of all) {
    if (codes === null) return null;
    for (const code of codes) sum.add(code);
  }
  return sum;
}

/** What the looks at the head of a pattern forbid to stand before it; null: nothing. */
function forbiddenBefore(node: Node): Characters | null {
  switch (node.kind) {
    case 'look':
      return node.behind ? (node.negative ? lookedAway(node.body) : lookedFor(node.body)) : null;
    case 'start':
      return { codes: new Set(), except: true };
    case 'sequence': {
      let sum: Characters | null = null;
      for (const item of node.items) {
        sum = both(sum, forbiddenBefore(item));
        if (!isLook(item)) break;
      }
      return sum;
    }
    case 'choice':
      return node.branches.map(forbiddenBefore).reduce((a, b) => shared(a, b));
    case 'repeat':
      return node.least === 0 ? null : forbiddenBefore(node.item);
    case 'character':
    case 'unknown':
      return null;
  }
}

/** Takes up no characters, whichever way it is met. */
const isLook = (node: Node): boolean =>
  node.kind === 'look' ||
  node.kind === 'start' ||
  (node.kind === 'choice' && node.branches.every(isLook)) ||
  (node.kind === 'sequence' && node.items.every(isLook));

/** `(?<![0-9第]|以)`: the single characters that it forbids; longer words forbid none by themselves. */
const lookedAway = (body: Node): Characters | null => {
  const codes = singlesOf(body);
  return codes.size === 0 ? null : { codes, except: false };
};

/** `(?<=[在由]|^)`: all but what it asks for; the head of the sentence has nothing before it. */
function lookedFor(body: Node): Characters | null {
  if (body.kind === 'choice') return body.branches.map(lookedFor).reduce((a, b) => shared(a, b));
  if (body.kind === 'start') return { codes: new Set(), except: true };
  const { codes, empty } = lastsOf(body);
  return codes === null || empty ? null : { codes, except: true };
}

/** Characters that match a pattern alone. */
function singlesOf(node: Node): Codes {
  switch (node.kind) {
    case 'character':
      return node.codes ?? new Set();
    case 'choice':
      return new Set(node.branches.flatMap((branch) => [...singlesOf(branch)]));
    case 'repeat':
      return node.least > 1 ? new Set() : singlesOf(node.item);
    case 'sequence': {
      const needed = node.items.filter((item) => !(item.kind === 'repeat' && item.least === 0));
      return needed.length === 1 ? singlesOf(needed[0]!) : new Set();
    }
    case 'look':
    case 'start':
    case 'unknown':
      return new Set();
  }
}

/** Forbidden by either. */
function both(a: Characters | null, b: Characters | null): Characters | null {
  if (a === null) return b;
  if (b === null) return a;
  if (a.except && b.except)
    return { codes: new Set([...a.codes].filter((c) => b.codes.has(c))), except: true };
  if (a.except) return { codes: new Set([...a.codes].filter((c) => !b.codes.has(c))), except: true };
  if (b.except) return both(b, a);
  return { codes: new Set([...a.codes, ...b.codes]), except: false };
}

/** Forbidden by both. */
function shared(a: Characters | null, b: Characters | null): Characters | null {
  if (a === null || b === null) return null;
  if (a.except && b.except) return { codes: new Set([...a.codes, ...b.codes]), except: true };
  if (a.except) return { codes: new Set([...b.codes].filter((c) => !a.codes.has(c))), except: false };
  if (b.except) return shared(b, a);
  return { codes: new Set([...a.codes].filter((c) => b.codes.has(c))), except: false };
}

import type { ActivityMention } from '../../model/index.ts';
import type { Match } from '../rule.ts';
import { canonicalName, kindOf } from './canonical.ts';
import type { KnownNames } from './words.ts';

export type Found = Match<KnownNames>;

/** Titles of documents are shorter than this. */
const TITLE = 40;

/**
 * A mention of `sentence.slice(from, to)`; null inside the title of a document: 《关于开展送温暖活动的通知》.
 * @param kind where neither the table nor a head noun tells it
 */
export function mention(
  m: Found,
  from: number,
  to: number,
  rule: string,
  kind: string | null,
): ActivityMention | null {
  const before = m.sentence.slice(Math.max(0, from - TITLE), from);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return null;
  const name = m.sentence.slice(from, to);
  const canonical = canonicalName(name, m.context);
  return {
    type: 'activity',
    start: m.offset + from,
    end: m.offset + to,
    name,
    canonical,
    kind: kindOf(name, canonical, kind, m.context),
    rules: [rule],
  };
}

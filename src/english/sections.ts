/**
 * The sections of an English report: numbered and lettered headings (I., 2., A., 1.2), headings on a line of their own, labelled ones
 * (Outcome 1: …), and those that run into their paragraph (Membership. 462 new members joined).
 */
import type { Span } from '../model/index.ts';
import type { SectionNode } from '../text/sections.ts';
import { announcesPlan } from './plan.ts';

interface Found {
  readonly kind: string;
  readonly marker: string;
  readonly start: number;
  readonly heading: Span;
  readonly ordinal: number | null;
}

const ROMAN: readonly string[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
const MARKER =
  /^(?:(?<part>(?:Part|Chapter|Section|Outcome|Output|Objective|Goal|Pillar|Strategic Objective|Priority) (?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z]|One|Two|Three|Four|Five|Six))[.:]?\s|(?<roman>[IVX]{1,5})\.\s|(?<nested>\d{1,2}(?:\.\d{1,2})+)\.?\s|(?<arabic>\d{1,2})[.)]\s|\((?<paren>\d{1,2}|[a-z])\)\s|(?<letter>[A-Z])[.)]\s|(?<dash>[-·*—])\s)/u;
/** A heading is no longer than this, in letters and in words. */
const LONGEST = 90;
const MOST_WORDS = 12;
const VERB =
  /\b(?:was|were|is|are|had|has|have|will|rose|fell|grew|reached|covered|held|took|said|must|should)\b/u;

/** Sections of a part in order; each ends where the next of its level or above begins. */
export function findEnglishSections(text: string, span: Span): SectionNode[] {
  return nest(findMarkers(text, span), text, span);
}

function findMarkers(text: string, span: Span): Found[] {
  const found: Found[] = [];
  const first = firstText(text, span);
  let before = '';
  for (let at = span.start; at < span.end;) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 || stop > span.end ? span.end : stop;
    const line = text.slice(at, end);
    const words = line.trim();
    const start = at + line.length - line.trimStart().length;
    const next = text.slice(end + 1, nextBreak(text, end + 1, span.end)).trim();
    const marked =
      words === ''
        ? null
        : (marker(words, start) ?? (start === first ? null : bare(words, start, before, next)));
    if (marked !== null) found.push(marked);
    before = words;
    at = end + 1;
  }
  return found;
}

function nextBreak(text: string, from: number, limit: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at > limit ? limit : at;
}

const firstText = (text: string, span: Span): number =>
  span.start + (/\S/u.exec(text.slice(span.start, span.start + 400))?.index ?? 0);

function marker(words: string, start: number): Found | null {
  const m = MARKER.exec(words);
  if (m === null) return null;
  const kind = Object.keys(m.groups!).find((k) => m.groups![k] !== undefined)!;
  const mark = m[0].trim().replace(/[.:)]$/u, '');
  const rest = words.slice(m[0].length);
  if (rest === '' && kind !== 'part') return null;
  const heading = { start: start + m[0].length, end: start + m[0].length + headingLength(rest) };
  const label = m.groups![kind]!;
  const ordinal =
    kind === 'roman'
      ? ROMAN.indexOf(label) + 1
      : kind === 'arabic' || (kind === 'paren' && /\d/u.test(label))
        ? Number(label)
        : null;
  if (kind === 'roman' && ordinal === 0) return null;
  const level = kind === 'nested' ? `nested${label.split('.').length}` : kind;
  // A numbered sentence is an item of a list, not a heading.
  const isItem =
    /[.;]$/u.test(rest.trimEnd()) &&
    rest.length > 40 &&
    headingLength(rest) >= Math.min(rest.trimEnd().length - 1, LONGEST);
  return { kind: isItem ? `${level}-item` : level, marker: mark, start, heading, ordinal };
}

/** The heading's words: the line where it is short and no sentence, else up to the first stop or colon. */
function headingLength(rest: string): number {
  const sentence = /^[^.:;!?]*[^A-Z\s.:;!?][.:](?=\s|$)/u.exec(rest);
  const whole = rest.trimEnd();
  if (sentence !== null && sentence[0].length < whole.length)
    return Math.min(sentence[0].length - 1, LONGEST);
  return Math.min(whole.replace(/[.:]$/u, '').length, LONGEST);
}

/** Words that open sentences, never headings. */
const OPENS_SENTENCE =
  /^(?:We|I|It|They|He|She|You|This|That|These|Those|There|All|Some|In|On|At|As|If|But|And|So|Our|By|Dear|Fellow|Note|Source)\b/u;

/** A line of its own without a stop between a full sentence or nothing and a paragraph; a few words with a stop that open a paragraph. */
function bare(words: string, start: number, before: string, next: string): Found | null {
  if (!/^[A-Z]/u.test(words) || OPENS_SENTENCE.test(words)) return null;
  const own =
    words.length <= LONGEST &&
    words.split(' ').length <= MOST_WORDS &&
    !/[.;,!?\t]/u.test(words) &&
    !/:./u.test(words) &&
    !VERB.test(words);
  const stands = (before === '' || /[.!?:]$/u.test(before)) && (next === '' || next.length > 60);
  const figure = /(?<![QH])\d[\d,.]*\s*$/u.test(words.replace(/(?:19|20)\d{2}(?:[-—/]\d{2,4})?\s*$/u, ''));
  if (own && stands && !figure)
    return {
      kind: 'bare',
      marker: '',
      start,
      heading: { start, end: start + words.replace(/:$/u, '').length },
      ordinal: null,
    };
  const head = /^(?<head>[A-Z][^.:;,!?\d]{2,60}?)[.:] (?=[A-Z\d"“(])/u.exec(words)?.groups!['head'];
  if (head === undefined || words.length < 60 || VERB.test(head) || /\b(?:Mr|Mrs|Dr|No)$/u.test(head))
    return null;
  const count = head.split(' ').length;
  if (count > 4 && !(count <= 10 && announcesPlan(head))) return null;
  return { kind: 'run-in', marker: '', start, heading: { start, end: start + head.length }, ordinal: null };
}

interface Open {
  readonly kind: string;
  readonly node: { -readonly [K in keyof SectionNode]: SectionNode[K] };
  children: number;
}

/** How many open sections stay open when one of a kind begins: its level. A kind's level is the place at which it first appears. */
function levelOf(stack: readonly Open[], { kind, heading }: Found, text: string): number {
  const same = stack.findIndex((open) => open.kind === kind);
  if (same >= 0) return same;
  const numbered = stack.findIndex((open) => open.kind !== 'bare' && open.kind !== 'run-in');
  // Unnumbered headings before the first number are its equals; parts and Roman numbers stand over everything else.
  if (kind === 'part') return 0;
  if (kind === 'roman') return stack[0]?.kind === 'part' ? 1 : 0;
  if (
    (kind === 'arabic' || kind === 'letter') &&
    numbered < 0 &&
    stack.length > 0 &&
    /^[^.]*\n/u.test(text.slice(heading.start, heading.end + 2))
  )
    return 0;
  if ((kind === 'bare' || kind === 'run-in') && announcesPlan(text.slice(heading.start, heading.end)))
    return Math.min(stack.length, numbered < 0 ? stack.length : numbered);
  return stack.length;
}

function nest(markers: readonly Found[], text: string, span: Span): SectionNode[] {
  const stack: Open[] = [];
  const nodes: SectionNode[] = [];
  let top = 0;
  for (const marker of markers) {
    for (const open of stack.splice(levelOf(stack, marker, text))) open.node.end = marker.start;
    const parent = stack[stack.length - 1] ?? null;
    const position = parent ? ++parent.children : ++top;
    const node: Open['node'] = {
      id: parent ? `${parent.node.id}.${position}` : String(position),
      level: stack.length + 1,
      marker: marker.marker,
      heading: text.slice(marker.heading.start, marker.heading.end).trim(),
      headingSpan: marker.heading,
      ordinal: marker.ordinal,
      kind: marker.kind,
      start: marker.start,
      end: span.end,
      parent: parent?.node ?? null,
    };
    stack.push({ kind: marker.kind, node, children: 0 });
    nodes.push(node);
  }
  return nodes;
}

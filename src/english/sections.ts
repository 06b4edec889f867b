/**
 * The sections of an English report: numbered and lettered headings (I., 2., A., 1.2), headings on a line of their own, labelled ones
 * (Outcome 1: …), and those that run into their paragraph (Membership. 462 new members joined).
 */
import type { Span } from '../model/index.ts';
import type { SectionNode } from '../text/sections.ts';

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
  let previousBlank = true;
  for (let at = span.start; at < span.end;) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 || stop > span.end ? span.end : stop;
    const line = text.slice(at, end);
    const indent = line.length - line.trimStart().length;
    const words = line.trim();
    if (words !== '') {
      const start = at + indent;
      const marked =
        marker(words, start) ??
        (found.length === 0 && start === firstText(text, span)
          ? null
          : bare(text, words, start, end, previousBlank));
      if (marked !== null) found.push(marked);
    }
    previousBlank = words === '';
    at = end + 1;
  }
  return found;
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
  return {
    kind: kind === 'nested' ? `nested${label.split('.').length}` : kind,
    marker: mark,
    start,
    heading,
    ordinal,
  };
}

/** The heading's words: the line where it is short and no sentence, else up to the first stop or colon. */
function headingLength(rest: string): number {
  const sentence = /^[^.:;!?]*[^A-Z\s.:;!?][.:](?=\s|$)/u.exec(rest);
  const whole = rest.trimEnd();
  if (sentence !== null && sentence[0].length < whole.length)
    return Math.min(sentence[0].length - 1, LONGEST);
  return Math.min(whole.replace(/[.:]$/u, '').length, LONGEST);
}

/** A line of its own without a stop, or a few words with one that open a paragraph. */
function bare(text: string, words: string, start: number, end: number, previousBlank: boolean): Found | null {
  const own =
    words.length <= LONGEST &&
    words.split(' ').length <= MOST_WORDS &&
    !/[.;,!?]$/u.test(words) &&
    /^[A-Z]/u.test(words) &&
    !VERB.test(words);
  const isHeading =
    own &&
    (previousBlank || /^\s*\n/u.test(text.slice(end, end + 3))) &&
    !/[:\t]./u.test(words) &&
    !/\d[\d,.]*\s*$/u.test(words.replace(/(?:19|20)\d{2}(?:[-—]\d{2,4})?\s*$/u, ''));
  if (isHeading)
    return {
      kind: 'bare',
      marker: '',
      start,
      heading: { start, end: start + words.replace(/:$/u, '').length },
      ordinal: null,
    };
  const runIn = /^(?<head>[A-Z][^.:;,!?\d]{2,50}?)[.:] (?=[A-Z\d"“(])/u.exec(words);
  const head = runIn?.groups!['head'];
  if (
    head === undefined ||
    head.split(' ').length > 10 ||
    VERB.test(head) ||
    words.length < 60 ||
    /\b(?:Mr|Mrs|Dr|No)$/u.test(head)
  )
    return null;
  return { kind: 'run-in', marker: '', start, heading: { start, end: start + head.length }, ordinal: null };
}

interface Open {
  readonly kind: string;
  readonly node: { -readonly [K in keyof SectionNode]: SectionNode[K] };
  children: number;
}

/** The level of a kind is the place at which it first appears under the kinds already open. */
function nest(markers: readonly Found[], text: string, span: Span): SectionNode[] {
  const stack: Open[] = [];
  const nodes: SectionNode[] = [];
  let top = 0;
  for (const marker of markers) {
    const same = stack.findIndex((open) => open.kind === marker.kind);
    const keep =
      marker.kind === 'part'
        ? Math.max(0, same)
        : same >= 0
          ? same
          : marker.kind === 'bare' && stack.length > 0 && stack[0]!.kind !== 'bare'
            ? 1
            : stack.length;
    for (const open of stack.splice(keep)) open.node.end = marker.start;
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

/**
 * Finds the sections of a report wherever their markers stand: on lines of their own or, in scraped texts, behind a full stop
 * or colon in mid-line. 一、 (一) 1. 1、 (1) ① 第一, 一是, and unnumbered headings such as 下半年工作安排:
 */
import type { Span } from '../model/index.ts';
import { characterSet } from './characters.ts';
import { announcesPlan } from './plan.ts';

export interface SectionNode extends Span {
  /** `1.2`: the path of positions, not of the printed numbers, which may have gaps. */
  readonly id: string;
  readonly level: number;
  readonly marker: string;
  /** Words of the heading, on folded text. */
  readonly heading: string;
  /** Where the heading's words stand. */
  readonly headingSpan: Span;
  /** Printed number, where it has one: for the numbering check. */
  readonly ordinal: number | null;
  readonly kind: string;
  readonly parent: SectionNode | null;
}

const NUM = '[一二三四五六七八九十]';
/** Kinds of markers; how deep a kind stands is found from the text, not fixed. */
const MARKER = new RegExp(
  [
    `(?<part>第${NUM}{1,3}(?:部分|章))[、:， ,]?`,
    `(?<comma>${NUM}{1,3})[、.]`,
    `(?<paren>\\(${NUM}{1,3}\\)|[㈠-㈩])[、.]?`,
    `(?<arabic>\\d{1,2})(?:[、]|\\.(?!\\d))`,
    `(?<bracket>\\(\\d{1,2}\\)|\\d{1,2}\\))[、.]?`,
    `(?<circle>[①-⑳⑴-⒇])`,
    `(?<ordinal>第${NUM}{1,2})[,、:]`,
    `(?<item>${NUM}{1,2}(?:是|要))`,
    `(?<dash>——?)`,
    `(?<bullet>[▲△►▶●◆■★])`,
  ].join('|'),
  'uy',
);

/** An unnumbered heading: a short phrase of these words that ends in a colon or a line break. */
const BARE =
  /(?<words>[^。,;:!?\n、]{0,14}(?:工作(?:安排|打算|计划|思路|要点|目标|重点|设想|部署|回顾|情况)|下一步|(?:存在|面临)的?(?:主要)?(?:困难|问题|不足)[^。,;:!?\n、]{0,6}|预期目标|(?:主要|目标)任务|今后(?:的)?(?:打算|计划|工作)|(?:[一二三四]季度|下半年|明年|来年|下步|下一?阶段|\d{4}年)(?:的)?(?:工作)?(?:计划|打算|安排|思路|目标|重点|任务))[^。,;!?\n、:]{0,6})(?::|\n|$)/uy;

/** No heading without a number goes on behind these, or is longer. */
const NOT_IN_BARE = characterSet('。,;:!?\n、');
const LONGEST_BARE = 40;
const COLON = 58;

/** Whether the words from `i` on end in a colon. */
function endsInColon(text: string, i: number): boolean {
  for (let end = i; end < i + LONGEST_BARE; end++)
    if (NOT_IN_BARE.at(text, end)) return text.charCodeAt(end) === COLON;
  return false;
}

/** Behind these a marker may stand. A colon and a comma-less space count, since scraped texts put nothing else there. */
// > closes a tag that a text was scraped with: </p><p>五、2013年打算
const BEFORE = characterSet('。；;:：!?！？\n\r\t ”)】》…>');
const HEADING_LIMIT = 48;
const SPACE = 32;
const LINE_FEED = 10;
const RETURN = 13;

interface Found {
  readonly kind: string;
  readonly marker: string;
  readonly start: number;
  readonly headStart: number;
}

/** The digits' value: 一 → 1, 十二 → 12, (三) → 3, ④ → 4. */
function ordinalOf(kind: string, marker: string): number | null {
  const circle = /[①-⑳㈠-㈩⑴-⒇]/u.exec(marker);
  if (circle) {
    const code = circle[0].charCodeAt(0);
    return code >= 0x3220 && code <= 0x3229 ? code - 0x321f : code >= 0x2474 ? code - 0x2473 : code - 0x245f;
  }
  const arabic = /\d+/.exec(marker);
  if (arabic) return Number(arabic[0]);
  const chinese = /[一二三四五六七八九十]+/.exec(marker)?.[0];
  if (chinese === undefined || kind === 'bare' || kind === 'dash') return null;
  const digit = (c: string | undefined): number =>
    c === undefined ? 0 : '一二三四五六七八九'.indexOf(c) + 1;
  const ten = chinese.indexOf('十');
  if (ten < 0) return digit(chinese);
  return (ten === 0 ? 10 : digit(chinese[0]) * 10) + digit(chinese[ten + 1]);
}

function findMarkers(text: string, span: Span): Found[] {
  const found: Found[] = [];
  let lineStart = true;
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    const before = i > span.start ? text.charCodeAt(i - 1) : LINE_FEED;
    if (before === LINE_FEED || before === RETURN) lineStart = true;
    if (code === SPACE || code === LINE_FEED || code === RETURN) continue;
    if (i === span.start || BEFORE.at(text, i - 1)) {
      const first = lineStart;
      MARKER.lastIndex = i;
      const m = MARKER.exec(text);
      if (m !== null && m.index + m[0].length <= span.end) {
        const kind = Object.keys(m.groups!).find((k) => m.groups![k] !== undefined)!;
        if (allowed(kind, text, i, i + m[0].length, first)) {
          found.push({
            kind,
            marker: m[0].replace(/[、.:,， ]+$/u, ''),
            start: i,
            headStart: i + m[0].length,
          });
          i += m[0].length - 1;
          lineStart = false;
          continue;
        }
      }
      // In mid-line only behind a full stop, and closed by a colon: 下半年工作安排:1.抓好…
      const stands =
        first ||
        i === span.start ||
        '。!?'.includes(text[i - 1]!) ||
        (text[i - 1] === ' ' && '。!?'.includes(text[i - 2] ?? '。'));
      BARE.lastIndex = i;
      const bare = stands && (first || endsInColon(text, i)) ? BARE.exec(text) : null;
      if (
        bare !== null &&
        (first || text[BARE.lastIndex - 1] === ':') &&
        bare.groups!['words']!.length >= 3
      ) {
        found.push({ kind: 'bare', marker: '', start: i, headStart: i });
        i += bare.groups!['words']!.length - 1;
      }
    }
    lineStart = false;
  }
  return found;
}

/** Look-alikes of markers that are words of the sentence: 1.5倍, 一、二、三等奖, 一是一. */
function allowed(kind: string, text: string, start: number, end: number, first: boolean): boolean {
  const next = text[end] ?? '';
  if (kind === 'dash' || kind === 'bullet') return first && next !== '';
  if (kind === 'comma' || kind === 'arabic') {
    // 一、二、三等奖 and 2、3号: another number follows at once.
    if (
      /[一二三四五六七八九十\d]/.test(next) &&
      /^[一二三四五六七八九十\d]{1,3}[、.,等]/u.test(text.slice(end, end + 5))
    )
      return false;
    if (next === '' || next === ' ' || next === '\n') return first;
  }
  if (kind === 'arabic' && !first && text[start - 1] === ' ' && /\d/.test(text[start - 2] ?? ''))
    return false;
  return true;
}

function headingOf(text: string, marker: Found, limit: number): Span {
  let end = marker.headStart;
  const stop = Math.min(limit, marker.headStart + HEADING_LIMIT);
  while (end < stop && !'。;!?\n\r'.includes(text[end]!) && !(text[end] === ':' && end > marker.headStart))
    end++;
  // ▲四季度安排  攻坚建会15家: behind a bullet, wide space parts the heading from what it heads.
  const gap =
    marker.kind === 'bullet' ? text.slice(marker.headStart, end).search(/(?<=\p{Script=Han}) {2}/u) : -1;
  if (gap > 0) return { start: marker.headStart, end: marker.headStart + gap };
  // Too long for a heading of its own: scraped texts run it into the paragraph; the first clause is what can be said of it.
  if (end === stop && stop < limit && !'。;!?\n\r:'.includes(text[end] ?? '\n')) {
    for (let i = marker.headStart + 2; i < stop; i++) {
      if (text[i] === ',' || text[i] === ' ') {
        end = i;
        break;
      }
    }
  }
  return { start: marker.headStart, end };
}

/** An unnumbered heading closes all that is open (…6.女职工工作。下半年工作安排:), but within a section that is a plan it stands below it. */
const bareDepth = (stack: readonly { kind: string; node: { heading: string } }[]): number =>
  stack.findLastIndex(({ kind, node }) => kind !== 'bare' && announcesPlan(node.heading)) + 1;

/**
 * Sections of a part in order of their start; a section ends where the next of its level or above begins. The level of a kind
 * is the place at which it first appears under the kinds already open.
 */
export function findSections(text: string, span: Span): SectionNode[] {
  const markers = findMarkers(text, span);
  interface Open {
    kind: string;
    node: { -readonly [K in keyof SectionNode]: SectionNode[K] };
    children: number;
  }
  const stack: Open[] = [];
  const nodes: Open['node'][] = [];
  let top = 0;
  for (const [index, marker] of markers.entries()) {
    // ——在第七次会议上: before any section a dash opens a subtitle.
    if (marker.kind === 'dash' && stack.length === 0) continue;
    const same = stack.findIndex((open) => open.kind === marker.kind);
    const keep =
      marker.kind === 'part'
        ? 0
        : marker.kind === 'bare'
          ? bareDepth(stack)
          : same >= 0
            ? same
            : stack.length;
    for (const open of stack.splice(keep)) open.node.end = marker.start;
    const parent = stack[stack.length - 1] ?? null;
    const position = parent ? ++parent.children : ++top;
    const limit = markers[index + 1]?.start ?? span.end;
    const headingSpan = headingOf(text, marker, limit);
    const node: Open['node'] = {
      id: parent ? `${parent.node.id}.${position}` : String(position),
      level: stack.length + 1,
      marker: marker.marker,
      heading: text.slice(headingSpan.start, headingSpan.end).trim(),
      headingSpan,
      ordinal: ordinalOf(marker.kind, marker.marker),
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

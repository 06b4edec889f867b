/** Running headers, footers and page numbers: what stands at the same edge of page after page. */
import { textOf, type Line } from './lines.ts';

const PAGE_NUMBER =
  /^(?:第?\s*\d{1,4}\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?|[-—–·•~]+\s*\d{1,4}\s*[-—–·•~]+|第[一二三四五六七八九十百]+页|page \d+(?: of \d+)?|[ivxlc]{1,6})$/iu;
/** How many lines from the edge are looked at. */
const EDGE = 2;

/** The lines of each page without those. A page needs three neighbours before a repeated line counts as a running one. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.4);
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    const outermost = new Set([highest(lines, 1), highest(lines, -1)].flat().slice(0, 2));
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      if (outermost.has(line) && PAGE_NUMBER.test(textOf(line).trim())) return false;
      return (counts.get(keyOf(line)) ?? 0) < often;
    });
  });
}

/** Numbers differ from page to page, and left pages from right ones in where it stands, not in how high. */
const keyOf = (line: Line): string =>
  `${Math.round(line.y / 4)} ${textOf(line).replace(/\d+/gu, '#').replace(/\s+/gu, '')}`;

const edges = (lines: readonly Line[]): Line[] => [...highest(lines, EDGE), ...highest(lines, -EDGE)];

/** The `count` lines nearest the top, or with a negative count nearest the bottom, nearest first. */
function highest(lines: readonly Line[], count: number): Line[] {
  const sorted = [...lines].sort((a, b) => (b.y - a.y) * Math.sign(count));
  return sorted.slice(0, Math.abs(count));
}

/** The map from extracted text back to the original, for formats whose places are their lines. */
import type { SourceText } from '../model/index.ts';

/** Each line that says something is a paragraph, counted from 1 with the empty lines (so that it is the line number). */
export function linePlaces(text: string): SourceText['places'] {
  const places: { start: number; end: number; location: { paragraph: number } }[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) places.push({ start, end, location: { paragraph: line } });
    start = end + 1;
  }
  return places;
}

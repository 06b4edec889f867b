/** A stretch of text with its mentions in colour. */
import type { DocumentRecord, Span } from '../../model/index.ts';
import type { Colors } from './colors.ts';

/** A stretch to be painted. */
export interface Paint extends Span {
  /** A higher layer lies over a lower one: a number inside an activity's name keeps its own colour. */
  readonly layer: number;
  readonly paint: (text: string) => string;
}

/** Everything of a record that has a colour. */
export function paintsOf(
  { numerals, activities, times, observations }: DocumentRecord,
  colors: Colors,
): Paint[] {
  const left = numerals.filter((n) => n.role === 'not-a-quantity' || n.role === 'unexplained');
  return [
    ...activities.map(({ start, end }) => ({ start, end, layer: 0, paint: colors.magenta })),
    ...observations.flatMap(({ evidence: { measure: m } }) =>
      m === null ? [] : [{ start: m[0], end: m[1], layer: 1, paint: colors.underline }],
    ),
    ...times.map(({ start, end }) => ({ start, end, layer: 2, paint: colors.cyan })),
    ...left.map(({ start, end, role }) => ({
      start,
      end,
      layer: 3,
      paint: role === 'unexplained' ? colors.bgRed : colors.gray,
    })),
    ...observations.map(({ evidence: { number }, status }) => ({
      start: number[0],
      end: number[1],
      layer: 4,
      paint: (text: string) => colors.bold(status === 'target' ? colors.yellow(text) : colors.green(text)),
    })),
  ];
}

/** A stretch of `span` that lies under one paint, or under none. */
export interface Run<P> extends Span {
  readonly paint: P | null;
}

/** `span` cut where the topmost paint changes. `paints` are those that touch it. */
export function runsOf<P extends Span & { readonly layer: number }>(
  span: Span,
  paints: readonly P[],
): Run<P>[] {
  const owner: (P | null)[] = new Array<P | null>(span.end - span.start).fill(null);
  for (const paint of [...paints].sort((a, b) => a.layer - b.layer)) {
    owner.fill(
      paint,
      Math.max(0, paint.start - span.start),
      Math.max(0, Math.min(paint.end, span.end) - span.start),
    );
  }
  const runs: Run<P>[] = [];
  for (let from = 0; from < owner.length;) {
    let to = from + 1;
    while (to < owner.length && owner[to] === owner[from]) to++;
    runs.push({ start: span.start + from, end: span.start + to, paint: owner[from] ?? null });
    from = to;
  }
  return runs;
}

/** `span` of the text on one line, painted. `paints` are those that touch it. */
export const highlight = (text: string, span: Span, paints: readonly Paint[]): string =>
  runsOf(span, paints)
    .map(({ start, end, paint }) => {
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      return paint?.paint(words) ?? words;
    })
    .join('');

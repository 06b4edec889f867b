/**
 * A stretch of the source text: half-open, in UTF-16 code units, so that `text.slice(start, end)` is what
 * stands there. Everything zongjie says about a text points at it with one of these.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

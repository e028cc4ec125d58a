/**
 * A stretch of a text: half-open `[start, end)`, counted in UTF-16 code units,
 * so that `text.slice(span.start, span.end)` gives the words.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span; throws `RangeError` when it is negative, reversed or not whole. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`not a span: [${start}, ${end})`);
  }
  return Object.freeze({ start, end });
}

/** The words of a span. */
export const quote = (text: string, at: Span): string => text.slice(at.start, at.end);

/** True when `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

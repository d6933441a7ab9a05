type Span = { from: string; to: string };
/** Which span of a day is wrong: it ends before it begins, or begins before another one has ended. */
export type SpanFault = { at: number; kind: 'backwards' | 'overlaps' };

/** The first fault of a day's hours; undefined when they can be kept. Times are `HH:mm`, which order as text. */
export const spanFault = (spans: readonly Span[]): SpanFault | undefined => {
  const backwards = spans.findIndex(({ from, to }) => from >= to);
  if (backwards >= 0) return { at: backwards, kind: 'backwards' };
  const overlaps = spans.findIndex((span, at) => spans.some((other, index) => index < at && other.from < span.to && span.from < other.to));
  return overlaps < 0 ? undefined : { at: overlaps, kind: 'overlaps' };
};

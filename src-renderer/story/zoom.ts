/** Moving and zooming a stretch of time within bounds. Pure. */
import type { Range } from './periods.ts';

/** No less than a minute is shown. */
export const LEAST_SPAN_MS = 60_000;

const spanOf = ({ from, until }: Range): number => until - from;

/** Keeps a stretch within bounds, as long as it was where there is room, and no shorter than a minute. */
export function within(range: Range, bounds: Range): Range {
  const room = Math.max(LEAST_SPAN_MS, spanOf(bounds));
  const span = Math.min(room, Math.max(LEAST_SPAN_MS, spanOf(range)));
  const from = Math.max(bounds.from, Math.min(range.from, bounds.from + room - span));
  return { from: Math.round(from), until: Math.round(from + span) };
}

/**
 * @param factor  of the span: below 1 zooms in.
 * @param anchor  the moment that stays where it is.
 */
export function zoomed(range: Range, factor: number, anchor: number, bounds: Range): Range {
  const span = Math.min(spanOf(bounds), Math.max(LEAST_SPAN_MS, spanOf(range) * factor));
  const share = (anchor - range.from) / spanOf(range);
  return within({ from: anchor - share * span, until: anchor + (1 - share) * span }, bounds);
}

/** @param share  of the span; positive goes to later. */
export function panned(range: Range, share: number, bounds: Range): Range {
  const by = spanOf(range) * share;
  return within({ from: range.from + by, until: range.until + by }, bounds);
}

/** The stretch that two fingers show that held the moments `a` and `b` and are now at the shares `at` and `bt` of the width. */
export function pinched(
  held: { readonly a: number; readonly b: number },
  at: number,
  bt: number,
  bounds: Range,
): Range | null {
  if (Math.abs(bt - at) < 0.02) return null;
  const span = (held.b - held.a) / (bt - at);
  if (span <= 0) return null;
  const from = held.a - at * span;
  return within({ from, until: from + span }, bounds);
}

/** What lies around a stretch as well, so that it can be moved before more is loaded. */
export const withMargin = ({ from, until }: Range, share = 0.5): Range => ({
  from: Math.max(0, Math.floor(from - (until - from) * share)),
  until: Math.ceil(until + (until - from) * share),
});

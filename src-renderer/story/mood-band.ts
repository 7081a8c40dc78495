/** The band under the chart: what mood the companion was mostly in, piece by piece. Pure. */
import type { StoryBucket } from '#shared/contract/story.ts';
import type { MoodName } from '#shared/emotions/companion.ts';
import type { Range } from './periods.ts';
import { middleOf } from './trend.ts';

export interface MoodPiece extends Range {
  readonly mood: MoodName;
  readonly messages: number;
}

/**
 * Cuts a stretch into `pieces` and says for each which mood most messages left the companion in; neighbours of the same
 * mood become one, and pieces without a message are left out.
 */
export function moodBand(buckets: readonly StoryBucket[], { from, until }: Range, pieces = 14): MoodPiece[] {
  const width = (until - from) / pieces;
  if (width <= 0) return [];
  const counts = Array.from({ length: pieces }, () => new Map<MoodName, number>());
  for (const bucket of buckets) {
    const at = middleOf(bucket);
    if (bucket.companion === null || at < from || at >= until) continue;
    const { mood, known } = bucket.companion;
    const piece = counts[Math.min(pieces - 1, Math.floor((at - from) / width))]!;
    piece.set(mood, (piece.get(mood) ?? 0) + known);
  }
  const band: MoodPiece[] = [];
  for (const [index, of] of counts.entries()) {
    const [top] = [...of].sort((a, b) => b[1] - a[1]);
    if (top === undefined) continue;
    const messages = [...of.values()].reduce((a, b) => a + b, 0);
    const [start, end] = [from + index * width, from + (index + 1) * width];
    const last = band.at(-1);
    if (last !== undefined && last.mood === top[0] && last.until >= start - 1) {
      band[band.length - 1] = { ...last, until: end, messages: last.messages + messages };
    } else {
      band.push({ from: start, until: end, mood: top[0], messages });
    }
  }
  return band;
}

import type { StoryBucket } from '#shared/contract/story.ts';
import type { MoodName } from '#shared/emotions/companion.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { moodBand } from './mood-band.ts';
import { useRested, type Viewport } from './viewport.ts';
import { CHART, messagesWord, rangeWord } from './words.ts';

/** A pattern for each mood, so that the band reads without its words and without colour. */
const PATTERNS: Readonly<Record<MoodName, string>> = {
  exuberant: 'story-dots',
  dependent: 'story-rings',
  relaxed: 'story-plain',
  docile: 'story-flat',
  bored: 'story-steps',
  disdainful: 'story-grid',
  anxious: 'story-slant',
  hostile: 'story-cross',
};

/** How the companion mostly felt, along the same axis of time as the chart. */
export function MoodStrip({ buckets, viewport }: { buckets: readonly StoryBucket[]; viewport: Viewport }) {
  const { from, until } = useRested(viewport, 60);
  const band = moodBand(buckets, { from, until });
  if (band.length === 0) return null;
  const share = (at: number) => ((at - from) / (until - from)) * 100;
  return (
    <section aria-label={CHART.moods} className="flex flex-col gap-1 px-1">
      <p aria-hidden className="text-ink-faint text-xs">
        {CHART.moods}
      </p>
      <ul dir="ltr" className="relative h-7">
        {band.map((piece) => (
          <li
            key={piece.from}
            title={`${MOOD_WORDS[piece.mood]}: ${messagesWord(piece.messages)}`}
            className={`absolute inset-y-0 overflow-hidden rounded-md border border-companion/50 text-companion ${PATTERNS[piece.mood]}`}
            style={{ left: `${share(piece.from)}%`, width: `${share(piece.until) - share(piece.from)}%` }}
          >
            <span className="mx-0.5 inline-block max-w-full truncate rounded bg-surface px-1 text-ink text-xs leading-6">
              {MOOD_WORDS[piece.mood]}
            </span>
            <span className="sr-only">, {rangeWord(piece)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

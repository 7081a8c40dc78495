import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { momentWord } from './moment.ts';

interface PointDetailsProps {
  readonly point: TimelinePoint;
  readonly ordinal: number;
  readonly companionName: string;
}

/** The message of a point, when it was, how it sounded and how the companion felt after it. */
export function PointDetails({ point, ordinal, companionName }: PointDetailsProps) {
  return (
    <div className="flex min-h-28 flex-col gap-1 pt-1 text-sm">
      <p className="flex justify-between gap-3 text-ink-faint">
        <span>Message {ordinal}</span>
        <time dateTime={new Date(point.at).toISOString()}>{momentWord(point.at)}</time>
      </p>
      <p className="line-clamp-2 wrap-anywhere text-ink">“{point.excerpt}”</p>
      {point.person === null ? null : (
        <p className="text-person">
          <span aria-hidden className="mr-1.5 inline-block w-5 text-center font-emoji">
            {EMOTIONS[point.person.primary].emoji}
          </span>
          Sounded like {point.person.phrase}
        </p>
      )}
      {point.companion === null ? null : (
        <p className="text-companion">
          <span aria-hidden className="mr-1.5 inline-block w-5 text-center">
            ◇
          </span>
          {companionName} felt {MOOD_WORDS[point.companion.moodName]}
        </p>
      )}
    </div>
  );
}

import type { StoryBucket, StoryMoment } from '#shared/contract/story.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CHART, messagesWord, momentWord, rangeWord } from './words.ts';

interface BucketDetailsProps {
  readonly bucket: StoryBucket | null;
  /** Null while it is being fetched, or nothing is looked at. */
  readonly moment: StoryMoment | null;
  readonly companionName: string;
  readonly onOpen: (moment: StoryMoment) => void;
}

/** The mark that is looked at: when it was, the words of its newest message, and how both fared. Always of one height. */
export function BucketDetails({ bucket, moment, companionName, onOpen }: BucketDetailsProps) {
  if (bucket === null) return <p className="min-h-32 text-ink-soft text-sm">{CHART.keys}</p>;
  const { from, until, messages } = bucket;
  return (
    <div className="flex min-h-32 flex-col gap-1 text-sm">
      <p className="flex flex-wrap justify-between gap-x-3 text-ink-faint">
        <span>{until > from ? rangeWord({ from, until: until + 1 }) : momentWord(from)}</span>
        <span>{messagesWord(messages)}</span>
      </p>
      {moment === null ? (
        <Skeleton className="h-16" />
      ) : (
        <>
          <p dir="auto" className="line-clamp-2 wrap-anywhere text-ink">
            “{moment.excerpt}”
          </p>
          <p className="text-ink-soft">
            {messages > 1 ? `${CHART.newestOf(messages)}. ` : ''}
            {CHART.in(moment.sessionTitle)}
          </p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {moment.person === null ? (
              <span className="text-ink-soft">{CHART.notRead}</span>
            ) : (
              <span className="text-person">
                <span aria-hidden className="mr-1.5 font-emoji">
                  {EMOTIONS[moment.person.primary].emoji}
                </span>
                {CHART.sounded(moment.phrase ?? moment.person.primary)}
              </span>
            )}
            {moment.companion === null ? null : (
              <span className="text-companion">
                <span aria-hidden className="mr-1.5">
                  ◇
                </span>
                {CHART.felt(companionName, MOOD_WORDS[moment.companion.mood])}
              </span>
            )}
            <Button size="small" tone="quiet" onClick={() => onOpen(moment)}>
              {CHART.open}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

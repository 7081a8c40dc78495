import type { Streak } from '#shared/contract/story.ts';
import type { StoryContext } from './context.ts';
import { Loaded, Part } from './part.tsx';
import { rangeOfDay } from './periods.ts';
import { useFigures } from './use-story.ts';
import { daysWord, rangeWord, STREAKS } from './words.ts';

/** Days in a row, of all time, without a word of praise or blame. */
export function StreaksPart({ story }: { story: StoryContext }) {
  const query = useFigures(story.filter, null);
  return (
    <Part title={STREAKS.title} about={STREAKS.about}>
      <Loaded query={query} skeleton="h-16">
        {({ talked, pleasant }) => (
          <dl className="grid grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] gap-4">
            <Row title={STREAKS.talked} of={talked} />
            <Row title={STREAKS.pleasant} of={pleasant} />
          </dl>
        )}
      </Loaded>
    </Part>
  );
}

function Row({ title, of }: { title: string; of: { current: Streak; longest: Streak } }) {
  return (
    <div>
      <dt className="font-medium">{title}</dt>
      <dd className="text-ink-soft">
        {STREAKS.now}: {word(of.current)}
      </dd>
      <dd className="text-ink-soft">
        {STREAKS.longest}: {word(of.longest)}
      </dd>
    </div>
  );
}

function word({ days, from, until }: Streak): string {
  if (days === 0 || from === null || until === null) return STREAKS.none;
  return `${daysWord(days)} (${rangeWord({ from: rangeOfDay(from).from, until: rangeOfDay(until).until })})`;
}

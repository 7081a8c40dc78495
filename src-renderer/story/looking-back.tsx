import type { StoryContext } from './context.ts';
import { ModelReflection } from './model-reflection.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Loaded, Part } from './part.tsx';
import { periodOf } from './periods.ts';
import { reflectionOf } from './reflection.ts';
import { useFigures } from './use-story.ts';
import { BACK, periodWord } from './words.ts';

/** The period in words: made here out of its figures, and by the chosen model where somebody asks for that. */
export function LookingBack({ story }: { story: StoryContext }) {
  const { filter, period, unit, companionName } = story;
  const before = period === null ? null : periodOf(unit, period.from, -1);
  const figures = ofThis(useFigures(filter, period));
  const previous = ofThis(useFigures(filter, before, before !== null));
  return (
    <Part title={`${BACK.title}: ${periodWord(unit, period)}`} about={BACK.offline}>
      <Loaded query={figures} skeleton="h-40">
        {(data) => (
          <>
            <NothingHere story={story} messages={data.messages} />
            {data.messages === 0 ? null : (
              <>
                <div className="flex max-w-prose flex-col gap-2 text-lg leading-relaxed">
                  {reflectionOf(data, before === null ? null : (previous.data ?? null), {
                    unit,
                    companionName,
                  }).map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </div>
                <ModelReflection
                  key={`${unit} ${period?.from ?? 0} ${JSON.stringify(filter)}`}
                  filter={filter}
                  period={period}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </Part>
  );
}

/** Sentences of another time under the name of this one would be wrong, if only for a moment. */
const ofThis = <Query extends ReturnType<typeof useFigures>>(query: Query) => ({
  ...query,
  data: query.isPlaceholderData ? undefined : query.data,
});

import type { StoryContext } from './context.ts';
import { DistributionPart } from './distribution.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Loaded } from './part.tsx';
import { RhythmPart } from './rhythm.tsx';
import { TopicWords } from './topic-words.tsx';
import { TransitionsPart } from './transitions.tsx';
import { useFigures } from './use-story.ts';
import { FEW_MESSAGES, fewWord } from './words.ts';

/** What it sounded like, what came after what, when, and which words go with it. */
export function FeelingsTab({ story }: { story: StoryContext }) {
  const query = useFigures(story.filter, story.period);
  return (
    <>
      <Loaded query={query} skeleton="h-96 rounded-3xl">
        {(figures) => (
          <>
            <NothingHere story={story} messages={figures.messages} />
            {figures.messages > 0 && figures.read < FEW_MESSAGES ? (
              <p className="text-ink-soft">{fewWord(figures.read)}</p>
            ) : null}
            {figures.read > 0 ? (
              <>
                <DistributionPart figures={figures} />
                <TransitionsPart figures={figures} />
              </>
            ) : null}
            {figures.messages > 0 ? <RhythmPart figures={figures} /> : null}
          </>
        )}
      </Loaded>
      <TopicWords story={story} />
    </>
  );
}

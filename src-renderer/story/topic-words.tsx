import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import type { StoryContext } from './context.ts';
import { Loaded, Part } from './part.tsx';
import { useWords } from './use-story.ts';
import { FEELINGS, labelWord } from './words.ts';

/** Words that occur with a feeling more often than chance would have it. */
export function TopicWords({ story }: { story: StoryContext }) {
  const query = useWords(story.filter, story.period);
  return (
    <Loaded query={query} skeleton="h-40 rounded-3xl">
      {({ messages, total, labels }) =>
        total === 0 ? null : (
          <Part title={FEELINGS.words} about={FEELINGS.wordsAbout(messages, total)}>
            {labels.length === 0 ? (
              <p className="text-ink-soft">{FEELINGS.noWords}</p>
            ) : (
              <dl className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-8 gap-y-4">
                {labels.map(({ label, words }) => (
                  <div key={label}>
                    <dt className="font-medium">
                      <span aria-hidden className="mr-2 font-emoji">
                        {EMOTIONS[label].emoji}
                      </span>
                      {labelWord(label)}
                    </dt>
                    <dd>
                      <ul className="flex flex-wrap gap-1.5 pt-1">
                        {words.map(({ word, messages: inMessages }) => (
                          <li
                            key={word}
                            dir="auto"
                            title={FEELINGS.inMessages(inMessages)}
                            className="wrap-anywhere rounded-full bg-sunken px-2.5 text-sm"
                          >
                            {word}
                            <span className="ms-1 text-ink-faint text-xs">
                              <span aria-hidden>{inMessages}</span>
                              <span className="sr-only">{FEELINGS.inMessages(inMessages)}</span>
                            </span>
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </Part>
        )
      }
    </Loaded>
  );
}

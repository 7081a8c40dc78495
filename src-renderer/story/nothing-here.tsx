import { Button } from '../ui/button.tsx';
import type { StoryContext } from './context.ts';
import { STORY } from './words.ts';

/** Where the period, or what was chosen of it, has no message; null where it has some. */
export function NothingHere({ story, messages }: { story: StoryContext; messages: number }) {
  if (messages > 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-2xl bg-sunken px-4 py-6 text-ink-soft">
      <p className="grow">{story.isFiltered ? STORY.emptyFilter : STORY.emptyPeriod}</p>
      <Button size="small" onClick={story.onShowAll}>
        {story.isFiltered ? STORY.clearFilter : STORY.showAll}
      </Button>
    </div>
  );
}

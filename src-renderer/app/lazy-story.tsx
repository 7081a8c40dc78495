import { lazy, Suspense } from 'react';
import type { StoryScreenProps } from '../story/story-screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const StoryScreen = lazy(async () => {
  const { StoryScreen: Screen } = await import('../story/story-screen.tsx');
  return { default: Screen };
});

/** The story, loaded when it is first opened. */
export function LazyStory(props: StoryScreenProps) {
  return (
    <Suspense fallback={<Skeleton className="m-5 h-96" />}>
      <StoryScreen {...props} />
    </Suspense>
  );
}

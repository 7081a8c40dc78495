import { useEffect, useRef, useState } from 'react';
import type { Route, useRoute } from './route.ts';

/** The ways into the story, from it to a message, and back to either. */
export function useStoryWay({
  route,
  openSession,
  openLatest,
  openStory,
}: Pick<ReturnType<typeof useRoute>, 'route' | 'openSession' | 'openLatest' | 'openStory'>) {
  const before = useRef<Route>({ name: 'latest' });
  /** What the story showed when a message was opened from it; null: nobody came from there. */
  const [returnTo, setReturnTo] = useState<string | null>(null);
  useEffect(() => {
    if (route.name !== 'story') before.current = route;
  }, [route]);
  return {
    returnTo,
    /** A message is opened from the story. */
    leaveFor: () => setReturnTo(route.name === 'story' ? route.query : null),
    /** Where the way back is no longer wanted. */
    forget: () => setReturnTo(null),
    backToStory: () => {
      openStory(returnTo ?? '');
      setReturnTo(null);
    },
    /** Out of the story, to the conversation that one came from. */
    back: () => {
      if (before.current.name === 'session') openSession(before.current.sessionId);
      else openLatest();
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../api/client.ts';
import { followChanges } from '../api/follow-changes.ts';
import { useConversation } from '../chat/use-turn.ts';
import { createChangeCache } from './change-cache.ts';

/**
 * Keeps this window in step with the others. Only while somebody can see it: a browser has few connections to
 * one server, and a stream for each hidden tab would use them up. A window that is shown again goes on from
 * where it was.
 */
export function useChanges(): void {
  const queries = useQueryClient();
  const { turns } = useConversation();
  useEffect(() => {
    const onChange = createChangeCache(queries, (sessionId) => turns.state(sessionId).busy);
    let lastEventId: string | undefined;
    let following: AbortController | null = null;
    let unmounted = false;
    const follow = async () => {
      if (following !== null || document.hidden || unmounted) return;
      following = new AbortController();
      lastEventId = await followChanges({
        watch: (id, watching) =>
          client.changes.watch(undefined, {
            signal: watching,
            ...(id === undefined ? {} : { lastEventId: id }),
          }),
        onChange,
        lastEventId,
        signal: following.signal,
        pause,
      });
      following = null;
      void follow(); // shown again before it had let go
    };
    const leave = () => following?.abort();
    const onVisibility = () => (document.hidden ? leave() : void follow());
    document.addEventListener('visibilitychange', onVisibility);
    void follow();
    return () => {
      unmounted = true;
      document.removeEventListener('visibilitychange', onVisibility);
      leave();
    };
  }, [queries, turns]);
}

/** Resolves after `ms`, or at once when `signal` is aborted. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

import { skipToken, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Companion } from '#shared/contract/companion.ts';
import { api } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';
import { isAtRest } from './words.ts';

/** A mood fades over minutes: asking more often would not show on a face. */
const REFRESH_MS = 60_000;

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

export const useIsVisible = (): boolean => useSyncExternalStore(subscribe, () => !document.hidden);

/** Whether the state still moves by itself: feelings fade, and the mood walks home. */
export const isDecaying = (companion: Companion | undefined): boolean =>
  companion !== undefined && (companion.emotions.length > 0 || !isAtRest(companion.mood, companion.resting));

export type CompanionView =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ShownError; readonly retry: () => void }
  | {
      readonly status: 'ready';
      readonly companion: Companion;
      /** When it came, by this machine's clock, milliseconds. */
      readonly receivedAt: number;
    };

/**
 * The companion of a session as it is now. A turn writes its new state into the cache; in between it is
 * asked for again while it still decays and somebody can see it. A hidden window runs no timer.
 */
export function useCompanion(sessionId: string | null): CompanionView {
  const visible = useIsVisible();
  const query = useQuery(
    api.companion.get.queryOptions({
      input: sessionId === null ? skipToken : { sessionId },
      staleTime: REFRESH_MS,
      refetchOnWindowFocus: true,
      refetchInterval: ({ state }) => (visible && isDecaying(state.data) ? REFRESH_MS : false),
    }),
  );
  if (sessionId === null) return { status: 'none' };
  if (query.data) return { status: 'ready', companion: query.data, receivedAt: query.dataUpdatedAt };
  if (query.isError) {
    return { status: 'failed', error: toShownError(query.error), retry: () => void query.refetch() };
  }
  return { status: 'loading' };
}

import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';
import { isRefusal } from '../api/errors.ts';
import { useSessions } from '../sessions/use-sessions.ts';
import type { Route } from './route.ts';

export type ActiveSession =
  | { readonly state: 'loading' }
  | { readonly state: 'new' }
  /** `session` is null for the moment in which only its id is known. */
  | { readonly state: 'session'; readonly sessionId: string; readonly session: Session | null };

/** Pinned ones stand first in the list, whenever they were used. */
const newerOf = (best: Session | undefined, each: Session): Session =>
  best === undefined || each.updatedAt > best.updatedAt ? each : best;

/** The session that the route means: the latest where it names none, a new one where there is none. */
export function useActiveSession(route: Route): ActiveSession {
  const { sessions, isError } = useSessions();
  // The latest when it was asked for: a session that another window begins takes nobody away from theirs.
  const [latest, setLatest] = useState<string>();
  const newest = sessions?.reduce<Session | undefined>(newerOf, undefined)?.id;
  const isThere = sessions?.some((each) => each.id === latest) ?? true;
  if (route.name === 'latest' && (latest === undefined || !isThere) && latest !== newest) setLatest(newest);
  const sessionId =
    route.name === 'session' ? route.sessionId : route.name === 'latest' ? (latest ?? newest) : undefined;
  const listed = sessions?.find((each) => each.id === sessionId);
  // A session further down than what the list has loaded, or one that is gone.
  const fetched = useQuery(
    api.sessions.get.queryOptions({
      input:
        sessionId === undefined || listed !== undefined || sessions === undefined ? skipToken : { sessionId },
    }),
  );
  if (route.name === 'new') return { state: 'new' };
  if (sessionId === undefined) return { state: sessions !== undefined || isError ? 'new' : 'loading' };
  if (listed === undefined && isRefusal(fetched.error)) return { state: 'new' };
  return { state: 'session', sessionId, session: listed ?? fetched.data ?? null };
}

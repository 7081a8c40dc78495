import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

export interface Welcome {
  readonly text: string;
  /** The message that was the last one when the person came back. */
  readonly afterMessageId: string;
}

/** So often it is asked again whether the person was away, at most. */
const HOLDS_MS = 60_000;

/** What the companion says to somebody who comes back to this session; null where they were not away. */
export function useWelcome(sessionId: string | null): Welcome | null {
  const { data } = useQuery(
    api.knowledge.welcome.queryOptions({
      input: sessionId === null ? skipToken : { sessionId },
      staleTime: HOLDS_MS,
      refetchOnWindowFocus: true,
      retry: false,
    }),
  );
  if (data === undefined || data.text === null || data.afterMessageId === null) return null;
  return { text: data.text, afterMessageId: data.afterMessageId };
}

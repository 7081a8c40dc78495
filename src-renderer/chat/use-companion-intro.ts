import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { api } from '../api/client.ts';
import { useConversation } from './use-turn.ts';

export interface CompanionIntro {
  readonly name: string;
  readonly greeting: string;
}

/** The companion's name and greeting: of the session, or of the one that the first message will begin. */
export function useCompanionIntro(sessionId: string | null): CompanionIntro {
  const { upcomingPersona } = useConversation();
  const chosen = useSyncExternalStore(upcomingPersona.subscribe, upcomingPersona.get);
  const upcoming = useQuery(
    api.companion.greeting.queryOptions({
      input: chosen === null ? {} : { name: chosen.name },
      placeholderData: keepPreviousData,
    }),
  );
  const companion = useQuery(
    api.companion.get.queryOptions({
      input: sessionId === null ? skipToken : { sessionId },
      select: ({ persona, greeting }): CompanionIntro => ({ name: persona.name, greeting }),
    }),
  );
  if (companion.data !== undefined) return companion.data;
  const { name, text } = upcoming.data ?? { name: DEFAULT_PERSONA.name, text: '' };
  // A session has its own greeting: rather none for a moment than one that changes.
  return { name, greeting: companion.isLoading ? '' : text };
}

import { skipToken, useQuery } from '@tanstack/react-query';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { api } from '../api/client.ts';
import { useSettings } from '../settings/use-settings.ts';

export interface CompanionIntro {
  readonly name: string;
  readonly greeting: string;
}

/** The greeting of a conversation that has no session yet: the companion has no mood of it to speak from. */
const firstGreeting = (name: string): string =>
  `Hello, I’m ${name}. Tell me what is on your mind; I listen, and I notice how it sounds.`;

/** The companion's name and greeting; before a session exists, by the persona of the settings. */
export function useCompanionIntro(sessionId: string | null): CompanionIntro {
  const settings = useSettings();
  const companion = useQuery(
    api.companion.get.queryOptions({
      input: sessionId === null ? skipToken : { sessionId },
      select: ({ persona, greeting }): CompanionIntro => ({ name: persona.name, greeting }),
    }),
  );
  if (companion.data !== undefined) return companion.data;
  const { name } = settings.data?.persona ?? DEFAULT_PERSONA;
  // A session has its own greeting: rather none for a moment than one that changes.
  return { name, greeting: companion.isLoading ? '' : firstGreeting(name) };
}

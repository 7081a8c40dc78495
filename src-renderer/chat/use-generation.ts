import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import type { Generation, Session } from '#shared/contract/sessions.ts';
import { client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { putSession } from '../sessions/session-cache.ts';
import { useProviders } from '../settings/use-providers.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useToast } from '../ui/toast.tsx';
import { useConversation } from './use-turn.ts';

/** Who writes the replies of a session, and who else could. */
export interface GenerationInfo {
  /** The session's own choice; null: as in the settings. */
  readonly own: Generation | null;
  readonly settings: Generation;
  /** Who it comes down to; null: a provider that is not there any more. */
  readonly writer: ProviderInfo | null;
  readonly model: string | null;
  readonly providers: readonly ProviderInfo[];
}

/** The model that writes for `generation`; null where none is chosen, or the provider has none. */
export const modelOf = (generation: Generation, provider: ProviderInfo | null): string | null =>
  generation.model ?? provider?.model ?? provider?.defaultModel ?? null;

/** Null while it is not known yet. Without a session: who would write in a new one. */
export function useGeneration(session: Session | null): GenerationInfo | null {
  const settings = useSettings().data?.generation;
  const { upcoming } = useConversation();
  const chosen = useSyncExternalStore(upcoming.subscribe, upcoming.get);
  const providers = useProviders().data?.providers;
  if (settings === undefined || providers === undefined) return null;
  const own = session === null ? chosen : session.generation;
  const generation = own ?? settings;
  const writer = providers.find(({ id }) => id === generation.provider) ?? null;
  return { own, settings, writer, model: modelOf(generation, writer), providers };
}

/** Changes who writes in a session; before there is one, in the session that is begun next. */
export function useChooseGeneration(session: Session | null): (generation: Generation | null) => void {
  const queries = useQueryClient();
  const showToast = useToast();
  const { upcoming } = useConversation();
  const update = useMutation({
    mutationFn: (input: { sessionId: string; generation: Generation | null }) =>
      client.sessions.update(input),
    onSuccess: (changed) => putSession(queries, changed),
    onError: (error) => showToast({ message: `Not changed. ${toShownError(error).message}` }),
  });
  return (generation) => {
    if (session === null) upcoming.set(generation);
    else update.mutate({ sessionId: session.id, generation });
  };
}

import { useQuery } from '@tanstack/react-query';
import type { Session } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';
import { useSettings } from '../settings/use-settings.ts';

/** Who writes the replies of a session, as the header shows it. */
export interface GenerationInfo {
  readonly providerName: string;
  readonly model: string | null;
  /** True: nothing leaves the machine. */
  readonly local: boolean;
}

/** Null while it is not known yet. Without a session: who would write in a new one. */
export function useGeneration(session: Session | null): GenerationInfo | null {
  const settings = useSettings();
  const providers = useQuery(api.providers.list.queryOptions());
  const generation = session?.generation ?? settings.data?.generation;
  const provider = providers.data?.providers.find((each) => each.id === generation?.provider);
  if (generation === undefined || provider === undefined) return null;
  return {
    providerName: provider.name,
    model: generation.model ?? provider.model ?? provider.defaultModel,
    local: provider.local,
  };
}

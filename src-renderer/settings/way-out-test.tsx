import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import { api } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { useProviders, useProviderTest } from './use-providers.ts';
import { latencyWord, providerNeed } from './words.ts';

/** Sends one request the whole way, to whoever writes the replies, and says how that went. */
export function WayOutTest({ providerId }: { readonly providerId: string }) {
  const provider = useProviders().data?.providers.find(({ id }) => id === providerId);
  const { run, outcome } = useProviderTest(providerId);
  const queryClient = useQueryClient();
  useEffect(() => {
    // The test is in the log too.
    if (outcome.status === 'answered' || outcome.status === 'failed') {
      void queryClient.invalidateQueries({ queryKey: api.network.log.key() });
    }
  }, [queryClient, outcome.status]);

  const need = provider === undefined ? null : providerNeed(provider);
  // A model is not needed to be asked whether one answers.
  if (provider === undefined || provider.id === EMBEDDED || (need !== null && need !== 'a model')) {
    return (
      <p className="text-ink-soft">
        {provider === undefined || provider.id === EMBEDDED
          ? 'The offline companion writes the replies, and needs no way out. Choose a provider under Replies to test one.'
          : `${provider.name} is not set up yet. Complete it under Replies to test the way there.`}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="small" onClick={run} disabled={outcome.status === 'asking'}>
        Test the way out
      </Button>
      <p role="status" className="min-w-40 flex-1 text-sm">
        {outcome.status === 'asking' ? <span className="text-ink-soft">Asking {provider.name}…</span> : null}
        {outcome.status === 'answered'
          ? `It works: ${provider.name} answered in ${latencyWord(outcome.latencyMs)}.`
          : null}
        {outcome.status === 'failed' ? <span className="text-danger">{outcome.message}</span> : null}
      </p>
    </div>
  );
}

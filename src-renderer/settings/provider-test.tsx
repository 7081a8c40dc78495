import type { ProviderInfo } from '#shared/contract/providers.ts';
import { Button } from '../ui/button.tsx';
import { latencyWord } from '../ui/durations.ts';
import { useProviderTest } from './use-providers.ts';

/** Asks the provider whether it would answer, and says how that went. */
export function ProviderTest({ provider }: { readonly provider: ProviderInfo }) {
  const { run, outcome } = useProviderTest(provider.id);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="small" onClick={run} disabled={outcome.status === 'asking'}>
        Test the connection
      </Button>
      <p role="status" className="min-w-40 flex-1 text-sm">
        {outcome.status === 'asking' ? <span className="text-ink-soft">Asking {provider.name}…</span> : null}
        {outcome.status === 'answered' ? `It works: answered in ${latencyWord(outcome.latencyMs)}.` : null}
        {outcome.status === 'failed' ? <span className="text-danger">{outcome.message}</span> : null}
      </p>
    </div>
  );
}

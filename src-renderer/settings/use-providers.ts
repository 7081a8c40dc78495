import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { api } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';

/** A list of models is asked for anew after this long. */
const MODELS_STALE_MS = 60_000;

export const useProviders = () => useQuery(api.providers.list.queryOptions());

export interface KeyActions {
  /** Stores the key; `onStored` is called once it is, so that the field can be emptied. */
  readonly store: (key: string, onStored: () => void) => void;
  readonly remove: () => void;
  readonly isBusy: boolean;
  readonly error: ShownError | null;
  /** Forgets the error, when the person corrects what was refused. */
  readonly clearError: () => void;
}

/** Stores and removes one provider's key. The key is held by nothing here once it is stored. */
export function useProviderKey(providerId: string): KeyActions {
  const queryClient = useQueryClient();
  const onSuccess = (changed: ProviderInfo) => {
    void queryClient.invalidateQueries({ queryKey: api.providers.models.key() });
    queryClient.setQueryData(api.providers.list.queryKey(), (known) =>
      known ? { providers: known.providers.map((each) => (each.id === changed.id ? changed : each)) } : known,
    );
  };
  // gcTime 0: the mutation's variables, the key among them, leave the cache at once.
  const storing = useMutation(api.providers.setKey.mutationOptions({ onSuccess, gcTime: 0 }));
  const removing = useMutation(api.providers.removeKey.mutationOptions({ onSuccess }));
  const failure = storing.error ?? removing.error;
  return {
    store: (key, onStored) =>
      storing.mutate(
        { providerId, key },
        {
          onSuccess: () => {
            storing.reset();
            onStored();
          },
        },
      ),
    remove: () => removing.mutate({ providerId }),
    isBusy: storing.isPending || removing.isPending,
    error: failure ? toShownError(failure) : null,
    clearError: () => {
      storing.reset();
      removing.reset();
    },
  };
}

export type TestOutcome =
  | { readonly status: 'untried' | 'asking' }
  | { readonly status: 'answered'; readonly latencyMs: number }
  | { readonly status: 'failed'; readonly message: string };

/** Asks a provider whether it would answer. */
export function useProviderTest(providerId: string): {
  readonly run: () => void;
  readonly outcome: TestOutcome;
} {
  const test = useMutation(api.providers.test.mutationOptions());
  const outcome = (): TestOutcome => {
    if (test.isPending) return { status: 'asking' };
    if (test.error) return { status: 'failed', message: toShownError(test.error).message };
    if (!test.data) return { status: 'untried' };
    if (test.data.ok) return { status: 'answered', latencyMs: test.data.latencyMs };
    return {
      status: 'failed',
      message: test.data.error?.message ?? 'It did not answer. Try again in a moment.',
    };
  };
  return { run: () => test.mutate({ providerId }), outcome: outcome() };
}

export interface ModelList {
  readonly models: readonly { readonly id: string; readonly name: string | null }[];
  readonly isFetching: boolean;
  /** Why there is no list: a sentence that says what to do. */
  readonly problem: string | null;
  /** True once an answer has come, an empty one too. */
  readonly isKnown: boolean;
}

/** The models that a provider offers right now; asked for only while `wanted`, because asking leaves the machine. */
export function useModels(providerId: string, wanted: boolean): ModelList {
  const query = useQuery(
    api.providers.models.queryOptions({
      input: { providerId },
      enabled: wanted,
      staleTime: MODELS_STALE_MS,
      retry: false,
    }),
  );
  return {
    models: query.data?.models ?? [],
    isFetching: query.isFetching,
    problem: query.error ? toShownError(query.error).message : (query.data?.error?.message ?? null),
    isKnown: query.data !== undefined && query.data.error === null,
  };
}

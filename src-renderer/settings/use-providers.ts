import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { api, type client } from '../api/client.ts';
import { type ShownError, toShownError } from '../api/errors.ts';
import type { Option } from '../ui/option-filter.ts';
import { useLeaving } from './use-provider-list.ts';

/** A list of models is asked for anew after this long. */
const MODELS_STALE_MS = 60_000;

/** Who can write replies; without those whose removal is being waited out. */
export function useProviders() {
  const leaving = useLeaving();
  return useQuery(
    api.providers.list.queryOptions({
      select: ({ providers }) => ({ providers: providers.filter(({ id }) => !leaving.includes(id)) }),
    }),
  );
}

/** Puts a provider that was changed where it stands in the list. */
function usePutProvider(): (changed: ProviderInfo) => void {
  const queryClient = useQueryClient();
  return (changed) => {
    void queryClient.invalidateQueries({ queryKey: api.providers.models.key() });
    queryClient.setQueryData(api.providers.list.queryKey(), (known) =>
      known ? { providers: known.providers.map((each) => (each.id === changed.id ? changed : each)) } : known,
    );
  };
}

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
  const onSuccess = usePutProvider();
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

export interface HeaderActions {
  /** Stores a header; `onStored` is called once it is, so that the fields can be emptied. */
  readonly store: (header: { name: string; value: string }, onStored: () => void) => void;
  readonly remove: (name: string) => void;
  readonly isBusy: boolean;
  readonly error: ShownError | null;
  readonly clearError: () => void;
}

/** Stores and removes the extra headers of one provider. A value is held by nothing here once it is stored. */
export function useProviderHeaders(providerId: string): HeaderActions {
  const onSuccess = usePutProvider();
  const storing = useMutation(api.providers.setHeader.mutationOptions({ onSuccess, gcTime: 0 }));
  const removing = useMutation(api.providers.removeHeader.mutationOptions({ onSuccess }));
  const failure = storing.error ?? removing.error;
  return {
    store: (header, onStored) =>
      storing.mutate(
        { providerId, ...header },
        {
          onSuccess: () => {
            storing.reset();
            onStored();
          },
        },
      ),
    remove: (name) => removing.mutate({ providerId, name }),
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
  readonly options: readonly Option[];
  readonly isFetching: boolean;
  /** Why there is no list: a sentence that says what to do. */
  readonly problem: string | null;
  /** True once an answer has come, an empty one too. */
  readonly isKnown: boolean;
}

const NO_OPTIONS: readonly Option[] = [];

/** The models that a provider offers right now; asked for only while `wanted`, because asking leaves the machine. */
export function useModels(providerId: string, wanted: boolean): ModelList {
  const query = useQuery(
    api.providers.models.queryOptions({
      input: { providerId },
      enabled: wanted,
      staleTime: MODELS_STALE_MS,
      retry: false,
      select: toOptions,
    }),
  );
  return {
    options: query.data?.options ?? NO_OPTIONS,
    isFetching: query.isFetching,
    problem: query.error ? toShownError(query.error).message : (query.data?.problem ?? null),
    isKnown: query.data !== undefined && query.data.problem === null,
  };
}

type ModelsAnswer = Awaited<ReturnType<typeof client.providers.models>>;

/** One option for each id: some providers name a model twice. */
function toOptions({ models, error }: ModelsAnswer) {
  const names = new Map(models.map(({ id, name }) => [id, name]));
  const options: readonly Option[] = [...names].map(([value, label]) => ({ value, label }));
  return { options, problem: error?.message ?? null };
}

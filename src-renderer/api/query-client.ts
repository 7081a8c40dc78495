import { QueryClient } from '@tanstack/react-query';
import { isRefusal } from './errors.ts';

/**
 * The backend sits on this machine: calls cost about a millisecond and need no network, so nothing waits for
 * `navigator.onLine` and nothing refetches only because the window got the focus. Turns update the caches as
 * they happen (chat/turn-cache.ts).
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !isRefusal(error),
        retryDelay: (attempt) => 300 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** What the window shows, kept in the address (`#/session/ID`), so that reload and back do what they should. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';

export type Route =
  /** The session that was used last, or a new one where there is none. */
  | { readonly name: 'latest' }
  | { readonly name: 'new' }
  | { readonly name: 'session'; readonly sessionId: string };

export function parseRoute(hash: string): Route {
  if (hash === '#/new') return { name: 'new' };
  const id = /^#\/session\/([^/?]+)$/.exec(hash)?.[1];
  return id === undefined ? { name: 'latest' } : { name: 'session', sessionId: decodeURIComponent(id) };
}

export const sessionHash = (sessionId: string): string => `#/session/${encodeURIComponent(sessionId)}`;

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const route = useMemo(() => parseRoute(hash), [hash]);
  const openSession = useCallback((sessionId: string) => location.assign(sessionHash(sessionId)), []);
  const openNew = useCallback(() => location.assign('#/new'), []);
  return { route, openSession, openNew };
}

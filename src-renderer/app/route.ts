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

/** Own moves fire no event of the browser: they are told to the window by this one, at once. */
const MOVED = 'emotiongpt:moved';

const subscribe = (listener: () => void) => {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
};

/** Synchronous, unlike setting `location.hash`: a key typed right after a move belongs to where it led. */
function move(hash: string): void {
  if (location.hash === hash) return;
  history.pushState(null, '', hash);
  window.dispatchEvent(new Event(MOVED));
}

export function useRoute() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const route = useMemo(() => parseRoute(hash), [hash]);
  const openSession = useCallback((sessionId: string) => move(sessionHash(sessionId)), []);
  const openNew = useCallback(() => move('#/new'), []);
  return { route, openSession, openNew };
}

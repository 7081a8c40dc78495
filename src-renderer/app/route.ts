/** What the window shows, kept in the address (`#/session/ID`), so that reload and back do what they should. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';

export type Route =
  /** The session that was used last, or a new one where there is none. */
  | { readonly name: 'latest' }
  | { readonly name: 'new' }
  /** The story of feelings over time; `query` says what of it. */
  | { readonly name: 'story'; readonly query: string }
  | { readonly name: 'session'; readonly sessionId: string };

export function parseRoute(hash: string): Route {
  if (hash === '#/new') return { name: 'new' };
  const story = /^#\/story(?:\?(.*))?$/.exec(hash);
  if (story !== null) return { name: 'story', query: story[1] ?? '' };
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

/** What is shown of the same page changes: no step that Back would take. */
function replace(hash: string): void {
  if (location.hash === hash) return;
  history.replaceState(null, '', hash);
  window.dispatchEvent(new Event(MOVED));
}

const storyHash = (query: string): string => (query === '' ? '#/story' : `#/story?${query}`);

export function useRoute() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const route = useMemo(() => parseRoute(hash), [hash]);
  const openSession = useCallback((sessionId: string) => move(sessionHash(sessionId)), []);
  const openNew = useCallback(() => move('#/new'), []);
  const openLatest = useCallback(() => move('#/'), []);
  const openStory = useCallback((query = '') => move(storyHash(query)), []);
  const changeStory = useCallback((query: string) => replace(storyHash(query)), []);
  return { route, openSession, openNew, openLatest, openStory, changeStory };
}

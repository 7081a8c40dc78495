/**
 * What is typed and not yet sent, per session. Here in memory only: drafts are a person's words, and words belong
 * in the encrypted database (`keep-drafts.ts`) or nowhere.
 */

/** The key of a conversation that has no session yet: it gets one with its first message. */
export const NEW_SESSION = 'new';

export interface Drafts {
  get(key: string): string;
  set(key: string, text: string): void;
  clear(key: string): void;
  /** Of the conversations that have one. */
  keys(): Iterable<string>;
  move(from: string, to: string): void;
  subscribe(listener: () => void): () => void;
}

export function createDrafts(): Drafts {
  const texts = new Map<string, string>();
  const listeners = new Set<() => void>();
  const set = (key: string, text: string) => {
    if (text === '') texts.delete(key);
    else texts.set(key, text);
    for (const listener of listeners) listener();
  };
  return {
    get: (key) => texts.get(key) ?? '',
    set,
    clear: (key) => set(key, ''),
    keys: () => texts.keys(),
    move(from, to) {
      const text = texts.get(from) ?? '';
      set(from, '');
      set(to, text);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

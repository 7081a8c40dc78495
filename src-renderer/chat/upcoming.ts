import type { Generation } from '#shared/contract/sessions.ts';

/** Who is to write in the session that the next first message begins; null: whoever the settings say. */
export interface Upcoming {
  get(): Generation | null;
  set(generation: Generation | null): void;
  subscribe(listener: () => void): () => void;
}

export function createUpcoming(): Upcoming {
  let chosen: Generation | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => chosen,
    set(generation) {
      chosen = generation;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

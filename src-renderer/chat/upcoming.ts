/** What is chosen for the session that the next first message begins; null: what the settings say. */
export interface Upcoming<Choice> {
  get(): Choice | null;
  set(choice: Choice | null): void;
  subscribe(listener: () => void): () => void;
}

export function createUpcoming<Choice>(): Upcoming<Choice> {
  let chosen: Choice | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => chosen,
    set(choice) {
      chosen = choice;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

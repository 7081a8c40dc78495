/**
 * Which message is being changed in each session, and what was typed meanwhile. Above the screens and in memory
 * only, like drafts: a row that scrolls out of view, or a look at another session, loses no words.
 */

export interface Edit {
  readonly messageId: string;
  readonly text: string;
  /** It was begun with the arrow key: leaving it leads back to the composer. */
  readonly fromComposer: boolean;
}

export interface Edits {
  get(sessionId: string): Edit | null;
  /** Begins one (another one in the session ends), or takes over what was typed; null ends it. */
  set(sessionId: string, edit: Edit | null): void;
  subscribe(listener: () => void): () => void;
}

export function createEdits(): Edits {
  const edits = new Map<string, Edit>();
  const listeners = new Set<() => void>();
  return {
    get: (sessionId) => edits.get(sessionId) ?? null,
    set(sessionId, edit) {
      if (edit === null) edits.delete(sessionId);
      else edits.set(sessionId, edit);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

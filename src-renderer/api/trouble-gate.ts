/** Whether the conversations cannot be opened: said by the first call that is refused for it. */
let closed = false;
const listeners = new Set<() => void>();

export const troubleGate = {
  isClosed: (): boolean => closed,
  close(): void {
    if (closed) return;
    closed = true;
    for (const listener of listeners) listener();
  },
  /** For `useSyncExternalStore`. Opened by loading the page anew: everything in it is of what was there before. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

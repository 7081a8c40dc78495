/** Whether this window has to be unlocked before anything is shown. Closed by the first answer that says LOCKED. */
export interface LockGate {
  isClosed(): boolean;
  close(): void;
  open(): void;
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
}

function createLockGate(closedAtFirst: boolean): LockGate {
  let closed = closedAtFirst;
  const listeners = new Set<() => void>();
  const set = (next: boolean) => {
    if (closed === next) return;
    closed = next;
    for (const listener of listeners) listener();
  };
  return {
    isClosed: () => closed,
    close: () => set(true),
    open: () => set(false),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const KEY = 'emotiongpt.locks';

/** Where a passphrase was set the last time, a start draws nothing before it is known whether it is locked. */
const locksAtStart = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false; // storage may be blocked: the first answer tells
  }
};

export function rememberLocks(hasPassphrase: boolean): void {
  try {
    if (hasPassphrase) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

export const lockGate = createLockGate(locksAtStart());

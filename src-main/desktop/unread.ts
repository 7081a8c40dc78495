/** Replies that ended while nobody looked. */
export interface Unread {
  add(): void;
  clear(): void;
}

/** @param onCount  told the number whenever it is another one. */
export function createUnread(onCount: (count: number) => void): Unread {
  let count = 0;
  const set = (next: number) => {
    if (next === count) return;
    count = next;
    onCount(count);
  };
  return { add: () => set(count + 1), clear: () => set(0) };
}

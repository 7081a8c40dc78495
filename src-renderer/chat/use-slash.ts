import { useCallback, useRef, useState } from 'react';
import type { SlashKeys } from './slash-menu.tsx';

/** What stands behind a slash at the beginning of a message; null: it begins otherwise, or has become a text. */
export const slashQuery = (draft: string): string | null => /^\/([^\n/]{0,60})$/.exec(draft)?.[1] ?? null;

/** Whether the list of commands is open above the message field, and the keys that go to it. */
export function useSlash(draft: string) {
  const [left, setLeft] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const keys = useRef<SlashKeys | null>(null);
  const query = slashQuery(draft);
  // Who has left the list gets it again with the next slash.
  if (left && query === null) setLeft(false);
  const leave = useCallback(() => setLeft(true), []);
  return {
    /** Null: closed. */
    query: left ? null : query,
    active,
    setActive,
    keys,
    leave,
    /** @returns whether the key was for the list. */
    takes: (key: string): boolean => (left || query === null ? false : (keys.current?.onKey(key) ?? false)),
  };
}

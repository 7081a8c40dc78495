import { useCallback, useEffect, useRef, useState } from 'react';

export interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Keeps what was typed, if it differs from what is kept. Call it when the field is left. */
  readonly commit: () => void;
}

/**
 * What somebody is typing, until it is kept: on `commit`, and when the field goes away, with its tab or
 * its dialog, before it was left. `keep` is only called with values that differ from the last kept one.
 */
export function useDraft<T>(initial: T, keep: (value: T) => void): Draft<T> {
  const [value, setValue] = useState(initial);
  const latest = useRef({ value: initial, kept: initial, keep });
  useEffect(() => {
    latest.current.keep = keep;
  });

  const commit = useCallback(() => {
    const now = latest.current;
    if (JSON.stringify(now.value) === JSON.stringify(now.kept)) return;
    now.kept = now.value;
    now.keep(now.value);
  }, []);
  useEffect(() => commit, [commit]);

  const change = useCallback((next: T) => {
    latest.current.value = next;
    setValue(next);
  }, []);
  return { value, change, commit };
}

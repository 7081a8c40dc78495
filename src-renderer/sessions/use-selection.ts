import { useCallback, useMemo, useState } from 'react';
import type { Session } from '#shared/contract/sessions.ts';

/** Several sessions, for doing something to all of them. */
export interface Selection {
  /** While it is on, a click selects instead of opening. */
  readonly on: boolean;
  has(sessionId: string): boolean;
  readonly sessions: readonly Session[];
  /** Takes one in or out; begins where it is off. */
  toggle(session: Session): void;
  /** Takes in all of these. */
  addAll(sessions: readonly Session[]): void;
  begin(): void;
  end(): void;
}

export function useSelection(): Selection {
  const [selected, setSelected] = useState<ReadonlyMap<string, Session> | null>(null);
  const toggle = useCallback((session: Session) => {
    setSelected((before) => {
      const next = new Map(before ?? []);
      if (!next.delete(session.id)) next.set(session.id, session);
      return next;
    });
  }, []);
  const addAll = useCallback((sessions: readonly Session[]) => {
    setSelected(
      (before) => new Map([...(before ?? []), ...sessions.map((each) => [each.id, each] as const)]),
    );
  }, []);
  const begin = useCallback(() => setSelected((before) => before ?? new Map()), []);
  const end = useCallback(() => setSelected(null), []);
  return useMemo(
    () => ({
      on: selected !== null,
      has: (sessionId) => selected?.has(sessionId) ?? false,
      sessions: [...(selected?.values() ?? [])],
      toggle,
      addAll,
      begin,
      end,
    }),
    [selected, toggle, addAll, begin, end],
  );
}

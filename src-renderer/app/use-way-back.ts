import { useCallback, useState } from 'react';
import type { Jump } from '../chat/use-list-scroll.ts';

/** The first message in view of the conversation that is open; null: none is. */
function placeInView(): number | null {
  const log = document.querySelector('main [role="log"]');
  const top = log?.getBoundingClientRect().top;
  if (log === null || log === undefined || top === undefined) return null;
  const rows = [...log.querySelectorAll<HTMLElement>('[data-position]')]
    .filter((row) => row.getBoundingClientRect().bottom > top + 1)
    .map((row) => Number(row.dataset.position));
  return rows.length === 0 ? null : Math.max(0, Math.min(...rows));
}

/** Where the reader was before the search took them elsewhere. */
export function useWayBack() {
  const [origin, setOrigin] = useState<Jump | null>(null);
  /** Before a jump: the place that is left. A second jump leaves the first place the one to go back to. */
  const leave = useCallback((sessionId: string | null) => {
    const position = placeInView();
    if (sessionId !== null && position !== null) setOrigin((before) => before ?? { sessionId, position });
  }, []);
  const forget = useCallback(() => setOrigin(null), []);
  return { origin, leave, forget };
}

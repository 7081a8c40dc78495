import { useEffect } from 'react';

/** Esc stops the reply, unless it already closed something (a dialog, a menu, the search). */
export function useStopOnEscape(busy: boolean, stop: () => void): void {
  useEffect(() => {
    if (!busy) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stop();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [busy, stop]);
}

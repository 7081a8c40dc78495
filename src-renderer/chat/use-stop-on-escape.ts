import { useEffect } from 'react';

/** Where Esc means something of its own: a dialog, a menu, the search, a title or a waiting message being changed. */
const OTHER_MEANING = '[role="dialog"], [role="menu"], [data-own-escape], input';

/** Esc stops the reply. Listens before everybody else: an open tooltip would take the key for itself. */
export function useStopOnEscape(busy: boolean, stop: () => void): void {
  useEffect(() => {
    if (!busy) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(OTHER_MEANING) !== null) return;
      stop();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [busy, stop]);
}

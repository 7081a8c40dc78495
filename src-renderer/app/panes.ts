import { useCallback, useState } from 'react';
import { readStored, writeStored } from './stored.ts';
import { useMediaQuery } from './use-media-query.ts';

/** A pane at the side: in the window where there is room, else a drawer over it. */
export interface Pane {
  readonly drawer: boolean;
  readonly open: boolean;
  setOpen(open: boolean): void;
  toggle(): void;
}

/**
 * Open or collapsed is remembered for the pane in the window; a drawer always starts closed. `narrow` is the
 * media query under which the pane becomes a drawer.
 */
function usePane(key: string, narrow: string): Pane {
  const drawer = useMediaQuery(narrow);
  const [inlineOpen, setInlineOpen] = useState(() => readStored(key) !== 'closed');
  const [drawerOpen, setDrawerOpen] = useState(false);
  const open = drawer ? drawerOpen : inlineOpen;
  const setOpen = useCallback(
    (next: boolean) => {
      if (drawer) return setDrawerOpen(next);
      setInlineOpen(next);
      writeStored(key, next ? 'open' : 'closed');
    },
    [drawer, key],
  );
  const toggle = useCallback(() => setOpen(!open), [setOpen, open]);
  return { drawer, open, setOpen, toggle };
}

/** In em, so that the panes give way to large text too: 1000 px and 680 px at the usual size. */
export const useSessionsPane = (): Pane => usePane('emotiongpt.sessions-pane', '(max-width: 42.5em)');
export const useCompanionPane = (): Pane => usePane('emotiongpt.companion-pane', '(max-width: 62.5em)');

import { createContext, useContext } from 'react';
import type { Shelf } from '../sessions/list-menu.tsx';
import type { SessionWish } from '../sessions/session-dialogs.tsx';
import type { SettingsPlace } from '../settings/settings-door.ts';

/** What can be done in the window, wherever it is asked for: by keys, from the palette, by the buttons. */
export interface WindowActions {
  newSession(): void;
  openSession(sessionId: string): void;
  /** Opens the search; with words, these are looked for. */
  search(words?: string): void;
  openSettings(place: SettingsPlace): void;
  openKnowledge(): void;
  editPersona(): void;
  toggleSessions(): void;
  toggleCompanion(): void;
  showShelf(shelf: Shelf): void;
  wish(wish: SessionWish): void;
  lock(): void;
}

export const WindowActionsContext = createContext<WindowActions | null>(null);

export function useWindowActions(): WindowActions {
  const actions = useContext(WindowActionsContext);
  if (actions === null) throw new Error('useWindowActions needs a WindowActionsContext above it');
  return actions;
}

import { useCallback, useRef, useState } from 'react';
import type { SearchHit } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Jump } from '../chat/use-list-scroll.ts';
import type { SessionWish } from '../sessions/session-dialogs.tsx';
import { usePanelState } from '../sessions/use-panel-state.ts';
import { useCompanionPane, useSessionsPane } from './panes.ts';
import { useRoute } from './route.ts';
import { useActiveSession } from './use-active-session.ts';
import { lockNow } from './use-lock.ts';
import { useSettingsPlace } from './use-settings-place.ts';
import { useWayBack } from './use-way-back.ts';
import type { WindowActions } from './window-actions.ts';

export const focusComposer = () => document.querySelector<HTMLElement>('main textarea')?.focus();

/** What the window shows, and everything that can be done in it. */
export function useWindow() {
  const { route, openSession, openNew } = useRoute();
  const active = useActiveSession(route);
  const left = useSessionsPane();
  const right = useCompanionPane();
  const settings = useSettingsPlace();
  const panel = usePanelState();
  const wayBack = useWayBack();
  const [knowledgeOpen, setKnowledgeOpen] = useState(false);
  const [personaOpen, setPersonaOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [wish, setWish] = useState<SessionWish | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  const search = useRef<HTMLInputElement | null>(null);

  const sessionId = active.state === 'session' ? active.sessionId : null;
  const closeDrawers = () => {
    if (left.drawer) left.setOpen(false);
    if (right.drawer) right.setOpen(false);
  };
  const goTo = (to: Jump) => {
    openSession(to.sessionId);
    setJump(to);
    closeDrawers();
  };
  const openSettings = useCallback(() => settings.openAt({ page: 'replies' }), [settings.openAt]);

  const actions: WindowActions = {
    newSession() {
      setJump(null);
      wayBack.forget();
      openNew();
      closeDrawers();
      focusComposer();
    },
    openSession(id) {
      setJump(null);
      wayBack.forget();
      openSession(id);
      closeDrawers();
    },
    search(words) {
      if (words !== undefined) panel.setText(words);
      // At once where it is there, so that no key typed right after is lost.
      if (search.current !== null) return search.current.select();
      left.setOpen(true);
      requestAnimationFrame(() => search.current?.focus());
    },
    openSettings: settings.openAt,
    openKnowledge() {
      closeDrawers();
      setKnowledgeOpen(true);
    },
    editPersona() {
      closeDrawers();
      setPersonaOpen(true);
    },
    toggleSessions: left.toggle,
    toggleCompanion: right.toggle,
    showShelf(shelf) {
      panel.setText('');
      panel.setFiltering(false);
      panel.setShelf(shelf);
      left.setOpen(true);
    },
    wish: setWish,
    lock: () => void lockNow(),
  };

  return {
    active,
    sessionId,
    session: active.state === 'session' ? active.session : null,
    left,
    right,
    panel,
    settings,
    openSettings,
    search,
    jump,
    actions,
    wish: { now: wish, close: () => setWish(null) },
    knowledge: { open: knowledgeOpen, setOpen: setKnowledgeOpen },
    persona: { open: personaOpen, setOpen: setPersonaOpen },
    palette: { open: paletteOpen, setOpen: setPaletteOpen },
    /** Goes to a message that was found, and remembers where the reader was. */
    showHit(hit: Pick<SearchHit, 'sessionId' | 'position'>) {
      wayBack.leave(sessionId);
      goTo({ sessionId: hit.sessionId, position: hit.position });
    },
    jumpTo(position: number) {
      if (sessionId !== null) setJump({ sessionId, position });
      closeDrawers();
    },
    /** Null: the reader came here by themselves. */
    goBack:
      wayBack.origin === null
        ? null
        : () => {
            goTo({ ...wayBack.origin! });
            wayBack.forget();
          },
    forgetWayBack: wayBack.forget,
    sessionCreated: (created: Session) => openSession(created.id),
    /** Sessions are going away: who reads one of them sees the one beside it. */
    removed(gone: readonly Session[], neighbour: Session | null) {
      if (!gone.some(({ id }) => id === sessionId)) return;
      if (neighbour === null) openNew();
      else openSession(neighbour.id);
    },
  };
}

import { Lock, PanelLeft, PanelRight, Settings as SettingsIcon } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { SearchHit } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { Chat } from '../chat/chat.tsx';
import { useKeptDrafts } from '../chat/use-kept-drafts.ts';
import type { Jump } from '../chat/use-list-scroll.ts';
import { CompanionPanel } from '../companion/companion-panel.tsx';
import { SessionsPanel } from '../sessions/sessions-panel.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LazyKnowledge } from './lazy-knowledge.tsx';
import { LazyPersona } from './lazy-persona.tsx';
import { LazySettings } from './lazy-settings.tsx';
import { Notices } from './notices.tsx';
import { PaneFrame } from './pane-frame.tsx';
import { useCompanionPane, useSessionsPane } from './panes.ts';
import { useRestoredNote } from './restored-note.ts';
import { useRoute } from './route.ts';
import { shortcutLabel, useShortcuts } from './shortcuts.ts';
import { useTheme } from './theme.ts';
import { useActiveSession } from './use-active-session.ts';
import { useChanges } from './use-changes.ts';
import { lockNow, useLock, useVaultStatus } from './use-lock.ts';

const focusComposer = () => document.querySelector<HTMLElement>('main textarea')?.focus();

/** The window: sessions at the left, the conversation, the companion at the right. */
export function Shell() {
  const { route, openSession, openNew } = useRoute();
  const active = useActiveSession(route);
  const left = useSessionsPane();
  const right = useCompanionPane();
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [knowledgeOpen, setKnowledgeOpen] = useState(false);
  const [personaOpen, setPersonaOpen] = useState(false);
  const [jump, setJump] = useState<Jump | null>(null);
  const search = useRef<HTMLInputElement | null>(null);
  useTheme(useSettings().data?.theme);
  useChanges();
  useLock();
  const canLock = useVaultStatus().data?.hasPassphrase ?? false;
  useRestoredNote();
  useKeptDrafts();

  const sessionId = active.state === 'session' ? active.sessionId : null;
  const openSettings = useCallback(() => setSettingsOpen(true), []);
  const closeDrawers = () => {
    if (left.drawer) left.setOpen(false);
    if (right.drawer) right.setOpen(false);
  };
  const editPersona = () => {
    closeDrawers();
    setPersonaOpen(true);
  };
  const show = (id: string) => {
    setJump(null);
    openSession(id);
    closeDrawers();
  };
  const showNew = () => {
    setJump(null);
    openNew();
    closeDrawers();
    focusComposer();
  };
  const showHit = (hit: Pick<SearchHit, 'sessionId' | 'position'>) => {
    openSession(hit.sessionId);
    setJump({ sessionId: hit.sessionId, position: hit.position });
    closeDrawers();
  };
  const jumpTo = (position: number) => {
    if (sessionId !== null) setJump({ sessionId, position });
    closeDrawers();
  };
  const removed = (session: Session, neighbour: Session | null) => {
    if (session.id !== sessionId) return;
    if (neighbour === null) openNew();
    else openSession(neighbour.id);
  };
  useShortcuts({
    onNew: showNew,
    onSearch: () => {
      // At once where it is there, so that no key typed right after is lost.
      if (search.current !== null) return search.current.select();
      left.setOpen(true);
      requestAnimationFrame(() => search.current?.focus());
    },
    onSettings: openSettings,
    onTogglePanel: right.toggle,
  });

  return (
    <div className="flex h-full flex-col">
      <button
        type="button"
        onClick={focusComposer}
        className="absolute -top-16 left-4 z-50 rounded-full bg-accent px-4 py-2 text-on-accent focus:top-2"
      >
        Skip to the message field
      </button>
      <Notices />
      <div className="flex min-h-0 grow">
        <PaneFrame pane={left} side="left" title="Sessions">
          <div className="min-h-0 grow">
            <SessionsPanel
              activeId={sessionId}
              onOpen={show}
              onOpenHit={showHit}
              onNew={showNew}
              onRemoved={removed}
              searchRef={search}
            />
          </div>
          <div className="flex items-center gap-1 border-t p-2">
            <Button tone="quiet" className="grow justify-start" onClick={openSettings}>
              <SettingsIcon aria-hidden className="size-4.5" />
              Settings
            </Button>
            {canLock ? (
              <IconButton
                icon={Lock}
                label="Lock now"
                keys={shortcutLabel('⇧L')}
                tooltipSide="top"
                onClick={() => void lockNow()}
              />
            ) : null}
          </div>
        </PaneFrame>
        <main className="flex min-w-0 grow flex-col">
          {active.state === 'loading' ? null : (
            <Chat
              sessionId={sessionId}
              session={active.state === 'session' ? active.session : null}
              jump={jump}
              onSessionCreated={(session) => openSession(session.id)}
              onNewSession={showNew}
              onOpenSettings={openSettings}
              onEditPersona={editPersona}
              headerBefore={
                <IconButton
                  icon={PanelLeft}
                  label={left.open ? 'Hide sessions' : 'Show sessions'}
                  aria-expanded={left.open}
                  onClick={left.toggle}
                />
              }
              headerAfter={
                <IconButton
                  icon={PanelRight}
                  label={right.open ? 'Hide the companion' : 'Show the companion'}
                  keys={shortcutLabel('\\')}
                  aria-expanded={right.open}
                  onClick={right.toggle}
                />
              }
            />
          )}
        </main>
        <PaneFrame pane={right} side="right" title="Companion">
          <CompanionPanel
            sessionId={sessionId}
            onJump={jumpTo}
            onEditPersona={editPersona}
            onOpenKnowledge={() => {
              closeDrawers();
              setKnowledgeOpen(true);
            }}
          />
        </PaneFrame>
      </div>
      <LazyKnowledge
        open={knowledgeOpen}
        onOpenChange={setKnowledgeOpen}
        session={active.state === 'session' ? active.session : null}
        onOpenSource={(source) => {
          setKnowledgeOpen(false);
          // Once the page is closed and has given the focus back, so that the message keeps it.
          requestAnimationFrame(() => showHit(source));
        }}
      />
      <LazyPersona sessionId={sessionId} open={personaOpen} onOpenChange={setPersonaOpen} />
      <LazySettings open={settingsOpen} onOpenChange={setSettingsOpen} />
    </div>
  );
}

import { BookHeart, Command, Lock, PanelLeft, PanelRight, Settings as SettingsIcon } from 'lucide-react';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { Chat } from '../chat/chat.tsx';
import { useKeptDrafts } from '../chat/use-kept-drafts.ts';
import { CompanionPanel } from '../companion/companion-panel.tsx';
import { SessionDialogs } from '../sessions/session-dialogs.tsx';
import { SessionsPanel } from '../sessions/sessions-panel.tsx';
import { SettingsDoor } from '../settings/settings-door.ts';
import { useSettings } from '../settings/use-settings.ts';
import { WAY_BACK } from '../story/way-back-words.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { BackPill } from './back-pill.tsx';
import { FromOutside } from './from-outside.tsx';
import { LazyKnowledge } from './lazy-knowledge.tsx';
import { LazyPalette } from './lazy-palette.tsx';
import { LazyPersona } from './lazy-persona.tsx';
import { LazySettings } from './lazy-settings.tsx';
import { LazyStory } from './lazy-story.tsx';
import { Notices } from './notices.tsx';
import { PaneFrame } from './pane-frame.tsx';
import { useRestoredNote } from './restored-note.ts';
import { shortcutLabel, useShortcuts } from './shortcuts.ts';
import { useTheme } from './theme.ts';
import { useChanges } from './use-changes.ts';
import { useLock, useVaultStatus } from './use-lock.ts';
import { focusComposer, useWindow } from './use-window.ts';
import { type WindowActions, WindowActionsContext } from './window-actions.ts';

/** The window: sessions at the left, the conversation, the companion at the right. */
export function Shell() {
  const view = useWindow();
  const { active, sessionId, session, left, right, actions, story } = view;
  const settings = useSettings().data;
  useTheme(settings?.theme);
  useChanges();
  useLock();
  useRestoredNote();
  useKeptDrafts();
  useShortcuts({
    onNew: actions.newSession,
    onSearch: () => actions.search(),
    onSettings: view.openSettings,
    onPalette: () => view.palette.setOpen(true),
    onTogglePanel: right.toggle,
  });

  return (
    <WindowActionsContext value={actions}>
      <SettingsDoor value={actions.openSettings}>
        <div className="flex h-full flex-col">
          <button
            type="button"
            onClick={focusComposer}
            className="absolute start-4 -top-16 z-50 rounded-full bg-accent px-4 py-2 text-on-accent focus:top-2"
          >
            Skip to the message field
          </button>
          <Notices />
          <div className="flex min-h-0 grow">
            <PaneFrame pane={left} side="left" title="Sessions">
              <div className="min-h-0 grow">
                <SessionsPanel
                  state={view.panel}
                  activeId={sessionId}
                  onOpen={actions.openSession}
                  onOpenHit={view.showHit}
                  onNew={actions.newSession}
                  onRemoved={view.removed}
                  onWish={actions.wish}
                  searchRef={view.search}
                />
              </div>
              <PaneFoot
                actions={actions}
                onSettings={view.openSettings}
                onPalette={() => view.palette.setOpen(true)}
              />
            </PaneFrame>
            <main className="flex min-w-0 grow flex-col">
              {story.query !== null ? (
                <LazyStory
                  query={story.query}
                  onQuery={story.change}
                  companionName={settings?.persona.name ?? DEFAULT_PERSONA.name}
                  onOpen={story.open}
                  onBack={story.back}
                />
              ) : active.state === 'loading' ? null : (
                <Chat
                  sessionId={sessionId}
                  session={session}
                  jump={view.jump}
                  onSessionCreated={view.sessionCreated}
                  onNewSession={actions.newSession}
                  onOpenSettings={view.openSettings}
                  onEditPersona={actions.editPersona}
                  headerBefore={
                    <IconButton
                      icon={PanelLeft}
                      label={left.open ? 'Hide sessions' : 'Show sessions'}
                      aria-expanded={left.open}
                      className="rtl:-scale-x-100"
                      onClick={left.toggle}
                    />
                  }
                  headerAfter={
                    <>
                      {story.goBack === null ? null : (
                        <BackPill
                          label={WAY_BACK.back}
                          onBack={story.goBack}
                          onDismiss={view.forgetWayBack}
                        />
                      )}
                      {view.goBack === null ? null : (
                        <BackPill onBack={view.goBack} onDismiss={view.forgetWayBack} />
                      )}
                      <IconButton
                        icon={PanelRight}
                        label={right.open ? 'Hide the companion' : 'Show the companion'}
                        keys={shortcutLabel('\\')}
                        aria-expanded={right.open}
                        className="rtl:-scale-x-100"
                        onClick={right.toggle}
                      />
                    </>
                  }
                />
              )}
            </main>
            {story.query !== null ? null : (
              <PaneFrame pane={right} side="right" title="Companion">
                <CompanionPanel
                  sessionId={sessionId}
                  onJump={view.jumpTo}
                  onEditPersona={actions.editPersona}
                  onOpenKnowledge={actions.openKnowledge}
                  onOpenStory={() =>
                    actions.openStory(
                      sessionId === null ? '' : `unit=all&session=${encodeURIComponent(sessionId)}`,
                    )
                  }
                />
              </PaneFrame>
            )}
          </div>
          <LazyKnowledge
            open={view.knowledge.open}
            onOpenChange={view.knowledge.setOpen}
            session={session}
            onOpenSource={(source) => {
              view.knowledge.setOpen(false);
              // Once the page is closed and has given the focus back, so that the message keeps it.
              requestAnimationFrame(() => view.showHit(source));
            }}
          />
          <LazyPersona sessionId={sessionId} open={view.persona.open} onOpenChange={view.persona.setOpen} />
          <LazySettings
            open={view.settings.open}
            onOpenChange={view.settings.setOpen}
            place={view.settings.place}
          />
          <FromOutside view={view} />
          <SessionDialogs wish={view.wish.now} onClose={view.wish.close} />
          <LazyPalette
            open={view.palette.open}
            onOpenChange={view.palette.setOpen}
            actions={actions}
            session={session}
          />
        </div>
      </SettingsDoor>
    </WindowActionsContext>
  );
}

interface PaneFootProps {
  actions: WindowActions;
  onSettings: () => void;
  onPalette: () => void;
}

/** Under the list: the settings, every command, and the lock where there is one. */
function PaneFoot({ actions, onSettings, onPalette }: PaneFootProps) {
  const canLock = useVaultStatus().data?.hasPassphrase ?? false;
  return (
    <div className="flex items-center gap-1 border-t p-2">
      <Button tone="quiet" className="grow justify-start" onClick={onSettings}>
        <SettingsIcon aria-hidden className="size-4.5" />
        Settings
      </Button>
      <IconButton
        icon={BookHeart}
        label={WAY_BACK.open}
        tooltipSide="top"
        onClick={() => actions.openStory()}
      />
      <IconButton
        icon={Command}
        label="Commands"
        keys={shortcutLabel('K')}
        tooltipSide="top"
        onClick={onPalette}
      />
      {canLock ? (
        <IconButton
          icon={Lock}
          label="Lock now"
          keys={shortcutLabel('⇧L')}
          tooltipSide="top"
          onClick={actions.lock}
        />
      ) : null}
    </div>
  );
}

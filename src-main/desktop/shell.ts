import { app, BrowserWindow, Notification, type Session, type WebContents } from 'electron';
import type { SettingsStore } from '#backend/settings/settings-store.ts';
import type { Vault } from '#backend/vault/vault.ts';
import type { DesktopEvent, DesktopSettings } from '#shared/contract/desktop.ts';
import { showBadge } from './badge.ts';
import { clientOf } from './client.ts';
import { parseDeepLink } from './deep-link.ts';
import { createDesktopRouter, type ShellCalls } from './desktop-router.ts';
import { createDesktopSettings } from './desktop-settings.ts';
import { setLaunchMenu } from './launch-menu.ts';
import { lockNow } from './lock.ts';
import { logEvent, report } from './log.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createMoodWatch, type ShownMood } from './mood.ts';
import { createNotifications } from './notifications.ts';
import { createQuickEntry } from './quick-entry.ts';
import { noticeOf } from './reply-notice.ts';
import { createGlobalKeys } from './shortcut.ts';
import { checkSpelling, forgetWords, spellCheckStatus } from './spell-check.ts';
import { canStartAtLogin, setStartAtLogin } from './start-at-login.ts';
import { createThoughts, type EndedReply } from './thoughts.ts';
import { createTray } from './tray.ts';
import { createUnread } from './unread.ts';
import type { WindowLook } from './window.ts';
import type { Windows } from './windows.ts';
import type { Wish } from './wish.ts';

export interface ShellParts {
  readonly vault: Vault;
  readonly settings: SettingsStore;
  readonly windows: Windows;
  readonly session: Session;
  readonly look: () => Omit<WindowLook, 'zoom'>;
}

/**
 * What makes the app a part of the system it runs on, beside its windows: tray, quick entry, notifications, links. It is
 * put together here, once the backend is open; nothing of it is loaded before the first window is.
 */
export function createShell({ vault, settings: store, windows, session, look }: ShellParts) {
  const client = clientOf(vault.router);
  const mailboxes = new WeakMap<WebContents, Mailbox<DesktopEvent>>();
  /** What a window showed last, whichever it was. */
  let shownSession: string | null = null;
  let mood: ShownMood | null = null;

  function mailboxOf(contents: WebContents): Mailbox<DesktopEvent> {
    const mailbox = mailboxes.get(contents) ?? createMailbox((later, earlier) => later.type === earlier.type);
    mailboxes.set(contents, mailbox);
    return mailbox;
  }
  /** Brings a window to the front and asks it for something; it hears of it when it can: after it was unlocked, say. */
  const tell = (event: DesktopEvent) => mailboxOf(windows.show().webContents).post(event);
  const tellAll = (event: DesktopEvent) => {
    for (const window of BrowserWindow.getAllWindows()) mailboxOf(window.webContents).post(event);
  };

  const quickEntry = createQuickEntry(() => ({ ...look(), zoom: windows.zoom }));
  const keys = createGlobalKeys(() => quickEntry.toggle());
  const notifications = createNotifications((sessionId) => tell({ type: 'open-session', sessionId }));
  const unread = createUnread(showBadge);
  const tray = createTray({
    open: () => windows.show(),
    newSession: () => grant({ kind: 'new-session' }),
    quickEntry: () => quickEntry.toggle(),
    lock: () => lockNow(vault),
    quit: () => app.quit(),
  });
  const showState = () => {
    const { state, hasPassphrase } = vault.room.status();
    tray.show({ mood, locked: state !== 'open', canLock: hasPassphrase && state === 'open' });
  };
  const moodWatch = createMoodWatch({
    client,
    shownSession: () => shownSession,
    onMood: (now) => {
      mood = now;
      showState();
    },
  });
  const thoughts = createThoughts({ client, shownSession: () => shownSession, onReplied: replied, report });

  function apply(now: DesktopSettings, before: DesktopSettings | null): void {
    tray.setShown(now.tray.shown);
    keys.use(now.quickEntry.enabled ? now.quickEntry.keys : null);
    checkSpelling(session, now.spellCheck);
    if (now.startAtLogin !== (before?.startAtLogin ?? false)) setStartAtLogin(now.startAtLogin);
  }
  const settings = createDesktopSettings(store, apply);

  function replied({ sessionId, messageId, status }: EndedReply): void {
    if (BrowserWindow.getFocusedWindow() !== null) return;
    const setting = settings.get().notifications;
    const notice = noticeOf(setting, { status, text: setting === 'words' ? wordsOf(messageId) : null });
    if (notice !== null) notifications.show(sessionId, notice);
    unread.add();
  }

  function wordsOf(messageId: string): string | null {
    try {
      return vault.sessions.findMessage(messageId).message.text;
    } catch {
      return null; // locked, or deleted, meanwhile
    }
  }

  function grant(wish: Wish): void {
    switch (wish.kind) {
      case 'link': {
        const link = parseDeepLink(wish.text);
        if (link === null) logEvent('link-refused'); // its text is a stranger's
        if (link === null) windows.show();
        else tell({ type: 'ask-open', sessionId: link.sessionId });
        return;
      }
      case 'quick-entry':
        quickEntry.toggle();
        return;
      case 'new-session':
        tell({ type: 'new-session' });
        return;
      case 'new-window':
        windows.open();
        return;
      case 'background':
        if (!windows.staysBehind()) windows.show();
        return;
      case 'show':
        windows.show();
    }
  }

  const status: ShellCalls['status'] = async () => ({
    settings: settings.get(),
    quickEntryProblem: keys.problem,
    startAtLogin: canStartAtLogin() ? 'possible' : 'not-installed',
    notifications: Notification.isSupported(),
    spellCheck: await spellCheckStatus(session),
  });
  const calls: ShellCalls = {
    status,
    async update(patch) {
      settings.update(patch);
      tellAll({ type: 'status-changed' });
      return status();
    },
    async forgetWords() {
      await forgetWords(session);
      return status();
    },
    events: (contents, signal) => mailboxOf(contents).read(signal),
    showing(contents, sessionId) {
      const window = BrowserWindow.fromWebContents(contents);
      if (window === null || !windows.has(window)) return;
      shownSession = sessionId ?? shownSession;
      void moodWatch.look();
    },
    replied,
    quickTarget: () => thoughts.target(),
    quickSend: (text, sessionId) => thoughts.send(text, sessionId),
    hideQuickEntry: () => quickEntry.hide(),
    openMain() {
      quickEntry.hide();
      windows.show();
    },
  };

  windows.staysBehind = () => settings.get().tray.shown && settings.get().tray.keepsRunning;
  windows.onLastGone = () => {
    if (process.platform !== 'darwin') quickEntry.close(); // or the app would go on with nothing to be seen of it
  };
  app.on('browser-window-focus', (_event, window) => {
    if (!windows.has(window)) return;
    unread.clear();
    notifications.clear();
  });
  app.on('browser-window-blur', () => void moodWatch.look()); // it has faded since: the tray is what is seen next
  vault.changes.subscribe((change) => {
    moodWatch.changed(change);
    if (change.type === 'settings' && settings.applyChanges()) tellAll({ type: 'status-changed' });
  });
  vault.onLock?.(() => {
    shownSession = null;
    notifications.clear();
    quickEntry.close(); // with the words that were typed into it
  });
  vault.onChange(() => void moodWatch.look());
  setLaunchMenu((kind) => grant({ kind }));
  void moodWatch.look();

  return { grant, tell, router: createDesktopRouter(calls, report) };
}
export type Shell = ReturnType<typeof createShell>;

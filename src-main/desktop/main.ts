import './web-crypto.ts';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { DatabaseError } from '#backend/database/errors.ts';
import { type OpenedApp, openBackend } from './backend.ts';
import { keepCompiled } from './compiled.ts';
import { addContextMenu } from './context-menu.ts';
import { type Crashes, watchCrashes } from './crashes/crashes.ts';
import { handleUncaughtErrors, stopWith } from './failures.ts';
import { serveWindows } from './ipc.ts';
import { lockNow, lockWithTheSystem, showInMenu } from './lock.ts';
import { logEvent, openLog, report } from './log.ts';
import { setMenu } from './menu.ts';
import { pageOf } from './page.ts';
import { prepareResponses, registerAppScheme, serveApp } from './protocol.ts';
import { confineContents, lockDown } from './security.ts';
import type { Shell, ShellParts } from './shell.ts';
import { storedTheme } from './stored-theme.ts';
import { createWindows } from './windows.ts';
import { listenForWishes } from './wishes.ts';

/** Saving at the end takes milliseconds; a disk that hangs must not keep the app from quitting. */
const CLOSING_TAKES_AT_MOST_MS = 5_000;

handleUncaughtErrors();
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox(); // the two together leave no network process
registerAppScheme();
try {
  const dataDir = chooseDataFolder();
  openLog(dataDir);
  if (app.requestSingleInstanceLock()) run(dataDir);
  else app.quit(); // the first one comes to the front instead
} catch (error) {
  stopWith(whyNotOpened(error));
}

/** The desktop app from its start to its end. */
function run(dataDir: string): void {
  const page = pageOf(app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL);
  const crashes = watchCrashes(dataDir);
  let opened: Promise<OpenedApp & { shell: Shell }> | undefined;
  let quitting = false;
  logEvent('started', { version: app.getVersion() });

  const look = () => {
    const theme = storedTheme(dataDir);
    return {
      page,
      dark: theme === 'system' ? nativeTheme.shouldUseDarkColors : theme === 'dark',
      preload: join(__dirname, '../preload/preload.cjs'),
      icon: join(app.getAppPath(), 'build/icon.png'),
    };
  };
  const windows = createWindows({
    look,
    file: join(dataDir, 'window.json'),
    prepare: ({ webContents }) => addContextMenu(webContents),
  });
  const open = () => {
    if (opened !== undefined) return opened;
    opened = openAll({ dataDir, crashes, windows, look });
    opened.catch((error: unknown) => stopWith(whyNotOpened(error)));
    return opened;
  };
  const withShell = (act: (shell: Shell) => void) =>
    void open().then(
      ({ shell }) => act(shell),
      () => {},
    );
  const wishes = listenForWishes();

  confineContents(page);
  app
    .whenReady()
    .then(() => {
      setMenu({
        dataDir,
        newSession: () => withShell(({ tell }) => tell({ type: 'new-session' })),
        newWindow: () => windows.open(),
        quickEntry: () => withShell(({ grant }) => grant({ kind: 'quick-entry' })),
        search: () => withShell(({ tell }) => tell({ type: 'search' })),
        settings: () => withShell(({ tell }) => tell({ type: 'open-settings' })),
        lock: () => void opened?.then(({ vault }) => lockNow(vault)),
        zoom: windows.setZoom,
      });
      lockDown(session.defaultSession, page);
      serveApp(session.defaultSession, join(__dirname, '../renderer'));
      serveWindows(page, () =>
        open().then(({ vault, shell }) => ({ ...vault.router, desktop: shell.router })),
      );
      wishes.begin((wish, isFirst) => {
        if (quitting) return;
        // A window needs no backend to be there, and is what most starts are about.
        if (wish.kind === 'show' || (isFirst && wish.kind !== 'background')) {
          const window = windows.show();
          if (isFirst) window.once('ready-to-show', () => void open()); // the window comes first, and paints meanwhile
        }
        if (wish.kind !== 'show') withShell(({ grant }) => grant(wish));
      });
      prepareResponses();
      process.send?.('opened'); // the launcher, which else would offer the browser instead
    })
    .catch((error: unknown) => stopWith(whyNotOpened(error)));

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    quitting = true;
    event.preventDefault();
    logEvent('stopping');
    void closeInTime(opened).finally(() => {
      logEvent('stopped');
      app.exit(0);
    });
  });
}

/** Opens what the windows show, and with it what makes the app a part of the system. */
async function openAll(
  options: Omit<ShellParts, 'vault' | 'settings' | 'session'> & { dataDir: string; crashes: Crashes },
) {
  const { dataDir, crashes, ...parts } = options;
  const [running, { createShell }] = await Promise.all([
    openBackend({ dataDir, version: app.getVersion(), crashes }),
    import('./shell.ts'),
  ]);
  logEvent('opened', { ms: Math.round(process.uptime() * 1_000) });
  lockWithTheSystem(running.vault);
  showInMenu(running.vault);
  return { ...running, shell: createShell({ ...running, ...parts, session: session.defaultSession }) };
}

/**
 * The folder of everything that the app keeps: the system's place for it, or EMOTIONGPT_DATA. The
 * browser engine's own files go to a folder inside, so that a person can tell which ones are theirs.
 */
function chooseDataFolder(): string {
  const chosen = process.env.EMOTIONGPT_DATA;
  const dataDir = chosen ? resolve(chosen) : app.getPath('userData');
  const engineDir = join(dataDir, 'browser-engine');
  mkdirSync(engineDir, { recursive: true, mode: 0o700 }); // nobody else's to read
  app.setPath('userData', dataDir);
  app.setPath('sessionData', engineDir);
  keepCompiled(join(engineDir, 'compiled-code'));
  return dataDir;
}

/** The errors of the database are sentences for the person; of any other, its kind and place are logged. */
function whyNotOpened(error: unknown): string {
  if (error instanceof DatabaseError) return error.message;
  report(error);
  return 'EmotionGPT could not open its data folder. Check its permissions and the free space of its disk, then start again.';
}

/** Waits for what is still being written, and not for ever. */
async function closeInTime(opened: Promise<OpenedApp> | undefined): Promise<void> {
  const closing = opened?.then((running) => running.close());
  const enough = new Promise<void>((done) => setTimeout(done, CLOSING_TAKES_AT_MOST_MS));
  await Promise.race([closing, enough]).catch(report);
}

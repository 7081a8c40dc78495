import { BrowserWindow, screen } from 'electron';
import { BACKGROUND, type Page } from './page.ts';
import { placeWindow, readWindowState, SMALLEST_WINDOW, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  readonly page: Page;
  /** Whether the page will paint itself dark. */
  readonly dark: boolean;
  /** The preload script, an absolute path. */
  readonly preload: string;
  /** PNG of the icon, for Linux; the other systems take it from the program file. */
  readonly icon: string;
  /** Where the window's place is kept between runs, an absolute path. */
  readonly stateFile: string;
}

/** Opens the window where it was left, at once: until its page has painted, it has the page's background. */
export function openWindow({ page, dark, preload, icon, stateFile }: WindowOptions): BrowserWindow {
  const saved = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...placeWindow(saved, workAreas()),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: 'EmotionGPT',
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // Elsewhere Chromium fetches its dictionaries from a server; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (saved?.maximized) window.maximize();

  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(page.url);
  return window;
}

/** Brings the window to the front, out of the dock or taskbar if it is there. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

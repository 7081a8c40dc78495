import { BrowserWindow, screen, type WebPreferences } from 'electron';
import { BACKGROUND, type Page } from './page.ts';
import { type Rectangle, SMALLEST_WINDOW } from './window-state.ts';

export interface WindowLook {
  readonly page: Page;
  /** Whether the page will paint itself dark. */
  readonly dark: boolean;
  /** The preload script, an absolute path. */
  readonly preload: string;
  /** PNG of the icon, for Linux; the other systems take it from the program file. */
  readonly icon: string;
  /** 1: as designed. */
  readonly zoom: number;
}

/** What a page of ours may do: as little as there is. Of every window. */
export const confined = (preload: string): WebPreferences => ({
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
  navigateOnDragDrop: false,
  spellcheck: true, // for which languages, and whether at all: spell-check.ts
});

/** Opens a main window, at once: until its page has painted, it has the page's background. */
export function openWindow(
  { page, dark, preload, icon, zoom }: WindowLook,
  place: { bounds: Rectangle; maximized: boolean },
): BrowserWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: 'EmotionGPT',
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: { ...confined(preload), zoomFactor: zoom },
  });
  if (place.maximized) window.maximize();
  void window.loadURL(page.url);
  return window;
}

/** Brings the window to the front, out of the dock or taskbar if it is there. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The displays without their panels, the primary one first. */
export function workAreas(): Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

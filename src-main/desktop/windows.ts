import { app, BrowserWindow, screen } from 'electron';
import { focusWindow, openWindow, type WindowLook, workAreas } from './window.ts';
import {
  readWindowMemory,
  stateOn,
  type WindowMemory,
  withState,
  writeWindowMemory,
} from './window-memory.ts';
import { displaySetOf, placeBeside, placeWindow } from './window-state.ts';
import { type ZoomWish, zoomed } from './zoom.ts';

export interface Windows {
  /** Opens a main window: the first where it was left, one more beside the one in front. */
  open(): BrowserWindow;
  /** Brings the main window that was used last to the front; opens one where there is none. */
  show(): BrowserWindow;
  /** The main window that was used last. */
  current(): BrowserWindow | undefined;
  has(window: BrowserWindow): boolean;
  readonly zoom: number;
  setZoom(wish: ZoomWish): void;
  /** Set by whoever knows: whether the last window hides when it is closed, and the app goes on. */
  staysBehind: () => boolean;
  /** Called when the last main window is gone for good. */
  onLastGone: () => void;
}

interface WindowsOptions {
  readonly look: () => Omit<WindowLook, 'zoom'>;
  /** What is remembered of them between runs, an absolute path. */
  readonly file: string;
  /** Called with each new window. */
  readonly prepare: (window: BrowserWindow) => void;
}

/** The main windows: any number of them on the one backend, each with a connection of its own. */
export function createWindows({ look, file, prepare }: WindowsOptions): Windows {
  /** The one that was used last at the end. */
  let open: BrowserWindow[] = [];
  let memory: WindowMemory = readWindowMemory(file);
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });

  const keep = (next: WindowMemory) => {
    memory = next;
    writeWindowMemory(file, memory);
  };
  const displays = () => displaySetOf(screen.getAllDisplays().map(({ bounds }) => bounds));

  function place() {
    const front = windows.current();
    if (front) return { bounds: placeBeside(front.getNormalBounds(), workAreas()), maximized: false };
    const saved = stateOn(memory, displays());
    return { bounds: placeWindow(saved, workAreas()), maximized: saved?.maximized ?? false };
  }

  const windows: Windows = {
    open() {
      const window = openWindow({ ...look(), zoom: memory.zoom }, place());
      open = [...open, window];
      window.on('focus', () => {
        open = [...open.filter((each) => each !== window), window];
      });
      window.on('close', (event) => {
        const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
        keep(withState(memory, displays(), state));
        if (quitting || open.length > 1 || !windows.staysBehind()) return;
        event.preventDefault(); // hidden, so that replies, drafts and the queue go on
        window.hide();
      });
      window.on('closed', () => {
        open = open.filter((each) => each !== window);
        if (open.length === 0) windows.onLastGone();
      });
      window.webContents.on('zoom-changed', (_event, direction) => windows.setZoom(direction)); // the wheel
      prepare(window);
      return window;
    },
    show() {
      const window = windows.current() ?? windows.open();
      if (window.isVisible() || !window.webContents.isLoading()) focusWindow(window);
      return window;
    },
    current: () => open.at(-1),
    has: (window) => open.includes(window),
    get zoom() {
      return memory.zoom;
    },
    setZoom(wish) {
      keep({ ...memory, zoom: zoomed(memory.zoom, wish) });
      // The engine zooms all pages of an origin together; each is told, so that none depends on it.
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(memory.zoom);
    },
    staysBehind: () => false,
    onLastGone: () => {},
  };
  return windows;
}

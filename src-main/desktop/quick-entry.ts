import { BrowserWindow, screen } from 'electron';
import { addContextMenu } from './context-menu.ts';
import { BACKGROUND } from './page.ts';
import { placeQuickEntry } from './quick-entry-place.ts';
import { confined, focusWindow, type WindowLook } from './window.ts';

export interface QuickEntry {
  /** Shows it on the display that the pointer is on, or hides it where it has the keyboard already. */
  toggle(): void;
  hide(): void;
  /** Ends it, with the words that were typed into it. */
  close(): void;
}

/**
 * A small window that takes one thought. It is made when it is first asked for, and then only hidden: what was typed
 * and not sent is there again the next time.
 *
 * @param look  of the windows now.
 */
export function createQuickEntry(look: () => WindowLook): QuickEntry {
  let window: BrowserWindow | null = null;

  function make({ page, dark, preload, icon, zoom }: WindowLook): BrowserWindow {
    const made = new BrowserWindow({
      ...place(zoom),
      show: false,
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      title: 'EmotionGPT: quick entry',
      backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
      // Above what the person is doing, without bringing the whole app to the front.
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
      ...(process.platform === 'linux' ? { icon } : {}),
      webPreferences: { ...confined(preload), zoomFactor: zoom },
    });
    addContextMenu(made.webContents);
    made.once('ready-to-show', () => focusWindow(made));
    made.on('blur', () => made.hide());
    made.on('closed', () => {
      window = null;
    });
    void made.loadURL(new URL('quick-entry.html', page.url).href);
    return made;
  }

  return {
    toggle() {
      const now = look();
      if (window === null) {
        window = make(now);
      } else if (window.isVisible() && window.isFocused()) {
        window.hide();
      } else {
        window.setBounds(place(now.zoom));
        focusWindow(window);
      }
    },
    hide: () => window?.hide(),
    close: () => window?.destroy(),
  };
}

const place = (zoom: number) =>
  placeQuickEntry(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea, zoom);

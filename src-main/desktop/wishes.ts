import { app } from 'electron';
import { LINK_SCHEME } from './link-scheme.ts';
import { type Wish, wishOf } from './wish.ts';

export interface Wishes {
  /** From now on `grant` is called for each: at once for the one that the app was started with, and what came since. */
  begin(grant: (wish: Wish, isFirst: boolean) => void): void;
}

/**
 * Hears what is wanted of the app from outside: by how it was started, by further starts, which end at once, by links and
 * by a click on its icon. Must be called before the app is ready: macOS tells the first link before that.
 */
export function listenForWishes(): Wishes {
  const waiting: Wish[] = [wishOf(process.argv)];
  let hear = (wish: Wish) => void waiting.push(wish);
  app.on('open-url', (event, text) => {
    event.preventDefault();
    hear({ kind: 'link', text });
  });
  app.on('second-instance', (_event, argv) => hear(wishOf(argv)));
  app.on('activate', () => hear({ kind: 'show' }));
  return {
    begin(grant) {
      // On Linux the installed launcher's file says it; a portable app would take it from the installed one.
      if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(LINK_SCHEME);
      for (const [index, wish] of waiting.entries()) {
        const opensAnyway = index === 0 && wish.kind === 'new-window';
        grant(opensAnyway ? { kind: 'show' } : wish, index === 0);
      }
      hear = (wish) => void grant(wish, false);
    },
  };
}

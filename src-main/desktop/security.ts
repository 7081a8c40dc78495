import { app, type Session, shell } from 'electron';
import { parseUrl } from '#backend/parse-url.ts';
import type { Page } from './page.ts';

/**
 * Closes what a browser leaves open: every permission is denied, and the page reaches nothing but its own
 * files. Providers are called by the backend, so a request from here to any host would be a mistake or
 * an attack.
 */
export function lockDown(session: Session, page: Page): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);

  // With the first window Chromium fetches dictionaries from Google for these languages, even where no page checks
  // spelling and the checker is off. macOS has its own. Elsewhere spell-check.ts names those that a person asked for.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);

  const network = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'] };
  session.webRequest.onBeforeRequest(network, (request, decide) => {
    decide({ cancel: !isDevServer(request.url, page) });
  });
}

/**
 * Keeps every page of this process where it is: no navigation, no new window, no webview. A link to an
 * https page opens in the person's own browser instead.
 */
export function confineContents(page: Page): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (isPage(url, page)) return; // a reload
      event.preventDefault();
      openOutside(url);
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** The page itself, whatever its query and fragment; not another file of the same origin. */
function isPage(url: string, page: Page): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && `${parsed.protocol}//${parsed.host}${parsed.pathname}` === page.url;
}

/** The dev server and its hot-reload socket; always false for the built page, which is served by `app:`. */
function isDevServer(url: string, page: Page): boolean {
  if (!page.origin.startsWith('http:')) return false;
  return new URL(url.replace(/^ws/, 'http')).origin === page.origin;
}

function openOutside(url: string): void {
  const parsed = parseUrl(url);
  if (parsed?.protocol === 'https:') void shell.openExternal(parsed.href);
}

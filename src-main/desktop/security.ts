import { app, type Session, shell, type WebContents } from 'electron';
import type { Page } from './page.ts';

/** What the page may ask the system for. Copying a message is all that it needs. */
const GRANTED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write'];

/**
 * Closes what a browser leaves open: permissions are denied, and the page reaches nothing but its own
 * files. Providers are called by the backend, so a request from here to any host would be a mistake or
 * an attack.
 */
export function lockDown(session: Session, page: Page): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(GRANTED_PERMISSIONS.includes(permission) && isPage(contents.getURL(), page));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return GRANTED_PERMISSIONS.includes(permission) && origin.replace(/\/$/, '') === page.origin;
  });
  session.setDevicePermissionHandler(() => false);

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

/** Whether the contents show our page and no other. */
export const showsPage = (contents: WebContents, page: Page): boolean => isPage(contents.getURL(), page);

function isPage(url: string, page: Page): boolean {
  if (!URL.canParse(url)) return false;
  const { href, hash, search } = new URL(url);
  return href.slice(0, href.length - hash.length - search.length) === page.url;
}

/** The dev server and its hot-reload socket; always false for the built page, which is served by `app:`. */
function isDevServer(url: string, page: Page): boolean {
  if (!page.origin.startsWith('http:')) return false;
  return new URL(url.replace(/^ws/, 'http')).origin === page.origin;
}

function openOutside(url: string): void {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') void shell.openExternal(url);
}

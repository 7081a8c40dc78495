import { parseUrl } from '#backend/parse-url.ts';

/** The scheme and host that the app's own files are served under, instead of `file://`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'emotiongpt';

export interface Page {
  /** What the window loads, and the only address that it may ever go to. */
  readonly url: string;
  /** Serialised as the browser does it: `app://emotiongpt`, or the dev server's `http://localhost:5173`. */
  readonly origin: string;
}

/** `--surface` of the renderer's app.css: the window is painted so before the page is, and nothing flashes. */
export const BACKGROUND = { light: '#faf7f2', dark: '#1e1c20' } as const;

const BUILT: Page = { url: `${APP_SCHEME}://${APP_HOST}/`, origin: `${APP_SCHEME}://${APP_HOST}` };

/**
 * The page of the window: the built one, or under `npm run dev` the one of electron-vite's server, which
 * is believed only on this machine.
 *
 * @param devServer  `ELECTRON_RENDERER_URL` as electron-vite sets it.
 */
export function pageOf(devServer: string | undefined): Page {
  const url = devServer === undefined ? null : parseUrl(devServer);
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return local ? { url: url.href, origin: url.origin } : BUILT;
}

import { parseUrl } from '#backend/parse-url.ts';
import { webFile } from '#backend/web-files.ts';
import { APP_HOST, APP_SCHEME } from './page.ts';

/** The file of the page that a request means; null for another scheme or host, and where `webFile` refuses. */
export function assetPath(root: string, requestUrl: string): string | null {
  const url = parseUrl(requestUrl);
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null;
  return webFile(root, url.pathname);
}

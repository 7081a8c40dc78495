import { extname, join, resolve, sep } from 'node:path';
import { APP_HOST, APP_SCHEME } from './page.ts';
import { parseUrl } from './parse-url.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The file that a request of the page means, inside `root` and nowhere else.
 *
 * @returns an absolute path (the file may not exist), or null for another scheme or host, a kind of file
 *   that the page does not consist of, and every way out of `root` (`..`, encoded slashes, backslashes, NUL).
 */
export function assetPath(root: string, requestUrl: string): string | null {
  const url = parseUrl(requestUrl);
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null;

  const path = decode(url.pathname);
  if (path === null || /[\\\0]/.test(path)) return null;
  const file = resolve(join(root, path === '/' || path === '' ? 'index.html' : path));
  const inside = file.startsWith(resolve(root) + sep);
  return inside && contentType(file) !== null ? file : null;
}

/** The Content-Type of a file by its extension, or null where the app has no such files. */
export function contentType(file: string): string | null {
  return CONTENT_TYPES[extname(file).toLowerCase()] ?? null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

import { extname, join, resolve, sep } from 'node:path';

/** The kinds of files that the page consists of; nothing else is ever handed out. */
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
 * The file of the page that a URL's path means, inside `root` and nowhere else; both shells ask here.
 *
 * @returns an absolute path (the file may not exist), or null for a kind of file that the page does not
 *   consist of and every way out of `root` (`..`, encoded slashes, backslashes, NUL).
 */
export function webFile(root: string, path: string): string | null {
  const decoded = decode(path);
  if (decoded === null || /[\\\0]/.test(decoded)) return null;
  const file = resolve(join(root, decoded === '/' || decoded === '' ? 'index.html' : decoded));
  const isInside = file.startsWith(resolve(root) + sep);
  return isInside && contentType(file) !== null ? file : null;
}

/** The Content-Type of a file by its extension, or null where the page has no such files. */
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

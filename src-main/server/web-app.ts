import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { methodNotAllowed, REFUSALS, refuse } from './answers.ts';

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

/** The build puts a hash of the content into the names of these, so they never change. */
const HASHED_FOLDER = '/assets/';

const NOT_BUILT = 'The web app is not built yet. Run "npm run build", then reload this page.\n';

/**
 * Serves the built web app from `root` and nothing outside it. An address of no file shows the app where
 * a person opens it in a browser, and is a 404 for everything else.
 */
export async function serveWebApp(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, path, path === '/' ? methodNotAllowed('GET') : REFUSALS.unknownPath);
  }
  const file = assetPath(root, path);
  if (file !== null && (await sendFile(request, response, file, path))) return;
  const isNavigation = request.headers.accept?.includes('text/html') ?? false;
  if (path !== '/' && !isNavigation) return refuse(response, path, REFUSALS.unknownPath);
  if (await sendFile(request, response, join(root, 'index.html'), '/')) return;
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : NOT_BUILT);
}

/**
 * The file that a path means, or null for a kind of file that the app does not consist of and every way
 * out of `root` (`..`, encoded slashes, backslashes, NUL).
 */
export function assetPath(root: string, path: string): string | null {
  const decoded = decode(path);
  if (decoded === null || /[\\\0]/.test(decoded)) return null;
  const file = resolve(join(root, decoded === '/' ? 'index.html' : decoded));
  const isInside = file.startsWith(resolve(root) + sep);
  return isInside && extname(file) in CONTENT_TYPES ? file : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** @returns false where there is no such file. */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  path: string,
): Promise<boolean> {
  const facts = await stat(file).catch(() => null);
  if (facts === null || !facts.isFile()) return false;
  const etag = `W/"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
  response.setHeader('etag', etag);
  response.setHeader(
    'cache-control',
    path.startsWith(HASHED_FOLDER) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  const body = await readFile(file);
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

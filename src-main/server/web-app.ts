import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentType, webFile } from '#backend/web-files.ts';
import { methodNotAllowed, REFUSALS, refuse } from './answers.ts';

/** The build puts a hash of the content into the names of these, so they never change. */
const HASHED_FOLDER = '/assets/';

/** Pages beside the app that have an address of their own. */
const PAGES: ReadonlyMap<string, string> = new Map([['/docs', '/docs.html']]);

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
  const file = webFile(root, PAGES.get(path) ?? path);
  if (file !== null && (await sendFile(request, response, file, path))) return;
  const isNavigation = request.headers.accept?.includes('text/html') ?? false;
  if (path !== '/' && !isNavigation) return refuse(response, path, REFUSALS.unknownPath);
  if (await sendFile(request, response, join(root, 'index.html'), '/')) return;
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : NOT_BUILT);
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
    'content-type': contentType(file) ?? 'application/octet-stream',
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

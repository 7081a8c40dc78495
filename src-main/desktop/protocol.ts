import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentType } from '#backend/web-files.ts';
import { CONTENT_SECURITY_POLICY } from '#shared/content-security-policy.ts';
import { assetPath } from './assets.ts';
import { APP_SCHEME } from './page.ts';

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Makes `app:` a scheme with an origin of its own, as secure as https. Must run before the app is ready.
 * `codeCache` lets Chromium keep the compiled scripts from one start to the next.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the files of `root` (the built renderer) to `app://emotiongpt/`. Whatever is not there is a 404. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? assetPath(root, request.url) : null;
    const body = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || body === null) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    return new Response(body, {
      headers: { ...SECURITY_HEADERS, 'content-type': contentType(file) ?? 'application/octet-stream' },
    });
  });
}

/**
 * Node.js loads what `Response` is when it is first named, which takes 90 ms: to be called right after a window began to
 * load, whose process takes longer to start than that.
 */
export function prepareResponses(): void {
  void globalThis.Response;
}

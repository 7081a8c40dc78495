import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '#backend/backend.ts';
import { reportError } from '#backend/report.ts';
import { Access } from './access.ts';
import { isApiPath, methodNotAllowed, REFUSALS, refuse, sendJson } from './answers.ts';
import { createApi } from './api.ts';
import { AttemptBrake } from './attempt-brake.ts';
import { readJsonBody } from './json-body.ts';
import { openApiDocument } from './openapi.ts';
import { corsHeaders, isOwnHost, type Sender, senderOf } from './origin-rules.ts';
import { type OriginalRoute, originalRoutes } from './original-routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { SIGN_IN_PATH, signIn } from './sign-in.ts';
import { serveWebApp } from './web-app.ts';

export interface HttpServerOptions {
  readonly backend: Backend;
  readonly version: string;
  /** The token that programs send, or `none` to let every program of this machine in. */
  readonly auth: { readonly token: string } | 'none';
  /** Origins of other pages that may call the API, in lower case; `null` for pages opened as files. */
  readonly allowedOrigins: readonly string[];
  /** The built web app. */
  readonly webRoot: string;
  /** Told of every error that nobody foresaw. */
  readonly report?: (error: unknown) => void;
  /** Node's limits for a request to arrive, and how often they are checked; milliseconds. */
  readonly patience?: typeof PATIENCE;
  /** Time, so that tests need not wait. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface HttpServer {
  /** Resolves with the address, such as `http://127.0.0.1:5000`. Rejects as `server.listen` fails. */
  listen(port: number, host: string): Promise<string>;
  /** An address that signs one browser in, once, within ten minutes; without authentication the app's own. */
  signInLink(): string;
  /** Takes no more requests, waits for the running ones up to `drainMs`, then cuts them off. */
  close(drainMs: number): Promise<void>;
}

/** How long a request may take to arrive, milliseconds. An answer may stream for as long as it takes. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/** The HTTP shell around a backend: the contract under /v1, the original routes, and the web app. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { backend, auth, allowedOrigins, webRoot, report = reportError, now = Date.now } = options;
  const access = auth === 'none' ? null : new Access(auth.token, now);
  const brake = new AttemptBrake({ now, wait: async (ms) => void (await (options.wait ?? wait)(ms)) });
  const api = createApi(backend, report);
  const originals = originalRoutes(backend);
  let document: ReturnType<typeof openApiDocument> | undefined;
  let listening = { host: '', port: 0 };
  let url = '';

  /** Programs come with the token. The cookie counts only for our own page, never for an allowed other one. */
  const maySpeak = (request: IncomingMessage, sender: Sender): boolean =>
    access === null || access.hasToken(request) || (sender === 'own' && access.hasCookie(request));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response);
    const target = parseTarget(request.url);
    const path = target?.pathname ?? '/';
    if (!isOwnHost(request.headers.host, listening)) return refuse(response, path, REFUSALS.wrongHost);
    if (target === null) return refuse(response, path, REFUSALS.unknownPath);

    const sender = senderOf(request.headers, allowedOrigins);
    if (sender === 'foreign') return refuse(response, path, REFUSALS.foreignOrigin);
    if (sender === 'allowed') setHeaders(response, corsHeaders(request.headers.origin ?? 'null'));
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }

    if (path === SIGN_IN_PATH && access !== null) return signIn(request, response, target, access, brake);
    const original = originals.get(path);
    if (original === undefined && !isApiPath(path)) return serveWebApp(webRoot, request, response, path);
    if (!maySpeak(request, sender)) return refuse(response, path, REFUSALS.signedOut);
    if (original !== undefined) return answerOriginal(original, request, response, path);
    return answerApi(request, response, path);
  }

  async function answerApi(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path === '/v1/openapi.json' && request.method === 'GET') {
      document ??= openApiDocument(options.version);
      return sendJson(response, 200, await document);
    }
    const body = request.method === 'GET' ? undefined : await readJsonBody(request);
    if (body !== undefined && !body.ok) return refuse(response, path, body.refusal);
    const matched = await api(request, response, body?.value);
    if (!matched) refuse(response, path, REFUSALS.unknownPath);
  }

  const server: Server = createServer(options.patience ?? PATIENCE, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return; // the client left
      report(error);
      if (response.headersSent) response.destroy();
      else refuse(response, request.url ?? '/', REFUSALS.internal);
    });
  });

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          listening = { host, port: (server.address() as AddressInfo).port };
          url = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
          resolve(url);
        });
      }),
    signInLink: () => (access === null ? `${url}/` : `${url}${SIGN_IN_PATH}?code=${access.newSignInCode()}`),
    close: (drainMs) =>
      new Promise((resolve) => {
        const deadline = setTimeout(() => server.closeAllConnections(), drainMs);
        server.close(() => {
          clearTimeout(deadline);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The path and query of a request; null for the forms that only proxies are sent. */
function parseTarget(target: string | undefined): URL | null {
  if (target === undefined || !target.startsWith('/')) return null;
  const absolute = `http://localhost${target}`;
  return URL.canParse(absolute) ? new URL(absolute) : null;
}

async function answerOriginal(
  route: OriginalRoute,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, path, methodNotAllowed('POST'));
  const body = await readJsonBody(request);
  if (!body.ok) return refuse(response, path, body.refusal);
  const left = new AbortController();
  response.once('close', () => left.abort());
  const { status, body: answer } = await route(body.value, left.signal);
  sendJson(response, status, answer);
}

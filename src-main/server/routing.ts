import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '#backend/backend.ts';
import type { Access } from './access.ts';
import { isApiPath, methodNotAllowed, REFUSALS, refuse, sendJson } from './answers.ts';
import { createApi } from './api.ts';
import type { AttemptBrake } from './attempt-brake.ts';
import { readJsonBody } from './json-body.ts';
import { openApiDocument } from './openapi.ts';
import { corsHeaders, isOwnHost, type Listening, type Sender, senderOf } from './origin-rules.ts';
import { type OriginalRoute, originalRoutes } from './original-routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { SIGN_IN_PATH, signIn } from './sign-in.ts';
import { serveWebApp } from './web-app.ts';

interface RoutingOptions {
  readonly backend: Backend;
  readonly version: string;
  readonly webRoot: string;
  readonly allowedOrigins: readonly string[];
  /** Null: every program of this machine may speak. */
  readonly access: Access | null;
  readonly brake: AttemptBrake;
  readonly listening: () => Listening;
  readonly report: (error: unknown) => void;
}

/**
 * Answers one request. The order is the rule: the name it was sent to, the page that sent it, then who
 * speaks, and only then what is asked. The web app's files alone are for everybody.
 */
export function createRouting(
  options: RoutingOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { backend, version, webRoot, allowedOrigins, access, brake, listening, report } = options;
  const api = createApi(backend, report);
  const originals = originalRoutes(backend);
  let document: ReturnType<typeof openApiDocument> | undefined;

  /** Programs come with the token. The cookie counts only for our own page, never for an allowed other one. */
  const maySpeak = (request: IncomingMessage, sender: Sender): boolean =>
    access === null || access.hasToken(request) || (sender === 'own' && access.hasCookie(request));

  async function answerApi(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path === '/v1/openapi.json' && request.method === 'GET') {
      document ??= openApiDocument(version);
      return sendJson(response, 200, await document);
    }
    const body = request.method === 'GET' ? undefined : await readJsonBody(request);
    if (body !== undefined && !body.ok) return refuse(response, path, body.refusal);
    const matched = await api(request, response, body?.value);
    if (!matched) refuse(response, path, REFUSALS.unknownPath);
  }

  return async function answer(request, response) {
    setSecurityHeaders(response);
    const target = parseTarget(request.url);
    const path = target?.pathname ?? '/';
    if (!isOwnHost(request.headers.host, listening())) return refuse(response, path, REFUSALS.wrongHost);
    if (target === null) return refuse(response, path, REFUSALS.unknownPath);

    const sender = senderOf(request.headers, allowedOrigins);
    if (sender === 'foreign') return refuse(response, path, REFUSALS.foreignOrigin);
    if (sender === 'allowed') {
      for (const [name, value] of corsHeaders(request.headers.origin ?? 'null'))
        response.setHeader(name, value);
    }
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
  };
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
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  const { status, body: answer } = await route(body.value, left.signal);
  sendJson(response, status, answer);
}

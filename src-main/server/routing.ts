import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl } from '#backend/parse-url.ts';
import type { Access } from './access.ts';
import { answerApi } from './answer-api.ts';
import { isApiPath, methodNotAllowed, REFUSALS, refuse, sendJson } from './answers.ts';
import type { AttemptBrakes } from './attempt-brakes.ts';
import { etagOf, isKnown } from './etag.ts';
import { answerHealth, HEALTH_PATHS } from './health.ts';
import { readJsonBody } from './json-body.ts';
import { type LimitKeeper, rateHeaders } from './limits/limits.ts';
import type { Allowance } from './limits/rate-limiter.ts';
import { addressOf } from './observe/observer.ts';
import { openApiDocument } from './openapi.ts';
import { corsHeaders, isOwnHost, isPublicHost, type Listening, senderOf } from './origin-rules.ts';
import { ORIGINAL_PATHS, type OriginalRoute } from './original-routes.ts';
import type { Spaces } from './owners/spaces.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { SIGN_IN_PATH, signIn } from './sign-in.ts';
import { isWithin, type Speaker } from './speaker.ts';
import { serveWebApp } from './web-app.ts';
import { type Compatibility, createWhoSpeaks, isCompatible } from './who-speaks.ts';

export interface RoutingOptions {
  readonly spaces: Spaces;
  readonly version: string;
  readonly webRoot: string;
  readonly allowedOrigins: readonly string[];
  readonly compatibility: Compatibility | null;
  /** Null: every program of this machine may speak. */
  readonly access: Access | null;
  readonly brakes: AttemptBrakes;
  readonly limits: LimitKeeper;
  readonly listening: () => Listening;
  readonly isStopping: () => boolean;
  /** The text of /metrics; null: there is none. */
  readonly metrics: (() => string) | null;
  readonly report: (error: unknown) => void;
}

const ORIGINALS: ReadonlySet<string> = new Set(ORIGINAL_PATHS);
const METRICS_PATH = '/metrics';

/**
 * Answers one request. The order is the rule: the name it was sent to, the page that sent it, how often it
 * asks, then who speaks, and only then what is asked. The web app's files alone are for everybody.
 */
export function createRouting(
  options: RoutingOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { spaces, version, webRoot, access, brakes, limits, listening, report, metrics } = options;
  const whoSpeaks = createWhoSpeaks(options);
  let document: Promise<string> | undefined;

  return async function answer(request, response) {
    setSecurityHeaders(response);
    const target = parseTarget(request.url);
    const path = target?.pathname ?? '/';
    // Of two names a proxy may have looked at one and Node.js at the other (RFC 9112, 3.2).
    if ((request.headersDistinct.host?.length ?? 0) > 1) return refuse(response, path, REFUSALS.twoHosts);
    const isPublic = isPublicHost(request.headers.host, listening());
    if (!isOwnHost(request.headers.host, listening())) return refuse(response, path, REFUSALS.wrongHost);
    if (target === null) return refuse(response, path, REFUSALS.unknownPath);

    const sender = senderOf(request.headers, originsFor(path, request, options), isPublic);
    if (sender === 'foreign') return refuse(response, path, REFUSALS.foreignOrigin);
    if (sender === 'allowed') {
      for (const [name, value] of corsHeaders(request.headers.origin ?? 'null'))
        response.setHeader(name, value);
    }
    if (options.isStopping() && !HEALTH_PATHS.has(path)) return refuse(response, path, REFUSALS.stopping);
    const address = addressOf(request);
    if (!isWithinRate(response, 'address', limits.takeForAddress(address)))
      return refuse(response, path, REFUSALS.tooManyRequests);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }

    if (HEALTH_PATHS.has(path)) {
      const { backend } = await spaces.main();
      return answerHealth(request, response, path, { backend, isStopping: options.isStopping });
    }
    if (path === SIGN_IN_PATH && access !== null) {
      const isEncrypted = isPublic && request.headers['x-forwarded-proto'] === 'https';
      return signIn(request, response, target, { access, brake: brakes.of(address), isEncrypted });
    }
    const isOriginal = ORIGINALS.has(path);
    const isMetrics = path === METRICS_PATH && metrics !== null;
    if (!isOriginal && !isMetrics && !isApiPath(path)) return serveWebApp(webRoot, request, response, path);

    const who = await whoSpeaks(request, sender, path);
    if ('refusal' in who) return refuse(response, path, who.refusal);
    const { speaker, isConfined } = who;
    if (!isWithinRate(response, 'token', limits.takeForToken(speaker, address)))
      return refuse(response, path, REFUSALS.tooManyRequests);
    if (isMetrics) return answerMetrics(request, response, speaker, metrics);
    if (path === '/v1/openapi.json' && request.method === 'GET') {
      document ??= openApiDocument(version).then((made) => JSON.stringify(made));
      return answerDocument(request, response, await document);
    }

    const space = await spaces.of(speaker.owner).catch((error: unknown) => {
      report(error);
      return null;
    });
    if (space === null) return refuse(response, path, REFUSALS.spaceClosed);
    const route = space.originals.get(path);
    if (route === undefined) return answerApi({ space, limits, speaker }, request, response, target);
    if (!isWithin(speaker.scope, 'chat')) return refuse(response, path, REFUSALS.outOfScope);
    return answerOriginal(route, request, response, path, isConfined);
  };
}

/** Pages that may read the answers of this address: with the token, or without it in compatibility mode. */
function originsFor(
  path: string,
  request: IncomingMessage,
  { allowedOrigins, compatibility }: RoutingOptions,
): readonly string[] {
  if (compatibility === null || !isCompatible(request, path)) return allowedOrigins;
  return [...allowedOrigins, ...compatibility.origins];
}

/** Says how much is left; false where it was too much. */
function isWithinRate(
  response: ServerResponse,
  policy: 'token' | 'address',
  allowance: Allowance | null,
): boolean {
  if (allowance === null) return true;
  for (const [name, value] of Object.entries(rateHeaders(policy, allowance))) response.setHeader(name, value);
  return allowance.allowed;
}

/** The path and query of a request; null for the forms that only proxies are sent. */
function parseTarget(target: string | undefined): URL | null {
  if (target === undefined || !target.startsWith('/')) return null;
  return parseUrl(`http://localhost${target}`);
}

function answerDocument(request: IncomingMessage, response: ServerResponse, text: string): void {
  const etag = etagOf(text);
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'no-store');
  if (isKnown(request.headers['if-none-match'], etag)) response.writeHead(304).end();
  else response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
}

function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  speaker: Speaker,
  text: () => string,
): void {
  if (speaker.isGuest) refuse(response, METRICS_PATH, REFUSALS.outOfScope);
  else if (request.method !== 'GET') refuse(response, METRICS_PATH, methodNotAllowed('GET'));
  else {
    response.setHeader('cache-control', 'no-store');
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text());
  }
}

async function answerOriginal(
  route: OriginalRoute,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  isConfined: boolean,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, path, methodNotAllowed('POST'));
  const body = await readJsonBody(request);
  if (!body.ok) return refuse(response, path, body.refusal);
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  const { status, body: answer } = await route({ body: body.value, signal: left.signal, isConfined });
  sendJson(response, status, answer);
}

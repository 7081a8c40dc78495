import type { ServerResponse } from 'node:http';
import { PROBLEM_TYPE, problemOf } from './problem.ts';

/** Why a request is refused before any room of the backend sees it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** A sentence for people, with what to do. */
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Typed data, where the contract declares some for this code. */
  readonly data?: unknown;
}

export const REFUSALS = {
  wrongHost: {
    status: 403,
    code: 'FORBIDDEN',
    message:
      'This server answers only under its own name. Use http://127.0.0.1 or http://localhost with its port, or start it with EMOTIONGPT_PUBLIC_HOSTS.',
  },
  twoHosts: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The request has two Host headers, so that nobody can tell to whom it was sent. Send one.',
    headers: { connection: 'close' },
  },
  foreignOrigin: {
    status: 403,
    code: 'FORBIDDEN',
    message:
      'Pages of this origin are not allowed in. Start the server with --allow-origin and the origin to let them in.',
  },
  signedOut: {
    status: 401,
    code: 'UNAUTHORIZED',
    message: 'Send the token of this server as "Authorization: Bearer TOKEN", or sign in.',
    headers: { 'www-authenticate': 'Bearer realm="EmotionGPT"' },
  },
  unknownPath: {
    status: 404,
    code: 'NOT_FOUND',
    message: 'There is nothing at this address. GET /v1/openapi.json lists what there is.',
  },
  tooLarge: {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    message: 'The request is larger than 1 MB. Send less at a time.',
    headers: { connection: 'close' },
  },
  notJson: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send JSON, with the header "Content-Type: application/json".',
  },
  malformedJson: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The body is not valid JSON.',
    data: { issues: [{ path: '', message: 'The body is not valid JSON.' }] },
  },
  tooManyAttempts: {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many attempts at a time. Wait a few seconds and try again.',
    headers: { 'retry-after': '5' },
  },
  outOfScope: {
    status: 403,
    code: 'FORBIDDEN',
    message: 'This token may not do that. Ask whoever runs this server for one with a wider scope.',
  },
  windowOnly: {
    status: 403,
    code: 'FORBIDDEN',
    message: 'This is for the window of the desktop app itself, not for what asks over the server.',
  },
  badIdempotencyKey: {
    status: 400,
    code: 'BAD_REQUEST',
    message:
      'Idempotency-Key takes 1 to 255 visible characters, new for every request that is not a repetition.',
    data: { issues: [{ path: 'Idempotency-Key', message: 'Send 1 to 255 visible characters.' }] },
  },
  idempotencyKeyReused: {
    status: 422,
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'This Idempotency-Key was sent before with another request. Send a new key with a new request.',
  },
  tooManyRequests: {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many requests in a short time. Wait as long as Retry-After says, then go on.',
  },
  tooManyStreams: {
    status: 429,
    code: 'TOO_MANY_STREAMS',
    message: 'Too many replies and streams are open at a time. Close some, or wait until they end.',
    headers: { 'retry-after': '1' },
  },
  stopping: {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'This server is about to stop. Try again in a moment.',
    headers: { 'retry-after': '5', connection: 'close' },
  },
  spaceClosed: {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message:
      'The conversations of this token cannot be opened. Ask whoever runs this server to look at its log.',
    headers: { 'retry-after': '30' },
  },
  internal: {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong inside EmotionGPT. Try again.',
  },
} as const satisfies Record<string, Refusal>;

export const methodNotAllowed = (allowed: string): Refusal => ({
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: `This address takes ${allowed} only.`,
  headers: { allow: allowed },
});

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}

/** Answers in the shape of the API that was asked: Problem Details under /v1, `{"error"}` elsewhere. */
export function refuse(response: ServerResponse, path: string, refusal: Refusal): void {
  const { status, message, headers, data } = refusal;
  if (isApiPath(path)) {
    const problem = problemOf({ ...refusal, defined: data !== undefined });
    sendJson(response, status, problem, { ...headers, 'content-type': PROBLEM_TYPE });
  } else {
    sendJson(response, status, { error: message }, headers);
  }
}

/** Whether the path belongs to the contract's API. */
export const isApiPath = (path: string): boolean => path === '/v1' || path.startsWith('/v1/');

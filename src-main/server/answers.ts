import type { ServerResponse } from 'node:http';

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
      'This server answers only under its own name. Use http://127.0.0.1 or http://localhost with its port.',
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

/** Answers in the shape of the API that was asked: oRPC's errors under /v1, `{"error"}` elsewhere. */
export function refuse(response: ServerResponse, path: string, refusal: Refusal): void {
  const { status, code, message, headers, data } = refusal;
  const defined = data !== undefined;
  const body = isApiPath(path)
    ? { defined, code, status, message, ...(defined ? { data } : {}) }
    : { error: message };
  sendJson(response, status, body, headers);
}

/** Whether the path belongs to the contract's API. */
export const isApiPath = (path: string): boolean => path === '/v1' || path.startsWith('/v1/');

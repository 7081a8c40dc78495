/**
 * The renderer is one bundle: in the desktop window it talks to the backend over a MessagePort, served by the
 * HTTP server it talks REST and server-sent events. Nothing beyond this file knows which.
 */
import { type ClientLink, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { CLIENT_ID_HEADER } from '#shared/contract/changes.ts';
import { contract } from '#shared/contract/index.ts';
import { lockGate } from './lock-gate.ts';
import { signInGate } from './sign-in-gate.ts';
import { troubleGate } from './trouble-gate.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly desktop?: { readonly platform: string };
  }
}

/** True in the desktop window, false in a browser. */
export const isDesktop = (): boolean => window.desktop !== undefined;

/** Names this page to the backend, so that it is not told of what it did itself. */
const headers = {
  [CLIENT_ID_HEADER]: Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
    part.toString(36),
  ).join(''),
};

type Link = ClientLink<Record<never, never>>;

/** One end of a fresh channel goes to the main process (the preload passes it on), the other carries the calls. */
function desktopLink(): Link {
  const { port1, port2 } = new MessageChannel();
  // A custom scheme may have the opaque origin "null", which is no valid target.
  const target = window.origin === 'null' ? '*' : window.origin;
  window.postMessage('emotiongpt:connect', target, [port2]);
  port1.start();
  return new RPCLink({ port: port1, headers });
}

/** Over HTTP errors are Problem Details (RFC 9457) with the contract's code beside; null: this is none. */
function errorOfProblem(body: unknown): ORPCError<string, unknown> | null {
  if (typeof body !== 'object' || body === null) return null;
  const { code, status, detail, defined, data } = body as Partial<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof status !== 'number' || typeof detail !== 'string') return null;
  return new ORPCError(code, { status, message: detail, defined: defined === true, data });
}

/** oRPC reads `application/json` alone as JSON, and anything else, problems among it, as a file. */
function problemAsJson(response: Response): Response {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const { status, statusText, body } = response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  return new Response(body, { status, statusText, headers });
}

function browserLink(): Link {
  return new OpenAPILink(contract, {
    url: `${location.origin}/v1`,
    customErrorResponseBodyDecoder: errorOfProblem,
    headers,
    fetch: async (request, init) => {
      const response = await fetch(request, { ...init, credentials: 'same-origin' });
      if (response.status === 401) signInGate.close();
      return problemAsJson(response);
    },
  });
}

/**
 * Where it is locked, or the conversations cannot be opened, every call says so; the screen for that takes over.
 */
const watchingGates = (link: Link): Link => ({
  async call(path, input, options) {
    try {
      return await link.call(path, input, options);
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'LOCKED') lockGate.close();
      if (error instanceof ORPCError && error.code === 'DATA_UNAVAILABLE') troubleGate.close();
      throw error;
    }
  },
});

export const createLink = (): Link => watchingGates(isDesktop() ? desktopLink() : browserLink());

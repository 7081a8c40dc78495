/**
 * Who may talk to a server on loopback. A page of any web site can send requests to 127.0.0.1, so each
 * request is judged by the name it was sent to (against DNS rebinding) and by the page that sent it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

export interface Listening {
  /** What the server was told to listen on. */
  readonly hosts: readonly string[];
  readonly port: number;
  /** Names under which a proxy shows this server, in lower case, with a port where it is not the usual one. */
  readonly publicHosts?: readonly string[];
}

const HTTP_PORT = 80;

/**
 * Whether the Host header is a name of this server. A web site that points its own name at 127.0.0.1
 * sends that name. Listening on every address, any literal address is ours: it cannot be rebound.
 */
export function isOwnHost(header: string | undefined, listening: Listening): boolean {
  if (isPublicHost(header, listening)) return true;
  const match = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(header ?? '');
  if (match === null) return false;
  const name = match[1]!.toLowerCase();
  if (Number(match[2] ?? HTTP_PORT) !== listening.port) return false;
  const address = name.replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || address === '127.0.0.1' || address === '::1') return true;
  return listening.hosts.some(
    (host) => address === host.toLowerCase() || (isEveryAddress(host) && isIP(address) !== 0),
  );
}

/** Whether the Host header is a name that its owner gave this server behind a proxy. */
export const isPublicHost = (header: string | undefined, { publicHosts = [] }: Listening): boolean =>
  header !== undefined && publicHosts.includes(header.toLowerCase());

/** Whether the Host header names this machine itself: what a program here types, and no proxy passes on. */
export const isLoopbackName = (header: string | undefined): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(header ?? '');

const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Whether only programs of this machine can reach `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * Who sent a request: `own` is our own page or a program that is no browser, `allowed` a page of an
 * origin that the user let in, `foreign` any other page.
 */
export type Sender = 'own' | 'allowed' | 'foreign';

/**
 * @param allowedOrigins origins in lower case, such as `http://localhost:8080` or `null`.
 * @param isPublic  whether it was sent to a public name: there a proxy may have taken the encryption off.
 */
export function senderOf(
  headers: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
  isPublic = false,
): Sender {
  const origin = headers.origin?.toLowerCase();
  if (origin !== undefined) {
    const host = headers.host?.toLowerCase();
    if (origin === `http://${host}` || (isPublic && origin === `https://${host}`)) return 'own';
    return allowedOrigins.includes(origin) ? 'allowed' : 'foreign';
  }
  // An image or a script of a foreign page carries no Origin, but browsers say where it comes from.
  const site = headers['sec-fetch-site'];
  const isElsewhere = site === 'cross-site' || site === 'same-site';
  return isElsewhere && headers['sec-fetch-mode'] !== 'navigate' ? 'foreign' : 'own';
}

/** What every answer to a page of an allowed origin carries, and all that its preflight asks for. Never `*`. */
export function corsHeaders(origin: string): ReadonlyMap<string, string> {
  return new Map([
    ['access-control-allow-origin', origin],
    ['access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE'],
    [
      'access-control-allow-headers',
      'authorization, content-type, idempotency-key, if-none-match, last-event-id, x-client-id',
    ],
    [
      'access-control-expose-headers',
      'etag, idempotency-replayed, ratelimit, ratelimit-policy, retry-after, www-authenticate',
    ],
    ['access-control-max-age', '600'],
  ]);
}

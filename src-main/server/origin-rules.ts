/**
 * Who may talk to a server on loopback. A page of any web site can send requests to 127.0.0.1, so each
 * request is judged by the name it was sent to (against DNS rebinding) and by the page that sent it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

export interface Listening {
  /** What the server was told to listen on. */
  readonly host: string;
  readonly port: number;
}

const HTTP_PORT = 80;

/**
 * Whether the Host header is a name of this server. A web site that points its own name at 127.0.0.1
 * sends that name. Listening on every address, any literal address is ours: it cannot be rebound.
 */
export function isOwnHost(header: string | undefined, listening: Listening): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(header ?? '');
  if (match === null) return false;
  const name = match[1]!.toLowerCase();
  if (Number(match[2] ?? HTTP_PORT) !== listening.port) return false;
  const address = name.replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || address === '127.0.0.1' || address === '::1') return true;
  return address === listening.host.toLowerCase() || (isEveryAddress(listening.host) && isIP(address) !== 0);
}

const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Whether only programs of this machine can reach `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * Who sent a request: `own` is our own page or a program that is no browser, `allowed` a page of an
 * origin that the user let in, `foreign` any other page.
 */
export type Sender = 'own' | 'allowed' | 'foreign';

/** @param allowedOrigins origins in lower case, such as `http://localhost:8080` or `null`. */
export function senderOf(headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): Sender {
  const origin = headers.origin?.toLowerCase();
  if (origin !== undefined) {
    if (origin === `http://${headers.host?.toLowerCase()}`) return 'own';
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
    ['access-control-allow-headers', 'authorization, content-type, last-event-id'],
    ['access-control-max-age', '600'],
  ]);
}

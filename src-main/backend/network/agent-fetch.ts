/**
 * A `fetch` with a way out of its own, for whoever has a proxy, a CA file or time-outs that the built-in one does not
 * know. Built on undici, the library under the built-in fetch, which is loaded with this file and not before.
 *
 * undici 6: it runs on every Node.js from 18.15 (Electron 25) on. Tried there: 7 fails with "File is not defined", 8 at
 * its start.
 */
import { createSecureContext } from 'node:tls';
import type { Agent as UndiciAgent } from 'undici';
import type { Clock } from '../clock.ts';
import { trustedRoots } from './ca-file.ts';
import { dial } from './dial.ts';
import type { Post } from './post.ts';
import type { ProxyAddress } from './proxy-address.ts';

export interface AgentFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly post: Post;
  /** Lets go of idle connections; what is under way goes on. */
  close(): void;
}

const USUAL_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

export async function createAgentFetch(options: {
  proxy: ProxyAddress | null;
  /** Certificates that are trusted beside the system's, PEM. */
  certificates: readonly string[];
  connectTimeoutMs: number;
  clock: Clock;
}): Promise<AgentFetch> {
  const { proxy, certificates, connectTimeoutMs, clock } = options;
  void globalThis.Response; // loads the built-in fetch, which else would take this library's agent for its own
  const undici = await import('undici');
  const trust =
    certificates.length === 0 ? null : createSecureContext({ ca: [...trustedRoots(), ...certificates] });
  const agent: UndiciAgent = new undici.Agent({
    headersTimeout: 0, // silence has a time-out of its own: idle-timeout.ts
    bodyTimeout: 0,
    connect({ hostname, port, protocol }, done) {
      const target = {
        secure: protocol === 'https:',
        host: hostname.replace(/^\[|\]$/g, ''),
        port: Number(port) || (USUAL_PORTS[protocol] ?? 0),
      };
      dial(target, { proxy, trust, timeoutMs: connectTimeoutMs, clock }).then(
        (socket) => done(null, socket),
        (error: unknown) => done(error instanceof Error ? error : new Error('No connection.'), null),
      );
    },
  });
  // Node's own types are those of another version of the same library.
  const send = undici.fetch as unknown as (input: unknown, init: object) => Promise<Response>;
  return {
    fetch: (input, init) => send(input, { ...init, dispatcher: agent }),
    async post(address, request) {
      const answer = await undici.request(address, { ...request, method: 'POST', dispatcher: agent });
      return {
        status: answer.statusCode,
        header: (name) => String(answer.headers[name] ?? ''),
        body: answer.body,
      };
    },
    close: () => void agent.close(),
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '#backend/backend.ts';
import { reportError } from '#backend/report.ts';
import { Access } from './access.ts';
import { REFUSALS, refuse } from './answers.ts';
import { AttemptBrake } from './attempt-brake.ts';
import type { Listening } from './origin-rules.ts';
import { createRouting } from './routing.ts';
import { SIGN_IN_PATH } from './sign-in.ts';

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
  const { auth, report = reportError, now = Date.now } = options;
  const access = auth === 'none' ? null : new Access(auth.token, now);
  const brake = new AttemptBrake({ now, wait: async (ms) => void (await (options.wait ?? wait)(ms)) });
  let listening: Listening = { host: '', port: 0 };
  let url = '';
  const answer = createRouting({ ...options, report, access, brake, listening: () => listening });

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    response.once('close', () => {
      // A browser keeps its connection for the next request. While the server stops, none will come.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return; // the client left
      report(error);
      if (response.headersSent) response.destroy();
      else refuse(response, request.url ?? '/', REFUSALS.internal);
    });
  }
  const server = createServer(options.patience ?? PATIENCE, onRequest);

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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Backend } from '#backend/backend.ts';
import { reportError } from '#backend/report.ts';
import { Access, type AccessToken } from './access.ts';
import { REFUSALS, refuse } from './answers.ts';
import { AttemptBrakes } from './attempt-brakes.ts';
import { DEFAULT_LIMITS, LimitKeeper, type Limits } from './limits/limits.ts';
import { Metrics } from './observe/metrics.ts';
import { type Observer, observe } from './observe/observer.ts';
import type { Listening } from './origin-rules.ts';
import { Spaces } from './owners/spaces.ts';
import { createRouting } from './routing.ts';
import { SIGN_IN_PATH } from './sign-in.ts';
import type { Compatibility } from './who-speaks.ts';

export interface HttpServerOptions {
  /** Of the installation's own data folder, or a look at the one of the moment. Whoever opened it closes it. */
  readonly backend: Backend | (() => Backend);
  /** Opens the backend of another owner, for the tokens that are not the main one. */
  readonly openOwner?: (owner: string) => Promise<Backend>;
  readonly version: string;
  /** The main token, and a look at the other ones of the moment; or `none`, to let every program of this machine in. */
  readonly auth: { readonly token: string; readonly others?: () => readonly AccessToken[] } | 'none';
  /** Origins of other pages that may call the API, in lower case; `null` for pages opened as files. */
  readonly allowedOrigins: readonly string[];
  /** Names under which a proxy shows this server, in lower case. */
  readonly publicHosts?: readonly string[];
  /** The original API without a token; left out: with one. */
  readonly compatibility?: Compatibility | null;
  readonly limits?: Partial<Limits>;
  /** Whether there is a /metrics. */
  readonly metrics?: boolean;
  /** Told of every request when it is over. */
  readonly observers?: readonly Observer[];
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
  /**
   * Listens on a host, and on `more` of them at the same port. Resolves with the address of the first, such
   * as `http://127.0.0.1:5000`. Rejects as `server.listen` fails; nothing listens then.
   */
  listen(port: number, host: string, more?: readonly string[]): Promise<string>;
  /** An address that signs one browser in, once, within ten minutes; without authentication the app's own. */
  signInLink(): string;
  /** Takes no more requests, waits for the running ones up to `drainMs`, then cuts them off. */
  close(drainMs: number): Promise<void>;
}

/** How long a request may take to arrive, milliseconds. An answer may stream for as long as it takes. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
/** Larger headers are 431. */
const MOST_HEADER_BYTES = 16_384;
const MOST_HEADERS = 100;

/** The HTTP shell around a backend: the contract under /v1, the original routes, and the web app. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { auth, report = reportError, now = Date.now, publicHosts = [] } = options;
  const access = auth === 'none' ? null : new Access(auth.token, now, auth.others);
  const limits = new LimitKeeper({ ...DEFAULT_LIMITS, ...options.limits }, now);
  const spaces = new Spaces({ main: options.backend, open: options.openOwner, report, now });
  const metrics = options.metrics ? new Metrics(now()) : null;
  const observers = [...(options.observers ?? []), ...(metrics === null ? [] : [metrics.add])];
  const servers: Server[] = [];
  let connections = 0;
  let isStopping = false;
  let listening: Listening = { hosts: [], port: 0, publicHosts };
  let url = '';

  const answer = createRouting({
    ...options,
    report,
    access,
    limits,
    spaces,
    brakes: new AttemptBrakes({ now, wait: async (ms) => void (await (options.wait ?? wait)(ms)) }),
    compatibility: options.compatibility ?? null,
    listening: () => listening,
    isStopping: () => isStopping,
    metrics:
      metrics &&
      (() =>
        metrics.text({
          connections: () => connections,
          streams: () => limits.openStreams(),
          owners: () => spaces.size,
        })),
  });

  const closeIdle = () => {
    for (const server of servers) server.closeIdleConnections();
  };

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    if (observers.length > 0) observe(request, response, observers, now);
    response.once('close', () => {
      // A browser keeps its connection for the next request. While the server stops, none will come.
      if (isStopping) setImmediate(closeIdle);
    });
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return; // the client left
      report(error);
      if (response.headersSent) response.destroy();
      else refuse(response, request.url ?? '/', REFUSALS.internal);
    });
  }

  async function listenOn(port: number, host: string): Promise<number> {
    const patience = options.patience ?? PATIENCE;
    const server = createServer({ ...patience, maxHeaderSize: MOST_HEADER_BYTES }, onRequest);
    server.maxHeadersCount = MOST_HEADERS;
    server.maxConnections = limits.limits.connections;
    server.on('connection', (socket) => {
      connections += 1;
      socket.once('close', () => {
        connections -= 1;
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    servers.push(server);
    return (server.address() as AddressInfo).port;
  }

  return {
    async listen(port, host, more = []) {
      listening = { hosts: [host, ...more], port: await listenOn(port, host), publicHosts };
      url = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
      try {
        for (const other of more) await listenOn(listening.port, other);
      } catch (error) {
        await Promise.all(servers.map((server) => closed(server, 0)));
        throw error;
      }
      return url;
    },
    signInLink: () => (access === null ? `${url}/` : `${url}${SIGN_IN_PATH}?code=${access.newSignInCode()}`),
    async close(drainMs) {
      isStopping = true;
      const drained = Promise.all(servers.map((server) => closed(server, drainMs)));
      await spaces.close();
      await drained;
    },
  };
}

/** Resolves when a server has let go of its last connection, which is cut off after `drainMs`. */
function closed(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

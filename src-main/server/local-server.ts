/**
 * The one door of this folder that the desktop app may use (see .dependency-cruiser.cjs): the HTTP shell,
 * switched on and off by its settings, in the process of the app and on the same backend. What serves is
 * loaded when it is first switched on, so that who never does pays nothing.
 */
import type { Backend } from '#backend/backend.ts';
import { secretNotStored } from '#backend/errors.ts';
import type { LocalServer } from '#backend/local-server.ts';
import type { SecretStore } from '#backend/secrets/secret-store.ts';
import type { SettingsStore } from '#backend/settings/settings-store.ts';
import type { LocalServerConfig, ServerStatus } from '#shared/contract/server.ts';
import type { HttpServer } from './http.ts';
import { networkAddresses } from './network-addresses.ts';
import { RequestLog } from './observe/request-log.ts';
import { replaceToken, resolveToken } from './token.ts';

/** Answers that are on their way get so long when it is switched off or set up anew, milliseconds. */
const DRAIN_MS = 1_000;
const LOOPBACK = '127.0.0.1';

export interface SwitchedServer extends LocalServer {
  /** Serves this backend from now on (null: none), where it is switched on. Never rejects: `status` says what went wrong. */
  serve(backend: Backend | null): Promise<void>;
  /** Serves nothing any more. */
  close(): Promise<void>;
}

export function createLocalServer(options: {
  settings: SettingsStore;
  secrets: SecretStore;
  dataDir: string;
  /** The built web app. */
  webRoot: string;
  version: string;
  report: (error: unknown) => void;
}): SwitchedServer {
  const { settings, secrets, dataDir, webRoot, version, report } = options;
  const log = new RequestLog();
  let backend: Backend | null = null;
  let http: HttpServer | null = null;
  let url: string | null = null;
  let problem: string | null = null;
  let keptIn: ServerStatus['token']['keptIn'] = 'nowhere';
  let last: Promise<unknown> = Promise.resolve();

  /** One change after another, so that two never hold the port against each other. */
  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  }

  async function stop(): Promise<void> {
    await http?.close(DRAIN_MS);
    http = null;
    url = null;
  }

  async function restart(): Promise<void> {
    await stop();
    problem = null;
    const config = settings.get().localServer;
    if (!config.enabled || backend === null) return;
    try {
      const { createHttpServer } = await import('./http.ts');
      const token = await resolveToken({ given: undefined, secrets, dataDir });
      keptIn = token.keptIn;
      const starting = createHttpServer({
        backend,
        version,
        auth: { token: token.token },
        allowedOrigins: config.allowedOrigins,
        compatibility: config.compatibility.enabled ? config.compatibility : null,
        observers: [log.add],
        webRoot,
        report,
      });
      url = await starting.listen(config.port, LOOPBACK, config.addresses);
      http = starting;
    } catch (error) {
      problem = whyNot(error, config);
      if (!isListenError(error)) report(error);
    }
  }

  const status = (): ServerStatus => ({
    config: settings.get().localServer,
    setBy: 'settings',
    url,
    problem,
    token: { required: true, keptIn },
    interfaces: networkAddresses(),
  });

  return {
    status,
    requests: (after) => log.since(after),
    update: (patch) =>
      inTurn(async () => {
        const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
        settings.update({ localServer: { ...settings.get().localServer, ...named } });
        await restart();
        return status();
      }),
    rotateToken: () =>
      inTurn(async () => {
        const { token, keptIn: place } = await replaceToken({ secrets, dataDir }).catch((error: unknown) => {
          report(error);
          throw secretNotStored();
        });
        keptIn = place;
        await restart(); // browsers and programs of the earlier token are out at once
        return { token, status: status() };
      }),
    serve: (served) =>
      inTurn(async () => {
        backend = served;
        await restart();
      }),
    close: () =>
      inTurn(async () => {
        backend = null;
        await stop();
      }),
  };
}

const isListenError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen';

function whyNot(error: unknown, { port, addresses }: LocalServerConfig): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Choose another one.`;
    case 'EACCES':
      return `This account may not listen on port ${port}. Choose one above 1023.`;
    case 'EADDRNOTAVAIL':
      return `This machine has not all of these addresses any more: ${addresses.join(', ')}. Choose again who may connect.`;
    default:
      return 'The local server could not be started. Switch it off and on again.';
  }
}

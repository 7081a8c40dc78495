import { mkdir } from 'node:fs/promises';
import { createShippedDetector } from '#backend/emotion-detection/shipped-detector.ts';
import { environmentProxy } from '#backend/network/environment-proxy.ts';
import { type Host, openHost } from '#backend/recovery/host.ts';
import { reportError } from '#backend/report.ts';
import { openSecrets } from '#backend/secrets/open-secrets.ts';
import { openSettings } from '#backend/settings/file-settings.ts';
import { keyByPassphrase } from '#backend/vault/key-by-passphrase.ts';
import { openVault } from '#backend/vault/vault.ts';
import { dataFolderOf } from './data-folder.ts';
import { createFixedServer } from './fixed-server.ts';
import { createHttpServer } from './http.ts';
import { findInstallation } from './installation.ts';
import type { JsonLog } from './observe/json-log.ts';
import { RequestLog } from './observe/request-log.ts';
import type { ServeOptions } from './options.ts';
import { isLoopback } from './origin-rules.ts';
import { openOwner } from './owners/open-owner.ts';
import { TokenFile } from './owners/token-file.ts';
import { givenPassphrase } from './passphrase.ts';
import { DataTrouble } from './start-failure.ts';
import { resolveToken } from './token.ts';

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:5000`. */
  readonly url: string;
  /** Opens the web app in a browser, signed in; works once, for ten minutes. */
  readonly signInLink: string;
  /** What its user should know, a sentence each: where the token is, who else can get in. */
  readonly hints: readonly string[];
  /** Takes no more requests, ends running replies with what had arrived kept, and closes the database. */
  stop(): Promise<void>;
}

const LOCKED_HINT =
  'Your conversations are locked: open the app and type your passphrase, or start with EMOTIONGPT_PASSPHRASE_FILE.';

/** How long answers that are on their way may take once the server stops. */
const DRAIN_MS = 5_000;

/**
 * Opens the data folder and listens.
 *
 * @param jsonLog  told of requests and errors; null: errors go to stderr as they are, requests nowhere.
 * @throws where either fails; nothing is left open then.
 */
export async function startServer(options: ServeOptions, jsonLog: JsonLog | null): Promise<RunningServer> {
  const { version, webRoot, modelDir } = findInstallation();
  const dataDir = dataFolderOf(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 }); // before the settings make it, readable for all
  const secrets = await openSecrets();
  const report = jsonLog?.report ?? reportError;
  const requests = new RequestLog();
  const localServer = createFixedServer(options, requests);
  const { databaseKey, providers, memorySessions } = options;
  const resolveSystemProxy = environmentProxy(process.env);
  const shared = {
    version,
    modelDir,
    secrets,
    databaseKey,
    providers,
    memorySessions,
    report,
    resolveSystemProxy,
  };
  const detector = createShippedDetector({ modelDir, report });
  const settings = openSettings(dataDir);
  const passphrase = await givenPassphrase(options);
  const backend = await openVault({ ...shared, dataDir, detector, settings, localServer, passphrase });
  const trouble = backend.trouble();
  // Who opens a browser is shown the ways back there; whoever watches over a server needs to hear of it.
  if (trouble !== null && !options.recovery) {
    await backend.close();
    throw new DataTrouble(trouble.message);
  }
  try {
    const tokens = new TokenFile(dataDir, Date.now);
    const guests = tokens.list().length; // says at once where the file is damaged
    const main = options.auth ? await resolveToken({ given: options.token, secrets, dataDir }) : null;
    const http = createHttpServer({
      backend,
      openOwner: (owner) => openOwner(owner, { ...shared, dataDir, detector, settings }),
      version,
      auth: main === null ? 'none' : { token: main.token, others: tokens.current },
      allowedOrigins: options.allowedOrigins,
      publicHosts: options.publicHosts,
      compatibility: options.compatibility,
      limits: options.limits,
      metrics: options.metrics,
      observers: [requests.add, ...(jsonLog === null ? [] : [jsonLog.answered])],
      webRoot,
      report,
    });
    const url = await http.listen(options.port, options.host);
    localServer.listensAt(url, main?.keptIn ?? 'nowhere');
    return {
      url,
      signInLink: http.signInLink(),
      hints: [
        ...(backend.room.status().state === 'open' ? [] : [LOCKED_HINT]),
        ...(trouble === null ? [] : [trouble.message]),
        ...(main === null ? [] : [main.hint]),
        ...warnings(options, guests),
      ],
      async stop() {
        const drained = http.close(DRAIN_MS);
        await backend.close();
        await drained;
      },
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

function warnings({ auth, host, compatibility }: ServeOptions, guests: number): string[] {
  return [
    ...(auth && compatibility !== null
      ? ['Programs of this machine can use the original API without the token.']
      : []),
    ...(!auth && guests > 0
      ? [`The ${guests} tokens of "token add" mean nothing while authentication is off.`]
      : []),
    ...reach(auth, host),
  ];
}

function reach(auth: boolean, host: string): string[] {
  if (isLoopback(host)) {
    return auth ? [] : ['Every program of this machine can read your conversations: --no-auth is set.'];
  }
  return auth
    ? ['Other machines of your network can reach this server, and what is sent is not encrypted.']
    : ['Everybody on your network can read your conversations. Leave --no-auth or --host out to prevent it.'];
}

/** What is done with the data as a whole on the command line. */
export async function openForRecovery(options: ServeOptions): Promise<Host> {
  const { version, modelDir } = findInstallation();
  const dataDir = dataFolderOf(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const [secrets, settings] = [await openSecrets(), openSettings(dataDir)];
  const passphrase = await givenPassphrase(options);
  const unlocked = passphrase === undefined ? null : await keyByPassphrase(dataDir, passphrase);
  const databaseKey = options.databaseKey ?? unlocked ?? undefined;
  return openHost({ version, modelDir, dataDir, secrets, settings, databaseKey });
}

/** The token alone, for `--print-token`. */
export async function printableToken(options: ServeOptions): Promise<string> {
  const dataDir = dataFolderOf(options.dataDir);
  const { token } = await resolveToken({ given: options.token, secrets: await openSecrets(), dataDir });
  return token;
}

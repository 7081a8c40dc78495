import { mkdir } from 'node:fs/promises';
import { createBackend } from '#backend/backend.ts';
import { environmentProxy } from '#backend/network/environment-proxy.ts';
import { openSecrets } from '#backend/secrets/open-secrets.ts';
import { openSettings } from '#backend/settings/file-settings.ts';
import { dataFolderOf } from './data-folder.ts';
import { createHttpServer } from './http.ts';
import { findInstallation } from './installation.ts';
import type { ServeOptions } from './options.ts';
import { isLoopback } from './origin-rules.ts';
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

/** How long answers that are on their way may take once the server stops. */
const DRAIN_MS = 5_000;

/** Opens the data folder and listens. @throws where either fails; nothing is left open then. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { version, webRoot, modelDir } = findInstallation();
  const dataDir = dataFolderOf(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 }); // before the settings make it, readable for all
  const secrets = await openSecrets();
  const backend = await createBackend({
    dataDir,
    version,
    modelDir,
    secrets,
    settings: openSettings(dataDir),
    databaseKey: options.databaseKey,
    providers: options.providers,
    resolveSystemProxy: environmentProxy(process.env),
  });
  try {
    const token = options.auth ? await resolveToken({ given: options.token, secrets, dataDir }) : null;
    const http = createHttpServer({
      backend,
      version,
      auth: token ?? 'none',
      allowedOrigins: options.allowedOrigins,
      webRoot,
    });
    const url = await http.listen(options.port, options.host);
    return {
      url,
      signInLink: http.signInLink(),
      hints: [...(token === null ? [] : [token.hint]), ...warnings(options)],
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

function warnings({ auth, host }: ServeOptions): string[] {
  if (isLoopback(host)) {
    return auth ? [] : ['Every program of this machine can read your conversations: --no-auth is set.'];
  }
  return auth
    ? ['Other machines of your network can reach this server, and what is sent is not encrypted.']
    : ['Everybody on your network can read your conversations. Leave --no-auth or --host out to prevent it.'];
}

/** The token alone, for `--print-token`. */
export async function printableToken(options: ServeOptions): Promise<string> {
  const dataDir = dataFolderOf(options.dataDir);
  const { token } = await resolveToken({ given: options.token, secrets: await openSecrets(), dataDir });
  return token;
}

/** Starts the built server as a person would, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { COMPILE_CACHE } from '../compile-cache.ts';

const SERVER = join(import.meta.dirname, '../../out/main/server.cjs');
const STARTS_WITHIN_MS = 15_000;

/** Encrypts the databases of the tests; given by the environment, so that no keychain is asked. */
export const DATABASE_KEY = 'c0ffee00'.repeat(8);

export interface ServerOptions {
  readonly dataDir: string;
  /** True: a browser has to sign in with `TOKEN`. */
  readonly auth?: boolean;
  /** Where Gemini is; left out: nowhere, the address refuses connections. */
  readonly geminiUrl?: string;
  readonly geminiKey?: string;
  /** True: the environment gives no database key, and the server keeps its own in a file. */
  readonly keepsKey?: boolean;
  /** Show the ways back where the conversations cannot be opened. */
  readonly recovery?: boolean;
}

export interface Server {
  readonly url: string;
  /** As Ctrl+C would; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

export const TOKEN = 'a-token-for-the-tests';

export async function startServer({
  dataDir,
  auth = false,
  geminiUrl,
  geminiKey,
  keepsKey = false,
  recovery = false,
}: ServerOptions): Promise<Server> {
  const server = spawn(
    process.execPath,
    [
      SERVER,
      '--port',
      '0',
      '--data',
      dataDir,
      ...(auth ? [] : ['--no-auth']),
      ...(recovery ? ['--recovery'] : []),
    ],
    {
      env: {
        PATH: process.env.PATH,
        ...COMPILE_CACHE,
        ...(keepsKey ? {} : { EMOTIONGPT_DATABASE_KEY: DATABASE_KEY }),
        EMOTIONGPT_TOKEN: TOKEN,
        EMOTIONGPT_GEMINI_BASE_URL: geminiUrl ?? 'http://127.0.0.1:9/v1beta',
        ...(geminiKey === undefined ? {} : { EMOTIONGPT_GEMINI_API_KEY: geminiKey }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const url = await addressOf(server);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  return {
    url,
    async stop() {
      await end('SIGTERM');
      return server.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}

/** The one line that the server prints when it listens ends in its address. */
async function addressOf(server: ChildProcess): Promise<string> {
  let complaints = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const timeout = AbortSignal.timeout(STARTS_WITHIN_MS);
  const lines = createInterface({ input: server.stdout!, signal: timeout });
  for await (const line of lines) {
    const url = /http:\/\/\S+$/.exec(line)?.[0];
    if (url !== undefined) {
      lines.close();
      server.stdout?.resume();
      return url;
    }
  }
  server.kill('SIGKILL');
  throw new Error(`The server did not start.\n${complaints}`);
}

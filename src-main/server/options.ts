import { parseArgs } from 'node:util';
import { DATABASE_KEY_PATTERN } from '#backend/database/key-pattern.ts';
import { type ProviderEnvironment, readProviderEnvironment } from '#backend/providers/environment.ts';

/** The original EmotionGPT listened here, and programs written for it still expect it. */
const DEFAULT_PORT = 5000;
const DEFAULT_HOST = '127.0.0.1';

export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Undefined: the folder that the desktop app uses. */
  readonly dataDir: string | undefined;
  readonly auth: boolean;
  /** Origins of other pages that may call the API; `null` is the origin of a page opened as a file. */
  readonly allowedOrigins: readonly string[];
  readonly openBrowser: boolean;
  /** Undefined: made on first start and kept. */
  readonly token: string | undefined;
  /** Keys and addresses of the environment, by provider. */
  readonly providers: ProviderEnvironment;
  readonly databaseKey: string | undefined;
}

export type Command =
  | { readonly kind: 'serve'; readonly options: ServeOptions }
  | { readonly kind: 'print-token'; readonly options: ServeOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string };

export const USAGE = `Usage: npm run serve -- [options]

  --port N               port to listen on (default ${DEFAULT_PORT}; 0: any free one)
  --host HOST            address to listen on (default ${DEFAULT_HOST}, this machine only)
  --data DIR             data folder (default: the one of the desktop app)
  --no-auth              let every program of this machine in without the token
  --allow-origin ORIGIN  let pages of this origin call the API, such as http://localhost:8080,
                         or null for a page opened as a file; may be repeated
  --open                 open the web app in the browser, signed in
  --print-token          print the token that programs sign in with, and stop
  --help                 show this

Environment: EMOTIONGPT_PORT, EMOTIONGPT_DATA, EMOTIONGPT_TOKEN, EMOTIONGPT_DATABASE_KEY (64 hexadecimal
digits), and for GEMINI, OPENAI, ANTHROPIC, OLLAMA, OPENROUTER and CUSTOM (your own endpoint) each
EMOTIONGPT_GEMINI_API_KEY and EMOTIONGPT_GEMINI_BASE_URL with its name.
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with the command line or the environment, in one sentence. */
class Mistake extends Error {}

/**
 * Reads the command line (without the program's name) and the environment; options win. Pure: touches
 * nothing else. An empty environment variable counts as unset.
 */
export function parseCommand(args: readonly string[], env: Environment): Command {
  try {
    return readCommand(args, env);
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'mistake', message: error.message };
    throw error;
  }
}

function readCommand(args: readonly string[], env: Environment): Command {
  const values = readArguments(args);
  if (values.help) return { kind: 'help' };
  const set = (name: string) => env[name] || undefined;
  const options: ServeOptions = {
    port: readPort(values.port ?? set('EMOTIONGPT_PORT'), values.port === undefined),
    host: readHost(values.host),
    dataDir: readFolder(values.data) ?? set('EMOTIONGPT_DATA'),
    auth: !values['no-auth'],
    allowedOrigins: (values['allow-origin'] ?? []).map(readOrigin),
    openBrowser: values.open ?? false,
    token: readToken(set('EMOTIONGPT_TOKEN')),
    providers: readProviders(env),
    databaseKey: readDatabaseKey(set('EMOTIONGPT_DATABASE_KEY')),
  };
  return { kind: values['print-token'] ? 'print-token' : 'serve', options };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'no-auth': { type: 'boolean' },
        'allow-origin': { type: 'string', multiple: true },
        open: { type: 'boolean' },
        'print-token': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Mistake(sentenceOf(error));
  }
}

/** Node's own messages are long; the first sentence says what is wrong. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']+)'/.exec(message);
  if (unknown !== null) return `There is no option ${unknown[1]}.`;
  const positional = /^Unexpected argument '([^']*)'/.exec(message);
  if (positional !== null) return `"${positional[1]}" is not an option.`;
  return `${message.split(/[.\n]/)[0]}.`;
}

function readPort(text: string | undefined, fromEnvironment: boolean): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  const name = fromEnvironment ? 'EMOTIONGPT_PORT' : '--port';
  throw new Mistake(`${name} takes a number from 0 to 65535, not "${text}".`);
}

function readHost(text: string | undefined): string {
  if (text === undefined) return DEFAULT_HOST;
  const host = text.replace(/^\[(.*)\]$/, '$1');
  if (/^[\w.:%-]+$/.test(host)) return host;
  throw new Mistake(`--host takes a name or an address without a port, not "${text}".`);
}

function readFolder(text: string | undefined): string | undefined {
  if (text === '') throw new Mistake('--data takes a folder.');
  return text;
}

function readOrigin(text: string): string {
  if (text === 'null') return text;
  if (text === '*') {
    throw new Mistake('--allow-origin takes one origin; * would let every page of the web in.');
  }
  const origin = text.replace(/\/$/, '').toLowerCase();
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s,]+$/.test(origin)) return origin;
  throw new Mistake(`--allow-origin takes an origin such as http://localhost:8080, not "${text}".`);
}

function readToken(text: string | undefined): string | undefined {
  if (text === undefined || /^[\x21-\x7e]{1,1000}$/.test(text)) return text;
  throw new Mistake('EMOTIONGPT_TOKEN may have letters, digits and signs, but no spaces.');
}

function readProviders(env: Environment): ProviderEnvironment {
  return Object.fromEntries(
    Object.entries(readProviderEnvironment(env)).map(([id, { baseUrl, ...rest }]) => [
      id,
      baseUrl === undefined ? rest : { ...rest, baseUrl: readBaseUrl(id, baseUrl) },
    ]),
  );
}

function readBaseUrl(provider: string, text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  const name = `EMOTIONGPT_${provider.toUpperCase()}_BASE_URL`;
  throw new Mistake(`${name} takes an address that starts with https:// or http://.`);
}

function readDatabaseKey(text: string | undefined): string | undefined {
  if (text === undefined || DATABASE_KEY_PATTERN.test(text)) return text;
  throw new Mistake('EMOTIONGPT_DATABASE_KEY takes 64 hexadecimal digits.');
}

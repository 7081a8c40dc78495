import { parseArgs } from 'node:util';
import type { ProviderEnvironment } from '#backend/providers/environment.ts';
import type { Limits } from './limits/limits.ts';
import {
  DEFAULT_HOST,
  DEFAULT_PORT,
  Mistake,
  readCount,
  readDatabaseKey,
  readFolder,
  readHost,
  readList,
  readLogForm,
  readName,
  readOrigin,
  readPort,
  readProviders,
  readPublicHost,
  readScope,
  readSwitch,
  readToken,
} from './option-values.ts';
import type { Scope } from './speaker.ts';
import type { Compatibility } from './who-speaks.ts';

export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Undefined: the folder that the desktop app uses. */
  readonly dataDir: string | undefined;
  readonly auth: boolean;
  /** Origins of other pages that may call the API; `null` is the origin of a page opened as a file. */
  readonly allowedOrigins: readonly string[];
  /** Names under which a proxy shows the server. */
  readonly publicHosts: readonly string[];
  /** The original API without the token; null: with it. */
  readonly compatibility: Compatibility | null;
  /** What differs from the usual limits. */
  readonly limits: Partial<Limits>;
  /** Sessions that live in memory only, at a time; undefined: the usual number. */
  readonly memorySessions: number | undefined;
  readonly log: 'text' | 'json';
  readonly metrics: boolean;
  readonly openBrowser: boolean;
  /** Serve, to somebody at a browser, even where the conversations cannot be opened. */
  readonly recovery: boolean;
  /** Undefined: made on first start and kept. */
  readonly token: string | undefined;
  /** Keys and addresses of the environment, by provider. */
  readonly providers: ProviderEnvironment;
  readonly databaseKey: string | undefined;
  /** Opens conversations that are locked with a passphrase. */
  readonly passphrase: string | undefined;
  /** The file whose first line is it. */
  readonly passphraseFile: string | undefined;
}

/** What to do with the tokens beside the main one. */
export type TokenCommand =
  | { readonly action: 'add'; readonly name: string; readonly owner: string; readonly scope: Scope }
  | { readonly action: 'remove'; readonly name: string }
  | { readonly action: 'list' };

/** What to do with the data as a whole. */
export type RecoverCommand =
  | { readonly action: 'list' | 'rescue' | 'start-afresh' }
  | { readonly action: 'restore'; readonly backupId: string };

export type Command =
  | { readonly kind: 'serve'; readonly options: ServeOptions }
  | { readonly kind: 'print-token'; readonly options: ServeOptions }
  | { readonly kind: 'token'; readonly options: ServeOptions; readonly command: TokenCommand }
  | { readonly kind: 'recover'; readonly options: ServeOptions; readonly command: RecoverCommand }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string };

export const USAGE = `Usage: npm run serve -- [options]
       npm run serve -- token add NAME [--owner OWNER] [--scope read|chat|admin]
       npm run serve -- token list
       npm run serve -- token remove NAME
       npm run serve -- recover [restore BACKUP | rescue | start-afresh]

  --port N               port to listen on (default ${DEFAULT_PORT}; 0: any free one)
  --host HOST            address to listen on (default ${DEFAULT_HOST}, this machine only)
  --data DIR             data folder (default: the one of the desktop app)
  --no-auth              let every program of this machine in without the token
  --compatible           let programs of this machine use the original API without the token
  --allow-origin ORIGIN  let pages of this origin call the API, such as http://localhost:8080,
                         or null for a page opened as a file; may be repeated
  --open                 open the web app in the browser, signed in
  --recovery             where the conversations cannot be opened, show the ways back in the web app
                         instead of stopping (as --open does)
  --print-token          print the token that programs sign in with, and stop
  --help                 show this

"token add" prints a token once, for another person (--owner, default NAME), who gets conversations of their
own, or for another program of yours (--owner main). --scope chat is the default.

"recover" says whether the conversations can be opened, and lists their backups. "restore" puts a backup in their
place, "rescue" what can be read of a damaged file; what was there is kept, always.

Environment: EMOTIONGPT_PORT, EMOTIONGPT_HOST, EMOTIONGPT_DATA, EMOTIONGPT_TOKEN, EMOTIONGPT_DATABASE_KEY (64
hexadecimal digits), EMOTIONGPT_PASSPHRASE_FILE or EMOTIONGPT_PASSPHRASE (opens what is locked with a passphrase),
EMOTIONGPT_NO_AUTH=1, EMOTIONGPT_ALLOWED_ORIGINS, EMOTIONGPT_PUBLIC_HOSTS,
EMOTIONGPT_COMPATIBLE=1, EMOTIONGPT_COMPATIBLE_ORIGINS, EMOTIONGPT_RATE_LIMIT, EMOTIONGPT_ADDRESS_RATE_LIMIT,
EMOTIONGPT_MAX_STREAMS, EMOTIONGPT_MAX_CONNECTIONS, EMOTIONGPT_MAX_MEMORY_SESSIONS, EMOTIONGPT_LOG=json,
EMOTIONGPT_METRICS=1; docs/http-api.md says what each does. For GEMINI, OPENAI, ANTHROPIC, OLLAMA, OPENROUTER
and CUSTOM (your own endpoint) each EMOTIONGPT_GEMINI_API_KEY and EMOTIONGPT_GEMINI_BASE_URL with its name.
`;

type Environment = Readonly<Record<string, string | undefined>>;

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
  const { values, positionals } = readArguments(args);
  if (values.help) return { kind: 'help' };
  const set = (name: string) => env[`EMOTIONGPT_${name}`] || undefined;
  const isToken = positionals[0] === 'token';
  const isRecover = positionals[0] === 'recover';
  const [stray] = isToken || isRecover ? [] : positionals;
  if (stray !== undefined) throw new Mistake(`"${stray}" is not an option.`);
  const misplaced = isToken ? undefined : (['owner', 'scope'] as const).find((name) => values[name]);
  if (misplaced !== undefined) throw new Mistake(`--${misplaced} goes with "token add".`);

  const isCompatible = values.compatible || readSwitch(set('COMPATIBLE'), 'EMOTIONGPT_COMPATIBLE');
  const compatibleOrigins = readOrigins(set, 'COMPATIBLE_ORIGINS');
  const options: ServeOptions = {
    port:
      values.port === undefined ? readPort(set('PORT'), 'EMOTIONGPT_PORT') : readPort(values.port, '--port'),
    host:
      values.host === undefined ? readHost(set('HOST'), 'EMOTIONGPT_HOST') : readHost(values.host, '--host'),
    dataDir: readFolder(values.data) ?? set('DATA'),
    auth: !(values['no-auth'] || readSwitch(set('NO_AUTH'), 'EMOTIONGPT_NO_AUTH')),
    allowedOrigins: [
      ...(values['allow-origin'] ?? []).map((text) => readOrigin(text, '--allow-origin')),
      ...readOrigins(set, 'ALLOWED_ORIGINS'),
    ],
    publicHosts: readList(set('PUBLIC_HOSTS')).map(readPublicHost),
    compatibility: isCompatible ? { origins: compatibleOrigins } : null,
    limits: readLimits(set),
    memorySessions: readCount(set('MAX_MEMORY_SESSIONS'), 'EMOTIONGPT_MAX_MEMORY_SESSIONS', 1),
    log: readLogForm(set('LOG')),
    metrics: readSwitch(set('METRICS'), 'EMOTIONGPT_METRICS'),
    openBrowser: values.open ?? false,
    recovery: Boolean(values.recovery || values.open),
    token: readToken(set('TOKEN')),
    providers: readProviders(env),
    databaseKey: readDatabaseKey(set('DATABASE_KEY')),
    passphrase: set('PASSPHRASE'),
    passphraseFile: set('PASSPHRASE_FILE'),
  };
  if (isToken) return { kind: 'token', options, command: readTokenCommand(positionals.slice(1), values) };
  if (isRecover) return { kind: 'recover', options, command: readRecoverCommand(positionals.slice(1)) };
  return { kind: values['print-token'] ? 'print-token' : 'serve', options };
}

function readTokenCommand(
  [action, name, ...rest]: readonly string[],
  { owner, scope }: { owner?: string | undefined; scope?: string | undefined },
): TokenCommand {
  if (rest.length > 0) throw new Mistake(`"${rest[0]}" is one word too many.`);
  switch (action) {
    case 'list':
      return { action };
    case 'remove':
      return { action, name: readName(name, 'the name of a token') };
    case 'add': {
      const read = readName(name, 'the token a name');
      return {
        action,
        name: read,
        owner: readName(owner ?? read, 'the owner a name'),
        scope: readScope(scope),
      };
    }
    default:
      throw new Mistake('"token" takes add, list or remove.');
  }
}

function readRecoverCommand([action, backupId, ...rest]: readonly string[]): RecoverCommand {
  const isRestore = action === 'restore';
  const stray = isRestore ? rest[0] : backupId;
  if (stray !== undefined) throw new Mistake(`"${stray}" is one word too many.`);
  switch (action) {
    case undefined:
      return { action: 'list' };
    case 'rescue':
    case 'start-afresh':
      return { action };
    case 'restore':
      if (backupId === undefined) throw new Mistake('"recover restore" takes the name of a backup.');
      return { action, backupId };
    default:
      throw new Mistake('"recover" takes restore, rescue or start-afresh, or nothing.');
  }
}

const readOrigins = (set: (name: string) => string | undefined, name: string): string[] =>
  readList(set(name)).map((text) => readOrigin(text, `EMOTIONGPT_${name}`));

/** A rate that is set holds for this machine's own programs too; 0 is no rate at all. */
function readLimits(set: (name: string) => string | undefined): Partial<Limits> {
  const count = (name: string, min: number) => readCount(set(name), `EMOTIONGPT_${name}`, min);
  const perToken = count('RATE_LIMIT', 0);
  const perAddress = count('ADDRESS_RATE_LIMIT', 0);
  const streams = count('MAX_STREAMS', 1);
  const connections = count('MAX_CONNECTIONS', 1);
  return {
    ...(perToken === undefined ? {} : { perToken: perToken || null }),
    ...(perAddress === undefined ? {} : { perAddress: perAddress || null }),
    ...(perToken || perAddress ? { alsoHere: true } : {}),
    ...(streams === undefined ? {} : { streams }),
    ...(connections === undefined ? {} : { connections }),
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'no-auth': { type: 'boolean' },
        compatible: { type: 'boolean' },
        'allow-origin': { type: 'string', multiple: true },
        open: { type: 'boolean' },
        recovery: { type: 'boolean' },
        'print-token': { type: 'boolean' },
        owner: { type: 'string' },
        scope: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Mistake(sentenceOf(error));
  }
}

/** Node's own messages are long; the first sentence says what is wrong. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']+)'/.exec(message);
  if (unknown !== null) return `There is no option ${unknown[1]}.`;
  return `${message.split(/[.\n]/)[0]}.`;
}

/** The values of options and environment variables, each read from its text or refused in one sentence. */
import { DATABASE_KEY_PATTERN } from '#backend/database/key-pattern.ts';
import { parseUrl } from '#backend/parse-url.ts';
import { type ProviderEnvironment, readProviderEnvironment } from '#backend/providers/environment.ts';
import { NAME_PATTERN, SCOPES, type Scope } from './speaker.ts';

/** The original EmotionGPT listened here, and programs written for it still expect it. */
export const DEFAULT_PORT = 5000;
export const DEFAULT_HOST = '127.0.0.1';

/** What is wrong with the command line or the environment, in one sentence. */
export class Mistake extends Error {}

/** @param name  where the text comes from, for the sentence. */
export function readPort(text: string | undefined, name: string): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Mistake(`${name} takes a number from 0 to 65535, not "${text}".`);
}

export function readHost(text: string | undefined, name: string): string {
  if (text === undefined) return DEFAULT_HOST;
  const host = text.replace(/^\[(.*)\]$/, '$1');
  if (/^[\w.:%-]+$/.test(host)) return host;
  throw new Mistake(`${name} takes a name or an address without a port, not "${text}".`);
}

export function readFolder(text: string | undefined): string | undefined {
  if (text === '') throw new Mistake('--data takes a folder.');
  return text;
}

export function readOrigin(text: string, name: string): string {
  if (text === 'null') return text;
  if (text === '*') {
    throw new Mistake(`${name} takes one origin; * would let every page of the web in.`);
  }
  const origin = text.replace(/\/$/, '').toLowerCase();
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s,]+$/.test(origin)) return origin;
  throw new Mistake(`${name} takes an origin such as http://localhost:8080, not "${text}".`);
}

export function readToken(text: string | undefined): string | undefined {
  if (text === undefined || /^[\x21-\x7e]{1,1000}$/.test(text)) return text;
  throw new Mistake('EMOTIONGPT_TOKEN may have letters, digits and signs, but no spaces.');
}

export function readProviders(env: Readonly<Record<string, string | undefined>>): ProviderEnvironment {
  return Object.fromEntries(
    Object.entries(readProviderEnvironment(env)).map(([id, { baseUrl, ...rest }]) => [
      id,
      baseUrl === undefined ? rest : { ...rest, baseUrl: readBaseUrl(id, baseUrl) },
    ]),
  );
}

function readBaseUrl(provider: string, text: string): string {
  if (/^https?:$/.test(parseUrl(text)?.protocol ?? '')) return text.replace(/\/+$/, '');
  const name = `EMOTIONGPT_${provider.toUpperCase()}_BASE_URL`;
  throw new Mistake(`${name} takes an address that starts with https:// or http://.`);
}

export function readDatabaseKey(text: string | undefined): string | undefined {
  if (text === undefined || DATABASE_KEY_PATTERN.test(text)) return text;
  throw new Mistake('EMOTIONGPT_DATABASE_KEY takes 64 hexadecimal digits.');
}

/** Several values in one variable, separated by commas; none where it is unset. */
export const readList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `1` or `0`, as environments have them; unset is off. */
export function readSwitch(text: string | undefined, name: string): boolean {
  if (text === undefined || text === '0') return false;
  if (text === '1') return true;
  throw new Mistake(`${name} takes 1 or 0, not "${text}".`);
}

/** A whole number from `min`; undefined where it is unset. */
export function readCount(text: string | undefined, name: string, min: number): number | undefined {
  if (text === undefined) return undefined;
  const count = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= min) return count;
  throw new Mistake(`${name} takes a whole number from ${min}, not "${text}".`);
}

/** The name under which a proxy shows the server, with a port where it is not the usual one. */
export function readPublicHost(text: string): string {
  const host = text.toLowerCase();
  if (/^[a-z0-9.-]+(:\d{1,5})?$/.test(host)) return host;
  throw new Mistake(`EMOTIONGPT_PUBLIC_HOSTS takes names such as chat.example.org, not "${text}".`);
}

export function readLogForm(text: string | undefined): 'text' | 'json' {
  if (text === undefined || text === 'text') return 'text';
  if (text === 'json') return text;
  throw new Mistake(`EMOTIONGPT_LOG takes text or json, not "${text}".`);
}

/** @param what  such as "the name of a token", for the sentence. */
export function readName(text: string | undefined, what: string): string {
  if (text !== undefined && NAME_PATTERN.test(text)) return text;
  throw new Mistake(`Give ${what}: up to 32 small letters, digits and hyphens.`);
}

export function readScope(text: string | undefined): Scope {
  const scope = SCOPES.find((each) => each === (text ?? 'chat'));
  if (scope !== undefined) return scope;
  throw new Mistake(`--scope takes ${SCOPES.join(', ')}, not "${text}".`);
}

import { parseUrl } from '../parse-url.ts';

/** A proxy and how it is spoken to. */
export interface ProxyAddress {
  readonly scheme: 'http' | 'https' | 'socks4' | 'socks5';
  /** A name or an address, IPv6 without its brackets. */
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
}

/** By the names that people and variables use; names are always looked up by the proxy, as with `h` and `a`. */
const SCHEMES: Readonly<Record<string, ProxyAddress['scheme']>> = {
  'http:': 'http',
  'https:': 'https',
  'socks4:': 'socks4',
  'socks4a:': 'socks4',
  'socks:': 'socks5',
  'socks5:': 'socks5',
  'socks5h:': 'socks5',
};

const USUAL_PORTS: Readonly<Record<ProxyAddress['scheme'], number>> = {
  http: 80,
  https: 443,
  socks4: 1080,
  socks5: 1080,
};

/** Reads `http://proxy:3128`, `socks5://user:password@proxy`, or a bare `proxy:3128`, which is an HTTP one; else null. */
export function parseProxyUrl(text: string): ProxyAddress | null {
  const trimmed = text.trim();
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  const scheme = SCHEMES[url?.protocol ?? ''];
  if (url === null || scheme === undefined || url.hostname === '') return null;
  return {
    scheme,
    host: url.hostname.toLowerCase().replace(/^\[|\]$/g, ''),
    port: url.port === '' ? USUAL_PORTS[scheme] : Number(url.port),
    user: url.username === '' ? null : decoded(url.username),
    password: url.password === '' ? null : decoded(url.password),
  };
}

/** The address in words, without user and password. */
export const proxyName = ({ scheme, host, port }: ProxyAddress): string =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;

const PAC_KINDS: Readonly<Record<string, ProxyAddress['scheme']>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/**
 * Reads the answer of a system or of a proxy script, such as `PROXY a:3128; SOCKS5 b:1080; DIRECT`, and takes the
 * first way in it that is known here. Null: directly.
 */
export function parsePacResult(text: string): ProxyAddress | null {
  for (const entry of text.split(';')) {
    const [kind = '', address = ''] = entry.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return null;
    const scheme = PAC_KINDS[kind.toUpperCase()];
    const proxy = scheme === undefined ? null : parseProxyUrl(`${scheme}://${address}`);
    if (proxy !== null) return proxy;
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

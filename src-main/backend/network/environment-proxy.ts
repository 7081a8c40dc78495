import { BlockList, isIP } from 'node:net';
import { type ProxyAddress, parseProxyUrl } from './proxy-address.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which proxy the system, or whoever speaks for it, names for an address; null: none. */
export type ResolveSystemProxy = (url: URL) => Promise<ProxyAddress | null>;

/**
 * The proxy of the environment, by the names that curl and most programs know: `https_proxy`, `http_proxy`,
 * `all_proxy`, `no_proxy`, and the same in capitals, which count less. The environment is read once.
 */
export function environmentProxy(env: Environment): ResolveSystemProxy {
  const read = (name: string) => env[name] || env[name.toUpperCase()] || '';
  const excluded = parseNoProxy(read('no_proxy'));
  const proxies: Readonly<Record<string, ProxyAddress | null>> = {
    'https:': parseProxyUrl(read('https_proxy') || read('all_proxy')),
    'http:': parseProxyUrl(read('http_proxy') || read('all_proxy')),
  };
  return async (url) => (excluded(url) ? null : (proxies[url.protocol] ?? null));
}

const USUAL_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Reads NO_PROXY: names separated by commas or spaces, each standing for itself and everything below it
 * (`example.org`, `.example.org`, `*.example.org`), with a port or without; addresses and networks (`10.0.0.0/8`); `*`
 * for everything.
 */
function parseNoProxy(text: string): (url: URL) => boolean {
  const entries = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (entries.includes('*')) return () => true;
  const networks = new BlockList();
  const names: { readonly name: string; readonly port: string | null }[] = [];
  for (const entry of entries) {
    const [network = '', prefix] = entry.split('/');
    if (isIP(network) !== 0) {
      const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
      const bits = Number(prefix ?? (family === 'ipv6' ? 128 : 32));
      if (bits >= 0 && bits <= (family === 'ipv6' ? 128 : 32)) networks.addSubnet(network, bits, family);
      continue;
    }
    const [, name = '', port = null] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
    names.push({ name: name.replace(/^\[|\]$/g, ''), port });
  }
  return ({ hostname, port, protocol }) => {
    const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
    const family = isIP(host);
    if (family !== 0 && networks.check(host, family === 6 ? 'ipv6' : 'ipv4')) return true;
    return names.some(
      (entry) =>
        (host === entry.name || host.endsWith(`.${entry.name}`)) &&
        (entry.port === null || entry.port === (port || USUAL_PORTS[protocol])),
    );
  };
}

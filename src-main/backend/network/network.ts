import type { NetworkStatus, OutboundPurpose } from '#shared/contract/network.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import { badRequest, secretNotStored } from '../errors.ts';
import { isLoopbackUrl } from '../providers/loopback.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AgentFetch } from './agent-fetch.ts';
import { type CaFile, createCaFiles } from './ca-file.ts';
import { countedResponse } from './counted-response.ts';
import type { ResolveSystemProxy } from './environment-proxy.ts';
import { ProxyError } from './failure.ts';
import { createOutboundLog } from './outbound-log.ts';
import { type Answer, countedAnswer, type Post } from './post.ts';
import { type ProxyAddress, parseProxyUrl, proxyName } from './proxy-address.ts';
import { createProxyPassword } from './proxy-password.ts';

/** Why a request is sent, and for whom. */
export interface Errand {
  readonly purpose: OutboundPurpose;
  readonly provider: string;
  /** Null where it belongs to no session, or to one that leaves no trace. */
  readonly sessionId: string | null;
}

/** What a request is sent with: the usual `fetch`, or the least that a POST needs. */
export interface WayOut {
  readonly fetch: typeof globalThis.fetch;
  readonly post: Post;
}

/** What the built-in fetch waits for a connection, and for the first and the next byte of an answer. */
const BUILT_IN_CONNECT_TIMEOUT_MS = 10_000;
const BUILT_IN_SILENCE_MS = 300_000;

/** Stands for all addresses where the way out is told in general. */
const ANY_ADDRESS = new URL('https://example.com/');

const NO_CA: CaFile = { certificates: [], problem: null };

/**
 * The way out of the machine: every request of EmotionGPT takes it, through the proxy that is set, trusting whom the
 * person trusts, and leaves a line in the outbound log.
 */
export function createNetwork(options: {
  settings: SettingsStore;
  secrets: SecretStore;
  store: Store;
  clock: Clock;
  /** Sends what needs no proxy, no CA file and no other time-outs. */
  fetch: typeof globalThis.fetch;
  /** Left out: the system has no proxy. */
  resolveSystemProxy?: ResolveSystemProxy | undefined;
  report: (error: unknown) => void;
}) {
  const { settings, secrets, store, clock, fetch, resolveSystemProxy, report } = options;
  const password = createProxyPassword(secrets);
  const readCaFile = createCaFiles();
  const log = createOutboundLog({ store, clock, report });
  const agents = createAgents(clock);
  const network = (): Settings['network'] => settings.get().network;
  const caFile = (): Promise<CaFile> | CaFile => {
    const path = network().caFile;
    return path === null ? NO_CA : readCaFile(path);
  };

  /** The custom proxy with its password; null where it has no address that could be used. */
  async function customProxy(): Promise<ProxyAddress | null> {
    const { url, user } = network().proxy;
    const proxy = url === null ? null : parseProxyUrl(url);
    if (proxy === null) return null;
    return { ...proxy, user, password: user === null ? null : await password.get(proxyName(proxy)) };
  }

  /** @throws ProxyError where a custom proxy is wanted and cannot be had: nothing goes past it. */
  async function proxyFor(url: URL): Promise<ProxyAddress | null> {
    switch (network().proxy.mode) {
      case 'none':
        return null;
      case 'system':
        try {
          return (await resolveSystemProxy?.(url)) ?? null;
        } catch (cause) {
          throw new ProxyError('proxy-unreachable', { cause }); // not past a proxy that there may be
        }
      case 'custom': {
        const proxy = await customProxy();
        if (proxy === null) throw new ProxyError('proxy-address');
        return proxy;
      }
    }
  }

  async function agentFor(proxy: ProxyAddress | null): Promise<AgentFetch> {
    const { certificates } = await caFile();
    return agents.get({ proxy, certificates, connectTimeoutMs: network().connectTimeoutMs });
  }

  async function fetchThrough(proxy: ProxyAddress | null): Promise<typeof globalThis.fetch> {
    const { connectTimeoutMs } = network();
    const { certificates } = await caFile();
    const builtInDoes =
      proxy === null &&
      certificates.length === 0 &&
      connectTimeoutMs === BUILT_IN_CONNECT_TIMEOUT_MS &&
      settings.get().idleTimeoutMs <= BUILT_IN_SILENCE_MS;
    return builtInDoes ? fetch : (await agentFor(proxy)).fetch;
  }

  /** Where a request to `address` leads, and its line in the log, for when it is on its way. */
  async function routeTo(address: string, errand: Errand) {
    const url = new URL(address);
    const local = isLoopbackUrl(address);
    const proxy = local ? null : await proxyFor(url);
    const begin = (bytesOut: number) =>
      log.begin({
        ...errand,
        host: url.host,
        local,
        proxy: proxy === null ? null : proxyName(proxy),
        bytesOut,
      });
    return { proxy, begin };
  }

  async function send(errand: Errand, address: string, init: RequestInit): Promise<Response> {
    const { proxy, begin } = await routeTo(address, errand);
    const through = await fetchThrough(proxy);
    const bytesOut = bytesOf(init.body);
    // A redirect would take the key to a host that nobody chose, unseen by the log: it is no answer.
    const answer = through(address, { ...init, redirect: 'manual' });
    const logged = begin(bytesOut);
    init.signal?.addEventListener('abort', logged.stopped, { once: true });
    try {
      return countedResponse(await answer, logged);
    } catch (error) {
      logged.failed(error);
      throw error;
    }
  }

  async function post(errand: Errand, ...[address, request]: Parameters<Post>): Promise<Answer> {
    const { proxy, begin } = await routeTo(address, errand);
    const answer = (await agentFor(proxy)).post(address, request);
    const logged = begin(Buffer.byteLength(request.body));
    try {
      return countedAnswer(await answer, logged);
    } catch (error) {
      logged.failed(error);
      throw error;
    }
  }

  return {
    log,
    /**
     * The way out for one errand. Its `fetch` rejects as the built-in one does (a TypeError whose cause says why), its
     * `post` with the cause itself.
     */
    wayOut: (errand: Errand): WayOut => ({
      async fetch(input, init = {}) {
        if (input instanceof Request) throw new TypeError('Give the address and the options apart.');
        try {
          return await send(errand, String(input), init);
        } catch (error) {
          throw error instanceof ProxyError ? new TypeError('fetch failed', { cause: error }) : error;
        }
      },
      post: (address, request) => post(errand, address, request),
    }),
    async status(): Promise<NetworkStatus> {
      const { certificates, problem } = await caFile();
      const problems: NetworkStatus['problems'] = [];
      const proxy = await proxyFor(ANY_ADDRESS).catch(() => {
        problems.push({
          about: 'proxy',
          message: 'Type the address of the proxy. Until then nothing is sent.',
        });
        return null;
      });
      if (problem !== null) problems.push({ about: 'caFile', message: problem });
      const custom = await customProxy();
      const { user } = network().proxy;
      const stored = custom !== null && (await password.get(proxyName(custom))) !== null;
      if (network().proxy.mode === 'custom' && custom !== null && user === null && stored) {
        problems.push({ about: 'proxy', message: 'There is a password but no user name: neither is sent.' });
      }
      return {
        proxy: proxy === null ? null : proxyName(proxy),
        passwordStoredIn: stored ? password.storedIn : null,
        certificates: certificates.length,
        problems,
      };
    },
    /** @throws BAD_REQUEST where there is no proxy that it could belong to, SECRET_NOT_STORED */
    async setProxyPassword(text: string): Promise<NetworkStatus> {
      const proxy = await customProxy();
      if (proxy === null) {
        throw badRequest([{ path: 'password', message: 'Type the address of the proxy first.' }]);
      }
      await password.set(proxyName(proxy), text).catch(() => {
        throw secretNotStored();
      });
      return this.status();
    },
    /** @throws SECRET_NOT_STORED */
    async removeProxyPassword(): Promise<NetworkStatus> {
      await password.remove().catch(() => {
        throw secretNotStored();
      });
      return this.status();
    },
    close(): void {
      log.close();
      agents.close();
    },
  };
}
export type Network = ReturnType<typeof createNetwork>;

/** The ways out that are open, by what they are made of. A way that the settings no longer take is let go. */
function createAgents(clock: Clock) {
  interface AgentOptions {
    proxy: ProxyAddress | null;
    certificates: readonly string[];
    connectTimeoutMs: number;
  }
  /** A proxy script may name several proxies. */
  const MOST = 4;
  const open = new Map<string, Promise<AgentFetch>>();
  const letGo = (key: string) => {
    void open.get(key)?.then((agent) => agent.close());
    open.delete(key);
  };
  return {
    async get(wanted: AgentOptions): Promise<AgentFetch> {
      const key = JSON.stringify(wanted);
      let agent = open.get(key);
      if (agent === undefined) {
        agent = import('./agent-fetch.ts').then(({ createAgentFetch }) =>
          createAgentFetch({ ...wanted, clock }),
        );
        open.set(key, agent);
        const [eldest] = open.keys();
        if (open.size > MOST && eldest !== undefined) letGo(eldest);
      }
      return agent;
    },
    close(): void {
      for (const key of [...open.keys()]) letGo(key);
    },
  };
}

/** The bytes of a body. The providers send text; anything else could not be counted, and is refused. */
function bytesOf(body: RequestInit['body']): number {
  if (body === undefined || body === null) return 0;
  if (typeof body === 'string') return Buffer.byteLength(body);
  if (body instanceof Uint8Array) return body.byteLength;
  throw new TypeError('Only text and bytes are sent.');
}

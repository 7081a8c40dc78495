import { serverReadOnly } from '#backend/errors.ts';
import type { LocalServer } from '#backend/local-server.ts';
import { LocalServerConfig, type ServerStatus } from '#shared/contract/server.ts';
import { networkAddresses } from './network-addresses.ts';
import type { RequestLog } from './observe/request-log.ts';
import type { ServeOptions } from './options.ts';
import { isLoopback } from './origin-rules.ts';

/** What the settings show of a headless server: how it was started, and nothing to change. */
export interface FixedServer extends LocalServer {
  /** Told once it listens. */
  listensAt(url: string, tokenKeptIn: ServerStatus['token']['keptIn']): void;
}

export function createFixedServer(options: ServeOptions, log: RequestLog): FixedServer {
  const { host, allowedOrigins, compatibility } = options;
  let url: string | null = null;
  let keptIn: ServerStatus['token']['keptIn'] = 'nowhere';
  return {
    listensAt(address, kept) {
      url = address;
      keptIn = kept;
    },
    status: () => ({
      config: LocalServerConfig.parse({
        enabled: true,
        port: Number(new URL(url ?? 'http://localhost:5000').port || 80),
        addresses: isLoopback(host) || !/^[\d.]+$|:/.test(host) ? [] : [host],
        allowedOrigins,
        compatibility: { enabled: compatibility !== null, origins: compatibility?.origins ?? [] },
      }),
      setBy: 'environment',
      url,
      problem: null,
      token: { required: options.auth, keptIn },
      interfaces: networkAddresses(),
    }),
    update: () => Promise.reject(serverReadOnly()),
    rotateToken: () => Promise.reject(serverReadOnly()),
    requests: (after) => log.since(after),
  };
}

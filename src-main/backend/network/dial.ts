import { request as httpRequest } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';
import type { Clock } from '../clock.ts';
import { ProxyError } from './failure.ts';
import type { ProxyAddress } from './proxy-address.ts';

/** The machine to talk to. */
export interface Target {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
}

export interface Way {
  readonly proxy: ProxyAddress | null;
  /** Whom to trust; null: as Node.js does. */
  readonly trust: SecureContext | null;
  /** For all of it: the proxy, its tunnel, and TLS. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/**
 * Opens a connection to `target`, through the proxy where there is one, with TLS where the target wants it. Names are
 * looked up by the proxy, not here.
 *
 * @throws ProxyError  where the proxy is at fault; else the error of the socket, ETIMEDOUT after `timeoutMs`.
 */
export async function dial(target: Target, way: Way): Promise<Socket> {
  const { host, port } = way.proxy ?? target;
  const tcp = connectTcp({ host, port, autoSelectFamily: true, noDelay: true, keepAlive: true });
  const state = { tunnelled: way.proxy === null };
  let cancel = () => {};
  const late = new Promise<never>((_, reject) => {
    cancel = way.clock.after(way.timeoutMs, () => {
      const error = Object.assign(new Error('The connection took too long.'), { code: 'ETIMEDOUT' });
      reject(state.tunnelled ? error : new ProxyError('proxy-unreachable', { cause: error }));
    });
  });
  try {
    return await Promise.race([open(tcp, target, way, state), late]);
  } catch (error) {
    tcp.destroy();
    throw error;
  } finally {
    cancel();
  }
}

async function open(tcp: Socket, target: Target, way: Way, state: { tunnelled: boolean }): Promise<Socket> {
  const { proxy, trust } = way;
  if (proxy === null) {
    await connected(tcp, 'connect');
  } else {
    await connected(tcp, 'connect').catch((cause: unknown) => {
      throw new ProxyError('proxy-unreachable', { cause });
    });
    const tunnel = await openTunnel(tcp, target, proxy, trust);
    state.tunnelled = true;
    if (tunnel !== tcp) return target.secure ? secure(tunnel, target.host, trust) : tunnel;
  }
  return target.secure ? secure(tcp, target.host, trust) : tcp;
}

async function openTunnel(
  tcp: Socket,
  target: Target,
  proxy: ProxyAddress,
  trust: SecureContext | null,
): Promise<Socket> {
  if (proxy.scheme === 'socks4' || proxy.scheme === 'socks5') {
    await tunnelBySocks(tcp, target, proxy);
    return tcp;
  }
  const socket =
    proxy.scheme === 'http'
      ? tcp
      : await secure(tcp, proxy.host, trust).catch((cause: unknown) => {
          throw new ProxyError('proxy-tls', { cause });
        });
  await tunnelByConnect(socket, target, proxy);
  return socket;
}

/** `CONNECT host:port` (RFC 9110, section 9.3.6), with Basic authentication where there is a user. */
function tunnelByConnect(socket: Socket, target: Target, proxy: ProxyAddress): Promise<void> {
  const authority = `${isIP(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
  const credentials = Buffer.from(`${proxy.user}:${proxy.password ?? ''}`, 'utf8').toString('base64');
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        ...(proxy.user === null ? {} : { 'proxy-authorization': `Basic ${credentials}` }),
      },
      createConnection: () => socket,
    });
    request.once('connect', ({ statusCode = 0 }, _socket, head: Buffer) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head);
        resolve();
      } else {
        reject(new ProxyError(failureOfStatus(statusCode)));
      }
    });
    // A server that is no proxy may answer as to any other request.
    request.once('response', () => reject(new ProxyError('proxy-refused')));
    request.once('error', (cause) => reject(new ProxyError('proxy-unreachable', { cause })));
    request.end();
  });
}

function failureOfStatus(status: number): 'proxy-password' | 'proxy-target' | 'proxy-refused' {
  if (status === 407) return 'proxy-password';
  return status >= 500 ? 'proxy-target' : 'proxy-refused'; // it let us in, and could not reach the target
}

async function tunnelBySocks(tcp: Socket, target: Target, proxy: ProxyAddress): Promise<void> {
  const { SocksClient } = await import('socks');
  const { scheme, host, port, user, password } = proxy;
  try {
    await SocksClient.createConnection({
      command: 'connect',
      existing_socket: tcp,
      proxy: {
        host,
        port,
        type: scheme === 'socks4' ? 4 : 5,
        ...(user === null ? {} : { userId: user, password: password ?? '' }),
      },
      destination: { host: target.host, port: target.port },
    });
  } catch (cause) {
    throw new ProxyError(failureOfSocks(cause instanceof Error ? cause.message : ''), { cause });
  }
}

/** The library tells in words alone. The replies of RFC 1928: 2 not allowed; 3 to 6 the target is out of reach. */
function failureOfSocks(message: string): 'proxy-password' | 'proxy-target' | 'proxy-refused' {
  if (/authentication/i.test(message)) return 'proxy-password';
  return /Unreachable|ConnectionRefused|TTLExpired|Failure/.test(message) ? 'proxy-target' : 'proxy-refused';
}

async function secure(socket: Socket, host: string, trust: SecureContext | null): Promise<TLSSocket> {
  const tls = connectTls({
    socket,
    host,
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(trust === null ? {} : { secureContext: trust }),
  });
  await connected(tls, 'secureConnect');
  return tls;
}

/** Resolves with `event`, rejects with the socket's error; a socket that just closes was cut. */
function connected(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => () => {
      socket.off(event, opened).off('error', failed).off('close', closed);
      end();
    };
    const opened = settle(resolve);
    const failed = (error: Error) => settle(() => reject(error))();
    const closed = settle(() =>
      reject(Object.assign(new Error('The connection was cut.'), { code: 'ECONNRESET' })),
    );
    socket.once(event, opened).once('error', failed).once('close', closed);
  });
}

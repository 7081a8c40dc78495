/**
 * A proxy on loopback that speaks the real protocols and keeps to this machine: it leads made-up names, such as
 * `models.test:443`, to the ports that a test says, and refuses every other one.
 */
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { endpointIdentity } from './tls-endpoint.ts';

interface Tunnel {
  /** What it was asked for, such as `models.test:443`. */
  readonly target: string;
  /** What was passed on, in either direction. */
  bytesOut: number;
  bytesIn: number;
}

export interface FakeProxy {
  readonly port: number;
  /** Every tunnel that was asked for with good credentials, oldest first. */
  readonly tunnels: readonly Tunnel[];
  /** The credentials that came, as `user:password`; null where there were none. */
  readonly credentials: readonly (string | null)[];
  /** From now on: `refuse` what is asked for, never answer (`stall`), or work. */
  behave(mode: 'work' | 'refuse' | 'stall'): void;
  close(): Promise<void>;
}

interface FakeProxyOptions {
  readonly scheme: 'http' | 'https' | 'socks4' | 'socks5';
  /** By target: the port on loopback that it stands for. */
  readonly targets: Readonly<Record<string, number>>;
  /** `user:password`; left out: everybody may use it. SOCKS4 knows a user only. */
  readonly credentials?: string;
}

export async function startFakeProxy({ scheme, targets, credentials }: FakeProxyOptions): Promise<FakeProxy> {
  const sockets = new Set<Socket>();
  const tunnels: Tunnel[] = [];
  const seen: (string | null)[] = [];
  const book: Book = {
    mode: 'work',
    expected: credentials ?? null,
    admit(given) {
      seen.push(given);
      return credentials === undefined || given === credentials;
    },
    async open(target) {
      const tunnel: Tunnel = { target, bytesOut: 0, bytesIn: 0 };
      tunnels.push(tunnel);
      const port = targets[target];
      if (port === undefined) return null;
      const far = connect({ host: '127.0.0.1', port });
      sockets.add(far);
      const open = await new Promise<boolean>((resolve) => {
        far.once('connect', () => resolve(true)).once('error', () => resolve(false));
      });
      return open ? { far, tunnel } : null;
    },
  };
  const server = SERVERS[scheme](book);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    tunnels,
    credentials: seen,
    behave(mode) {
      book.mode = mode;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** What a proxy decides, whatever it speaks. */
interface Book {
  mode: 'work' | 'refuse' | 'stall';
  readonly expected: string | null;
  admit(given: string | null): boolean;
  open(target: string): Promise<{ far: Socket; tunnel: Tunnel } | null>;
}

function join(near: Socket, { far, tunnel }: { far: Socket; tunnel: Tunnel }): void {
  near.on('data', (data: Buffer) => {
    tunnel.bytesOut += data.length;
    far.write(data);
  });
  far.on('data', (data: Buffer) => {
    tunnel.bytesIn += data.length;
    near.write(data);
  });
  near.on('close', () => far.destroy());
  far.on('close', () => near.end());
  far.on('error', () => near.destroy());
}

/** CONNECT with Basic authentication (RFC 9110, 9.3.6 and 11.7; RFC 7617). */
function speakConnect(server: ReturnType<typeof createHttp>, book: Book): Server {
  server.on('connect', async (request, socket: Socket) => {
    const [, encoded] = /^Basic (.+)$/.exec(request.headers['proxy-authorization'] ?? '') ?? [];
    const given = encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8');
    const answer = (status: string) => socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`);
    if (book.mode === 'stall') return;
    if (!book.admit(given)) return answer('407 Proxy Authentication Required');
    if (book.mode === 'refuse') return answer('403 Forbidden');
    const way = await book.open(request.url ?? '');
    if (way === null) return answer('502 Bad Gateway');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    join(socket, way);
  });
  return server;
}

const SOCKS5 = 5;
const NO_AUTH = 0;
const USER_PASSWORD = 2;
const NONE_OF_THEM = 0xff;
const NAME = 3;

/** SOCKS 5 (RFC 1928) with user and password (RFC 1929), names only. Each message comes in one packet here. */
function speakSocks5(book: Book): Server {
  return createServer((socket) => {
    const next = () => new Promise<Buffer>((resolve) => socket.once('data', resolve));
    void (async () => {
      const methods = [...(await next()).subarray(2)];
      if (book.mode === 'stall') return;
      const method = book.expected === null ? NO_AUTH : USER_PASSWORD;
      if (!methods.includes(method)) {
        book.admit(null);
        return socket.end(Buffer.of(SOCKS5, NONE_OF_THEM));
      }
      socket.write(Buffer.of(SOCKS5, method));
      let given: string | null = null;
      let message = await next();
      if (method === USER_PASSWORD) {
        const userEnd = 2 + (message[1] ?? 0);
        const user = message.subarray(2, userEnd).toString('utf8');
        given = `${user}:${message.subarray(userEnd + 1).toString('utf8')}`;
      }
      if (!book.admit(given)) return socket.end(Buffer.of(1, 1));
      if (method === USER_PASSWORD) {
        socket.write(Buffer.of(1, 0));
        message = await next();
      }
      const reply = (code: number) => Buffer.from([SOCKS5, code, 0, 1, 0, 0, 0, 0, 0, 0]);
      if (book.mode === 'refuse') return socket.end(reply(2));
      const length = message[4] ?? 0;
      const host = message.subarray(5, 5 + length).toString('utf8');
      const way = message[3] === NAME ? await book.open(`${host}:${message.readUInt16BE(5 + length)}`) : null;
      if (way === null) return socket.end(reply(4));
      socket.write(reply(0));
      join(socket, way);
    })();
  });
}

/** SOCKS 4 with names (4A): https://www.openssh.com/txt/socks4a.protocol */
function speakSocks4(book: Book): Server {
  return createServer((socket) => {
    socket.once('data', async (message: Buffer) => {
      const reply = (code: number) => Buffer.from([0, code, 0, 0, 0, 0, 0, 0]);
      const [user = '', host = ''] = message.subarray(8).toString('utf8').split('\0');
      if (book.mode === 'stall') return;
      if (!book.admit(user === '' ? null : user)) return socket.end(reply(93));
      if (book.mode === 'refuse') return socket.end(reply(91));
      const way = await book.open(`${host}:${message.readUInt16BE(2)}`);
      if (way === null) return socket.end(reply(91));
      socket.write(reply(90));
      join(socket, way);
    });
  });
}

const SERVERS: Readonly<Record<FakeProxyOptions['scheme'], (book: Book) => Server>> = {
  http: (book) => speakConnect(createHttp(), book),
  https: (book) => speakConnect(createHttps(endpointIdentity()) as ReturnType<typeof createHttp>, book),
  socks4: speakSocks4,
  socks5: speakSocks5,
};

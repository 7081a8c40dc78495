/** TLS in front of a fake on loopback, with a certificate of an authority that nobody trusts by itself. */
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

const CERTIFICATES = join(import.meta.dirname, 'certificates');

/** The authority's certificate, PEM: whoever trusts it trusts the endpoint. */
export const AUTHORITY_FILE = join(CERTIFICATES, 'authority.pem');

/** Key and certificate of `models.test`, `proxy.test` and 127.0.0.1. */
export const endpointIdentity = (certificate: 'endpoint' | 'expired' = 'endpoint') => ({
  key: readFileSync(join(CERTIFICATES, 'endpoint.key')),
  cert: readFileSync(join(CERTIFICATES, `${certificate}.pem`)),
});

export interface TlsEndpoint {
  readonly port: number;
  close(): Promise<void>;
}

/** Passes what it decrypts on to `port`. */
export async function startTlsEndpoint(
  port: number,
  certificate: 'endpoint' | 'expired' = 'endpoint',
): Promise<TlsEndpoint> {
  const sockets = new Set<Socket>();
  const server = createServer(endpointIdentity(certificate), (near) => {
    const far = connect({ host: '127.0.0.1', port });
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

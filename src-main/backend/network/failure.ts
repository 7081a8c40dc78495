import type { OutboundFailure } from '#shared/contract/network.ts';

/** The way out ended at the proxy: the machine that was asked never heard of it. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly failure: OutboundFailure;

  constructor(failure: Extract<OutboundFailure, `proxy-${string}`>, options?: ErrorOptions) {
    super('The proxy did not let the request through.', options);
    this.failure = failure;
  }
}

/** The codes of Node.js, OpenSSL and undici. */
const BY_CODE: Readonly<Record<string, OutboundFailure>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'offline',
  EHOSTUNREACH: 'offline',
  ENETDOWN: 'offline',
  EHOSTDOWN: 'offline',
  EADDRNOTAVAIL: 'offline',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNRESET: 'cut',
  ECONNABORTED: 'cut',
  EPIPE: 'cut',
  UND_ERR_SOCKET: 'cut',
  ABORT_ERR: 'stopped',
  UND_ERR_ABORTED: 'stopped',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-issuer',
  CERT_UNTRUSTED: 'tls-issuer',
  INVALID_CA: 'tls-issuer',
  EPROTO: 'tls',
};

/** An error carries the one that caused it, at most so deep. */
const MAX_DEPTH = 8;

/** What went wrong on the way out, told from an error and what caused it; `other` where none of them says. */
export function failureOf(error: unknown): OutboundFailure {
  let cause = error;
  for (let depth = 0; depth < MAX_DEPTH && cause instanceof Error; depth++, cause = cause.cause) {
    if (cause instanceof ProxyError) return cause.failure;
    if (cause.name === 'AbortError') return 'stopped';
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const known = BY_CODE[code] ?? (/^(CERT_|ERR_SSL_|ERR_TLS_)/.test(code) ? 'tls' : undefined);
    if (known !== undefined) return known;
    // Several addresses of one name were tried: the first says as much as the others.
    if (cause instanceof AggregateError) return failureOf(cause.errors[0]);
  }
  return 'other';
}

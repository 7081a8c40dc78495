import { expect, test } from 'vitest';
import { failureOf, ProxyError } from '#backend/network/failure.ts';
import { unreachable } from '#backend/providers/provider-error.ts';
import { OutboundFailure } from '#shared/contract/network.ts';

const withCode = (code: string, message = code) => Object.assign(new Error(message), { code });
/** As fetch throws it, and the SDK passes it on. */
const wrapped = (cause: unknown) =>
  new Error('Cannot connect', { cause: new TypeError('fetch failed', { cause }) });

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ENETUNREACH', 'offline'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNRESET', 'cut'],
  ['UND_ERR_SOCKET', 'cut'],
  ['CERT_HAS_EXPIRED', 'tls-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-host'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-issuer'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-issuer'],
  ['CERT_REVOKED', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['SOMETHING_NEW', 'other'],
])('%s, however deep, is %s', (code, failure) => {
  expect(failureOf(withCode(code))).toBe(failure);
  expect(failureOf(wrapped(withCode(code)))).toBe(failure);
});

test('of several addresses that were tried, the first tells', () => {
  const all = new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')]);
  expect(failureOf(wrapped(all))).toBe('offline');
});

test('a failure of the proxy outranks what caused it', () => {
  const error = new ProxyError('proxy-unreachable', { cause: withCode('ECONNREFUSED') });
  expect(failureOf(wrapped(error))).toBe('proxy-unreachable');
});

test('an error that leads to itself ends all the same', () => {
  const error: Error & { cause?: unknown } = new Error('round');
  error.cause = error;
  expect(failureOf(error)).toBe('other');
});

test('each failure has a sentence that names the provider and says what to do, and nothing of its cause', () => {
  const sentences = new Set<string>();
  for (const failure of OutboundFailure.options.filter((each) => each.startsWith('proxy-'))) {
    const cause = new ProxyError(failure as 'proxy-refused', {
      cause: withCode('X', 'sk-secret at http://x/?key=1'),
    });
    const error = unreachable('Gemini', wrapped(cause));
    expect(error.code).toBe('PROXY_FAILED');
    expect(error.message).toMatch(/^Gemini cannot be reached\. .+\.$/);
    expect(error.message).not.toMatch(/secret|key=1/);
    sentences.add(error.message);
  }
  expect(sentences.size).toBe(6);
});

test('what is sure to fail again is not tried again', () => {
  const retried = (code: string) => unreachable('Gemini', withCode(code)).retry !== null;
  expect(['ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET'].map(retried)).toEqual([true, true, true]);
  expect(['CERT_HAS_EXPIRED', 'UND_ERR_CONNECT_TIMEOUT'].map(retried)).toEqual([false, false]);
});

import { describe, expect, test } from 'vitest';
import { environmentProxy } from '#backend/network/environment-proxy.ts';
import { proxyName } from '#backend/network/proxy-address.ts';

async function proxyOf(env: Record<string, string>, url: string): Promise<string | null> {
  const proxy = await environmentProxy(env)(new URL(url));
  return proxy && proxyName(proxy);
}

describe('the proxy of the environment', () => {
  test('is taken by the protocol of the address, in small letters first', async () => {
    const env = { HTTP_PROXY: 'http://big:1', http_proxy: 'http://small:2', HTTPS_PROXY: 'secure:3' };
    expect(await proxyOf(env, 'http://api.test/')).toBe('http://small:2');
    expect(await proxyOf(env, 'https://api.test/')).toBe('http://secure:3');
  });

  test('is ALL_PROXY where there is no closer one, and none where there is nothing', async () => {
    expect(await proxyOf({ ALL_PROXY: 'socks5://all:4' }, 'https://api.test/')).toBe('socks5://all:4');
    expect(await proxyOf({ ALL_PROXY: 'socks5://all:4', https_proxy: 'https' }, 'https://api.test/')).toBe(
      'http://https:80',
    );
    expect(await proxyOf({ HTTPS_PROXY: '' }, 'https://api.test/')).toBeNull();
    expect(await proxyOf({ HTTPS_PROXY: 'nonsense://x' }, 'https://api.test/')).toBeNull();
  });

  test.each([
    ['api.test', 'https://api.test/', true],
    ['api.test', 'https://eu.api.test/', true],
    ['api.test', 'https://notapi.test/', false],
    ['.api.test', 'https://eu.api.test/', true],
    ['*.api.test', 'https://EU.api.test/', true],
    ['other.test, api.test', 'https://api.test/', true],
    ['other.test api.test', 'https://api.test/', true],
    ['api.test:8443', 'https://api.test:8443/', true],
    ['api.test:8443', 'https://api.test/', false],
    ['api.test:443', 'https://api.test/', true],
    ['*', 'https://anything.test/', true],
    ['10.0.0.0/8', 'http://10.1.2.3:11434/', true],
    ['10.0.0.0/8', 'http://11.1.2.3:11434/', false],
    ['192.168.1.7', 'http://192.168.1.7/', true],
    ['fd00::/8', 'http://[fd12::1]/', true],
    ['10.0.0.0/99', 'http://10.0.0.1/', false],
    ['', 'https://api.test/', false],
  ])('NO_PROXY %s, for %s: %s', async (noProxy, url, direct) => {
    const env = { ALL_PROXY: 'http://proxy:1', NO_PROXY: noProxy };
    expect((await proxyOf(env, url)) === null).toBe(direct);
  });
});

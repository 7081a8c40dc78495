import { describe, expect, test } from 'vitest';
import { parsePacResult, parseProxyUrl, proxyName } from '#backend/network/proxy-address.ts';

const NOBODY = { user: null, password: null };

describe('a proxy’s address', () => {
  test.each([
    ['http://Proxy.Example:3128', { scheme: 'http', host: 'proxy.example', port: 3128, ...NOBODY }],
    ['proxy.example:3128', { scheme: 'http', host: 'proxy.example', port: 3128, ...NOBODY }],
    ['proxy.example', { scheme: 'http', host: 'proxy.example', port: 80, ...NOBODY }],
    ['https://proxy.example', { scheme: 'https', host: 'proxy.example', port: 443, ...NOBODY }],
    ['socks://127.0.0.1', { scheme: 'socks5', host: '127.0.0.1', port: 1080, ...NOBODY }],
    ['SOCKS5H://[::1]:9050', { scheme: 'socks5', host: '::1', port: 9050, ...NOBODY }],
    ['socks4a://tor:9050', { scheme: 'socks4', host: 'tor', port: 9050, ...NOBODY }],
    [
      'http://ada:p%40ss%3A@proxy:8080/',
      { scheme: 'http', host: 'proxy', port: 8080, user: 'ada', password: 'p@ss:' },
    ],
    ['http://a%zz:b@proxy', { scheme: 'http', host: 'proxy', port: 80, user: 'a%zz', password: 'b' }],
  ])('%s is read', (text, expected) => {
    expect(parseProxyUrl(text)).toEqual(expected);
  });

  test.each(['', 'ftp://proxy', 'http://', 'http://proxy:99999', 'not an address'])(
    '“%s” is none',
    (text) => {
      expect(parseProxyUrl(text)).toBeNull();
    },
  );

  test('is told without user and password', () => {
    expect(proxyName(parseProxyUrl('socks5://ada:lovelace@[::1]')!)).toBe('socks5://[::1]:1080');
  });
});

describe('the answer of a proxy script', () => {
  test.each([
    ['DIRECT', null],
    ['', null],
    ['PROXY a:3128; DIRECT', 'http://a:3128'],
    ['DIRECT; PROXY a:3128', null],
    ['HTTPS b:443', 'https://b:443'],
    ['SOCKS c:1080', 'socks5://c:1080'],
    ['socks4 c:1080;', 'socks4://c:1080'],
    ['QUIC d:443; SOCKS5 e:9', 'socks5://e:9'],
    ['PROXY ; DIRECT', null],
  ])('%s means %s', (text, expected) => {
    const proxy = parsePacResult(text);
    expect(proxy && proxyName(proxy)).toBe(expected);
  });
});

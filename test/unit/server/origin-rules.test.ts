import { describe, expect, test } from 'vitest';
import { isLoopback, isOwnHost, senderOf } from '../../../src-main/server/origin-rules.ts';

describe('the Host header', () => {
  const local = { hosts: ['127.0.0.1'], port: 5000 };

  test.each(['127.0.0.1:5000', 'localhost:5000', 'LOCALHOST:5000', '[::1]:5000'])('%s is ours', (host) => {
    expect(isOwnHost(host, local)).toBe(true);
  });

  test.each([
    undefined,
    '',
    'evil.example:5000',
    'localhost.evil.example:5000',
    'localhost',
    'localhost:5001',
    '127.0.0.1:5000.evil.example',
    'evil.example@127.0.0.1:5000',
    '127.0.0.2:5000',
    '192.168.1.7:5000',
    '[::1]:5000, evil.example',
    '2130706433:5000',
  ])('%s is not', (host) => {
    expect(isOwnHost(host, local)).toBe(false);
  });

  test('port 80 needs no number', () => {
    expect(isOwnHost('localhost', { hosts: ['127.0.0.1'], port: 80 })).toBe(true);
  });

  test('the name that the server was told to listen on is ours', () => {
    expect(isOwnHost('emotion.lan:5000', { hosts: ['Emotion.LAN'], port: 5000 })).toBe(true);
    expect(isOwnHost('[fd00::7]:5000', { hosts: ['fd00::7'], port: 5000 })).toBe(true);
  });

  test.each(['0.0.0.0', '::'])('listening on %s, an address is ours and a strange name is not', (host) => {
    expect(isOwnHost('192.168.1.7:5000', { hosts: [host], port: 5000 })).toBe(true);
    expect(isOwnHost('[fd00::7]:5000', { hosts: [host], port: 5000 })).toBe(true);
    expect(isOwnHost('evil.example:5000', { hosts: [host], port: 5000 })).toBe(false);
  });
});

describe('who sent a request', () => {
  const host = '127.0.0.1:5000';

  test('a program sends no Origin, our own page sends ours', () => {
    expect(senderOf({ host }, [])).toBe('own');
    expect(senderOf({ host, origin: 'http://127.0.0.1:5000' }, [])).toBe('own');
    expect(senderOf({ host, origin: 'http://127.0.0.1:5000', 'sec-fetch-site': 'same-origin' }, [])).toBe(
      'own',
    );
  });

  test.each([
    'https://evil.example',
    'http://127.0.0.1:8080',
    'https://127.0.0.1:5000',
    'http://localhost:5000',
    'null',
    '',
  ])('a page of %j is foreign', (origin) => {
    expect(senderOf({ host, origin }, [])).toBe('foreign');
  });

  test('an origin that the user let in is allowed, exactly that one', () => {
    const allowed = ['http://localhost:8080', 'null'];
    expect(senderOf({ host, origin: 'http://localhost:8080' }, allowed)).toBe('allowed');
    expect(senderOf({ host, origin: 'null' }, allowed)).toBe('allowed');
    expect(senderOf({ host, origin: 'http://localhost:8081' }, allowed)).toBe('foreign');
    expect(senderOf({ host, origin: 'http://localhost:8080.evil.example' }, allowed)).toBe('foreign');
  });

  test('an image of a foreign page is foreign, a link that a person follows is not', () => {
    expect(senderOf({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, [])).toBe(
      'foreign',
    );
    expect(senderOf({ host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, [])).toBe(
      'foreign',
    );
    expect(senderOf({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, [])).toBe('own');
    expect(senderOf({ host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, [])).toBe('own');
  });
});

test('loopback is this machine alone', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '192.168.1.7', '127.0.0.1.evil.example', 'host'].some(isLoopback)).toBe(false);
});

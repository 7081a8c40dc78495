import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webFile } from '#backend/web-files.ts';

const root = resolve('/srv/app');

test('a path means a file below the root, and / means the page', () => {
  expect(webFile(root, '/')).toBe(join(root, 'index.html'));
  expect(webFile(root, '/assets/main-a1b2.js')).toBe(join(root, 'assets', 'main-a1b2.js'));
  expect(webFile(root, '/icon%2Esvg')).toBe(join(root, 'icon.svg'));
});

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/\\..\\secret.json',
  '/a%00.html',
  '/%zz.html',
  '/../app-secrets/x.json',
  '/emotiongpt.db',
  '/.env',
])('%s is no file of the app', (path) => {
  expect(webFile(root, path)).toBeNull();
});

test('no path whatsoever leads out of the root', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    'a',
    '.json',
    '.html',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = webFile(root, `/${pieces.join('')}`);
      return file === null || file.startsWith(root + sep);
    }),
    { seed: 7, numRuns: 2_000 },
  );
});

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentType } from '#backend/web-files.ts';
import { assetPath } from '../../../src-main/desktop/assets.ts';

const root = resolve('/app/out/renderer');

describe('assetPath', () => {
  it.each([
    ['app://emotiongpt/', 'index.html'],
    ['app://emotiongpt/#chat', 'index.html'],
    ['app://emotiongpt/assets/main-abc.js?v=1', 'assets/main-abc.js'],
    ['app://emotiongpt/assets/figtree%20latin.woff2', 'assets/figtree latin.woff2'],
    ['app://emotiongpt/a/../icon.svg', 'icon.svg'],
  ])('finds %s', (url, file) => {
    expect(assetPath(root, url)).toBe(join(root, file));
  });

  it.each([
    'app://emotiongpt/..%2f..%2fpackage.json',
    'app://emotiongpt/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://emotiongpt/assets/..%2f..%2f..%2fsettings.json',
    'app://emotiongpt/..%5c..%5cpackage.json',
    'app://emotiongpt/..%2frenderer-other%2findex.html',
    'app://emotiongpt/index.html%00.js',
    'app://emotiongpt/%ff.js',
    'app://emotiongpt/%2f',
    'app://other/index.html',
    'file:///etc/passwd',
    'no url',
  ])('refuses %s', (url) => {
    expect(assetPath(root, url)).toBeNull();
  });

  it('serves only the kinds of file that the page consists of', () => {
    expect(assetPath(root, 'app://emotiongpt/secrets.db')).toBeNull();
    expect(contentType('x.JS')).toMatch(/^text\/javascript/);
    expect(contentType('x.exe')).toBeNull();
  });
});

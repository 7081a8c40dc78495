import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKGROUND, pageOf } from '../../../src-main/desktop/page.ts';

describe('pageOf', () => {
  it('is the built page', () => {
    expect(pageOf(undefined)).toEqual({ url: 'app://emotiongpt/', origin: 'app://emotiongpt' });
  });

  it('is the dev server of this machine', () => {
    expect(pageOf('http://localhost:5173')).toEqual({
      url: 'http://localhost:5173/',
      origin: 'http://localhost:5173',
    });
  });

  it.each([
    'https://example.com',
    'http://10.0.0.1:5173',
    'http://localhost.example.com',
    'file:///tmp/a.html',
    'x',
  ])('never is %s', (url) => {
    expect(pageOf(url).origin).toBe('app://emotiongpt');
  });
});

it('paints the window in the background of the page', () => {
  const css = readFileSync('src-renderer/app.css', 'utf8');
  const surfaces = [...css.matchAll(/--surface:\s*(#\w+)/g)].map(([, colour]) => colour);
  expect(surfaces).toEqual([BACKGROUND.light, BACKGROUND.dark]);
});

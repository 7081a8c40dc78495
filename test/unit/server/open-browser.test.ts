import { expect, test } from 'vitest';
import { browserCommand } from '../../../src-main/server/open-browser.ts';

test('each system has its own way to open an address, and the address stays one argument', () => {
  const url = 'http://127.0.0.1:5000/sign-in?code=a&b';
  expect(browserCommand('linux', url)).toEqual(['xdg-open', url]);
  expect(browserCommand('darwin', url)).toEqual(['open', url]);
  expect(browserCommand('win32', url)).toEqual(['rundll32', 'url.dll,FileProtocolHandler', url]);
});

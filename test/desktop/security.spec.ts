/** Electron's security checklist, read back from the running app: each test fails if its item is undone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { type DesktopApp, expect, ROOT, test } from './desktop-app.ts';

/** Addresses that were handed to the system's browser, instead of opening it. */
const recordOpened = ({ app }: DesktopApp) =>
  app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
const opened = ({ app }: DesktopApp): Promise<string[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'opened'));

test('the window is sandboxed, isolated, and without Node.js', async ({ desktop }) => {
  const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    return (
      contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  const seen = await desktop.window.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    desktop: Object.keys(Reflect.get(globalThis, 'desktop')),
  }));
  expect(seen).toEqual({ node: [], desktop: ['platform'] });
});

test('a strict policy is sent, and using the whole app violates nothing of it', async ({ desktop }) => {
  const { window } = desktop;
  const header = await window.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(header).toContain("default-src 'none'");
  expect(header).not.toMatch(/unsafe|\*|https?:/);

  await window.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await window.reload();
  await desktop.say('I am curious how you are put together.');
  await window.getByRole('button', { name: /^Sounds like/ }).click();
  await window.getByRole('button', { name: 'Why?' }).click();
  await window.getByRole('radio', { name: 'Both' }).click();
  await window.getByRole('button', { name: /^Options for/ }).click();
  await window.keyboard.press('Escape');
  const settings = await desktop.openSettings();
  for (const tab of await settings.getByRole('tab').all()) await tab.click();
  await window.keyboard.press('Escape');
  const violations = () => window.evaluate((): string[] => Reflect.get(globalThis, 'violations'));
  expect(await violations()).toEqual([]);

  // The listener does hear: an inline script is refused.
  await window.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
  });
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect((await violations()).length).toBe(1);
});

/** Asked in the main process: to Playwright, a navigation that is refused looks like one that goes on for ever. */
const shown = ({ app }: DesktopApp) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const composer = await webContents.executeJavaScript("document.querySelector('textarea') !== null");
    return { url: webContents.getURL(), composer };
  });

test('the page cannot be led elsewhere; an https link opens outside, anything else nowhere', async ({
  desktop,
}) => {
  const { window } = desktop;
  await recordOpened(desktop);
  const follow = (href: string) =>
    window.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      document.body.append(link);
      link.click();
      link.remove();
    }, href);

  await follow('https://example.com/a');
  await expect.poll(() => opened(desktop)).toEqual(['https://example.com/a']);
  await follow('http://example.com/b');
  await follow('file:///etc/passwd');
  await follow('app://emotiongpt/first-paint.js');
  await follow('https://example.com/c');
  await expect.poll(() => opened(desktop)).toEqual(['https://example.com/a', 'https://example.com/c']);
  expect(await shown(desktop)).toEqual({ url: 'app://emotiongpt/', composer: true });
});

test('no second window can be opened', async ({ desktop }) => {
  await recordOpened(desktop);
  const targets = [
    'https://example.com/',
    'http://example.com/',
    'file:///etc/passwd',
    'about:blank',
    'app://emotiongpt/',
  ];
  const handles = await desktop.window.evaluate(
    (urls) => urls.map((url) => window.open(url) === null),
    targets,
  );
  expect(handles).toEqual(targets.map(() => true));
  expect(await opened(desktop)).toEqual(['https://example.com/']);
  expect(desktop.app.windows()).toHaveLength(1);
});

test('app:// serves the page’s files and no way out of their folder', async ({ desktop }) => {
  const statuses = await desktop.window.evaluate(async () => {
    const status = async (path: string) => (await fetch(`app://emotiongpt/${path}`)).status;
    return {
      page: await status('index.html'),
      encodedSlash: await status('..%2f..%2fpackage.json'),
      encodedDots: await status('%2e%2e%2f%2e%2e%2fpackage.json'),
      backslash: await status('..%5c..%5cpackage.json'),
      main: await status('..%2fmain%2fdesktop.cjs'),
      missing: await status('missing.js'),
    };
  });
  expect(statuses).toEqual({
    page: 200,
    encodedSlash: 404,
    encodedDots: 404,
    backslash: 404,
    main: 404,
    missing: 404,
  });
});

test('permissions are denied, whether the page asks or looks', async ({ desktop }) => {
  const answers = await desktop.window.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      asked: {
        notifications: await Notification.requestPermission(),
        location: await new Promise<string | number>((done) => {
          navigator.geolocation.getCurrentPosition(
            () => done('granted'),
            ({ code }) => done(code),
          );
        }),
        clipboard: await navigator.clipboard.readText().catch(({ name }: Error) => name),
      },
      looked: await Promise.all(['camera', 'microphone', 'geolocation', 'notifications', 'midi'].map(state)),
    };
  });
  const PERMISSION_DENIED = 1;
  expect(answers).toEqual({
    asked: { notifications: 'denied', location: PERMISSION_DENIED, clipboard: 'NotAllowedError' },
    looked: Array(5).fill('denied'),
  });
});

/** Run in a page or frame: posts one end of a channel to its 'parent' or to itself, asks for the status over the other. */
function ask(target: string): void {
  const answers: string[] = Reflect.get(globalThis, 'answers') ?? [];
  Object.assign(globalThis, { answers });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => answers.push(String(event.data));
  port1.postMessage(JSON.stringify({ i: '1', p: { u: '/data/status', b: {} } }));
  (target === 'parent' ? parent : window).postMessage('emotiongpt:connect', '*', [port2]);
}
const answersOf = (asked: Page | Frame): Promise<string[]> =>
  asked.evaluate(() => Reflect.get(globalThis, 'answers') ?? []);

test('the API is handed to the main frame only', async ({ desktop }) => {
  const { window } = desktop;
  const attached = window.waitForEvent('frameattached');
  await window.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = await attached;
  await frame.evaluate(ask, 'parent');
  await frame.evaluate(ask, 'self');

  // Asked later, over the same road, and answered: so the frame's turn is over.
  await window.evaluate(ask, 'self');
  await expect.poll(() => answersOf(window)).toEqual([expect.stringContaining('dataDir')]);
  expect(await answersOf(frame)).toEqual([]);
});

test('the API is handed to no other page, even with our preload', async ({ desktop }) => {
  const preload = join(ROOT, 'out/preload/preload.cjs');
  const stranger = desktop.app.waitForEvent('window');
  await desktop.app.evaluate(({ BrowserWindow }, script) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
    void other.loadURL('data:text/html,<title>stranger</title>');
  }, preload);
  const page = await stranger;
  await page.waitForLoadState();
  await page.evaluate(ask, 'self');

  await desktop.window.evaluate(ask, 'self');
  await expect.poll(() => answersOf(desktop.window)).toHaveLength(1);
  expect(await answersOf(page)).toEqual([]);
});

test('no request leaves for another host, not even from a page without a policy', async ({ desktop }) => {
  const requested: string[] = [];
  const server = createServer((request, response) => {
    requested.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  const own: string[] = [];
  desktop.window.on('request', (request) => own.push(request.url()));
  await desktop.window.reload();
  await desktop.say('Who hears this besides you?');
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((url) => !url.startsWith('app://emotiongpt/'))).toEqual([]);

  const opening = desktop.app.waitForEvent('window');
  await desktop.app.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ show: false }).loadURL('data:text/html,<title>no policy</title>');
  });
  const page = await opening;
  const outcome = await page.evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'blocked',
      ),
    `http://127.0.0.1:${port}/leak`,
  );
  expect(outcome).toBe('blocked');
  expect(requested).toEqual([]);
  server.close();
});

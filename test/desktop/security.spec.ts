/**
 * Electron's security checklist and what goes beyond it, read back from the running app, which in CI is the packaged one.
 * Each test fails if its item is undone; docs/security.md says which is which.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Frame, Page } from '@playwright/test';
import { startFakeGemini } from '../fakes/gemini.ts';
import { test as base, DesktopApp, expect, launchElectron, ROOT } from './desktop-app.ts';

/** One app for all tests of this file, its window loaded anew for each and showing a new session. */
const test = base.extend<{ desktop: DesktopApp }, { shared: DesktopApp }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'emotiongpt-security-'));
      const app = await launchElectron(folder);
      const desktop = new DesktopApp(app, await app.firstWindow());
      await expect(desktop.composer).toBeVisible();
      await use(desktop);
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  desktop: async ({ shared }, use) => {
    await shared.app.evaluate(({ BrowserWindow }) => {
      for (const other of BrowserWindow.getAllWindows().slice(0, -1)) other.destroy(); // the newest comes first
    });
    await shared.window.evaluate(() => {
      location.hash = '#/new';
      location.reload();
    });
    await expect(shared.composer).toBeVisible();
    await use(shared);
  },
});

/** Addresses that were handed to the system's browser, instead of opening it. */
const recordOpened = ({ app }: DesktopApp) =>
  app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
const opened = ({ app }: DesktopApp): Promise<string[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'opened'));

/** What the window was made with, as the engine holds it. */
const preferencesOf = ({ app }: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().at(-1)!.webContents;
    return (
      contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    ).getLastWebPreferences();
  });

test('the window is sandboxed', async ({ desktop }) => {
  expect(await preferencesOf(desktop)).toMatchObject({ sandbox: true });
});

test('the page and the preload do not share a world', async ({ desktop }) => {
  expect(await preferencesOf(desktop)).toMatchObject({ contextIsolation: true });
});

const NODE = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];

test('there is no Node.js in the page, in a frame of it, or in a worker', async ({ desktop }) => {
  const { window } = desktop;
  expect(await preferencesOf(desktop)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
  });
  const here = (names: string[]) => names.filter((name) => name in globalThis);
  expect(await window.evaluate(here, NODE)).toEqual([]);

  const attached = window.waitForEvent('frameattached');
  await window.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = await attached;
  expect(await frame.evaluate(here, [...NODE, 'desktop'])).toEqual([]);

  const started = window.waitForEvent('worker');
  await window.evaluate(() => void new Worker('./first-paint.js'));
  expect(await (await started).evaluate(here, NODE)).toEqual([]);
});

test('nothing of Electron is given to the page but the name of the platform', async ({ desktop }) => {
  const given = await desktop.window.evaluate(() =>
    Object.entries(Reflect.get(globalThis, 'desktop') as object).map(([name, value]) => [name, typeof value]),
  );
  expect(given).toEqual([['platform', 'string']]);
});

test('the web’s own rules are on, and nothing that weakens them', async ({ desktop }) => {
  const preferences = await preferencesOf(desktop);
  expect(preferences).toMatchObject({
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
  const switches = await desktop.app.evaluate(({ app }) =>
    [
      'enable-blink-features',
      'enable-experimental-web-platform-features',
      'disable-web-security',
      'allow-running-insecure-content',
      'ignore-certificate-errors',
      'remote-allow-origins',
    ].filter((name) => app.commandLine.hasSwitch(name)),
  );
  expect(switches).toEqual([]);
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

test('every answer of app:// carries the policy and refuses to be taken for something else', async ({
  desktop,
}) => {
  const answers = await desktop.window.evaluate(() =>
    Promise.all(
      ['index.html', 'docs.html', 'first-paint.js', 'icon.svg', 'missing.js'].map(async (path) => {
        const { headers } = await fetch(`app://emotiongpt/${path}`);
        return [
          headers.get('content-security-policy')?.includes("default-src 'none'"),
          headers.get('x-content-type-options'),
          headers.get('cross-origin-resource-policy'),
          headers.get('referrer-policy'),
        ].join(' ');
      }),
    ),
  );
  expect(answers).toEqual(Array(5).fill('true nosniff same-origin no-referrer'));
});

/** Asked in the main process: to Playwright, a navigation that is refused looks like one that goes on for ever. */
const shown = ({ app }: DesktopApp) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows().at(-1)!;
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
  await follow('ssh://example.com');
  await follow('app://emotiongpt/first-paint.js');
  await follow('app://emotiongpt/docs.html');
  await follow('https://example.com/c');
  await expect.poll(() => opened(desktop)).toEqual(['https://example.com/a', 'https://example.com/c']);
  expect(await shown(desktop)).toEqual({ url: 'app://emotiongpt/#/new', composer: true });
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

test('a link in a message opens after it was shown where it leads, and not before', async ({ desktop }) => {
  const { window } = desktop;
  await recordOpened(desktop);
  await desktop.composer.fill(
    'Look at [this page](https://example.com/well-hidden) and [that](file:///etc/passwd).',
  );
  await desktop.composer.press('Enter');
  const link = window.getByRole('link', { name: 'this page' }).first();
  await link.click();
  const dialog = window.getByRole('dialog');
  await expect(dialog).toContainText('https://example.com/well-hidden');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await opened(desktop)).toEqual([]);
  await link.click();
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect.poll(() => opened(desktop)).toEqual(['https://example.com/well-hidden']);
});

test('no webview comes into being, not even in a window that may have one', async ({ desktop }) => {
  const made = await desktop.app.evaluate(async ({ app, BrowserWindow }) => {
    const types: string[] = [];
    app.on('web-contents-created', (_event, contents) => types.push(contents.getType()));
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const tried = new Promise<void>((done) => {
      window.webContents.on('will-attach-webview', () => setImmediate(done));
    });
    await window.loadURL('data:text/html,<webview src="data:text/html,guest" allowpopups></webview>');
    await tried;
    // What is to come is there once the page has answered.
    await window.webContents.executeJavaScript('new Promise((done) => setTimeout(done, 100))');
    return types;
  });
  expect(made).toEqual(['window']);
  expect(
    await desktop.window.evaluate(() => {
      const view = document.createElement('webview');
      document.body.append(view);
      return 'loadURL' in view;
    }),
  ).toBe(false);
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
  const devices = await desktop.window.evaluate(async () => {
    const refused = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        ({ name }: Error) => name,
      );
    const { hid, usb, serial, mediaDevices } = navigator as unknown as Record<
      string,
      {
        getDevices(): Promise<unknown[]>;
        getPorts(): Promise<unknown[]>;
        getDisplayMedia(): Promise<unknown>;
        getUserMedia(what: object): Promise<unknown>;
      }
    >;
    return [
      await hid!.getDevices(),
      await usb!.getDevices(),
      await serial!.getPorts(),
      await refused(mediaDevices!.getDisplayMedia()),
      await refused(mediaDevices!.getUserMedia({ audio: true })),
    ];
  });
  expect(devices.slice(0, 3)).toEqual([[], [], []]);
  expect(devices.slice(3)).not.toContain('granted');
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

const PRELOAD = join(ROOT, 'out/preload/preload.cjs');

test('the API is handed to the main frame only', async ({ desktop }) => {
  const { window } = desktop;
  const attached = window.waitForEvent('frameattached');
  await window.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = await attached;
  await frame.evaluate(ask, 'parent');
  await frame.evaluate(ask, 'self');

  // Nor to a frame of our own origin that has our preload.
  const opening = desktop.app.waitForEvent('window');
  await desktop.app.evaluate(({ BrowserWindow }, preload) => {
    const webPreferences = { preload, sandbox: true, nodeIntegrationInSubFrames: true };
    void new BrowserWindow({ show: false, webPreferences }).loadURL('app://emotiongpt/docs.html');
  }, PRELOAD);
  const other = await opening;
  await other.waitForLoadState();
  const within = other.waitForEvent('frameattached');
  await other.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>within</p>' }));
  });
  const framed = await within;
  await framed.waitForLoadState();
  await framed.evaluate(ask, 'self');

  // Asked later, over the same road, and answered: so the frame's turn is over.
  await window.evaluate(ask, 'self');
  await expect.poll(() => answersOf(window)).toEqual([expect.stringContaining('dataDir')]);
  expect(await answersOf(frame)).toEqual([]);
  expect(await answersOf(framed)).toEqual([]);
});

test('the API is handed to no other page, even with our preload', async ({ desktop }) => {
  const stranger = desktop.app.waitForEvent('window');
  await desktop.app.evaluate(({ BrowserWindow }, script) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
    void other.loadURL('data:text/html,<title>stranger</title>');
  }, PRELOAD);
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

test('no file is read by a page, with or without a policy', async ({ desktop }) => {
  expect(desktop.window.url()).toMatch(/^app:\/\/emotiongpt\/#/);
  const opening = desktop.app.waitForEvent('window');
  await desktop.app.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ show: false }).loadURL('data:text/html,<title>no policy</title>');
  });
  const stranger = await opening;
  for (const page of [desktop.window, stranger]) {
    const read = await page.evaluate(async () => {
      const image = new Image();
      const shown = new Promise((done) => {
        image.onload = () => done('shown');
        image.onerror = () => done('blocked');
      });
      image.src = 'file:///usr/share/pixmaps/debian-logo.png';
      const fetched = await fetch('file:///etc/passwd').then(
        () => 'read',
        () => 'blocked',
      );
      return [fetched, await shown];
    });
    expect(read).toEqual(['blocked', 'blocked']);
  }
  const loaded = await desktop.app.evaluate(({ BrowserWindow }) =>
    new BrowserWindow({ show: false }).loadURL('file:///etc/passwd').then(
      () => 'loaded',
      () => 'blocked',
    ),
  );
  expect(loaded).toBe('blocked');
});

test('a whole session asks nobody but the provider that was chosen', async ({ dataDir }) => {
  const gemini = await startFakeGemini();
  writeFileSync(join(dataDir, 'settings.json'), '{"generation":{"provider":"gemini","model":null}}');
  const log = join(dataDir, 'net-log.json');
  const app = await launchElectron(
    dataDir,
    { EMOTIONGPT_GEMINI_API_KEY: gemini.apiKey, EMOTIONGPT_GEMINI_BASE_URL: gemini.url },
    [`--log-net-log=${log}`], // from the start to the end, whoever of the engine asks
  );
  const desktop = new DesktopApp(app, await app.firstWindow());
  const { window } = desktop;
  // Node's own way out, which is the backend's: each connection is written down.
  await app.evaluate(() => {
    const connected: number[] = [];
    Object.assign(globalThis, { connected });
    process
      .mainModule!.require('node:diagnostics_channel')
      .subscribe('net.client.socket', ({ socket }: { socket: import('node:net').Socket }) => {
        socket.once('connect', () => connected.push(socket.remotePort ?? 0));
      });
  });
  await desktop.composer.fill('Who hears this besides you? ![a picture](https://example.com/picture.png)');
  await desktop.composer.press('Enter');
  await expect(window.getByRole('button', { name: 'Write again' })).toBeVisible();
  const settings = await desktop.openSettings();
  for (const tab of await settings.getByRole('tab').all()) await tab.click();
  await window.keyboard.press('Escape');
  await window.getByRole('textbox', { name: 'Search every message' }).fill('hears');
  const connected = await app.evaluate((): number[] => Reflect.get(globalThis, 'connected'));
  await app.close();

  expect(gemini.requests.length).toBeGreaterThan(0);
  expect(new Set(connected)).toEqual(new Set([Number(new URL(gemini.url).port)]));
  const logged = readFileSync(log, 'utf8');
  expect(logged).toContain('URL_REQUEST_START_JOB'); // it speaks of requests at all
  const asked = [...logged.matchAll(/"(?:url|host|hostname)":"([^"]+)"/g)].map(([, where = '']) => where);
  expect(asked.filter((where) => !where.startsWith('app://emotiongpt'))).toEqual([]);
  await gemini.close();
});

test('the preload is one small file', () => {
  expect(statSync(PRELOAD).size).toBeLessThan(10 * 1024);
});

test('Electron is pinned to one version, a current one', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock.packages['node_modules/electron'].version).toBe(devDependencies.electron);
  expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(OLDEST_ELECTRON);
});
/** Electron's three newest lines are looked after; raised with each update. */
const OLDEST_ELECTRON = 43;

test('the fuses of the package are as they should be', async () => {
  const folder = process.env.EMOTIONGPT_TEST_PACKAGE;
  test.skip(folder === undefined, 'needs EMOTIONGPT_TEST_PACKAGE, the folder of a packaged app');
  const wire = await getCurrentFuseWire(join(resolve(folder!), 'emotiongpt.bin'));
  const { DISABLE, ENABLE, INHERIT } = FuseState;
  expect(wire[FuseV1Options.RunAsNode]).toBe(DISABLE);
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(ENABLE);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(DISABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(DISABLE);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ENABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ENABLE);
  // An Electron before 29 has no such fuse, and with it nothing to be shut.
  expect([DISABLE, INHERIT, undefined]).toContain(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]);
});

/**
 * What makes the app a part of the system: tray, notifications, links, drops, windows, the quick entry. These share one
 * app, each in sessions of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type DesktopApp, endOf, expect, ROOT, startApp, startUndriven, test } from './desktop-app.ts';

let dataDir: string;
let desktop: DesktopApp;
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-native-'));
  desktop = await startApp(dataDir);
  await expect(desktop.composer).toBeVisible();
});
test.afterAll(async () => {
  await desktop.quit();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});
test.beforeEach(() => desktop.window.keyboard.press('Control+n'));

interface Recorded {
  toolTips: string[];
  trayPixels: string[];
  notices: { title: string; body: string }[];
  badges: number[];
}

/** Records what is shown outside the window, and lets nobody look at the window. */
const record = ({ app }: DesktopApp) =>
  app.evaluate((electron) => {
    const recorded: Recorded = { toolTips: [], trayPixels: [], notices: [], badges: [] };
    const shown: Electron.Notification[] = [];
    Object.assign(globalThis, { recorded, shown });
    const { Tray, Notification, BrowserWindow } = electron;
    const { setToolTip, setImage } = Tray.prototype;
    Tray.prototype.setToolTip = function (words) {
      recorded.toolTips.push(words);
      setToolTip.call(this, words);
    };
    Tray.prototype.setImage = function (image) {
      recorded.trayPixels.push((image as Electron.NativeImage).toDataURL());
      setImage.call(this, image);
    };
    Notification.isSupported = () => true;
    Notification.prototype.show = function () {
      recorded.notices.push({ title: this.title, body: this.body });
      shown.push(this);
    };
    electron.app.setBadgeCount = (count = 0) => recorded.badges.push(count) > 0;
    BrowserWindow.getFocusedWindow = () => null;
  });
const recorded = ({ app }: DesktopApp): Promise<Recorded> =>
  app.evaluate(() => Reflect.get(globalThis, 'recorded'));

/** What stands in the way of somebody, as "rule: what breaks it". Electron has no second page for axe to end in. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const openDesktopSettings = async (desktop: DesktopApp) => {
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Desktop' }).click();
  return settings;
};

test('the tray tells the mood in its words and its face; a reply in the background is told without a word of it, and a click leads there', async () => {
  const { window, app } = desktop;
  await record(desktop);
  await desktop.say('I am so happy, my garden is in full bloom!');
  await expect.poll(async () => (await recorded(desktop)).toolTips.at(-1)).toMatch(/^EmotionGPT, \w+/);
  const before = (await recorded(desktop)).trayPixels.at(-1);

  await expect
    .poll(async () => (await recorded(desktop)).notices)
    .toEqual([{ title: 'EmotionGPT', body: 'A reply is ready.' }]);
  expect((await recorded(desktop)).badges).toEqual([1]);
  const first = await window.evaluate(() => location.hash);

  await window.keyboard.press('Control+n');
  await desktop.composer.fill('You are useless and I hate you, go away.');
  await desktop.composer.press('Enter');
  await expect.poll(async () => (await recorded(desktop)).notices.length).toBe(2);
  await expect.poll(async () => (await recorded(desktop)).trayPixels.at(-1)).not.toBe(before);
  expect(await window.evaluate(() => location.hash)).not.toBe(first);
  expect(JSON.stringify(await recorded(desktop))).not.toMatch(/garden|useless/);

  await app.evaluate(() => {
    const [, notification] = Reflect.get(globalThis, 'shown') as Electron.Notification[];
    notification?.emit('click');
  });
  // It was about the second one; looking at another first makes the click visible.
  await window.locator('[data-session-row]').filter({ hasText: 'garden' }).click();
  await app.evaluate(() => {
    const [notification] = Reflect.get(globalThis, 'shown') as Electron.Notification[];
    notification?.emit('click');
  });
  await expect(window.getByRole('article').filter({ hasText: 'full bloom' }).first()).toBeVisible();
  await app.evaluate(({ app: shell, BrowserWindow }) =>
    shell.emit('browser-window-focus', {}, BrowserWindow.getAllWindows()[0]),
  );
  expect((await recorded(desktop)).badges.at(-1)).toBe(0);
});

test('notifications have the words where somebody wants them, none where nobody wants any; the tray goes and comes', async () => {
  const { window, app } = desktop;
  const settings = await openDesktopSettings(desktop);
  await settings.getByRole('radio', { name: 'With the words' }).click();
  await expect(settings.getByRole('radio', { name: 'With the words' })).toBeChecked();
  await settings.getByLabel('Show an icon in the tray').uncheck();
  await expect(settings.getByLabel('Keep running there when I close the window')).toBeDisabled();
  expect(await findings(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await record(desktop);
  const reply = await desktop.say('I am glad about the rain.');
  await expect.poll(async () => (await recorded(desktop)).notices.length).toBe(1);
  const [notice] = (await recorded(desktop)).notices;
  await expect(reply).toContainText(notice!.body.slice(0, 20));
  expect((await recorded(desktop)).toolTips).toEqual([]);

  await openDesktopSettings(desktop);
  await settings.getByRole('radio', { name: 'None' }).click();
  await settings.getByLabel('Show an icon in the tray').check();
  await expect.poll(async () => (await recorded(desktop)).toolTips.length).toBe(1);
  await window.keyboard.press('Escape');
  await desktop.composer.fill('And about the wind.');
  await desktop.composer.press('Enter');
  await expect(window.getByRole('button', { name: 'Write again' })).toHaveCount(1);
  await expect.poll(async () => (await recorded(desktop)).badges.at(-1)).toBe(2);
  expect((await recorded(desktop)).notices).toHaveLength(1);
  expect(await app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Alt+Shift+Space'))).toBe(
    true,
  );
});

const ID = '019aab12-3456-7abc-8def-0123456789ab';
const HOSTILE = [
  'emotiongpt://',
  'emotiongpt://session',
  'emotiongpt://session/',
  `emotiongpt:session/${ID}`,
  `emotiongpt:///session/${ID}`,
  `emotiongpt://session/${ID.replace('-7', '-4')}`,
  `emotiongpt://session/${ID}/../../settings`,
  `emotiongpt://session/${ID}?delete=1`,
  `emotiongpt://session/${ID}#/new`,
  `emotiongpt://session/${ID}%00`,
  `emotiongpt://session/${ID}\n--no-sandbox`,
  `emotiongpt://user:pass@session/${ID}`,
  `emotiongpt://session:443/${ID}`,
  `emotiongpt://delete/${ID}`,
  'emotiongpt://send?text=I%20hate%20you',
  'emotiongpt://session/<img src=x onerror=alert(1)>',
  'emotiongpt://session/../../../../etc/passwd',
  `EMOTIONGPT://SESSION/${ID.toUpperCase()}`,
  `emotiongpt://session/${'a'.repeat(100_000)}`,
];

const follow = ({ app }: DesktopApp, link: string) =>
  app.evaluate(({ app: shell }, words) => void shell.emit('second-instance', {}, words, '/'), ['app', link]);

test('a link to a conversation asks and opens with a click; what is no such link does nothing', async () => {
  const { window } = desktop;
  await desktop.say('The conversation that a link leads to.');
  const there = await window.evaluate(() => location.hash);
  const id = decodeURIComponent(there.slice('#/session/'.length));
  await window.getByRole('button', { name: /^Options for “The conversation that a link/ }).click();
  await window.getByRole('menuitem', { name: 'Copy a link' }).click();
  const copied = () => desktop.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe(`emotiongpt://session/${id}`);
  await window.keyboard.press('Control+n');
  const here = await window.evaluate(() => location.hash);
  expect(here).not.toBe(there);
  const dialog = window.getByRole('dialog', { name: 'Open a conversation?' });

  for (const link of HOSTILE) await follow(desktop, link);
  const refused = () =>
    readFileSync(join(dataDir, 'logs/emotiongpt.log'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('link-refused'));
  await expect.poll(() => refused().length).toBe(HOSTILE.length);
  expect(refused().join()).not.toContain('session');
  await expect(dialog).toHaveCount(0);
  expect(await window.evaluate(() => location.hash)).toBe(here);

  await follow(desktop, `emotiongpt://session/${id}`);
  await expect(dialog).toContainText('“The conversation that a link leads to.”');
  expect(await window.evaluate(() => location.hash)).toBe(here);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  expect(await window.evaluate(() => location.hash)).toBe(here);

  // As the system hands it over: to a second start, which ends at once.
  const second = await endOf(startUndriven(dataDir, {}, [`emotiongpt://session/${id}`]));
  expect(second.code).toBe(0);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await window.evaluate(() => location.hash)).toBe(there);

  // As macOS does, for a conversation that is not here.
  await desktop.app.evaluate(
    ({ app }, url) => void app.emit('open-url', { preventDefault() {} }, url),
    `emotiongpt://session/${ID}`,
  );
  await expect(dialog.getByRole('alert')).toContainText('is not here');
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  expect(await window.evaluate(() => location.hash)).toBe(there);
});
const EXPORT = JSON.stringify([
  {
    title: 'A talk of last year',
    create_time: 1_700_000_000,
    update_time: 1_700_000_100,
    current_node: 'b',
    mapping: {
      a: { id: 'a', parent: null, children: ['b'], message: null },
      b: {
        id: 'b',
        parent: 'a',
        children: [],
        message: {
          id: 'b',
          author: { role: 'user' },
          create_time: 1_700_000_050,
          content: { content_type: 'text', parts: ['I was so proud of my sister.'] },
        },
      },
    },
  },
]);

test('an export that is dropped on the window is looked at, and comes in with a click; no file takes the place of the app', async () => {
  const { window, app } = desktop;
  const dropped = (name: string, text: string) =>
    window.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content!], fileName!));
        return transfer;
      },
      [name, text],
    );
  const dataTransfer = await dropped('conversations.json', EXPORT);
  await window.dispatchEvent('main', 'dragover', { dataTransfer });
  await expect(window.getByText('Drop an export here to see what is in it.')).toBeVisible();
  await window.dispatchEvent('main', 'drop', { dataTransfer });
  const preview = window.getByRole('region', { name: 'What is in the file' });
  await expect(preview).toContainText('conversations.json');
  const row = window.locator('[data-session-row]').filter({ hasText: 'A talk of last year' });
  await expect(row).toHaveCount(0);
  await preview.getByRole('button', { name: 'Import' }).click();
  await expect(window.getByRole('list', { name: 'Imports' })).toContainText('1 new session');
  await window.keyboard.press('Escape');
  await expect(row).toHaveCount(1);

  // Dropped for real, by the engine itself: on what takes it, and on a dialog, which does not.
  await desktop.openSettings();
  await window.evaluate(() => {
    globalThis.addEventListener('dragover', () => document.body.setAttribute('data-held', ''));
  });
  const url = await app.evaluate(
    async ({ BrowserWindow }, file) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      webContents.debugger.attach();
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) {
        await webContents.debugger.sendCommand('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
      }
      webContents.debugger.detach();
      return webContents.getURL();
    },
    join(ROOT, 'README.md'),
  );
  expect(url).toMatch(/^app:\/\/emotiongpt\/(#.*)?$/);
  await expect(window.locator('body[data-held]')).toBeVisible(); // it was held over the page
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect(preview).toHaveCount(0);
  await window.keyboard.press('Escape');
});
/** Opens it as the keys do. */
async function openQuickEntry(): Promise<Page> {
  const opening = desktop.app.waitForEvent('window');
  await desktop.chooseFromMenu('Quick Entry');
  return opening;
}
const isShown = ({ app }: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.webContents.getURL().endsWith('quick-entry.html') && window.isVisible(),
    ),
  );

test('a thought goes to the session that was looked at last, with the window closed to the tray; Esc keeps what was typed', async () => {
  await desktop.say('The first day at the sea.');
  const rows = desktop.window.locator('[data-session-row]');
  const sessions = await rows.count();
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Desktop' }).click();
  await settings.getByLabel('Keep running there when I close the window').check();
  await desktop.window.keyboard.press('Escape');
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  const quick = await openQuickEntry();
  const field = quick.getByRole('textbox', { name: 'Your thought' });
  const loose = await desktop.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter(({ webContents }) => {
        const { sandbox, contextIsolation, nodeIntegration } = (
          webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences();
        return sandbox !== true || contextIsolation !== true || nodeIntegration !== false;
      }).length,
  );
  expect(loose).toBe(0);
  await expect(field).toBeFocused();
  await expect(quick.getByRole('radio', { name: 'The first day at the sea.' })).toBeChecked();
  await field.fill('I am thankful for');
  expect(await findings(quick)).toEqual([]);
  await quick.keyboard.press('Escape');
  await expect.poll(() => isShown(desktop)).toBe(false);

  await desktop.chooseFromMenu('Quick Entry');
  await expect.poll(() => isShown(desktop)).toBe(true);
  await expect(field).toHaveValue('I am thankful for');
  await field.fill('I am thankful for the evening light.');
  await field.press('Enter');
  await expect.poll(() => isShown(desktop)).toBe(false);
  await expect(field).toHaveValue('');

  await desktop.app.evaluate(({ app }) => app.emit('activate'));
  await expect(desktop.window.getByRole('article').filter({ hasText: 'evening light' })).toBeVisible();
  await expect(desktop.window.getByRole('article')).toHaveCount(5); // with the greeting and the reply
  await expect(rows).toHaveCount(sessions);

  await desktop.chooseFromMenu('Quick Entry');
  await quick.getByRole('radio', { name: 'New session' }).click();
  await field.fill('Something else altogether.');
  await field.press('Enter');
  await expect(rows).toHaveCount(sessions + 1);
});

/** In percent: of every window, the quick entry too. */
const zoomOf = ({ app }: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => [
    ...new Set(
      BrowserWindow.getAllWindows().map(({ webContents }) => Math.round(webContents.getZoomFactor() * 100)),
    ),
  ]);

test('a second window is beside the first and in step with it; the zoom is of both, and remembered', async () => {
  await desktop.say('Said in the first window.');
  const opening = desktop.app.waitForEvent('window');
  await desktop.chooseFromMenu('New Window');
  const second = await opening;
  await expect(
    second.getByRole('article').filter({ hasText: 'Said in the first window.' }).first(),
  ).toBeVisible();
  const places = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter(({ webContents }) => !webContents.getURL().endsWith('quick-entry.html'))
      .map((window) => window.getBounds()),
  );
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(2);

  await second.getByRole('textbox', { name: /^Message to / }).fill('And now in the second one.');
  await second.keyboard.press('Enter');
  await expect(
    desktop.window.getByRole('article').filter({ hasText: 'And now in the second one.' }).first(),
  ).toBeVisible();
  await expect(desktop.window.getByRole('article')).toHaveCount(5);

  await desktop.chooseFromMenu('Zoom In');
  await desktop.chooseFromMenu('Zoom In');
  await expect.poll(() => zoomOf(desktop)).toEqual([125]);
  const gone = second.waitForEvent('close');
  await desktop.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .sort((a, b) => b.id - a.id)[0]
      ?.close();
  });
  await gone;
  await expect(desktop.composer).toBeEditable();
  await desktop.quit();

  desktop = await startApp(dataDir);
  await expect(desktop.composer).toBeVisible();
  expect(await zoomOf(desktop)).toEqual([125]);
  await desktop.chooseFromMenu('Actual Size');
  await expect.poll(() => zoomOf(desktop)).toEqual([100]);
});

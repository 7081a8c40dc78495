/** The app without a window, and locked: what goes on, and what does not. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DesktopApp, endOf, expect, launchElectron, startUndriven, test } from './desktop-app.ts';

test('closing the window ends the app, or hides it with all that was typed where it keeps running', async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  const ended = first.app.waitForEvent('close');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;

  writeFileSync(
    join(dataDir, 'settings.json'),
    JSON.stringify({ desktop: { tray: { shown: true, keepsRunning: true } } }),
  );
  const second = await launch();
  const isVisible = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? null);
  await second.composer.fill('Half a thought');
  await expect.poll(isVisible).toBe(true);
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(isVisible).toBe(false);
  await second.app.evaluate(({ app }) => app.emit('activate'));
  await expect.poll(isVisible).toBe(true);
  await expect(second.composer).toHaveValue('Half a thought');
  await second.quit();
});

test('started with the session of the system it has no window until somebody wants one, and one at once where it does not run on', async ({
  dataDir,
}) => {
  const setting = (keepsRunning: boolean) =>
    writeFileSync(
      join(dataDir, 'settings.json'),
      JSON.stringify({ desktop: { tray: { shown: true, keepsRunning } } }),
    );
  const log = join(dataDir, 'logs/emotiongpt.log');
  setting(true);
  const quiet = await launchElectron(dataDir, {}, ['--background']);
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8').includes('"opened"')).toBe(true);
  const ready = () => quiet.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Alt+Shift+Space'));
  await expect.poll(ready).toBe(true); // all of the shell is there
  expect(await quiet.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  const opening = quiet.waitForEvent('window');
  expect((await endOf(startUndriven(dataDir))).code).toBe(0);
  await expect((await opening).getByRole('textbox', { name: /^Message to / })).toBeVisible();
  await quiet.close();

  setting(false);
  const shown = await launchElectron(dataDir, {}, ['--background']);
  await expect((await shown.firstWindow()).getByRole('textbox', { name: /^Message to / })).toBeVisible();
  await shown.close();
});

async function openQuickEntry(desktop: DesktopApp) {
  const opening = desktop.app.waitForEvent('window');
  await desktop.chooseFromMenu('Quick Entry');
  return opening;
}

test('while it is locked the quick entry says so, takes nothing, and opens the window that unlocks', async ({
  launch,
}) => {
  const desktop = await launch({ EMOTIONGPT_DATABASE_KEY: undefined });
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Security' }).click();
  await settings.getByText('Set a passphrase', { exact: true }).click();
  await settings.getByLabel('New passphrase', { exact: true }).fill('umbrella lantern pepper river');
  await settings
    .getByLabel('New passphrase once more', { exact: true })
    .fill('umbrella lantern pepper river');
  await desktop.window.keyboard.press('Enter');
  await expect(settings.getByRole('region', { name: 'Recovery code' })).toBeVisible();
  const before = await openQuickEntry(desktop);
  const closed = before.waitForEvent('close');
  await before.getByRole('textbox', { name: 'Your thought' }).fill('Not for other eyes.');
  await desktop.chooseFromMenu('Lock Now');
  await closed; // with the words in it

  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const quick = await openQuickEntry(desktop);
  await expect(quick.getByRole('alert')).toHaveText('EmotionGPT is locked. Unlock it first.');
  await expect(quick.getByRole('textbox')).toHaveCount(0);
  await quick.getByRole('button', { name: 'Open EmotionGPT' }).click();
  await expect(desktop.window.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect
    .poll(() =>
      desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((each) => each.isVisible()),
      ),
    )
    .toContain(true);
});

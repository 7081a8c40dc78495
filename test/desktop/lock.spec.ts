import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { filesWith } from './canary.ts';
import { expect, test } from './desktop-app.ts';

const WORDS = 'umbrella lantern pepper river';
const env = { EMOTIONGPT_DATABASE_KEY: undefined };

const keychainOf = (dataDir: string) =>
  new AsyncEntry('EmotionGPT', `database-key:${dataDir}`, { linux: { store: 'secret-service' } });

test.afterEach(({ dataDir }) => keychainOf(dataDir).deleteCredential());

test('with a passphrase the keychain has no key any more, the app starts locked, and locks with the menu and with the machine', async ({
  launch,
  launchAnyway,
  dataDir,
}) => {
  const first = await launch(env);
  await first.say('The garden is behind the third door.');
  const key = (await keychainOf(dataDir).getPassword()) ?? '';
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  const settings = await first.openSettings();
  await settings.getByRole('tab', { name: 'Security' }).click();
  await settings.getByText('Set a passphrase', { exact: true }).click();
  await settings.getByLabel('New passphrase', { exact: true }).fill(WORDS);
  await settings.getByLabel('New passphrase once more', { exact: true }).fill(WORDS);
  await first.window.keyboard.press('Enter');
  await expect(settings.getByRole('region', { name: 'Recovery code' })).toBeVisible();
  expect((await keychainOf(dataDir).getPassword()) ?? null).toBeNull();
  await first.quit();

  expect(filesWith(dataDir, key)).toEqual([]);
  expect(existsSync(join(dataDir, 'database.key'))).toBe(false);

  const second = await launchAnyway(env);
  const { window, app } = second;
  const field = window.getByLabel('Passphrase', { exact: true });
  const unlock = async () => {
    await expect(field).toBeFocused();
    await window.keyboard.type(WORDS);
    await window.keyboard.press('Enter');
    await expect(second.composer).toBeVisible();
  };
  await expect(window.getByRole('heading', { name: 'EmotionGPT is locked' })).toBeVisible();
  await unlock();
  await expect(window.getByText('The garden is behind the third door.').first()).toBeVisible();

  const lockItem = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.enabled ?? null);
  expect(await lockItem()).toBe(true);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
  await expect(field).toBeFocused();
  expect(await window.content()).not.toContain('third door');
  expect(await lockItem()).toBe(false);
  await unlock();

  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(field).toBeFocused();
  expect(filesWith(dataDir, 'third door')).toEqual([]);
});

test('where the keychain lost the key, the app says so and starts nothing anew', async ({
  launch,
  launchAnyway,
  dataDir,
}) => {
  await (await launch(env)).quit();
  const key = (await keychainOf(dataDir).getPassword()) ?? '';
  await keychainOf(dataDir).deleteCredential();
  const { window } = await launchAnyway(env);
  await expect(window.getByRole('heading', { name: /key/ })).toBeVisible();
  expect((await keychainOf(dataDir).getPassword()) ?? null).toBeNull();
  await keychainOf(dataDir).setPassword(key); // unlocked, or restored
  await window.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByRole('textbox', { name: /^Message to / })).toBeVisible();
});

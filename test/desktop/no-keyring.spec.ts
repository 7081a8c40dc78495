import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesWith } from './canary.ts';
import { expect, test } from './desktop-app.ts';

const KEY = 'AIzaTestKey-without-keychain-0c4f';

test.describe('on a Linux machine whose keychain does not answer', () => {
  test.skip(process.platform !== 'linux', 'the other systems always have a keychain');
  /** The keychain is reached over D-Bus; nobody listens there. */
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', EMOTIONGPT_DATABASE_KEY: undefined };

  test('the app says so, and keeps a provider’s key for this run only', async ({ launch, dataDir }) => {
    const first = await launch(env);
    await expect(first.window.getByText(/keychain does not answer/).first()).toBeVisible();
    const settings = await first.openSettings();
    await settings.getByRole('button', { name: 'Set up Gemini' }).click();
    await settings.getByLabel(/Gemini key/).fill(KEY);
    await settings.getByRole('button', { name: 'Save key' }).click();
    await expect(settings.getByText(/Kept for this run only/)).toBeVisible();
    await first.quit();

    expect(filesWith(dataDir, KEY)).toEqual([]);
    const second = await launch(env);
    const again = await second.openSettings();
    await expect(again.getByRole('button', { name: 'Save key' })).toBeVisible();
  });

  test('the key of the conversations is in a file that only the account can read, and opens them again', async ({
    launch,
    dataDir,
  }) => {
    const first = await launch(env);
    await first.say('Kept without a keychain.');
    await first.quit();
    expect(statSync(join(dataDir, 'database.key')).mode & 0o777).toBe(0o600);

    const second = await launch(env);
    await expect(second.window.getByText('Kept without a keychain.').first()).toBeVisible();
  });
});

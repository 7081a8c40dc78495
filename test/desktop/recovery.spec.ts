import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, TEST_KEY, test } from './desktop-app.ts';

/** Where the conversations cannot be opened the app never looks like an empty one. */
test.describe('conversations that cannot be opened', () => {
  const composer = /^Message to /;

  test('because their file is damaged are restored from a backup, with everything in it', async ({
    launch,
    launchAnyway,
    dataDir,
  }) => {
    const first = await launch();
    await first.say('Kept in a backup.');
    const settings = await first.openSettings();
    await settings.getByRole('tab', { name: 'Backups' }).click();
    await settings.getByRole('button', { name: 'Back up now' }).click();
    await expect(settings.getByText(/^Last backup: Today, .* 1 session, 2 messages\.$/)).toBeVisible();
    await first.quit();
    const file = join(dataDir, 'emotiongpt.db');
    const bytes = readFileSync(file);
    bytes.fill(0, 0, 4096);
    writeFileSync(file, bytes);

    const second = await launchAnyway();
    await expect(
      second.window.getByRole('heading', { name: 'The file of your conversations is damaged' }),
    ).toBeVisible();
    await expect(second.window.getByRole('textbox', { name: composer })).toBeHidden();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await second.window.getByRole('button', { name: /^Restore the backup of Today/ }).click();
    await expect(second.window.getByText('Kept in a backup.').first()).toBeVisible();
    await second.say('And it goes on.');
    const kept = join(dataDir, 'kept');
    expect(readdirSync(kept).some((name) => readFileSync(join(kept, name)).equals(bytes))).toBe(true);
  });

  test('because the key is another one open when it is back', async ({ launch, launchAnyway }) => {
    const first = await launch();
    await first.say('Behind a key.');
    await first.quit();
    const second = await launchAnyway({ EMOTIONGPT_DATABASE_KEY: 'a1'.repeat(32) });
    await expect(
      second.window.getByRole('heading', { name: 'The key does not fit your conversations' }),
    ).toBeVisible();
    await second.window.getByRole('button', { name: 'Try again' }).click();
    await expect(second.window.getByRole('alert')).toContainText('the key does not fit');
    expect(second.output).not.toContain('a1a1a1');
    await second.quit();
    const third = await launch({ EMOTIONGPT_DATABASE_KEY: TEST_KEY });
    await expect(third.window.getByText('Behind a key.').first()).toBeVisible();
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desktop-app.ts';

test.setTimeout(90_000);

test('everything goes into a file, is deleted, and comes back from the file', async ({
  desktop,
  dataDir,
}) => {
  await desktop.say('I am so glad about the first snow.');
  const logFile = join(dataDir, 'logs/emotiongpt.log');
  expect(readFileSync(logFile, 'utf8')).not.toContain('snow');
  const target = join(dataDir, '..', `${Date.now()}-mine.json`);
  await desktop.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Privacy & data' }).click();
  await settings.getByRole('button', { name: 'Export…' }).click();
  await expect(settings.getByText(/^Saved as .*-mine\.json\.$/)).toBeVisible();
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ format: 'emotiongpt-export' });

  await settings.getByText('Delete everything', { exact: true }).first().click();
  await settings.getByLabel(/^Yes, all of it/).check();
  await settings.getByRole('button', { name: 'Delete everything' }).click();
  await expect(settings.getByText('Everything is being deleted.')).toBeVisible();
  await expect(settings.getByText('Everything is being deleted.')).toBeHidden({ timeout: 45_000 });
  await expect(settings.getByText('0 sessions with 0 messages')).toBeVisible();

  await settings.getByLabel('File to import').setInputFiles(target);
  await settings
    .getByRole('region', { name: 'What is in the file' })
    .getByRole('button', { name: 'Import' })
    .click();
  await expect(settings.getByRole('list', { name: 'Imports' })).toContainText('2 messages, 1 new session.');
  await desktop.window.keyboard.press('Escape');
  await desktop.window.locator('[data-session-row]').filter({ hasText: 'first snow' }).click();
  await expect(
    desktop.window.getByRole('article').filter({ hasText: 'I am so glad about the first snow.' }),
  ).toBeVisible();
  await expect(desktop.window.getByRole('button', { name: /^Sounds like joy/ })).toBeVisible();

  // It went with everything, and is there again once there is something to log.
  if (existsSync(logFile)) expect(readFileSync(logFile, 'utf8')).not.toContain('snow');
});

test('backups go to a folder that is picked in the system’s dialog', async ({ desktop, dataDir }) => {
  await desktop.say('Keep this safe.');
  const folder = mkdtempSync(join(dataDir, '..', 'stick-'));
  await desktop.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Backups' }).click();
  await settings.getByRole('button', { name: 'Choose…' }).click();
  await expect(settings.getByLabel('Folder')).toHaveValue(folder);
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(() => readdirSync(folder).length).toBe(1);
});

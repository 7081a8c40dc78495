import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open, screenOf } from './screen.ts';

async function openBackups(page: Page) {
  await page.keyboard.press('Control+,');
  const { settings } = screenOf(page);
  await settings.getByRole('tab', { name: 'Backups' }).click();
  return settings;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

async function readableInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findings(page)).toEqual([]);
  }
}

test('a backup is made, looked at, restored, and that undone', async ({ page, app }) => {
  await makeSession(app.url, 'Before the backup', ['I am hopeful']);
  const screen = await open(page, app.url);
  const settings = await openBackups(page);
  await expect(settings.getByText(/^There is no backup yet/)).toBeVisible();
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await expect(settings.getByText(/^Last backup: Today, .* with 1 session, 2 messages\.$/)).toBeVisible();
  const list = settings.getByRole('list', { name: 'Your backups' }).getByRole('listitem');
  await expect(list).toHaveCount(1);
  await expect(list).toContainText('Made by you');
  await page.keyboard.press('Escape');

  await makeSession(app.url, 'After the backup');
  await expect(screen.sessionNamed('After the backup')).toBeVisible();
  await openBackups(page);
  await settings.getByRole('button', { name: /^Restore the backup of Today/ }).click();
  await expect(settings.getByRole('alert')).toContainText(
    'It holds 1 session, 2 messages, the first from Today',
  );
  await readableInBoth(page);
  await settings.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText('Restored: 1 session, 2 messages.', { exact: true })).toBeVisible();
  await expect(screen.sessionNamed('Before the backup')).toBeVisible();
  await expect(screen.sessionNamed('After the backup')).toBeHidden();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(screen.sessionNamed('After the backup')).toBeVisible();
  await openBackups(page);
  await expect(list).toHaveCount(3); // each restore kept what was there before

  await settings.getByLabel('Folder').fill('/proc/nowhere');
  await settings.getByRole('button', { name: 'Use this folder' }).click();
  await expect(settings.getByRole('alert')).toContainText('cannot be kept in this folder');
  await settings
    .getByRole('button', { name: /^Delete the backup of/ })
    .first()
    .click();
  await settings.getByRole('button', { name: 'Delete for good' }).click();
  await expect(list).toHaveCount(2);
});

test('a damaged file leads to the ways back, never to an empty app', async ({ page, app }) => {
  await makeSession(app.url, 'In the backup', ['I am hopeful']);
  await fetch(`${app.url}/v1/backups`, { method: 'POST' });
  await app.stop();
  const file = join(app.dataDir, 'emotiongpt.db');
  const bytes = readFileSync(file);
  bytes.fill(0, 0, 4096);
  writeFileSync(file, bytes);
  await app.restart();
  await page.goto(app.url);
  await expect(
    page.getByRole('heading', { name: 'The file of your conversations is damaged' }),
  ).toBeVisible();
  await expect(screenOf(page).composer).toBeHidden();
  await readableInBoth(page);
  await page.getByRole('button', { name: 'Start afresh…' }).click();
  await expect(page.getByRole('alert')).toContainText('What is here is kept');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Rescue what can be read' }).click();
  await expect(page.getByText('Restored: 1 session, 2 messages.', { exact: true })).toBeVisible();
  await expect(screenOf(page).sessionNamed('In the backup')).toBeVisible();
  expect((await fetch(`${app.url}/v1/sessions`)).status).toBe(200);
});

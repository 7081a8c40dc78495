import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

async function openPrivacy(page: Page) {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Privacy & data' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByRole('heading', { name: 'Take it along' })).toBeVisible();
  return settings;
}

test('what is yours goes into a file, comes back from it, and can be taken out again', async ({
  page,
  app,
}) => {
  await makeSession(app.url, 'Lemons', ['I am so happy about my lemons!']);
  await open(page, app.url);
  const settings = await openPrivacy(page);
  await expect(settings.getByText('1 session with 2 messages')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await settings.getByRole('link', { name: 'Export' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^emotiongpt-[\d-]+\.json$/);
  const mine = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(mine)).toMatchObject({ sessions: [{ title: 'Lemons' }] });

  const other = join(app.dataDir, '..', `${Date.now()}-other.json`);
  const renamed = mine.replaceAll(/"0(?=[0-9a-f]{7}-)/g, '"f').replace('Lemons', 'Oranges'); // ids of another life
  await writeFile(other, renamed);
  await settings.getByLabel('File to import').setInputFiles(other);
  const preview = settings.getByRole('region', { name: 'What is in the file' });
  await expect(preview).toContainText('1 session with 2 messages of EmotionGPT');
  await expect(preview).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await preview.getByRole('button', { name: 'Import' }).click();
  const list = settings.getByRole('list', { name: 'Imports' });
  await expect(list).toContainText('2 messages, 1 new session.');
  await list.getByRole('button', { name: /out again$/ }).click();
  await expect(list).toBeHidden();

  await writeFile(other, mine.slice(0, -20));
  await settings.getByLabel('File to import').setInputFiles(other);
  await expect(settings.getByRole('alert')).toContainText('ends in the middle');
});

test('a message is deleted where it stands, and comes back with Undo', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say('Something I should not have said.');
  await screen.own.first().hover();
  await page.getByRole('button', { name: 'Delete this message and the replies to it' }).click();
  await expect(screen.own).toHaveCount(0);
  const undo = page.getByRole('button', { name: 'Undo' }).first();
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(screen.own).toHaveText(['Something I should not have said.']);

  await screen.replies.getByRole('button', { name: /^Written by/ }).click();
  await page.getByRole('button', { name: 'Delete this reply' }).click();
  await expect(page.getByText('Reply deleted.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everything is deleted after a second question and can be taken back, in ${colorScheme}`, async ({
    page,
    app,
  }) => {
    await page.emulateMedia({ colorScheme });
    await makeSession(app.url, 'Alpha', ['Roses are red.']);
    const screen = await open(page, app.url);
    const settings = await openPrivacy(page);
    await settings.getByLabel('Pause emotion detection').check();
    await settings.getByText('Delete a range of time').click();
    const today = new Date().toISOString().slice(0, 10);
    await settings.getByLabel('First day').fill(today);
    await settings.getByLabel('Last day').fill(today);
    await settings.getByText('Delete everything', { exact: true }).first().click();
    const button = settings.getByRole('button', { name: 'Delete everything' });
    await expect(button).toBeDisabled();
    await settings.getByLabel(/^Yes, all of it/).check();
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await button.click();
    await expect(settings.getByText('Everything is being deleted.')).toBeVisible();
    await expect(screen.sessionNamed('Alpha')).toHaveCount(0);
    await settings.getByRole('list', { name: 'Being deleted' }).getByRole('button', { name: 'Undo' }).click();
    await page.keyboard.press('Escape');
    await expect(screen.sessionNamed('Alpha')).toBeVisible();
    await expect(page.getByText('Emotion detection is paused.')).toBeVisible();
  });
}

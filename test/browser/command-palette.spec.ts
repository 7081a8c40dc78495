import type { Page } from '@playwright/test';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { findings } from './axe.ts';
import { open } from './screen.ts';

/** Opens the palette and runs what a few letters find, by keyboard alone. */
async function command(page: Page, letters: string, title: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
  await page.keyboard.type(letters);
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(title);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

test('the palette reaches sessions, personas, settings, themes and the data, by keyboard alone', async ({
  page,
  app,
}) => {
  await makeSession(app.url, 'Garden', ['The hydrangeas bloom again.']);
  await makeSession(app.url, 'Work');
  const screen = await open(page, app.url);
  const title = page.getByRole('heading', { level: 1 });

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
  await expect(screen.composer).toBeFocused();

  await command(page, 'gard', 'Garden');
  await expect(title).toHaveText('Garden');
  await command(page, 'pin this', 'Pin this session');
  await expect(screen.sessions.getByRole('heading', { name: 'Pinned' })).toBeVisible();
  await command(page, 'dark', 'Dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await command(page, 'netw', 'Network');
  await expect(screen.settings.getByRole('tab', { name: 'Network' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Escape');
  await command(page, 'export every', 'Export everything…');
  await expect(screen.settings.getByRole('heading', { name: 'Take it along' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await command(page, 'new session', /^New session Ctrl N$/);
  await expect(title).toHaveText('New session');
  await expect(screen.composer).toBeFocused();
  await command(page, 'new session with', /^New session with /);
  await expect(screen.composer).toBeFocused();
  await command(page, 'trash', 'Open the trash');
  await expect(page.getByRole('heading', { name: 'Trash' })).toBeVisible();
  await command(page, 'hydrangeas', 'Search every message for “hydrangeas”');
  await expect(page.getByRole('button', { name: /You: .*hydrangeas bloom/ })).toBeVisible();
});

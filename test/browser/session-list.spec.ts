import type { Locator, Page } from '@playwright/test';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { findings } from './axe.ts';
import { open } from './screen.ts';

const optionsOf = async (page: Page, row: Locator, title: string) => {
  await row.hover();
  await page.getByRole('button', { name: `Options for “${title}”` }).click();
};
const choose = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true }).click();
const listOptions = (page: Page) => page.getByRole('button', { name: 'Options of the list' });

test('a session is pinned, sorted and archived, and comes back', async ({ page, app }) => {
  await makeSession(app.url, 'Beta', ['I am tired.']);
  await makeSession(app.url, 'Alpha', ['I am proud of my garden.']);
  await makeSession(app.url, 'Gamma');
  const screen = await open(page, app.url);
  const rows = screen.sessions.locator('[data-session-row]');
  await expect(rows).toHaveText(['Gamma', 'Alpha', 'Beta']);

  await optionsOf(page, screen.sessionNamed('Beta'), 'Beta');
  await choose(page, 'Pin');
  await expect(rows).toHaveText(['Beta', 'Gamma', 'Alpha']);
  await expect(screen.sessions.getByRole('heading')).toHaveText(['Pinned', 'Today']);
  await page.reload();
  await expect(rows).toHaveText(['Beta', 'Gamma', 'Alpha']);
  // Still the one that was used last, not the pinned one.
  await expect(screen.sessionNamed('Gamma')).toHaveAttribute('aria-current', 'page');

  await listOptions(page).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
  await expect(rows).toHaveText(['Beta', 'Alpha', 'Gamma']);

  await optionsOf(page, screen.sessionNamed('Alpha'), 'Alpha');
  await choose(page, 'Archive');
  await expect(rows).toHaveText(['Beta', 'Gamma']);
  await listOptions(page).click();
  await choose(page, 'Archive');
  await expect(page.getByRole('heading', { name: 'Archive' })).toBeFocused();
  await expect(rows).toHaveText(['Alpha']);
  expect(await findings(page)).toEqual([]);
  await optionsOf(page, screen.sessionNamed('Alpha'), 'Alpha');
  await choose(page, 'Back to the list');
  await expect(rows).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the sessions' }).click();
  await expect(rows).toHaveText(['Beta', 'Alpha', 'Gamma']);
});

test('folders take sessions by drag and by key, and let them go', async ({ page, app }) => {
  await makeSession(app.url, 'By key');
  await makeSession(app.url, 'By drag');
  const screen = await open(page, app.url);
  const rows = screen.sessions.locator('[data-session-row]');

  // By keyboard alone: a new folder, and the session in it.
  await screen.sessionNamed('By key').focus();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Options for “By key”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Move to a folder…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of a new folder' }).fill('Work');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved to “Work”.', { exact: true })).toBeVisible();
  await expect(rows).toHaveText(['By drag']);

  const folder = screen.sessions.getByRole('button', { name: 'Work', exact: true });
  await screen.sessionNamed('By drag').dragTo(folder);
  await expect(rows).toHaveCount(0);
  await folder.press('ArrowRight');
  await expect(folder).toHaveAttribute('aria-expanded', 'true');
  await expect(rows).toHaveText([/By drag|By key/, /By drag|By key/]);
  expect(await findings(page)).toEqual([]);

  await folder.press('F2');
  await page.getByRole('textbox', { name: 'Name of the folder' }).fill('Home');
  await page.keyboard.press('Enter');
  await expect(screen.sessions.getByRole('button', { name: 'Home', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Options for the folder “Home”' }).press('Enter');
  await choose(page, 'Remove the folder');
  await expect(rows).toHaveCount(2);
  await expect(page.getByText(/^The folder “Home” was removed\./)).toBeVisible();
  // The newest note is the last one.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(screen.sessions.getByRole('button', { name: 'Home', exact: true })).toBeVisible();
});

test('the trash gives back what it holds, until it is emptied', async ({ page, app }) => {
  await makeSession(app.url, 'Stays');
  await makeSession(app.url, 'Comes back', ['I come back.']);
  await makeSession(app.url, 'Goes', ['I go.']);
  const screen = await open(page, app.url);
  await screen.sessionNamed('Comes back').press('Delete');
  await screen.sessionNamed('Goes').press('Delete');
  await expect(screen.sessions.locator('[data-session-row]')).toHaveText(['Stays']);
  await page.reload();

  await listOptions(page).click();
  await choose(page, 'Trash');
  const trash = page.getByRole('list', { name: 'In the trash' });
  await expect(trash.getByRole('listitem')).toHaveCount(2);
  await expect(trash).toContainText('Gone in 30 days');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore “Comes back”' }).click();
  await expect(trash.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(trash.getByRole('listitem')).toHaveCount(0);
  await page.getByText('will be gone for good').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(trash.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete “Goes” for good' }).click();
  await expect(trash.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the sessions' }).click();
  await screen.sessionNamed('Comes back').click();
  await expect(screen.own).toHaveText(['I come back.']);
});

test('several are selected, and exported, archived or deleted together', async ({ page, app }) => {
  for (const title of ['One', 'Two', 'Three', 'Four'])
    await makeSession(app.url, title, [`Words of ${title}.`]);
  const screen = await open(page, app.url);
  await screen.sessionNamed('One').click({ modifiers: ['Control'] });
  const bar = page.getByRole('region', { name: 'Selected sessions' });
  await screen.sessionNamed('Three').click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('3 selected');
  await screen.sessionNamed('Two').press('Space');
  await expect(bar).toContainText('2 selected');
  await expect(screen.sessionNamed('Two')).toHaveAttribute('aria-pressed', 'false');
  expect(await findings(page)).toEqual([]);

  await bar.getByRole('button', { name: 'Export the selected' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export 2 sessions' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Export' }).click();
  const text = await (await (await download).createReadStream()).toArray();
  expect(String(text)).toContain('Words of Three.');
  expect(String(text)).not.toContain('Words of Two.');
  await page.keyboard.press('Escape');

  await listOptions(page).click();
  await choose(page, 'Select sessions');
  await screen.sessionNamed('One').click();
  await screen.sessionNamed('Two').click();
  await bar.getByRole('button', { name: 'Delete the selected' }).click();
  await expect(screen.sessions.locator('[data-session-row]')).toHaveText(['Four', 'Three']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(screen.sessions.locator('[data-session-row]')).toHaveCount(4);
});

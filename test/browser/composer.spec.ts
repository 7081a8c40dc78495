import { expect, test } from './app.ts';
import { findings } from './axe.ts';
import { open } from './screen.ts';

test('what sends a message is the person’s choice', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await screen.settings.getByRole('tab', { name: 'Appearance' }).click();
  await screen.settings.getByRole('radio', { name: 'Ctrl Enter' }).click();
  await expect(screen.settings.getByRole('radio', { name: 'Ctrl Enter' })).toBeChecked();
  await page.keyboard.press('Escape');
  await screen.composer.focus();
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await expect(screen.composer).toHaveValue('One\ntwo');
  await page.keyboard.press('Control+Enter');
  await expect(screen.own).toHaveText(['One\ntwo']);
  await expect(screen.composer).toHaveValue('');
});

test('a slash offers commands; words that are none are sent', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.composer.focus();
  await page.keyboard.type('/dark');
  const list = page.getByRole('listbox', { name: 'Commands' });
  await expect(list.getByRole('option', { selected: true })).toContainText('Dark theme');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(screen.composer).toHaveValue('');
  await expect(list).toBeHidden();

  await page.keyboard.type('/');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toContainText('Search every message');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.type('shrug');
  await page.keyboard.press('Enter');
  await expect(screen.own).toHaveText(['/shrug']);
});

test('an emoji is found by a word and put where the caret is, by keyboard alone', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.composer.fill('My heart today');
  await screen.composer.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(8, 8));
  await page.getByRole('button', { name: 'Emoji' }).press('Enter');
  const field = page.getByRole('textbox', { name: 'Find an emoji' });
  await expect(field).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type('broken');
  await page.keyboard.press('Enter');
  await expect(screen.composer).toBeFocused();
  await expect(screen.composer).toHaveValue('My heart💔 today');

  await page.getByRole('button', { name: 'Emoji' }).press('Enter');
  await field.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(screen.composer).toHaveValue('My heart💔😊 today');
});

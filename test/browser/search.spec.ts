import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { findings } from './axe.ts';
import { open } from './screen.ts';

test('filters find by who, emotion and session; a hit is jumped to, and back again', async ({
  page,
  app,
}) => {
  const filler = Array.from({ length: 12 }, (_, index) => `Just another line, the ${index + 2}nd of many.`);
  await makeSession(app.url, 'Garden', ['I am so happy about the seaside!', ...filler]);
  await makeSession(app.url, 'Work', ['I am afraid of the seaside.', 'My desk is grey.']);
  const screen = await open(page, app.url);
  const hits = page.locator('[data-search-hit]');

  // By an emotion alone, without a word.
  await page.getByRole('button', { name: 'Filters' }).press('Enter');
  await page.getByRole('combobox', { name: 'Emotion' }).selectOption({ label: '😊 joy' });
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('happy about the seaside');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Emotion' }).selectOption({ label: 'Any emotion' });
  await page.getByRole('combobox', { name: 'Who' }).selectOption('Said by you');
  await screen.search.fill('seaside');
  await expect(hits).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Only in the open session' }).check();
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('afraid');
  await page.getByRole('checkbox', { name: 'Only in the open session' }).uncheck();
  await expect(hits).toHaveCount(2);
  await page.getByRole('combobox', { name: 'When' }).selectOption('Between two days');
  await page.getByLabel('Until').fill('2020-01-01');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await page.getByRole('combobox', { name: 'When' }).selectOption('Today');
  await expect(hits).toHaveCount(2);

  // By keyboard to the second hit, and back to where the reader was.
  await screen.search.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Garden');
  await expect(page.locator('[data-position="0"]')).toBeFocused();
  await page.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Work');
  await expect(page.getByRole('button', { name: 'Back to where you were' })).toBeHidden();
  await expect(hits).toHaveCount(2);

  // Filters that cannot be seen hide nothing.
  await page.getByRole('button', { name: 'Filters, 2 set' }).click();
  await screen.search.fill('desk');
  await expect(hits.first()).toContainText('desk');
});

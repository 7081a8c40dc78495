import type { Page } from '@playwright/test';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { findings } from './axe.ts';
import { open } from './screen.ts';

const welcomeOf = (page: Page) => page.getByRole('region', { name: 'Welcome' });

test('who is here for the first time is welcomed in three steps, and can write all the while', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  const welcome = welcomeOf(page);
  await expect(welcome.getByRole('heading')).toHaveText('Welcome. What you say here stays here');
  await expect(screen.composer).toBeFocused();

  // By keyboard alone: each step is heard from its heading on.
  await welcome.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(welcome.getByRole('heading', { name: 'Who writes the replies?' })).toBeFocused();
  await welcome.getByRole('button', { name: 'Choose a model…' }).press('Enter');
  await expect(screen.settings.getByRole('tab', { name: 'Replies' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Escape');
  await welcome.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(welcome).toContainText('Step 3 of 3');
  expect(await findings(page)).toEqual([]);
  await welcome.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(welcome).toContainText('Step 2 of 3');
  await welcome.getByRole('button', { name: 'Next' }).press('Enter');
  await welcome.getByRole('button', { name: 'Start writing' }).press('Enter');

  await expect(screen.composer).toBeFocused();
  await expect(welcome).toBeHidden();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Ways to begin' })).toBeVisible();
  await expect(welcome).toBeHidden();
});

test('it can be skipped at once, and is remembered over a restart', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await welcomeOf(page).getByRole('button', { name: 'Skip' }).click();
  await expect(screen.composer).toBeFocused();
  await app.restart();
  await open(page, app.url);
  await expect(page.getByRole('list', { name: 'Ways to begin' })).toBeVisible();
  await expect(welcomeOf(page)).toBeHidden();
});

test('conversations from elsewhere can come along: it leads to where a file is brought in', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await welcomeOf(page).getByRole('button', { name: 'Next' }).click();
  await welcomeOf(page).getByRole('button', { name: 'Next' }).click();
  await welcomeOf(page).getByRole('button', { name: 'Bring conversations in…' }).click();
  const heading = screen.settings.getByRole('heading', { name: 'Bring it in' });
  await expect(heading).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(screen.settings.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
});

test('who just writes has been welcomed, and who has conversations is not', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await expect(welcomeOf(page)).toBeVisible();
  await screen.say('I had a good day.');
  await screen.newSession.click();
  await expect(page.getByRole('list', { name: 'Ways to begin' })).toBeVisible();
  await expect(welcomeOf(page)).toBeHidden();
});

test('no welcome for who has conversations already', async ({ page, app }) => {
  await makeSession(app.url, 'Older', ['I am proud of my garden.']);
  const screen = await open(page, app.url);
  await screen.newSession.click();
  await expect(page.getByRole('list', { name: 'Ways to begin' })).toBeVisible();
  await expect(welcomeOf(page)).toBeHidden();
});

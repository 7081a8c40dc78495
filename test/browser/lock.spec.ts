import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const WORDS = 'umbrella lantern pepper river';
const SECRET = 'My secret is a very particular umbrella.';

test.use({ keepsKey: true });

async function axe(page: Page): Promise<unknown[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const builder = new AxeBuilder({ page });
  const { violations } = await (isDark ? builder.withRules(['color-contrast']) : builder).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test('a passphrase is set with its recovery code, locks both windows and every trace of words, and opens them again', async ({
  page,
  app,
  context,
}) => {
  const screen = await open(page, app.url);
  await screen.say(SECRET);
  await screen.composer.fill('An unsent umbrella');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await screen.settings.getByRole('tab', { name: 'Security' }).click();

  // Set it by keyboard alone.
  await screen.settings.getByText('Set a passphrase', { exact: true }).click();
  await screen.settings.getByLabel('New passphrase', { exact: true }).fill('umbrella');
  await page.keyboard.press('Enter');
  await expect(screen.settings.getByRole('alert')).toHaveText('The two are not the same.');
  await expect(screen.settings.getByText(/^Weak:/)).toBeVisible();
  await screen.settings.getByLabel('New passphrase', { exact: true }).fill(WORDS);
  await expect(screen.settings.getByText(/^Fair:/)).toBeVisible();
  await screen.settings.getByLabel('New passphrase once more', { exact: true }).fill(WORDS);
  await page.keyboard.press('Enter');

  // The code is shown once, can be taken along, and has to be confirmed.
  const card = screen.settings.getByRole('region', { name: 'Recovery code' });
  const code = await card.getByText(/^(\w{4}-){6}\w{4}$/).innerText();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('EmotionGPT recovery code.txt');
  await page.emulateMedia({ media: 'print' });
  await expect(card.getByText(code)).toBeVisible();
  await expect(screen.composer).toBeHidden();
  await expect(card.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await card.getByLabel('Its last four symbols').fill('0000');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('alert')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await card.getByLabel('Its last four symbols').fill(code.slice(-4).toLowerCase());
  await page.keyboard.press('Enter');
  await expect(screen.settings.getByRole('button', { name: 'Lock now' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // Two windows lock together, and nothing of the person is left in either.
  const other = await context.newPage();
  const second = await open(other, page.url());
  await expect(second.own.first()).toHaveText(SECRET);
  await page.bringToFront();
  await page.keyboard.press('Control+Shift+L');
  for (const window of [page, other]) {
    await window.bringToFront();
    await expect(window.getByRole('heading', { name: 'EmotionGPT is locked' })).toBeVisible();
    await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused();
    expect(await window.content()).not.toMatch(/umbrella/i);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }

  // A wrong one says so; the right one opens both.
  await page.bringToFront();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('not the passphrase');
  await page.keyboard.type(WORDS); // what was typed is selected
  await page.keyboard.press('Enter');
  await expect(screen.own.first()).toHaveText(SECRET);
  await expect(screen.composer).toHaveValue('');
  await other.bringToFront();
  await expect(second.own.first()).toHaveText(SECRET);
  await other.close();
});

test('a passphrase that was forgotten gives way to the recovery code and another one', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await screen.say(SECRET);
  const set = await page.request.post(`${app.url}/v1/vault/passphrase`, { data: { passphrase: WORDS } });
  const { recoveryCode } = await set.json();
  await app.restart();
  await page.goto(app.url);
  await page.getByRole('button', { name: 'I forgot it' }).click();
  expect(await axe(page)).toEqual([]);
  const code = page.getByLabel('Recovery code', { exact: true });
  await code.fill(recoveryCode.replace(/^./, 'U'));
  await page.getByLabel('New passphrase', { exact: true }).fill('another one entirely');
  await page.getByLabel('New passphrase once more', { exact: true }).fill('another one entirely');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is a mistake in it');
  await code.fill(recoveryCode);
  await page.keyboard.press('Enter');
  await screen.sessions.getByText(SECRET).click();
  await expect(screen.own.first()).toHaveText(SECRET);
});

test('where the key is lost, the window says so and takes the recovery code instead of starting empty', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await screen.say(SECRET);
  const answer = await page.request.post(`${app.url}/v1/vault/recovery-code`, { data: { passphrase: null } });
  const { recoveryCode } = await answer.json();
  await app.losesKey();
  await page.goto(app.url);
  await expect(page.getByRole('heading', { name: /key of your conversations is missing/ })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('not in the keychain');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enter the recovery code' }).click();
  await page.getByLabel('Recovery code', { exact: true }).fill(recoveryCode);
  await page.keyboard.press('Enter');
  await screen.sessions.getByText(SECRET).click();
  await expect(screen.own.first()).toHaveText(SECRET);
});

import AxeBuilder from '@axe-core/playwright';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test('a server that the command line set up is shown, with nothing to change', async ({ page, app }) => {
  const { settings } = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await settings.getByRole('tab', { name: 'Local server' }).click();
  await expect(settings.getByRole('tab', { name: 'Desktop' })).toHaveCount(0); // there is no shell around a browser
  await expect(settings.getByText('was set up by the command')).toBeVisible();
  await expect(settings.getByText(`It listens on ${app.url}`)).toBeVisible();
  await expect(settings.getByRole('checkbox', { name: 'Let other programs in' })).toBeDisabled();
  await expect(settings.getByLabel('Port')).toHaveJSProperty('readOnly', true);
  await expect(settings.getByRole('radio', { name: 'This machine only' })).toBeDisabled();
  await expect(settings.getByRole('button', { name: 'Make a new token' })).toBeHidden();
  await expect(settings.getByText('No token is asked for')).toBeVisible();
});

test('requests come into the log while it is looked at, without ids', async ({ page, app }) => {
  const { settings } = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await settings.getByRole('tab', { name: 'Local server' }).click();
  const log = settings.getByRole('region', { name: 'The last requests' });
  await expect(log).toBeVisible();
  await makeSession(app.url, 'Marzipan', ['Hello.']);
  await expect(log.getByText('POST /v1/sessions/{}/messages')).toBeVisible();
  await expect(log).not.toContainText('Marzipan');
});

test('examples are shown for each language, and copied', async ({ page, app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { settings } = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await settings.getByRole('tab', { name: 'Local server' }).click();
  await settings.getByRole('radio', { name: 'Python' }).click();
  const example = settings.getByRole('region', { name: 'Example in Python' });
  await expect(example).toContainText(`API = "${app.url}/v1"`);
  await settings.getByRole('button', { name: 'Copy the example in Python' }).click();
  await expect(settings.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await example.innerText().then((text) => `${text.trimEnd()}\n`),
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page passes axe in ${colorScheme}`, async ({ page, app }) => {
    await page.emulateMedia({ colorScheme });
    const { settings } = await open(page, app.url);
    await page.keyboard.press('Control+,');
    await settings.getByRole('tab', { name: 'Local server' }).click();
    await expect(settings.getByRole('region', { name: 'The last requests' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations).toEqual([]);
  });
}

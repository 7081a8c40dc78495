import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startFakeOpenAi } from '../fakes/openai.ts';
import { startFakeProxy } from '../fakes/proxy.ts';
import { AUTHORITY_FILE } from '../fakes/tls-endpoint.ts';
import { expect, test } from './app.ts';
import { open, screenOf } from './screen.ts';

async function openNetwork(page: Page) {
  await page.keyboard.press('Control+,');
  const { settings } = screenOf(page);
  await settings.getByRole('tab', { name: 'Network' }).click();
  return settings;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** An endpoint behind a proxy that asks for a password, and the app set to it over HTTP. */
async function setUp(appUrl: string) {
  const endpoint = await startFakeOpenAi({ needsKey: false });
  const proxy = await startFakeProxy({
    scheme: 'http',
    targets: { 'models.test:80': Number(new URL(endpoint.url).port) },
    credentials: 'ada:lovelace',
  });
  const settings = {
    generation: { provider: 'custom', model: 'test-small' },
    providers: { custom: { baseUrl: 'http://models.test/v1' } },
  };
  await fetch(`${appUrl}/v1/settings`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  return {
    endpoint,
    proxy,
    async close() {
      await proxy.close();
      await endpoint.close();
    },
  };
}

test('a proxy of one’s own is set, tested and used, and the log tells what went through it', async ({
  page,
  app,
}) => {
  const { proxy, close } = await setUp(app.url);
  const screen = await open(page, app.url);
  const settings = await openNetwork(page);
  await expect(settings.getByText('Nothing has left this machine.')).toBeVisible();
  await expect(settings.getByText('This system has no proxy')).toBeVisible();

  await settings.getByRole('radio', { name: 'My own' }).click();
  await expect(settings.getByText('Until then nothing is sent.')).toBeVisible();
  const address = settings.getByLabel('Proxy address');
  await address.fill('http://ada:lovelace@127.0.0.1');
  await expect(settings.getByRole('alert')).toContainText('have fields of their own');
  await address.fill(`127.0.0.1:${proxy.port}`);
  await address.press('Enter');
  await expect(settings.getByText(`Requests go through http://127.0.0.1:${proxy.port}.`)).toBeVisible();
  await settings.getByLabel('Proxy user name (optional)').fill('ada');
  await settings.getByLabel('Proxy user name (optional)').press('Enter');

  await settings.getByRole('button', { name: 'Test the way out' }).click();
  await expect(settings.getByText(/The proxy asks for another user name or password/)).toBeVisible();
  await settings.getByLabel('Proxy password').fill('lovelace');
  await settings.getByRole('button', { name: 'Save password' }).click();
  await expect(settings.getByText('Saved.')).toBeVisible();
  await expect(settings.getByLabel('Proxy password')).toHaveValue('');
  await settings.getByRole('button', { name: 'Test the way out' }).click();
  await expect(settings.getByText(/^It works: Your endpoint answered in/)).toBeVisible();

  await page.keyboard.press('Escape');
  await screen.say('Hello over there');
  await openNetwork(page);
  const rows = settings.getByRole('region', { name: 'Outbound log' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('models.test');
  await expect(rows.nth(1)).toContainText(`through http://127.0.0.1:${proxy.port}`);
  await expect(rows.nth(1)).toContainText('A reply');
  await expect(rows.nth(3)).toContainText('proxy refused the password');
  await expect(settings.getByText('3 requests have left this machine.')).toBeVisible();
  expect(await page.content()).not.toContain('lovelace');

  // Its session is a click away.
  await page.keyboard.press('Escape');
  await screen.newSession.click();
  await openNetwork(page);
  await rows.nth(1).getByRole('link', { name: 'Hello over there' }).click();
  await expect(settings).toBeHidden();
  await expect(screen.own).toHaveText(['Hello over there']);
  await close();
});

test('the log can be cleared, and that taken back', async ({ page, app }) => {
  const { close } = await setUp(app.url);
  await page.request.post(`${app.url}/v1/providers/custom/test`, { data: {} });
  await open(page, app.url);
  const settings = await openNetwork(page);
  await expect(settings.getByText('One request has left this machine.')).toBeVisible();
  await settings.getByRole('button', { name: 'Clear the log' }).click();
  const empty = settings.getByText('Nothing has left this machine since the log was cleared.');
  await expect(empty).toBeVisible();
  await expect(empty).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByText('One request has left this machine.')).toBeVisible();
  await close();
});

test('a CA file is named as good, or what is wrong with it', async ({ page, app }) => {
  await open(page, app.url);
  const settings = await openNetwork(page);
  const field = settings.getByLabel('CA file');
  await field.fill('/nowhere/company.pem');
  await field.press('Enter');
  await expect(settings.getByRole('alert')).toContainText('There is no file at this path');
  await field.fill(AUTHORITY_FILE);
  await field.press('Enter');
  await expect(settings.getByText('One certificate is trusted.')).toBeVisible();
  await expect(settings.getByRole('alert')).toBeHidden();
});

test('the privacy page leads to it', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await screen.settings.getByRole('tab', { name: 'Privacy & data' }).click();
  await screen.settings.getByRole('button', { name: 'what has left this machine' }).click();
  await expect(screen.settings.getByText('Nothing has left this machine.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everybody can use the page in ${colorScheme}`, async ({ page, app }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { proxy, close } = await setUp(app.url);
    await page.request.patch(`${app.url}/v1/settings`, {
      data: {
        network: {
          proxy: { mode: 'custom', url: `127.0.0.1:${proxy.port}`, user: 'ada' },
          caFile: '/no/file',
        },
      },
    });
    await page.request.post(`${app.url}/v1/providers/custom/test`, { data: {} });
    await open(page, app.url);
    const settings = await openNetwork(page);
    await expect(settings.getByRole('row')).toHaveCount(2);
    await expect(settings.getByLabel('Proxy password')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 420, height: 800 });
    expect(await findings(page)).toEqual([]);
    // The table scrolls within itself: nothing else does sideways.
    const { width, content } = await settings.evaluate(({ clientWidth, scrollWidth }) => ({
      width: clientWidth,
      content: scrollWidth,
    }));
    expect(content).toBeLessThanOrEqual(width);
    await close();
  });
}

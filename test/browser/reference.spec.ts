import AxeBuilder from '@axe-core/playwright';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { TOKEN } from './server.ts';

test('the reference lists what the API can do, and finds it by a word', async ({ page, app }) => {
  await page.goto(`${app.url}/docs`);
  await expect(page.getByRole('heading', { name: /^EmotionGPT API/ })).toBeVisible();
  await expect(page.getByText('/sessions/{sessionId}/messages').first()).toBeVisible();
  await page.getByLabel('Find').fill('read the emotion');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Emotions']);
});

test('a request is filled in, sent to this server, and its stream shown as it comes', async ({
  page,
  app,
}) => {
  const id = await makeSession(app.url, 'Tried out');
  await page.goto(`${app.url}/docs`);
  await page.getByLabel('Find').fill('say something');
  await page.getByText('Say something; the turn streams back').click();
  await page.getByLabel('sessionId', { exact: true }).fill(id);
  const body = page.getByLabel('Body', { exact: true });
  await expect(body).toHaveValue(/"text": ""/);
  await body.fill('{"text": ');
  await expect(page.getByRole('alert')).toContainText('not valid JSON');
  await body.fill('{"text": "I am glad that this works."}');
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = page.getByRole('region', { name: /^Answer to / });
  await expect(answer).toContainText('text/event-stream');
  await expect(answer).toContainText('"type":"reply-finished"');
});

test('a refusal is shown as it is', async ({ page, app }) => {
  await page.goto(`${app.url}/docs`);
  await page.getByLabel('Find').fill('one session');
  await page.getByText('One session', { exact: true }).click();
  await page.getByLabel('sessionId', { exact: true }).fill('nobody');
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = page.getByRole('region', { name: /^Answer to / });
  await expect(answer).toContainText('404');
  await expect(answer).toContainText('application/problem+json');
});

test.describe('where a token is asked for', () => {
  test.use({ access: 'token' });

  test('a browser signs in first', async ({ page, app }) => {
    await page.goto(`${app.url}/docs`);
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: /^EmotionGPT API/ })).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the reference passes axe in ${colorScheme}`, async ({ page, app }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${app.url}/docs`);
    await page.getByLabel('Find').fill('session');
    for (const summary of ['Say something; the turn streams back', 'Start a session']) {
      await page.getByText(summary).click();
    }
    await expect(page.getByRole('form')).toHaveCount(2);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}

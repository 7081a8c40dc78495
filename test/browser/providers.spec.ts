import { startFakeOpenAi } from '../fakes/openai.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test('an endpoint of one’s own is added, tested, given a model, and writes', async ({ page, app }) => {
  const endpoint = await startFakeOpenAi();
  endpoint.reply = 'Written over there.';
  const screen = await open(page, app.url);
  const { settings } = screen;
  await page.keyboard.press('Control+,');
  await settings.getByRole('radio', { name: 'Your endpoint' }).click();
  await expect(settings.getByText('needs an address first')).toBeVisible();

  const address = settings.getByLabel('Your endpoint base URL');
  await address.fill('not an address');
  await expect(settings.getByRole('alert')).toContainText('such as http://127.0.0.1:1234/v1');
  await address.fill(endpoint.url);
  await address.press('Enter');
  await expect(settings.getByText('needs a model first')).toBeVisible();

  const model = settings.getByLabel('Your endpoint model');
  await model.focus();
  await expect(settings.getByText(/^No list: .*does not accept the key/)).toBeVisible();
  await settings.getByLabel('Your endpoint key (optional)').fill(endpoint.apiKey);
  await settings.getByRole('button', { name: 'Save key' }).click();
  await expect(settings.getByText('3 models to choose from.')).toBeVisible();
  await model.fill('test-small');
  await model.press('Enter');
  await expect(settings.getByText('needs a model first')).toBeHidden();
  await settings.getByRole('button', { name: 'Test the connection' }).click();
  await expect(settings.getByText(/^It works/)).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Replies by Your endpoint/ })).toBeVisible();
  await screen.say('Who is writing now?');
  await expect(screen.replies).toContainText('Written over there.');
  expect(endpoint.requests.at(-1)?.model).toBe('test-small');

  await endpoint.close();
  await screen.composer.fill('Still there?');
  await screen.composer.press('Enter');
  await expect(screen.log.getByRole('alert')).toContainText('Your endpoint cannot be reached.');
});

import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { chooseGemini, makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test.use({ geminiKey: FAKE_GEMINI_KEY });
test.beforeEach(async ({ app, gemini }) => {
  await chooseGemini(app.url);
  gemini.reply = ['One, ', 'two.'];
  gemini.behave('hold');
});

test('what is typed while a reply is written waits, can be changed, and is sent in order', async ({
  page,
  app,
  gemini,
}) => {
  const screen = await open(page, app.url);
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await type('First.');
  gemini.release();
  await expect(screen.replies).toContainText('One,');
  await type('Second.');
  await type('Thirdd.');
  await type('Never mind.');
  await expect(screen.queue.getByRole('listitem')).toHaveText(['Second.', 'Thirdd.', 'Never mind.']);
  await expect(screen.composer).toHaveValue('');
  await expect(screen.own).toHaveText(['First.']);

  await screen.queue.getByRole('button', { name: 'Take this message back' }).last().click();
  await screen.queue.getByRole('button', { name: 'Change this message' }).last().press('Enter');
  await expect(screen.queue.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(screen.stop).toBeVisible();
  await screen.queue.getByRole('button', { name: 'Change this message' }).last().press('Enter');
  await screen.queue.getByRole('textbox').fill('Third.');
  await page.keyboard.press('Enter');
  await expect(screen.queue.getByRole('listitem')).toHaveText(['Second.', 'Third.']);
  await expect(screen.composer).toBeFocused();

  // A draft that is being typed stays where it is while the queue is sent.
  await page.keyboard.type('And a draft');
  gemini.release(5);
  await expect(screen.own).toHaveText(['First.', 'Second.', 'Third.']);
  await expect(screen.replies).toHaveCount(3);
  await expect(screen.queue).toBeHidden();
  await expect(screen.composer).toHaveValue('And a draft');
  await expect(screen.stop).toBeHidden();
});

test('Stop keeps the queue, which then waits for the person; another session does not touch it', async ({
  page,
  app,
  gemini,
}) => {
  await makeSession(app.url, 'Elsewhere');
  const screen = await open(page, app.url);
  await screen.newSession.click();
  await screen.composer.fill('First.');
  await screen.composer.press('Enter');
  gemini.release();
  await expect(screen.replies).toContainText('One,');
  await screen.composer.fill('Second.');
  await screen.queueButton.click();
  await screen.stop.click();
  await expect(screen.queue).toContainText('Waiting until you send them.');
  await screen.sessionNamed('Elsewhere').click();
  await expect(screen.queue).toBeHidden();
  await screen.sessionNamed('First.').click();
  await expect(screen.queue.getByRole('listitem')).toHaveText(['Second.']);
  await expect(screen.own).toHaveText(['First.']);

  gemini.behave('normal');
  await screen.queue.getByRole('button', { name: 'Send it' }).click();
  await expect(screen.own).toHaveText(['First.', 'Second.']);
  await expect(screen.queue).toBeHidden();
});

test('a reply that fails keeps the queue too, and so does a message that cannot be sent', async ({
  page,
  app,
  gemini,
}) => {
  const screen = await open(page, app.url);
  await screen.composer.fill('First.');
  await screen.composer.press('Enter');
  await expect(screen.stop).toBeVisible();
  await screen.composer.fill('Second.');
  await screen.composer.press('Enter');
  await expect(screen.queue).toContainText('Second.');
  await page.route('**/v1/sessions/*/messages', (route) => route.abort('connectionrefused'));
  gemini.release(2);
  await expect(screen.queue).toContainText('cannot be reached');
  await expect(screen.queue.getByRole('listitem')).toHaveText(['Second.']);
  await expect(screen.composer).toHaveValue('');

  await page.unroute('**/v1/sessions/*/messages');
  gemini.behave('401');
  await screen.queue.getByRole('button', { name: 'Send it' }).click();
  await expect(screen.own).toHaveText(['First.', 'Second.']);
  await expect(screen.log.getByRole('alert')).toContainText('key');
  await expect(screen.queue).toBeHidden();
});

import type { Behaviour } from '../fakes/behaviour.ts';
import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { chooseGemini, endSession, makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open, screenOf } from './screen.ts';
import { TOKEN } from './server.ts';

test.describe('replies by Gemini', () => {
  test.use({ geminiKey: FAKE_GEMINI_KEY });
  test.beforeEach(async ({ app, gemini }) => {
    await chooseGemini(app.url);
    gemini.reply = ['I can hear ', 'how much ', 'that hurts.'];
  });

  test('stream in, and the header says who writes', async ({ page, app, gemini }) => {
    gemini.behave('hold');
    const screen = await open(page, app.url);
    await expect(page.getByRole('button', { name: /^Replies by Gemini/ })).toBeVisible();

    await screen.composer.fill('I lost my job today.');
    await screen.composer.press('Enter');
    // Their own words and what was read from them wait for no provider.
    await expect(screen.own).toHaveText(['I lost my job today.']);
    await expect(screen.readings).toHaveCount(1);

    gemini.release();
    await expect(screen.replies).toHaveText(/^I can hear\s*$/);
    gemini.release();
    await expect(screen.replies).toHaveText(/^I can hear how much\s*$/);
    gemini.release();
    await expect(screen.replies).toContainText('I can hear how much that hurts.');
    await expect(screen.replies).toContainText('Written by gemini-3.8-flash');
    await expect(screen.stop).toBeHidden();
  });

  test('can be stopped, and what had arrived is kept', async ({ page, app, gemini }) => {
    gemini.behave('hold');
    const screen = await open(page, app.url);
    await screen.composer.fill('I lost my job today.');
    await screen.composer.press('Enter');
    gemini.release(2);
    await expect(screen.replies).toContainText('I can hear how much');
    await screen.stop.click();

    await expect(screen.replies).toContainText('Stopped here');
    await expect(screen.composer).toBeFocused();
    await expect(screen.stop).toBeHidden();
    expect(await gemini.requests[0]?.closed).toBe('aborted');

    await page.reload();
    await expect(screen.replies).toContainText(/I can hear how much.*Stopped here/s);

    gemini.behave('normal');
    await page.getByRole('button', { name: 'Write again' }).click();
    await expect(screen.replies).toContainText('I can hear how much that hurts.');
    await expect(screen.own).toHaveCount(1);
  });

  test('are stopped by Esc too, before the first word as well', async ({ page, app, gemini }) => {
    gemini.behave('stall-first-byte');
    const screen = await open(page, app.url);
    await screen.composer.fill('Are you there?');
    await screen.composer.press('Enter');
    await expect(screen.stop).toBeVisible();
    await expect(screen.own).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(screen.stop).toBeHidden();
    await expect(page.getByRole('alert')).toBeHidden();
    await screen.composer.fill('I can write again.');
    await expect(screen.send).toBeEnabled();
  });

  test('go on while another session is looked at', async ({ page, app, gemini }) => {
    await makeSession(app.url, 'Elsewhere');
    gemini.behave('hold');
    const screen = await open(page, app.url);
    await screen.newSession.click();
    await screen.composer.fill('I lost my job today.');
    await screen.composer.press('Enter');
    gemini.release();
    await expect(screen.replies).toContainText('I can hear');
    await screen.sessionNamed('Elsewhere').click();
    await expect(page.getByRole('region', { name: /greeting$/ })).toBeVisible();
    gemini.release(2);
    await screen.sessionNamed(/lost my job/).click();
    await expect(screen.replies).toContainText('I can hear how much that hurts.');
  });

  const failures: { mode: Behaviour; says: RegExp; wayOn: string }[] = [
    { mode: '401', says: /key/i, wayOn: 'Open settings' },
    { mode: 'invalid-key', says: /key/i, wayOn: 'Open settings' },
    { mode: '429', says: /too many|limit|wait/i, wayOn: 'Try again' },
    { mode: '500', says: /try again/i, wayOn: 'Try again' },
    { mode: 'garbage', says: /try again/i, wayOn: 'Try again' },
  ];
  for (const { mode, says, wayOn } of failures) {
    test(`that fail (${mode}) say what to do, and the message is kept`, async ({ page, app, gemini }) => {
      gemini.behave(mode);
      const screen = await open(page, app.url);
      await screen.composer.fill('I lost my job today.');
      await screen.composer.press('Enter');
      const alert = screen.log.getByRole('alert');
      await expect(alert).toContainText(says);
      await expect(alert.getByRole('button', { name: wayOn })).toBeVisible();
      await expect(screen.own).toHaveText(['I lost my job today.']);
      await expect(screen.readings).toHaveCount(1);

      gemini.behave('normal');
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(screen.replies).toContainText('I can hear how much that hurts.');
      await expect(alert).toBeHidden();
    });
  }

  test('that fail for want of a right key lead to the settings', async ({ page, app, gemini }) => {
    gemini.behave('401');
    const screen = await open(page, app.url);
    await screen.composer.fill('Hello?');
    await screen.composer.press('Enter');
    await screen.log.getByRole('button', { name: 'Open settings' }).click();
    await expect(screen.settings).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(screen.settings).toBeHidden();
  });
});

test('a key pasted in the settings lets Gemini write', async ({ page, app, gemini }) => {
  gemini.reply = 'Now it is me who answers.';
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await screen.settings.getByRole('button', { name: 'Set up Gemini' }).click();
  await screen.settings.getByLabel(/key$/i).fill(FAKE_GEMINI_KEY);
  await screen.settings.getByRole('button', { name: 'Save key' }).click();
  await expect(screen.settings.getByText('Saved. Gemini writes the replies.')).toBeVisible();
  await expect(screen.settings.getByRole('radio', { name: /Gemini/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Replies by Gemini/ })).toBeVisible();
  await screen.say('Who is writing now?');
  await expect(screen.replies).toContainText('Now it is me who answers.');
});

test('a message too long stays in the composer, with what to do beside it', async ({ page, app }) => {
  const screen = await open(page, app.url);
  const long = 'a'.repeat(32_001);
  await screen.composer.fill(long);
  await expect(page.getByRole('status').filter({ hasText: '1 characters too many' })).toBeVisible();
  await expect(screen.send).toBeDisabled();
  await screen.composer.press('Enter');
  await expect(page.getByRole('alert')).toContainText('32,000 characters at most');
  await expect(screen.composer).toHaveValue(long);
});

test('half of a character is refused before it is lost', async ({ page, app }) => {
  const screen = await open(page, app.url);
  // As an input method can leave it; a test cannot type half of a character.
  await screen.composer.evaluate((area: HTMLTextAreaElement) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(area, 'broken \ud83d heart');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await screen.composer.press('Enter');
  await expect(page.getByRole('alert')).toContainText('half of a character');
  await expect(screen.composer).not.toHaveValue('');
  await screen.composer.fill('whole 💔 heart');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('what cannot be sent comes back to the composer, and is sent when the server is there again', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await screen.say('Hello.');
  await page.route('**/v1/sessions/*/messages', (route) => route.abort('connectionrefused'));
  await screen.composer.fill('Do not lose me.');
  await screen.composer.press('Enter');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('cannot be reached');
  await expect(screen.composer).toHaveValue('Do not lose me.');
  await expect(screen.own).toHaveCount(1);

  await page.unroute('**/v1/sessions/*/messages');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.own).toHaveText(['Hello.', 'Do not lose me.']);
  await expect(screen.composer).toHaveValue('');
});

test('a session that has ended can be read, and its draft goes along to a new one', async ({ page, app }) => {
  const id = await makeSession(app.url, 'Over', ['The last word.']);
  await page.route('**/v1/changes', (route) => route.abort()); // it does not hear of it before it is refused
  const screen = await open(page, app.url);
  await endSession(app.url, id);
  await screen.composer.fill('One more thing');
  await screen.composer.press('Enter');
  await expect(page.getByText('This session has ended.')).toBeVisible();
  await expect(screen.own).toHaveText(['The last word.']);
  await page.getByRole('main').getByRole('button', { name: 'New session' }).click();
  await expect(screen.composer).toHaveValue('One more thing');
});

test('a session that ends elsewhere is said to have ended at once, and what was being typed goes along', async ({
  page,
  app,
}) => {
  const id = await makeSession(app.url, 'Over', ['The last word.']);
  const screen = await open(page, app.url);
  await screen.composer.fill('One more thing');
  await endSession(app.url, id);
  await expect(page.getByText('This session has ended.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'New session' }).click();
  await expect(screen.composer).toHaveValue('One more thing');
});

test('after a power cut the words are there, and the reply can be asked for', async ({
  page,
  app,
  gemini,
}) => {
  await page.request.put(`${app.url}/v1/providers/gemini/key`, { data: { key: FAKE_GEMINI_KEY } });
  await chooseGemini(app.url);
  gemini.reply = ['I am ', 'here.'];
  gemini.behave('hold');
  const screen = await open(page, app.url);
  await screen.composer.fill('Do not forget me.');
  await screen.composer.press('Enter');
  gemini.release();
  await expect(screen.replies).toContainText('I am');
  await app.kill();
  await expect(page.getByRole('alert').first()).toContainText('cannot be reached');

  await app.restart();
  gemini.behave('normal');
  await open(page, app.url);
  await expect(screen.own).toHaveText(['Do not forget me.']);
  await expect(page.getByRole('button', { name: /Write again|Ask for a reply/ })).toBeVisible();
});

test.describe('a server with a token', () => {
  test.use({ access: 'token' });

  test('asks for it once, and says when it is wrong', async ({ page, app }) => {
    await page.goto(app.url);
    const field = page.getByLabel('Token');
    await field.fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('does not know this token');
    await field.fill(TOKEN);
    await field.press('Enter');
    const screen = screenOf(page);
    await screen.say('I am in.');
    await page.reload();
    await expect(screen.own).toHaveText(['I am in.']);
  });
});

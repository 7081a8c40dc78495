import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { startFakeOllama } from '../fakes/ollama.ts';
import { startFakeOpenAi } from '../fakes/openai.ts';
import { addEndpoint, chooseGemini } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test('by keyboard: a provider is added, tested, given a model, chosen, and writes', async ({ page, app }) => {
  const endpoint = await startFakeOpenAi();
  endpoint.reply = 'Written over there.';
  const screen = await open(page, app.url);
  const { settings } = screen;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Control+,');
  await settings.getByRole('button', { name: 'Add a provider' }).focus();
  await press('Enter');
  await expect(settings.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Work');
  await press('Enter');

  // It opens, ready to be set up.
  await expect(settings.getByRole('button', { name: 'Set up Work' })).toBeFocused();
  await press('Tab');
  await expect(settings.getByLabel('Name', { exact: true })).toHaveValue('Work');
  await press('Tab');
  await expect(settings.getByLabel('Work base URL')).toBeFocused();
  await page.keyboard.type(endpoint.url);
  await press('Tab');
  await expect(settings.getByLabel('Work key (optional)')).toBeFocused();
  await page.keyboard.type(endpoint.apiKey);
  await press('Enter');
  await expect(settings.getByText(/^Saved\./)).toBeVisible();
  await expect(settings.getByLabel('Work key (optional)')).toHaveAttribute(
    'placeholder',
    `•••• ${endpoint.apiKey.slice(-4)}`,
  );

  // The list of models: opened, narrowed, picked from.
  const model = settings.getByRole('combobox', { name: 'Work model' });
  await model.focus();
  await expect(settings.getByText('3 models to choose from.')).toBeVisible();
  await page.keyboard.type('sma');
  await expect(settings.getByRole('listbox').getByRole('option')).toHaveText(['test-small']);
  await press('ArrowDown', 'Enter');
  await expect(model).toHaveValue('test-small');
  await expect(settings.getByRole('listbox')).toBeHidden();
  await press('Escape');
  await expect(settings).toBeHidden();

  await press('Control+,');
  await settings.getByRole('button', { name: 'Set up Work' }).focus();
  await press('Enter');
  await expect(settings.getByRole('combobox', { name: 'Work model' })).toHaveValue('test-small');
  await settings.getByRole('button', { name: 'Test the connection' }).focus();
  await press('Enter');
  await expect(settings.getByText(/^It works: answered in \d/)).toBeVisible();
  await settings.getByRole('radio', { name: 'Work', exact: true }).focus();
  await press('Space', 'Escape');
  await expect(page.getByRole('button', { name: /^Replies by Work · test-small/ })).toBeVisible();
  await screen.say('Who is writing now?');
  await expect(screen.replies).toContainText('Written over there.');
  expect(endpoint.requests.at(-1)?.model).toBe('test-small');
  await endpoint.close();
});

test('a provider that was added is renamed, gets a header, and is removed, with a way back', async ({
  page,
  app,
}) => {
  const endpoint = await startFakeOpenAi({ needsKey: false });
  await addEndpoint(app.url, { name: 'Work', url: endpoint.url });
  const screen = await open(page, app.url);
  const { settings } = screen;
  await page.keyboard.press('Control+,');
  await settings.getByRole('button', { name: 'Set up Work' }).click();
  await settings.getByLabel('Name', { exact: true }).fill('At the office');
  await page.keyboard.press('Enter');
  await expect(settings.getByRole('radio', { name: 'At the office' })).toBeVisible();

  await settings.getByText('Extra headers').click();
  await settings.getByLabel('Header name').fill('X-Team');
  await settings.getByLabel('Header value').fill('blue-canary');
  await page.keyboard.press('Enter');
  await expect(settings.getByRole('list', { name: 'Headers of At the office' })).toHaveText(/x-team/);
  await expect(settings.getByLabel('Header value')).toHaveValue('');
  expect(await page.content()).not.toContain('blue-canary');
  await settings.getByRole('button', { name: 'Test the connection' }).click();
  await expect(settings.getByText(/^It works/)).toBeVisible();
  expect(endpoint.requests.at(-1)?.headers['x-team']).toBe('blue-canary');
  await settings.getByRole('button', { name: 'Remove the header x-team' }).click();
  await expect(settings.getByRole('list', { name: /^Headers of/ })).toBeHidden();

  const listed = async () => {
    const answer = await page.request.get(`${app.url}/v1/providers`);
    const { providers } = (await answer.json()) as { providers: { name: string }[] };
    return providers.map(({ name }) => name);
  };
  await settings.getByRole('button', { name: 'Remove this provider' }).click();
  await expect(settings.getByRole('radio', { name: 'At the office' })).toBeHidden();
  expect(await listed()).toContain('At the office');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByRole('radio', { name: 'At the office' })).toBeVisible();

  await settings.getByRole('button', { name: 'Set up At the office' }).click();
  await settings.getByRole('button', { name: 'Remove this provider' }).click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect.poll(listed).not.toContain('At the office');
  await expect(settings.getByRole('radio', { name: 'At the office' })).toBeHidden();
  await endpoint.close();
});

test('a list of a thousand models is searched as one types', async ({ page, app }) => {
  const endpoint = await startFakeOpenAi({ needsKey: false });
  await page.route('**/v1/providers/*/models', (route) =>
    route.fulfill({
      json: {
        models: Array.from({ length: 1_000 }, (_, n) => ({ id: `maker/model-${n}`, name: `Model ${n}` })),
        error: null,
      },
    }),
  );
  await addEndpoint(app.url, { name: 'Work', url: endpoint.url });
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await screen.settings.getByRole('button', { name: 'Set up Work' }).click();
  const model = screen.settings.getByRole('combobox', { name: 'Work model' });
  await model.click();
  await expect(screen.settings.getByText('1,000 models to choose from.')).toBeVisible();
  await expect(screen.settings.getByRole('listbox').getByRole('option')).toHaveCount(1_000);
  await page.keyboard.press('ArrowUp');
  await expect(screen.settings.getByRole('option', { name: 'model-999 ' })).toBeInViewport();
  await model.pressSequentially('model 77');
  await expect(screen.settings.getByRole('listbox').getByRole('option')).toHaveCount(19);
  await screen.settings.getByRole('option', { name: 'maker/model-777' }).click();
  await expect(model).toHaveValue('maker/model-777');
  // Esc closes the list first, then the settings.
  await page.keyboard.press('ArrowDown');
  await expect(screen.settings.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screen.settings.getByRole('listbox')).toBeHidden();
  await expect(screen.settings).toBeVisible();
  // A name that is in no list is taken as well.
  await model.fill('made-up');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(screen.settings).toBeHidden();
  const answer = await page.request.get(`${app.url}/v1/settings`);
  expect(JSON.stringify(await answer.json())).toContain('"model":"made-up"');
  await endpoint.close();
});

test('Ollama on this machine is found by itself, and is used with one click', async ({ page, app }) => {
  const ollama = await startFakeOllama();
  await page.request.patch(`${app.url}/v1/settings`, {
    data: { providers: { ollama: { baseUrl: ollama.url } } },
  });
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+,');
  await expect(screen.settings.getByText('Ollama runs on this machine, with one model.')).toBeVisible();
  await screen.settings.getByRole('button', { name: 'Use test-large:latest' }).click();
  await expect(screen.settings.getByRole('radio', { name: 'Ollama' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Replies by Ollama · test-large:latest/ })).toBeVisible();
  await ollama.close();
});

test.describe('with Gemini and an endpoint of one’s own', () => {
  test.use({ geminiKey: FAKE_GEMINI_KEY });

  test('the header switches who writes, before the first word and in the middle of a session', async ({
    page,
    app,
    gemini,
  }) => {
    const endpoint = await startFakeOpenAi({ needsKey: false });
    endpoint.reply = 'Now it is me.';
    gemini.reply = 'Gemini here.';
    await addEndpoint(app.url, { name: 'Work', url: endpoint.url, model: 'test-small' });
    const screen = await open(page, app.url);
    const header = page.getByRole('button', { name: /^Replies by/ });
    const panel = page.getByRole('dialog', { name: 'Who writes in this session' });

    await header.focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('radio', { name: /^As in the settings/ })).toBeFocused();
    await panel.getByRole('radio', { name: /^Gemini/ }).press('Space');
    await page.keyboard.press('Escape');
    await expect(header).toBeFocused();
    await expect(header).toHaveText(/^Replies by Gemini · gemini-3.8-flash/);
    await screen.say('Who are you?');
    await expect(screen.replies.last()).toContainText('Gemini here.');
    await expect(header).toHaveText(/^Replies by Gemini/);

    await header.click();
    await panel.getByRole('radio', { name: /^Work/ }).click();
    await expect(panel.getByText('What you write goes to Work')).toBeVisible();
    await panel.getByRole('combobox', { name: 'Model' }).fill('test-large');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(header).toHaveText(/^Replies by Work · test-large/);
    await screen.say('And now?');
    await expect(screen.replies.first()).toContainText('Written by gemini-3.8-flash');
    await expect(screen.replies.last()).toContainText('Now it is me.');
    await expect(screen.replies.last()).toContainText('Written by test-large');

    // Only this session changed.
    await screen.newSession.click();
    await expect(header).toHaveText(/^Replies by Offline companion/);
    await page.reload();
    await screen.sessionNamed('Who are you?').click();
    await expect(header).toHaveText(/^Replies by Work · test-large/);
    await endpoint.close();
  });

  test('a reply is written again by another model, and says what it took', async ({ page, app, gemini }) => {
    gemini.reply = 'Gemini here.';
    const screen = await open(page, app.url);
    await screen.say('Who are you?');
    await expect(screen.replies).toContainText('Written by the offline companion');
    await page.getByRole('button', { name: 'With another model' }).press('Enter');
    await page.getByRole('menuitem', { name: /^Gemini · gemini-3.8-flash/ }).press('Enter');
    await expect(screen.replies).toContainText('Gemini here.');
    await expect(screen.replies).toHaveCount(1);

    await screen.replies.getByRole('button', { name: 'Written by gemini-3.8-flash' }).click();
    const details = page.getByRole('region', { name: 'How this reply was written' });
    await expect(details).toContainText(/Tokens in[\d,]+/);
    await expect(details).toContainText(/Tokens out[\d,]+/);
    await expect(details).toContainText(/Cost\$0\.\d+, by the prices of \d+ \w+ 20\d\d/);
    await expect(details).toContainText(/First word after[\d.]+ m?s/);
    await expect(details).toContainText(/Whole reply after[\d.]+ m?s/);

    await page.getByRole('button', { name: 'With another model' }).click();
    await page.getByRole('menuitem', { name: 'Another model…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write again with another model' });
    await dialog.getByLabel('Provider').selectOption('Gemini');
    await dialog.getByRole('combobox', { name: 'Model' }).fill('gemini-3.5-flash');
    await dialog.getByRole('button', { name: 'Write again' }).click();
    await expect(screen.replies).toContainText('Written by gemini-3.5-flash');
    expect(gemini.requests.at(-1)?.model).toBe('gemini-3.5-flash');
  });

  test('an interrupted reply is continued where it stopped', async ({ page, app, gemini }) => {
    await chooseGemini(app.url);
    gemini.reply = ['I can hear ', 'how much ', 'that hurts.'];
    gemini.behave('hold');
    const screen = await open(page, app.url);
    await screen.composer.fill('I lost my job today.');
    await screen.composer.press('Enter');
    gemini.release(2);
    await expect(screen.replies).toContainText('I can hear how much');
    await screen.stop.click();
    await expect(screen.replies).toContainText('Stopped here');

    gemini.behave('normal');
    gemini.reply = 'it weighs on you.';
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(screen.replies).toContainText('I can hear how much it weighs on you.');
    await expect(screen.replies).not.toContainText('Stopped here');
    await expect(screen.replies).toHaveCount(1);
    await expect(screen.composer).toBeFocused();
  });

  test('who stands in is put in order in the settings, and the reply says so when it comes to that', async ({
    page,
    app,
    gemini,
  }) => {
    await chooseGemini(app.url);
    const endpoint = await startFakeOpenAi({ needsKey: false });
    endpoint.reply = 'Standing in.';
    await addEndpoint(app.url, { name: 'Work', url: endpoint.url, model: 'test-small' });
    const screen = await open(page, app.url);
    const { settings } = screen;
    await page.keyboard.press('Control+,');
    await settings.getByText('When it cannot write').click();
    const list = settings.getByRole('list', { name: 'Who writes instead' });
    await settings.getByRole('button', { name: 'Add who writes instead' }).click();
    await expect(settings.getByText('Always there, and nothing leaves this machine.')).toBeVisible();
    await settings.getByRole('button', { name: 'Add', exact: true }).click();
    await settings.getByRole('button', { name: 'Add who writes instead' }).click();
    await settings.getByLabel('Provider', { exact: true }).selectOption('Work');
    await expect(settings.getByText('Your words then go to Work.')).toBeVisible();
    await settings.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(list.getByRole('listitem')).toHaveText([/^1\. Offline companion/, /^2\. Work/]);
    await settings.getByRole('button', { name: 'Move Work up' }).press('Alt+ArrowUp');
    await expect(list.getByRole('listitem')).toHaveText([/^1\. Work/, /^2\. Offline companion/]);
    await expect(settings.getByRole('button', { name: 'Move Work up' })).toBeFocused();
    await expect(settings.getByText('Work is number 1 of 2 now.')).toBeAttached();
    await settings.getByRole('button', { name: 'Close' }).click();

    gemini.behave('401');
    await screen.say('Is anybody there?');
    await expect(screen.replies.last()).toContainText('Standing in.');
    await expect(screen.replies.last()).toContainText(
      /Written by test-small, because Gemini \(gemini-3.8-flash\) could not: .*key/,
    );
    await endpoint.close();
    await screen.say('And now?');
    await expect(screen.replies.last()).toContainText('Written by the offline companion, because');
    await expect(screen.replies.last()).toContainText('Work (test-small) could not: Work cannot be reached.');
  });
});

test('how a model writes, and who reads the emotion, are set and kept', async ({ page, app }) => {
  const screen = await open(page, app.url);
  const { settings } = screen;
  await page.keyboard.press('Control+,');
  await settings.getByText('How it writes').click();
  await settings.getByLabel('Temperature').fill('5');
  await expect(settings.getByRole('alert')).toContainText('from 0 to 2');
  await settings.getByLabel('Temperature').fill('0.4');
  await settings.getByLabel('Longest reply').fill('500');
  await page.keyboard.press('Enter');
  await settings.getByLabel('Thinking before it writes').selectOption('A little');
  await expect(settings.getByText('temperature 0.4, up to 500 tokens, thinking: low')).toBeVisible();

  await settings.getByText('Who reads the emotion').first().click();
  await settings.getByRole('radio', { name: /^The built-in model, then/ }).click();
  await expect(settings.getByText('The offline companion is no language model')).toBeVisible();
  await settings.getByLabel('Language model of').selectOption('Gemini');
  await expect(settings.getByText('Each message you write goes to Gemini to be read')).toBeVisible();
  await settings.getByRole('combobox', { name: 'Model that reads' }).fill('gemini-3.5-flash');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  const answer = await page.request.get(`${app.url}/v1/settings`);
  expect(await answer.json()).toMatchObject({
    writing: { temperature: 0.4, maxOutputTokens: 500, thinking: 'low' },
    detection: { mode: 'refined', provider: 'gemini', model: 'gemini-3.5-flash' },
  });
});

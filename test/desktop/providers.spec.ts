import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { type FakeOpenAi, startFakeOpenAi } from '../fakes/openai.ts';
import { expectNowhere, filesWith, keepAnswers } from './canary.ts';
import { type DesktopApp, expect, test } from './desktop-app.ts';

const CANARY = 'sk-canary-in-the-coal-mine-5d1e90b7';
const HEADER_CANARY = 'header-canary-77c2f1a0';
const NEXT_CANARY = 'sk-canary-after-rotation-c40d8e6b';
const options = { linux: { store: 'secret-service' } } as const;
const secretOf = (name: string) => new AsyncEntry('EmotionGPT', name, options);

const readSecret = async (name: string) => (await secretOf(name).getPassword()) ?? null;

/** The id that the one provider which was added got. */
function addedId(dataDir: string): string {
  const { providers } = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as {
    providers: Record<string, { kind?: string }>;
  };
  const [id] = Object.keys(providers).filter((each) => providers[each]?.kind !== undefined);
  return id ?? '';
}

/** The whole way of a person who brings a provider of their own. */
async function bringProvider(desktop: DesktopApp, endpoint: FakeOpenAi) {
  const { window } = desktop;
  endpoint.reply = 'Written over there.';
  const settings = await desktop.openSettings();
  await settings.getByRole('button', { name: 'Add a provider' }).click();
  await settings.getByLabel('Name', { exact: true }).fill('Canary');
  await settings.getByLabel('Name', { exact: true }).press('Enter');
  await settings.getByLabel('Canary base URL').fill(endpoint.url);
  await settings.getByLabel('Canary base URL').press('Enter');
  await settings.getByLabel(/^Canary key/).fill(CANARY);
  await settings.getByLabel(/^Canary key/).press('Enter');
  await expect(settings.getByLabel(/^Canary key/)).toHaveAttribute('placeholder', `•••• ${CANARY.slice(-4)}`);
  await settings.getByText('Extra headers').last().click();
  await settings.getByLabel('Header name').fill('x-team');
  await settings.getByLabel('Header value').fill(HEADER_CANARY);
  await settings.getByLabel('Header value').press('Enter');
  await expect(settings.getByRole('button', { name: 'Remove the header x-team' })).toBeVisible();
  await settings.getByRole('combobox', { name: 'Canary model' }).fill('sma');
  await settings.getByRole('option', { name: 'test-small' }).click();
  await settings.getByRole('button', { name: 'Test the connection' }).last().click();
  await expect(settings.getByText(/^It works: answered in/)).toBeVisible();
  await settings.getByRole('radio', { name: 'Canary' }).click();
  await settings.getByText('When it cannot write').click();
  await settings.getByRole('button', { name: 'Add who writes instead' }).click();
  await settings.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(settings.getByRole('list', { name: 'Who writes instead' })).toContainText('Offline companion');
  await settings.getByRole('button', { name: 'Close' }).click();

  const reply = await desktop.say('Who is writing now?');
  await expect(reply).toContainText('Written over there.');
  const { headers } = endpoint.requests.at(-1)!;
  expect([headers.authorization, headers['x-team']]).toEqual([`Bearer ${CANARY}`, HEADER_CANARY]);

  // In the middle of the session: another writer, then this reply once more by the first.
  await window.getByRole('button', { name: /^Replies by Canary/ }).click();
  await window.getByRole('radio', { name: /^Offline companion/ }).click();
  await window.keyboard.press('Escape');
  await expect(await desktop.say('And now?')).toContainText('Written by the offline companion');
  await window.getByRole('button', { name: 'With another model' }).click();
  await window.getByRole('menuitem', { name: 'Canary · test-small' }).click();
  await expect(window.getByRole('article').last()).toContainText('Written by test-small');

  // The service refuses the key, then dies: the offline companion stands in, and says so.
  await window.getByRole('button', { name: /^Replies by/ }).click();
  await window.getByRole('radio', { name: /^As in the settings/ }).click();
  await window.keyboard.press('Escape');
  endpoint.behave('invalid-key');
  await expect(await desktop.say('Are you there?')).toContainText(
    /Written by the offline companion, because Canary .*key/,
  );
  await endpoint.close();
  await expect(await desktop.say('Still there?')).toContainText('Written by the offline companion, because');
}

test.describe('with a keychain', () => {
  let id = '';
  test.afterEach(async () => {
    if (id === '') return;
    await secretOf(`provider-key:${id}`).deleteCredential();
    await secretOf(`provider-headers:${id}`).deleteCredential();
  });

  test('a provider is added, chats, is switched and stood in for; its key and header are in the keychain and nowhere else', async ({
    launch,
    dataDir,
  }) => {
    test.setTimeout(120_000);
    const desktop = await launch();
    const endpoint = await startFakeOpenAi({ apiKey: CANARY });
    await keepAnswers(desktop.window);
    await bringProvider(desktop, endpoint);
    id = addedId(dataDir);

    expect(await readSecret(`provider-key:${id}`)).toBe(CANARY);
    expect(JSON.parse((await readSecret(`provider-headers:${id}`)) ?? '{}')).toEqual({
      'x-team': HEADER_CANARY,
    });
    for (const secret of [CANARY, HEADER_CANARY]) await expectNowhere(secret, { desktop, dataDir });

    // Replaced, the old one is gone; removed with its provider, so is the new one.
    const settings = await desktop.openSettings();
    await settings.getByLabel(/^Canary key/).fill(NEXT_CANARY);
    await settings.getByRole('button', { name: 'Replace key' }).click();
    await expect(settings.getByText(/^Saved\./)).toBeVisible();
    expect(await readSecret(`provider-key:${id}`)).toBe(NEXT_CANARY);
    await expectNowhere(NEXT_CANARY, { desktop, dataDir });
    await settings.getByRole('button', { name: 'Remove this provider' }).click();
    await expect(settings.getByRole('radio', { name: 'Canary' })).toBeHidden();
    expect(await readSecret(`provider-key:${id}`)).toBe(NEXT_CANARY); // Undo is still possible
    await desktop.window.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect.poll(() => readSecret(`provider-key:${id}`)).toBeNull();
    await expect.poll(() => readSecret(`provider-headers:${id}`)).toBeNull();

    await desktop.quit();
    for (const secret of [CANARY, HEADER_CANARY, NEXT_CANARY]) {
      expect(filesWith(dataDir, secret)).toEqual([]);
      expect(desktop.output).not.toContain(secret);
    }
  });
});

test.describe('without a keychain', () => {
  test.skip(process.platform !== 'linux', 'the other systems always have a keychain');

  test('the same way works, and the key and the header are in no file and nowhere else', async ({
    launch,
    dataDir,
  }) => {
    test.setTimeout(120_000);
    const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
    const desktop = await launch(env);
    const endpoint = await startFakeOpenAi({ apiKey: CANARY });
    await keepAnswers(desktop.window);
    await bringProvider(desktop, endpoint);
    for (const secret of [CANARY, HEADER_CANARY]) await expectNowhere(secret, { desktop, dataDir });
    await desktop.quit();
    for (const secret of [CANARY, HEADER_CANARY]) expect(filesWith(dataDir, secret)).toEqual([]);

    const second = await launch(env);
    const settings = await second.openSettings();
    await expect(settings.getByLabel(/^Canary key/)).toHaveAttribute('placeholder', 'Paste the key here');
  });
});

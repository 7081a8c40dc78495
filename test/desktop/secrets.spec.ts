import { AsyncEntry } from '@napi-rs/keyring';
import { startFakeGemini } from '../fakes/gemini.ts';
import { filesWith } from './canary.ts';
import { expect, test } from './desktop-app.ts';

const KEY = 'AIzaTestKey-7f3d9c21b8e64a05';
const options = { linux: { store: 'secret-service' } } as const;
const keychain = new AsyncEntry('EmotionGPT', 'provider-key:gemini', options);
let ownKey: string | undefined;

// Whoever runs the tests on a machine of their own gets their key back.
test.beforeAll(async () => {
  ownKey = (await keychain.getPassword()) ?? undefined;
});
test.afterAll(async () => {
  if (ownKey !== undefined) await keychain.setPassword(ownKey);
  else await keychain.deleteCredential();
});
test.afterEach(async ({ dataDir }) => {
  await new AsyncEntry('EmotionGPT', `database-key:${dataDir}`, options).deleteCredential();
});

test('a key saved in the settings lets Gemini write, and is in the keychain and in no file; removed, it is gone', async ({
  launch,
  dataDir,
}) => {
  const gemini = await startFakeGemini({ apiKey: KEY, reply: 'Now it is Gemini who answers.' });
  const env = { EMOTIONGPT_DATABASE_KEY: undefined, EMOTIONGPT_GEMINI_BASE_URL: gemini.url };
  const first = await launch(env);
  const settings = await first.openSettings();
  await settings.getByRole('button', { name: 'Set up Gemini' }).click();
  await settings.getByLabel(/Gemini key/).fill(KEY);
  await settings.getByRole('button', { name: 'Save key' }).click();

  await expect(settings.getByText(/Kept in this machine’s keychain/)).toBeVisible();
  await expect(settings.getByLabel(/Gemini key/)).toHaveValue('');
  expect(await keychain.getPassword()).toBe(KEY);
  await first.window.keyboard.press('Escape');
  const reply = await first.say('Nothing of this may be readable in a file either.');
  await expect(reply).toContainText('Now it is Gemini who answers.');
  await first.quit();
  await gemini.close();

  expect(filesWith(dataDir, KEY)).toEqual([]);
  expect(filesWith(dataDir, 'may be readable')).toEqual([]);
  const databaseKey = await new AsyncEntry('EmotionGPT', `database-key:${dataDir}`, options).getPassword();
  expect(databaseKey).toMatch(/^[0-9a-f]{64}$/);
  expect(filesWith(dataDir, databaseKey!)).toEqual([]);

  const second = await launch(env);
  const again = await second.openSettings();
  await expect(again.getByLabel(/Gemini key/)).toHaveAttribute('placeholder', `•••• ${KEY.slice(-4)}`);
  await again.getByRole('button', { name: 'Remove', exact: true }).click();
  await again.getByRole('button', { name: 'Remove key' }).click();
  await expect(again.getByRole('button', { name: 'Save key' })).toBeVisible();
  expect((await keychain.getPassword()) ?? null).toBeNull();
});

test('the page never gets a key back', async ({ launch }) => {
  await keychain.setPassword(KEY);
  const desktop = await launch();
  const settings = await desktop.openSettings();
  await settings.getByRole('button', { name: 'Set up Gemini' }).click();
  await expect(settings.getByText(/Kept in this machine’s keychain/)).toBeVisible();
  expect(await desktop.window.content()).not.toContain(KEY);
});

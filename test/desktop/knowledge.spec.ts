import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeGemini } from '../fakes/gemini.ts';
import { expect, test } from './desktop-app.ts';

test('“forget” removes a fact from the next prompt', async ({ launch, dataDir }) => {
  const gemini = await startFakeGemini();
  gemini.reply = 'I am listening.';
  writeFileSync(
    join(dataDir, 'settings.json'),
    JSON.stringify({ generation: { provider: 'gemini', model: null } }),
  );
  const desktop = await launch({
    EMOTIONGPT_GEMINI_API_KEY: gemini.apiKey,
    EMOTIONGPT_GEMINI_BASE_URL: gemini.url,
  });
  const { window } = desktop;
  /** All that the provider received with the last message, instructions and conversation. */
  const received = () => JSON.stringify(gemini.requests.at(-1)?.body);

  await desktop.say("My sister's name is Mina.");
  await window.getByRole('button', { name: 'New session' }).first().click();
  await desktop.say('My sister called today.');
  expect(received()).toContain("sister's name is Mina");

  await window.getByRole('button', { name: 'What I know' }).click();
  const knowledge = window.getByRole('dialog', { name: 'What I know' });
  await knowledge.getByRole('button', { name: /^Forget “sister's name is Mina”/ }).click();
  await expect(knowledge.getByText("sister's name is Mina")).toHaveCount(0);
  await knowledge.getByRole('button', { name: 'Close' }).click();
  await desktop.say('My sister and I will talk again tomorrow.');
  expect(received()).not.toContain('Mina');

  // Not even in the session in which it was said.
  await window
    .getByRole('navigation', { name: 'Sessions' })
    .getByRole('button', { name: /^My sister's name/ })
    .click();
  await desktop.say('How is my sister?');
  expect(received()).toContain('How is my sister?');
  expect(received()).not.toContain('Mina');
  await gemini.close();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardChunk, cardV3, pngWith } from '../fakes/character-card.ts';
import { expect, test } from './desktop-app.ts';

test('sliders change the resting mood, a character card imports through the real window, and both outlive it; a persona is exported', async ({
  launch,
  dataDir,
}) => {
  const desktop = await launch();
  const settings = await desktop.openSettings();
  await settings.getByRole('tab', { name: 'Companion' }).click();
  const preview = settings.getByRole('region', { name: 'Where its mood rests' });
  await expect(preview).toContainText('Rests slightly relaxed');
  await settings.getByLabel('Stability').focus();
  await desktop.window.keyboard.press('Home');
  await expect(preview).toContainText('Pleasure 0.23, arousal 0.81, dominance 0.12');
  await expect(settings.getByText('Saved for new sessions.')).toBeVisible();

  await settings.getByLabel('A persona or a character card').setInputFiles({
    name: 'ava.png',
    mimeType: 'image/png',
    buffer: pngWith(cardChunk('ccv3', cardV3())),
  });
  const importing = settings.getByRole('region', { name: 'Import' });
  await expect(importing).toContainText('A character card, version 3.');
  await importing.getByRole('button', { name: 'Keep this one' }).click();
  await desktop.window.keyboard.press('Enter');
  await settings.getByRole('button', { name: 'Use “Avi”' }).click();
  await expect(settings.getByLabel('Name', { exact: true })).toHaveValue('Avi');

  // The system's dialog for saving cannot be used by a test: the place is given beforehand.
  const file = join(dataDir, 'exported.json');
  const done = desktop.app.evaluate(
    ({ session }, path) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(path);
          item.once('done', (_done, state) => resolve(`${item.getFilename()} ${state}`));
        });
      }),
    file,
  );
  await settings.getByRole('button', { name: 'Export this one' }).click();
  expect(await done).toBe('avi.persona.json completed');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'emotiongpt-persona',
    version: 1,
    persona: { name: 'Avi' },
  });
  await settings.getByRole('button', { name: 'Close' }).click();
  await desktop.say('The garden is quiet tonight.');
  await expect(desktop.window.getByRole('heading', { name: 'Avi' })).toBeVisible();
  await desktop.quit();

  const again = await launch();
  await expect(again.window.getByRole('heading', { name: 'Avi' })).toBeVisible();
  await again.window.getByRole('button', { name: 'Change who it is' }).click();
  const dialog = again.window.getByRole('dialog', { name: 'Who you talk with' });
  await expect(dialog.getByRole('button', { name: 'Use “Avi”' })).toBeVisible();
  await expect(dialog.getByLabel('Instruction')).toHaveValue(/^Write as Avi would\./);
});

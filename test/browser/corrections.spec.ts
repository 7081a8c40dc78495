import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const ANGRY = 'I am so angry at him right now';

test('a reading is corrected by keyboard alone, everything follows, and it can be undone', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await screen.say(ANGRY);
  const read = screen.readings.first();
  await expect(read).toHaveText(/anger/);
  const mood = (await screen.face.getAttribute('aria-label')) ?? '';

  await read.focus();
  await page.keyboard.press('Enter');
  await screen.readingDetails.getByRole('button', { name: 'Correct this' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'What was it really?' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(28);

  await page.keyboard.type('happy');
  await expect(page.getByRole('option')).toHaveText([/joy/]);
  await page.keyboard.press('Enter');
  await expect(read).toHaveText(/Sounds like .*joy/);
  await expect(field).toBeHidden();
  await expect(screen.readingDetails).toContainText('Set by you.');
  await expect(screen.readingDetails).toContainText('Messages like this one will be read with that in mind');
  await expect(screen.face).not.toHaveAttribute('aria-label', mood);
  await expect(screen.readingDetails.getByRole('button', { name: 'Correct this' })).toBeFocused();

  await page.reload();
  await expect(screen.readings.first()).toHaveText(/Sounds like .*joy/);
  await screen.readings.first().click();
  await screen.readingDetails.getByRole('button', { name: 'Undo' }).click();
  await expect(screen.readings.first()).toHaveText(/anger/);
  await expect(screen.readingDetails.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test('the picker moves with the arrow keys, says when nothing fits, and Esc leaves it', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await screen.say(ANGRY);
  await screen.readings.first().click();
  const opener = screen.readingDetails.getByRole('button', { name: 'Correct this' });
  await opener.click();
  const selected = page.getByRole('option', { selected: true });
  await expect(selected).toHaveText(/admiration/);
  await page.keyboard.press('ArrowUp');
  await expect(selected).toHaveText(/neutral/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(selected).toHaveText(/amusement/);

  await page.keyboard.type('zzz');
  await expect(page.getByText('No emotion by that name. Try another word.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await expect(screen.readings.first()).toHaveText(/anger/);
});

test('a message that is not to be read has no reading until it is undone', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say(ANGRY);
  await screen.readings.first().click();
  await screen.readingDetails.getByRole('button', { name: 'Don’t read this one' }).click();
  await expect(screen.readings).toHaveCount(0);
  await expect(screen.log).toContainText('Not read, as you asked.');
  const undo = screen.log.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();

  await page.reload();
  await expect(screen.log).toContainText('Not read, as you asked.');
  await undo.click();
  await expect(screen.readings.first()).toHaveText(/anger/);
  await expect(screen.readings.first()).toBeFocused();
});

test('what was taught is counted in the settings and forgotten there', async ({ page, app }) => {
  await makeSession(app.url, 'Words of mine', ['zorbing at six', 'zorbing at seven']);
  const screen = await open(page, app.url);
  await screen.sessionNamed('Words of mine').click();
  for (const index of [0, 1]) {
    await screen.readings.nth(index).click();
    await screen.readingDetails.last().getByRole('button', { name: 'Correct this' }).click();
    await page.getByRole('option', { name: 'nervousness' }).click();
    await expect(screen.readings.nth(index)).toHaveText(/nervousness/);
  }

  await page.keyboard.press('Control+,');
  await screen.settings.getByRole('tab', { name: 'Privacy' }).click();
  await screen.settings.getByRole('button', { name: 'Forget what you taught it (2 corrections)' }).click();
  await expect(screen.settings.getByText('Forgotten.')).toBeVisible();
  await expect(screen.settings.getByRole('button', { name: 'Nothing to forget yet' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(screen.readings.first()).toHaveText(/nervousness/);
});

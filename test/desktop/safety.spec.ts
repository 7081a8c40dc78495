import { expect, test } from './desktop-app.ts';

test('words that tell of danger bring help lines, which can be copied and put away', async ({ desktop }) => {
  const { window } = desktop;
  await desktop.say('I want to kill myself.');
  const card = window.getByRole('region', { name: 'You don\u2019t have to be alone with this' });
  await expect(card).toBeVisible();
  await card.getByLabel('Your country').selectOption({ label: 'United Kingdom' });
  await expect(card).toContainText('116 123');
  await card.getByRole('button', { name: 'Copy the number of Samaritans, 116 123' }).click();
  await expect(card.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await card.getByRole('button', { name: 'Not now' }).click();
  await expect(card).toBeHidden();
});

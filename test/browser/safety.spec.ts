import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test.use({ timezoneId: 'Europe/London', locale: 'en-GB' });

test('help lines under what tells of danger: for the country, changed on the card, put away for good', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await screen.say('This deadline is killing me.');
  await expect(page.getByRole('region', { name: /alone with this/ })).toHaveCount(0);

  await screen.say('I want to kill myself.');
  const card = page.getByRole('region', { name: 'You don\u2019t have to be alone with this' });
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('116 123');
  await expect(card.getByRole('link', { name: 'Samaritans' })).toHaveAttribute(
    'href',
    'https://www.samaritans.org',
  );
  await expect(card.getByRole('button', { name: 'Copy the number of Samaritans, 116 123' })).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'Help lines are shown under your message.' }),
  ).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }

  await card.getByLabel('Your country').selectOption({ label: 'Germany' });
  await expect(card).toContainText('0800 111 0 111');
  await card.getByLabel('Your country').selectOption({ label: 'Another country' });
  await expect(card.getByRole('link', { name: 'Find A Helpline' })).toBeVisible();
  await expect(card).not.toContainText('0800 111 0 111');

  await card.getByRole('button', { name: 'Not now' }).click();
  await expect(card).toHaveCount(0);
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Sessions' })
    .getByText(/deadline/)
    .first()
    .click();
  await expect(screen.own.last()).toHaveText('I want to kill myself.');
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Help lines' }).click();
  await expect(card).toHaveCount(1);
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

test('what is known is seen with its message, put into other words, pinned, forgotten and taken back', async ({
  page,
  app,
}) => {
  await makeSession(app.url, 'Earlier', [
    'I live in Berlin.',
    'My sister is called Mina.',
    'I moved to Lyon.',
  ]);
  const screen = await open(page, app.url);
  await screen.newSession.click();
  await screen.say('I love hiking.');

  await screen.companion.getByRole('button', { name: 'What I know' }).click();
  const knowledge = page.getByRole('dialog', { name: 'What I know' });
  const aboutYou = knowledge.getByRole('region', { name: 'About you' });
  const statement = (words: string) => aboutYou.getByRole('listitem').filter({ hasText: words }).first();
  await expect(statement('loves hiking')).toContainText('Said today');
  await expect(statement('moved to Lyon')).toContainText('Before that: 1 other');
  await expect(aboutYou.getByText('Lives in Berlin')).toBeHidden();
  await statement('moved to Lyon').getByText('Before that').click();
  await expect(aboutYou.getByText('lives in Berlin')).toBeVisible();
  await knowledge.getByText('What may be remembered').click();
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page)).toEqual([]);

  await knowledge.getByText('What may be remembered').click();

  // In other words; Esc ends the edit and not the page.
  await aboutYou.getByRole('button', { name: 'Put “loves hiking” into other words' }).click();
  await page.keyboard.press('Escape');
  await expect(statement('loves hiking')).toBeVisible();
  await expect(aboutYou.getByRole('button', { name: /^Put “loves hiking”/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'In other words' }).fill('loves long hikes');
  await page.keyboard.press('Enter');
  await expect(statement('loves long hikes')).toContainText('in your words');
  await aboutYou.getByRole('button', { name: /^Pin “sister's name is Mina”/ }).click();
  await expect(aboutYou.getByRole('listitem').first()).toContainText("sister's name is Mina");

  await aboutYou.getByRole('button', { name: 'Forget “loves long hikes”' }).click();
  await expect(statement('loves long hikes')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(statement('loves long hikes')).toBeVisible();

  // Its message is one click away, in whichever session it is.
  await statement('moved to Lyon')
    .getByRole('button', { name: /I moved to Lyon\.$/ })
    .click();
  await expect(knowledge).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Earlier' })).toBeVisible();
  await expect(page.locator('[data-position="4"]')).toBeFocused();

  // Switched off in this session, it stays so, and nothing is learnt here.
  await screen.companion.getByRole('button', { name: 'What I know' }).click();
  await knowledge.getByText('What may be remembered').click();
  await knowledge.getByRole('checkbox', { name: 'In this session, too' }).uncheck();
  await expect(knowledge.getByText('Off in this session', { exact: true })).toBeVisible();
  await expect(knowledge.getByRole('checkbox', { name: 'In this session, too' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await screen.say('I hate mushrooms.');
  await screen.companion.getByRole('button', { name: 'What I know' }).click();
  await expect(statement('loves long hikes')).toBeVisible();
  await expect(aboutYou.getByText('hates mushrooms')).toBeHidden();
});

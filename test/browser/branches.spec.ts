import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const CRUEL = 'I hate you, you are useless.';
const KIND = 'Thank you, I love talking to you.';

test('an edited message takes the place of the earlier one; both are there, and why it feels so follows', async ({
  page,
  context,
  app,
}) => {
  await makeSession(app.url, 'Twice', ['Hello there.', CRUEL, 'The train leaves at nine.']);
  const screen = await open(page, app.url);
  const there = await open(await context.newPage(), app.url);
  await expect(screen.own).toHaveText(['Hello there.', CRUEL, 'The train leaves at nine.']);
  const why = screen.companion.getByRole('region', { name: 'Why it feels so' });
  await screen.companion.getByRole('button', { name: 'Why?' }).click();
  await expect(why.getByRole('button', { name: `Because you said “${CRUEL}”` })).toBeVisible();

  await screen.log.getByRole('button', { name: 'Edit' }).nth(1).click();
  const editor = screen.log.getByRole('textbox', { name: 'Your message' });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue(CRUEL);
  await editor.fill(KIND);
  await editor.press('Enter');

  await expect(screen.own).toHaveText(['Hello there.', KIND]);
  await expect(screen.replies).toHaveCount(2);
  await expect(screen.composer).toBeFocused();
  const versions = screen.log.getByRole('group', { name: 'Versions of this message' });
  await expect(versions).toHaveText('2 of 2');
  await expect(why.getByRole('button', { name: `Because you said “${KIND}”` })).toBeVisible();
  await expect(why).not.toContainText(CRUEL);

  const earlier = versions.getByRole('button', { name: 'Earlier version' });
  await earlier.click();
  await expect(screen.own).toHaveText(['Hello there.', CRUEL, 'The train leaves at nine.']);
  await expect(versions).toHaveText('1 of 2');
  await expect(earlier).toBeFocused();
  await expect(why).not.toContainText(KIND);
  await why.getByRole('button', { name: `Because you said “${CRUEL}”` }).click();
  await expect(screen.log.locator('[data-position="2"]')).toBeInViewport();
  await expect(screen.log.locator('[data-position="2"]')).toContainText(CRUEL);
  await expect(there.own).toHaveText(['Hello there.', CRUEL, 'The train leaves at nine.']); // the other window, too

  await page.reload();
  await expect(screen.own).toHaveText(['Hello there.', CRUEL, 'The train leaves at nine.']);
  await versions.getByRole('button', { name: 'Later version' }).click();
  await expect(screen.own).toHaveText(['Hello there.', KIND]);
});

test('the keyboard alone edits what was said last, leaves it, and goes through the versions of a reply', async ({
  page,
  app,
}) => {
  await makeSession(app.url, 'By keyboard', ['I passed my exam!']);
  const screen = await open(page, app.url);
  await expect(screen.replies).toHaveCount(1);
  const editor = screen.log.getByRole('textbox', { name: 'Your message' });

  await page.keyboard.press('ArrowUp');
  await expect(editor).toBeFocused();
  await page.keyboard.type(' Finally');
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  await expect(screen.composer).toBeFocused();
  await expect(screen.own).toHaveText(['I passed my exam!']);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter'); // as it was: nothing changes
  await expect(editor).toHaveCount(0);
  await expect(screen.log.getByRole('group', { name: /^Versions/ })).toHaveCount(0);

  await page.keyboard.type('x');
  await page.keyboard.press('ArrowUp'); // the arrow is the composer's while something is in it
  await expect(editor).toHaveCount(0);
  await page.keyboard.press('Backspace');

  await page.getByRole('button', { name: 'Write again', exact: true }).click();
  const versions = screen.log.getByRole('group', { name: 'Versions of this reply' });
  await expect(versions).toHaveText('2 of 2');
  await versions.getByRole('button', { name: 'Earlier version' }).focus();
  await page.keyboard.press('Enter');
  await expect(versions).toHaveText('1 of 2');
  await expect(screen.replies).toHaveCount(1);

  await screen.log.getByRole('button', { name: 'Edit' }).focus();
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(screen.log.getByRole('button', { name: 'Edit' })).toBeFocused();
});

import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test('the newest session is first, and open when the app starts', async ({ page, app }) => {
  await makeSession(app.url, 'Older', ['I am proud of my garden.']);
  await makeSession(app.url, 'Newer', ['I am tired.']);
  const screen = await open(page, app.url);
  await expect(screen.sessions.locator('[data-session-row]')).toHaveText(['Newer', 'Older']);
  await expect(screen.sessions.getByRole('heading')).toHaveText(['Today']);
  await expect(screen.sessionNamed('Newer')).toHaveAttribute('aria-current', 'page');
  await expect(screen.own).toHaveText(['I am tired.']);

  await screen.sessionNamed('Older').click();
  await expect(screen.own).toHaveText(['I am proud of my garden.']);
  await page.goBack();
  await expect(screen.own).toHaveText(['I am tired.']);
});

test('a new session is empty, and comes to the top with its first message', async ({ page, app }) => {
  await makeSession(app.url, 'Before', ['Hello there.']);
  const screen = await open(page, app.url);
  await screen.newSession.click();
  await expect(page.getByRole('region', { name: /greeting$/ })).toBeVisible();
  await expect(screen.composer).toBeFocused();
  await screen.say('A fresh start feels good.');
  await expect(screen.sessions.locator('[data-session-row]')).toHaveText([/fresh start/, 'Before']);
});

test('what is typed stays with its session', async ({ page, app }) => {
  await makeSession(app.url, 'One');
  await makeSession(app.url, 'Two');
  const screen = await open(page, app.url);
  await screen.composer.fill('half a thought');
  await screen.sessionNamed('One').click();
  await expect(screen.composer).toHaveValue('');
  await screen.sessionNamed('Two').click();
  await expect(screen.composer).toHaveValue('half a thought');
});

test('a session is renamed in place, and keeps its name', async ({ page, app }) => {
  await makeSession(app.url, 'Plain name', ['Hello.']);
  const screen = await open(page, app.url);
  await screen.sessionNamed('Plain name').hover();
  await page.getByRole('button', { name: 'Options for “Plain name”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const field = page.getByRole('textbox', { name: 'Title of the session' });
  await expect(field).toBeFocused();
  await field.fill('A better name');
  await field.press('Enter');
  await expect(screen.sessionNamed('A better name')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A better name');

  await screen.sessionNamed('A better name').press('F2');
  await field.fill('Never mind');
  await field.press('Escape');
  await page.reload();
  await expect(screen.sessionNamed('A better name')).toBeVisible();
});

test('a deleted session can be taken back', async ({ page, app }) => {
  await makeSession(app.url, 'Stays', ['I stay.']);
  await makeSession(app.url, 'Goes', ['I go.']);
  const screen = await open(page, app.url);
  await screen.sessionNamed('Goes').press('Delete');
  await expect(screen.sessionNamed('Goes')).toBeHidden();
  await expect(screen.own).toHaveText(['I stay.']);
  await expect(page.getByText('“Goes” is in the trash.', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(screen.sessionNamed('Goes')).toBeVisible();
  await expect(screen.own).toHaveText(['I go.']);

  await screen.sessionNamed('Goes').press('Delete');
  await expect(screen.sessionNamed('Goes')).toBeHidden();
  await page.reload();
  await expect(screen.sessionNamed('Stays')).toBeVisible();
  await expect(screen.sessionNamed('Goes')).toBeHidden();
});

test('search finds words in every session and goes to the message', async ({ page, app }) => {
  const filler = Array.from({ length: 25 }, (_, index) => `Just another line, the ${index + 2}nd of many.`);
  await makeSession(app.url, 'Garden', ['The hydrangeas bloom again and I love it.', ...filler]);
  await makeSession(app.url, 'Work', ['My boss shouted at me.']);
  const screen = await open(page, app.url);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('hydrang');
  const hit = page.getByRole('button', { name: /You: .*hydrangeas bloom/ });
  await expect(hit.locator('mark')).toHaveText(['hydrang']);
  await hit.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Garden');
  const message = screen.own.filter({ hasText: 'hydrangeas' });
  await expect(message).toBeInViewport();
  await expect(page.locator('[data-position="0"]')).toBeFocused();

  await screen.search.fill('zeppelin');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await screen.search.press('Escape');
  await expect(screen.sessionNamed('Work')).toBeVisible();
});

test('both side panes can be put away, and stay so', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+\\');
  await expect(screen.companion).toBeHidden();
  await page.getByRole('button', { name: 'Hide sessions' }).click();
  await expect(screen.search).toBeHidden();
  await page.reload();
  await expect(screen.composer).toBeVisible();
  await expect(screen.companion).toBeHidden();
  await expect(screen.search).toBeHidden();
  await page.getByRole('button', { name: 'Show the companion' }).click();
  await expect(screen.companion).toBeVisible();
});

test('in a narrow window the panes are drawers', async ({ page, app }) => {
  await makeSession(app.url, 'One', ['First.']);
  await makeSession(app.url, 'Two', ['Second.']);
  await page.setViewportSize({ width: 420, height: 800 });
  const screen = await open(page, app.url);
  await expect(screen.companion).toBeHidden();

  await page.getByRole('button', { name: 'Show sessions' }).click();
  const drawer = page.getByRole('dialog', { name: 'Sessions' });
  await drawer.getByRole('button', { name: 'One', exact: true }).click();
  await expect(drawer).toBeHidden();
  await expect(screen.own).toHaveText(['First.']);

  await page.getByRole('button', { name: 'Show the companion' }).click();
  await expect(page.getByRole('dialog', { name: 'Companion' })).toContainText('Timeline');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

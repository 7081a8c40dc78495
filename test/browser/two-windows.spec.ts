import { makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

test('what one window does, the other shows', async ({ page, context, app }) => {
  await makeSession(app.url, 'Shared', ['I am proud of my garden.']);
  const here = await open(page, app.url);
  const otherPage = await context.newPage();
  const there = await open(otherPage, app.url);
  await expect(there.own).toHaveText(['I am proud of my garden.']);

  await here.say('And the roses are in bloom!');
  await expect(there.own).toHaveText(['I am proud of my garden.', 'And the roses are in bloom!']);
  await expect(there.replies).toHaveCount(2);

  await here.newSession.click();
  await here.say('A fresh start.');
  await expect(there.sessions.locator('[data-session-row]')).toHaveText(['A fresh start.', 'Shared']);
  await expect(there.own).toHaveCount(2); // and stays where it was

  await context.request.patch(`${app.url}/v1/settings`, { data: { theme: 'dark' } });
  for (const each of [page, otherPage])
    await expect(each.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a session that the other window deletes is left', async ({ page, context, app }) => {
  await makeSession(app.url, 'Kept', ['Hello.']);
  const id = await makeSession(app.url, 'Going', ['Goodbye.']);
  const here = await open(page, app.url);
  await expect(here.own).toHaveText(['Goodbye.']);
  await context.request.delete(`${app.url}/v1/sessions/${id}`);
  await expect(here.sessions.locator('[data-session-row]')).toHaveText(['Kept']);
  await expect(here.own).not.toHaveText(['Goodbye.']);
});

test('a turn of one’s own loads nothing twice', async ({ page, app }) => {
  await makeSession(app.url, 'Mine', ['Hello.']);
  const screen = await open(page, app.url);
  await expect(screen.own).toHaveText(['Hello.']);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' && pathname.startsWith('/v1/')) asked.push(pathname);
  });
  await screen.say('How are you?');
  await expect(screen.replies).toHaveCount(2);
  expect(asked.filter((path) => !path.endsWith('/timeline'))).toEqual([]); // the one thing that a turn does not tell
});

test('after a break of the connection everything is as it is elsewhere', async ({ page, context, app }) => {
  const id = await makeSession(app.url, 'Over a restart', ['Hello.']);
  const here = await open(page, app.url);
  await expect(here.own).toHaveText(['Hello.']);
  await context.setOffline(true);
  const renamed = await fetch(`${app.url}/v1/sessions/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Renamed meanwhile' }),
  });
  expect(renamed.status).toBe(200);
  await context.setOffline(false);
  await expect(here.sessionNamed('Renamed meanwhile')).toBeVisible();
});

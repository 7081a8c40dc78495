import { type DesktopApp, expect, test } from './desktop-app.ts';

const WORDS = 'I finally finished my thesis and I am so relieved!';

/** Everything that a session shows: what was said, what was read from it, and the moods of both. */
const shownIn = async ({ window }: DesktopApp) => ({
  conversation: await window.getByRole('article').allTextContents(),
  moods: await window.getByRole('table').allTextContents(),
});

test('a message typed gets an emotion and a reply, and the companion’s mood follows', async ({ desktop }) => {
  const { window } = desktop;
  await expect(desktop.composer).toBeFocused();
  const face = window.getByRole('img', { name: / looks / });
  const before = (await face.getAttribute('aria-label')) ?? '';

  const reply = await desktop.say(WORDS);

  await expect(reply).toHaveText(/\S/);
  const own = window.getByRole('article', { name: /^You/ });
  await expect(own.getByRole('button', { name: /^Sounds like .*\d+%/ })).toBeVisible();
  await expect(face).not.toHaveAttribute('aria-label', before);
  await expect(
    window
      .getByRole('navigation', { name: 'Sessions' })
      .getByText(/thesis/)
      .first(),
  ).toBeVisible();
});

test('quit and started again, all of it is still there', async ({ launch }) => {
  const first = await launch();
  await first.say(WORDS);
  const before = await shownIn(first);
  await first.quit();

  const second = await launch();
  await second.window
    .getByRole('navigation', { name: 'Sessions' })
    .getByRole('button', { name: /^I finally finished/ })
    .click();

  await expect(second.window.getByRole('article').filter({ hasText: WORDS })).toBeVisible();
  await expect.poll(() => shownIn(second)).toEqual(before);
});

test('a crash right after sending loses none of the person’s words', async ({ launch }) => {
  const first = await launch();
  await first.composer.fill(WORDS);
  await first.composer.press('Enter');
  // The reading arrives only after the message is on disk.
  await expect(first.window.getByRole('button', { name: /^Sounds like/ })).toBeVisible();
  const gone = new Promise((done) => first.app.process().once('exit', done));
  first.app.process().kill('SIGKILL');
  await gone;

  const second = await launch();
  await second.window
    .getByRole('navigation', { name: 'Sessions' })
    .getByText(/finished my thesis/)
    .first()
    .click();
  await expect(second.window.getByRole('article').filter({ hasText: WORDS })).toBeVisible();
});

test('a reload of the window connects anew and shows the same conversation', async ({ desktop }) => {
  await desktop.say(WORDS);
  await desktop.window.reload();
  await expect(desktop.window.getByRole('article').filter({ hasText: WORDS })).toBeVisible();
  await desktop.say('And now I can sleep.');
});

import { expect, test } from './app.ts';
import { open } from './screen.ts';

const SAD = 'My dog died last night and I cannot stop crying. I miss him so much.';

test('greets, and a conversation runs at once, without a key, an account or a network', async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await expect(page.getByRole('region', { name: /greeting$/ })).toContainText(/\w{3,}/);

  await screen.composer.fill(SAD);
  await screen.composer.press('Enter');

  await expect(screen.own).toHaveText([SAD]);
  await expect(screen.composer).toHaveValue('');
  await expect(screen.composer).toBeFocused();
  await expect(screen.replies).toHaveCount(1);
  await expect(screen.replies).toContainText(/\w{3,}/);
  await expect(page.getByRole('button', { name: 'Write again' })).toBeVisible();
  await expect(screen.sessionNamed(/dog/)).toHaveAttribute('aria-current', 'page');
});

test('shows what was read: emoji, phrase, and the top labels with their scores', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say(SAD);

  const line = screen.readings.first();
  await expect(line).toHaveText(/Sounds like .*(sadness|grief)/i);
  await expect(line).toHaveText(/[😢💔]/u);
  await expect(line).toHaveText(/\d+%/);

  await line.click();
  const details = screen.readingDetails;
  await expect(details.getByRole('listitem')).toHaveCount(5);
  await expect(details.getByRole('listitem').first()).toHaveText(/(sadness|grief).*\d+%/);
  await expect(details).toContainText('How likely a person would perceive');
  await expect(details).toContainText(/Valence\s*−0\.\d\d/);
  await expect(details).toContainText(/Arousal/);
  await expect(details).toContainText('Read on this machine');
  await line.click();
  await expect(details).toBeHidden();
});

test('the mood of the companion moves with what is said', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say(SAD);
  const afterSad = await screen.face.getAttribute('aria-label');
  await screen.say('Thank you! You are wonderful, I feel so much better and I am really happy now!');
  await expect(screen.face).not.toHaveAttribute('aria-label', afterSad ?? '');
});

test('words appear gradually, and the whole reply within two seconds', async ({ page, app }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const screen = await open(page, app.url);
  // Every length that the reply has on its way, and when, as a reader would see it.
  await page.evaluate(() => {
    const growth: { length: number; at: number }[] = [];
    Object.assign(window, { growth });
    const look = () => {
      const texts = document.querySelectorAll('[role="log"] article:not([aria-label^="You"]) [dir="auto"]');
      const length = texts.length > 1 ? (texts[texts.length - 1]?.textContent?.length ?? 0) : 0;
      if (length > 0 && growth.at(-1)?.length !== length) growth.push({ length, at: performance.now() });
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await screen.say(SAD);
  const growth = await page.evaluate(
    () => (window as unknown as { growth: { length: number; at: number }[] }).growth,
  );
  expect(growth.length).toBeGreaterThan(2);
  expect(growth.length).toBeLessThan(40);
  expect((growth.at(-1)?.at ?? 0) - (growth[0]?.at ?? 0)).toBeLessThan(2_000);
});

test('after a restart all of it is still there, the mood included', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await screen.say(SAD);
  await screen.say('Everybody tells me to get over it and that makes me so angry!');
  const texts = [await screen.own.allTextContents(), await screen.replies.allTextContents()];
  const reading = await screen.readings.first().textContent();
  const face = await screen.face.getAttribute('aria-label');

  await app.restart();
  await open(page, app.url);

  await expect(screen.own).toHaveText(texts[0] ?? []);
  await expect(screen.replies).toHaveText(texts[1] ?? []);
  await expect(screen.readings.first()).toHaveText(reading ?? '');
  await expect(screen.face).toHaveAttribute('aria-label', face ?? '');
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
});

test('keeps paragraphs, line breaks, emoji and other scripts as they were written', async ({ page, app }) => {
  const screen = await open(page, app.url);
  const text = 'First line\nsecond line\n\nNew paragraph 👩‍👩‍👧 <b>not bold</b> — 今日は悲しい';
  await screen.composer.fill(text);
  await screen.composer.press('Enter');
  await expect(screen.own).toHaveCount(1);
  expect(await screen.own.first().innerText()).toBe(text);
});

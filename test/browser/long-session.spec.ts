import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { chooseGemini } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const MESSAGES = 2_000;
/** What a chat of any length may cost. */
const MOST_NODES = 3_000;

test.beforeEach(async ({ app }) => {
  await app.stop();
  execFileSync(process.execPath, [
    fileURLToPath(import.meta.resolve('./seed.ts')),
    app.dataDir,
    `${MESSAGES}`,
  ]);
  await app.restart();
});

const countNodes = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

/** The scroll offset and height of the conversation, in CSS pixels. */
const scrollOf = (page: Page) =>
  page.evaluate(() => {
    const log = document.querySelector('[role="log"]');
    if (log === null) throw new Error('no conversation');
    return { top: log.scrollTop, fromEnd: log.scrollHeight - log.clientHeight - log.scrollTop };
  });

test(`${MESSAGES} messages open at the end, and stay under ${MOST_NODES} nodes while scrolling`, async ({
  page,
  app,
}) => {
  const screen = await open(page, app.url);
  await expect(page.locator(`[data-position="${MESSAGES - 1}"]`)).toBeInViewport();
  await expect(screen.own.last()).toContainText(`Message ${MESSAGES - 2}.`);
  expect(await countNodes(page)).toBeLessThan(MOST_NODES);

  await screen.log.hover();
  for (let step = 0; step < 12; step++) {
    await page.mouse.wheel(0, -1_500);
    await expect(screen.own.first()).toBeVisible();
    expect(await countNodes(page)).toBeLessThan(MOST_NODES);
  }
  await expect(page.getByRole('button', { name: 'Latest' })).toBeVisible();
  await screen.log.press('Home');
  await expect(page.locator('[data-position="0"]')).toContainText('Message 0.');
  expect(await countNodes(page)).toBeLessThan(MOST_NODES);
});

test.describe('while a reply is written', () => {
  test.use({ geminiKey: FAKE_GEMINI_KEY });

  test('the view follows it at the end, and stays where the reader went otherwise', async ({
    page,
    app,
    gemini,
  }) => {
    await chooseGemini(app.url);
    gemini.reply = Array.from({ length: 40 }, (_, line) => `Line ${line} of a long reply.\n\n`);
    gemini.behave('hold');
    const screen = await open(page, app.url);
    await screen.composer.fill('Tell me a long story.');
    await screen.composer.press('Enter');
    gemini.release(20);
    await expect(screen.replies.last()).toContainText('Line 19');
    await expect.poll(async () => (await scrollOf(page)).fromEnd).toBeLessThan(40);

    await screen.log.hover();
    await page.mouse.wheel(0, -900);
    await expect(page.getByRole('button', { name: 'Latest' })).toBeVisible();
    const { top } = await scrollOf(page);
    gemini.release(20);
    const pill = page.getByRole('button', { name: 'New messages' });
    await expect(pill).toBeVisible();
    expect(Math.abs((await scrollOf(page)).top - top)).toBeLessThan(3);

    await pill.click();
    await expect(screen.replies.last()).toContainText('Line 39');
    await expect.poll(async () => (await scrollOf(page)).fromEnd).toBeLessThan(40);
    await expect(pill).toBeHidden();
  });
});

test('opening a reading leaves its line where it was', async ({ page, app }) => {
  const screen = await open(page, app.url);
  const line = page
    .locator(`[data-position="${MESSAGES - 2}"]`)
    .getByRole('button', { name: /^Sounds like / });
  await expect(page.locator(`[data-position="${MESSAGES - 1}"]`)).toBeInViewport();
  await expect.poll(async () => (await scrollOf(page)).fromEnd).toBeLessThan(2);
  // Hovering waits until it moves no more.
  await line.hover();
  let before = await line.boundingBox();
  // The list may be drawing the row anew at this very moment.
  await expect.poll(async () => (before = await line.boundingBox())).not.toBeNull();
  await line.click();
  await expect(screen.readingDetails).toBeVisible();
  await expect
    .poll(async () => Math.abs(((await line.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
    .toBeLessThan(3);
});

test('a jump goes anywhere in the session at once', async ({ page, app }) => {
  const screen = await open(page, app.url);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Message 314');
  await page.getByRole('button', { name: /You: .*Message 314/ }).click();
  await expect(page.locator('[data-position="314"]')).toBeInViewport();
  await expect(page.locator('[data-position="314"]')).toBeFocused();
  await expect(screen.own.filter({ hasText: 'Message 314.' })).toBeVisible();
  expect(await countNodes(page)).toBeLessThan(MOST_NODES);

  await page.getByRole('button', { name: 'Latest' }).click();
  await expect(page.locator(`[data-position="${MESSAGES - 1}"]`)).toBeInViewport();
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { chooseGemini, makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { HOSTILE_MARKDOWN } from './hostile-markdown.ts';
import { open } from './screen.ts';

test.use({ geminiKey: FAKE_GEMINI_KEY });

const REPLY = `## A plan for *tonight*

1. Write it **down**

   and then put it away
2. [Walk](https://walks.example/route?long=1) a little

- [x] tea
- [ ] sleep

| hour | what |
|:-----|-----:|
| 21   | tea  |

Einstein wrote $E = mc^2$, it costs $5 or $10.

\`\`\`ts
const calm: number = 1; // a start
\`\`\`

![a lake](https://pictures.example/lake.png)

See http://plain.example and <b>this</b>.`;

test('a reply in Markdown is laid out, and what it links to or shows waits for a click', async ({
  page,
  app,
  gemini,
  context,
}) => {
  await chooseGemini(app.url);
  gemini.reply = REPLY;
  const screen = await open(page, app.url);
  await screen.say('I *really* need a plan');
  await expect(screen.own.last().locator('em')).toHaveText('really');
  const reply = screen.replies.last();

  await expect(reply.getByText('A plan for tonight')).toBeVisible();
  await expect(reply.getByRole('listitem').nth(0)).toContainText('and then put it away');
  await expect(reply.getByRole('img', { name: 'Done:', exact: true })).toBeVisible();
  await expect(reply.getByRole('cell', { name: 'tea' })).toHaveCSS('text-align', 'right');
  await expect(reply.locator('.katex')).toHaveCount(1);
  await expect(reply.getByText('it costs $5 or $10')).toBeVisible();
  await expect(reply.locator('pre span[style*="--code-token-keyword"]').first()).toHaveText('const');
  await expect(reply.getByText('See http://plain.example and <b>this</b>.')).toBeVisible();
  await expect(reply.locator('a, img')).toHaveCount(0);

  await reply.getByRole('button', { name: 'Copy the ts code' }).click();
  await expect(reply.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();

  const question = page.getByRole('dialog', { name: 'Open this page in your browser?' });
  await reply.getByRole('link', { name: 'a lake' }).click();
  await expect(question).toContainText('pictures.example');
  await page.keyboard.press('Escape');
  await expect(reply.getByRole('link', { name: 'a lake' })).toBeFocused();

  await reply.getByRole('link', { name: 'Walk' }).press('Enter');
  await expect(question).toContainText('https://walks.example/route?long=1');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  // Nothing is asked before the person agrees; then the browser, in a page that knows nothing of this one.
  await context.route('https://walks.example/**', (route) => route.fulfill({ body: 'a map' }));
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    question.getByRole('button', { name: 'Open', exact: true }).click(),
  ]);
  await opened.waitForLoadState();
  expect(opened.url()).toBe('https://walks.example/route?long=1');
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await opened.close();
});

test('a reply that streams in never shows the marks of what is not closed yet, and keeps what it has laid out', async ({
  page,
  app,
  gemini,
}) => {
  await chooseGemini(app.url);
  gemini.reply = ['First **things', ' first**.\n\nThen `co', 'de`.\n\n```py\nx = ', '1\n```\n\nDone.'];
  gemini.behave('hold');
  const screen = await open(page, app.url);
  await screen.composer.fill('Help');
  await screen.composer.press('Enter');
  const reply = screen.log.getByRole('article').last();
  gemini.release(1);
  await expect(reply.locator('strong')).toHaveText('things');
  await expect(reply).not.toContainText('*');
  const first = await reply.locator('p').first().elementHandle();
  gemini.release(1);
  await expect(reply.locator('p code')).toHaveText('co');
  gemini.release(1);
  await expect(reply.locator('pre')).toContainText('x =');
  gemini.release(1);
  await expect(reply.getByText('Done.')).toBeVisible();
  expect(await first?.evaluate((paragraph) => paragraph.isConnected)).toBe(true);
});

test(`${HOSTILE_MARKDOWN.length} hostile texts, said by the person and by the model, run nothing, load nothing, lead nowhere`, async ({
  page,
  app,
  gemini,
}) => {
  expect(HOSTILE_MARKDOWN.length).toBeGreaterThanOrEqual(300);
  test.setTimeout(60_000);
  await chooseGemini(app.url);
  const messages = batches(HOSTILE_MARKDOWN, 24);
  gemini.reply = ({ body }) => lastWords(body);
  await makeSession(app.url, 'Hostile', messages);

  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen, xss: () => seen.push('xss') });
    for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
      window[name] = (() => seen.push(name)) as never;
    }
  });
  const screen = await open(page, app.url);
  await page.getByText('Hostile', { exact: true }).first().click();
  const last = messages.length * 2 - 1;
  await expect(page.locator(`[data-position="${last}"]`)).toBeVisible();
  await screen.log.hover();
  const drawn = new Set<number>();
  const found = new Set<string>();
  await expect
    .poll(
      async () => {
        for (const position of await drawnPositions(page)) drawn.add(position);
        for (const danger of await dangers(page)) found.add(danger);
        await page.mouse.wheel(0, -4_000);
        return drawn.size;
      },
      { intervals: [50], timeout: 30_000 },
    )
    .toBe(messages.length * 2);
  expect([...found]).toEqual([]);
  await hover(page);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(page.url().startsWith(app.url)).toBe(true);
  await expect(screen.composer).toBeEnabled();
});

/** The messages on the page whose words are there. */
const drawnPositions = (page: Page): Promise<number[]> =>
  page.locator('[data-position]').evaluateAll(
    (rows) =>
      rows
        .filter((row) => (row.querySelector('[dir="auto"]')?.textContent ?? '') !== '')
        .map((row) => Number(row.getAttribute('data-position')))
        .filter((position) => position >= 0), // the greeting
  );

/** What a message must not bring into the page. */
const dangers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const active =
      'script, iframe, frame, object, embed, link, style, base, meta, form, input, a, img, video, audio, source, use, foreignObject, animate, template';
    const found = [...document.querySelectorAll('[role="log"] [dir="auto"] *')].filter(
      (element) =>
        element.matches(active) ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') || (name !== 'title' && /script:|url\(|evil/i.test(value)),
        ),
    );
    return found.map((element) => element.outerHTML.slice(0, 200));
  });

/** A pointer over everything that is drawn, and the focus on everything that takes it. */
const hover = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('[role="log"] [dir="auto"] *')) {
      for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focusin']) {
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
      if (element instanceof HTMLElement) element.focus();
    }
  });

function batches(texts: readonly string[], size: number): string[] {
  const found: string[] = [];
  for (let from = 0; from < texts.length; from += size) {
    found.push(
      texts
        .slice(from, from + size)
        .join('\n\n')
        .slice(0, 31_000),
    );
  }
  return found;
}

/** What the person said last, as the fake is asked. */
function lastWords({ contents }: { contents?: readonly { parts?: readonly { text?: string }[] }[] }): string {
  return (contents?.at(-1)?.parts ?? []).map(({ text }) => text ?? '').join('');
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PRESETS } from '#shared/personas/presets.ts';
import { cardChunk, cardV3, pngWith } from '../fakes/character-card.ts';
import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { startFakeOllama } from '../fakes/ollama.ts';
import { startFakeOpenAi } from '../fakes/openai.ts';
import { addEndpoint, chooseGemini, endSession, makeSession } from './api.ts';
import { expect, test } from './app.ts';
import { open } from './screen.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Serious and critical findings, as "rule: what breaks it". In the dark only colours are looked at: the rest of the
 * page is the same.
 */
async function findings(page: Page): Promise<string[]> {
  // What moves in is half transparent for a moment, and has no contrast then.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const axe = new AxeBuilder({ page });
  const { violations } = await (isDark
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(TAGS)
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the first screen', async ({ page, app }) => {
      await open(page, app.url);
      expect(await findings(page)).toEqual([]);
    });

    test('a conversation, with a reading and the reasons of the mood open', async ({ page, app }) => {
      const screen = await open(page, app.url);
      await screen.say('I failed my exam and I am so disappointed in myself.');
      await screen.say('Thank you, that helps. You are kind!');
      await screen.readings.first().click();
      await page.getByRole('button', { name: /^Why/ }).click();
      expect(await findings(page)).toEqual([]);
    });

    test('a reading that is being corrected, and then is', async ({ page, app }) => {
      const screen = await open(page, app.url);
      await screen.say('I failed my exam and I am so disappointed in myself.');
      await screen.readings.first().click();
      await page.getByRole('button', { name: 'Correct this' }).click();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.type('proud');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('a message that is being changed, and its versions', async ({ page, app }) => {
      const screen = await open(page, app.url);
      await screen.say('I failed my exam.');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type(' Twice.');
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(screen.log.getByRole('group', { name: 'Versions of this message' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Write again' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('an emotion that is not found, and a message that is not read', async ({ page, app }) => {
      const screen = await open(page, app.url);
      await screen.say('I failed my exam and I am so disappointed in myself.');
      await screen.readings.first().click();
      await page.getByRole('button', { name: 'Correct this' }).click();
      await page.keyboard.type('zzz');
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Don’t read this one' }).click();
      await expect(screen.log).toContainText('Not read, as you asked.');
      expect(await findings(page)).toEqual([]);
    });

    test('the list of sessions: menu, renaming, search, a deleted one', async ({ page, app }) => {
      await makeSession(app.url, 'Alpha', ['Roses are red.']);
      await makeSession(app.url, 'Beta', ['Violets are blue.']);
      const screen = await open(page, app.url);
      await screen.sessionNamed('Beta').hover();
      await page.getByRole('button', { name: 'Options for “Beta”' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await findings(page)).toEqual([]);

      await page.getByRole('menuitem', { name: 'Rename' }).click();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await screen.sessionNamed('Alpha').press('Delete');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      expect(await findings(page)).toEqual([]);

      await screen.search.fill('violets');
      await expect(page.getByRole('button', { name: /You: Violets are blue/ })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('every page of the settings', async ({ page, app }) => {
      const screen = await open(page, app.url);
      await page.keyboard.press('Control+,');
      const tabs = screen.settings.getByRole('tab');
      await expect(tabs.first()).toBeVisible();
      for (const tab of await tabs.all()) {
        await tab.click();
        expect(await findings(page)).toEqual([]);
      }
    });

    test('who one talks with: the menu, the editor with a saved one, an imported card, a file that is refused', async ({
      page,
      app,
    }) => {
      test.slow(); // several scans, each of the whole page
      await page.request.post(`${app.url}/v1/personas`, {
        data: { title: 'Evenings', persona: PRESETS[0]!.persona },
      });
      await open(page, app.url);
      await page.getByRole('button', { name: /^Talk with/ }).click();
      await expect(page.getByRole('menuitem', { name: /^Evenings/ })).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('menuitem', { name: /^Somebody else/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Who you talk with' });
      await dialog.getByRole('button', { name: 'Keep this one' }).click();
      const choose = (name: string, content: Buffer) =>
        dialog
          .getByLabel('A persona or a character card')
          .setInputFiles({ name, mimeType: 'image/png', buffer: content });
      await choose('none.png', pngWith());
      await expect(dialog.getByRole('alert')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await choose('ava.png', pngWith(cardChunk('ccv3', cardV3({ description: 'long '.repeat(2_000) }))));
      await expect(dialog.getByRole('region', { name: 'Shortened' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('the providers: one that was added, its models, who writes instead, who reads', async ({
      page,
      app,
    }) => {
      test.slow(); // several scans, each of the whole page
      const endpoint = await startFakeOpenAi({ needsKey: false });
      const ollama = await startFakeOllama();
      const id = await addEndpoint(app.url, { name: 'Work', url: endpoint.url, model: 'test-small' });
      await page.request.put(`${app.url}/v1/providers/${id}/headers/x-team`, { data: { value: 'blue' } });
      await page.request.patch(`${app.url}/v1/settings`, {
        data: {
          fallbacks: [{ provider: id, model: null }],
          detection: { mode: 'refined', provider: id, model: null },
          providers: { ollama: { baseUrl: ollama.url } },
        },
      });
      const { settings } = await open(page, app.url);
      await page.keyboard.press('Control+,');
      await expect(settings.getByText(/^Ollama runs on this machine/)).toBeVisible();
      await settings.getByRole('button', { name: 'Set up Work' }).click();
      await settings.getByText('Extra headers').click();
      for (const part of ['When it cannot write', 'How it writes', 'Who reads the emotion']) {
        await settings.getByText(part).first().click();
      }
      await settings.getByRole('button', { name: 'Add who writes instead' }).click();
      await settings.getByRole('button', { name: 'Add a provider' }).click();
      expect(await findings(page)).toEqual([]);
      await settings.getByRole('combobox', { name: 'Work model' }).click();
      await expect(settings.getByRole('listbox')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await settings.getByRole('button', { name: 'Remove this provider' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await ollama.close();
      await endpoint.close();
    });

    test('who writes: the switch in the header, what a reply took, and writing it again', async ({
      page,
      app,
    }) => {
      test.slow(); // several scans, each of the whole page
      const endpoint = await startFakeOpenAi({ needsKey: false });
      const id = await addEndpoint(app.url, { name: 'Work', url: endpoint.url, model: 'gone' });
      await page.request.patch(`${app.url}/v1/settings`, {
        data: {
          generation: { provider: id, model: null },
          fallbacks: [{ provider: id, model: 'test-large' }],
        },
      });
      const screen = await open(page, app.url);
      await screen.say('Who are you?');
      await expect(screen.replies).toContainText('Written by test-large, because Work (gone) could not');
      await screen.replies.getByRole('button', { name: 'What it took' }).click();
      await page.getByRole('button', { name: 'With another model' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Another model…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: /^Replies by/ }).click();
      await page.getByRole('radio', { name: /^Work/ }).click();
      await page.getByRole('combobox', { name: 'Model' }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await endpoint.close();
    });

    test('a queue: waiting, being changed, paused', async ({ page, app, gemini }) => {
      test.slow(); // several scans, each of the whole page
      await page.request.put(`${app.url}/v1/providers/gemini/key`, { data: { key: FAKE_GEMINI_KEY } });
      await chooseGemini(app.url);
      gemini.behave('hold');
      const screen = await open(page, app.url);
      for (const text of ['First.', 'Second.', 'Third.']) {
        await screen.composer.fill(text);
        await screen.composer.press('Enter');
        await expect(screen.stop).toBeVisible();
        await expect(screen.own).toHaveCount(1);
      }
      await screen.composer.fill('Fourth, not yet.');
      expect(await findings(page)).toEqual([]);
      await screen.queue.getByRole('button', { name: 'Change this message' }).first().click();
      gemini.release();
      await expect(screen.replies).toContainText('You');
      await screen.stop.click();
      await expect(screen.queue).toContainText('Waiting until you send them.');
      await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('errors: a failed reply, a refused message, an ended session', async ({ page, app, gemini }) => {
      await page.request.put(`${app.url}/v1/providers/gemini/key`, { data: { key: FAKE_GEMINI_KEY } });
      await chooseGemini(app.url);
      gemini.behave('401');
      const screen = await open(page, app.url);
      await screen.composer.fill('Hello?');
      await screen.composer.press('Enter');
      await expect(screen.log.getByRole('alert')).toBeVisible();
      await screen.composer.fill('a'.repeat(32_001));
      await screen.composer.press('Enter');
      expect(await findings(page)).toEqual([]);

      await endSession(app.url, await makeSession(app.url, 'Over'));
      await page.goto(`${app.url}/#/new`);
      await page.reload();
      await screen.sessionNamed('Over').click();
      await expect(page.getByText('This session has ended.')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('a narrow window with either drawer open', async ({ page, app }) => {
      await makeSession(app.url, 'Alpha', ['Roses are red.']);
      await page.setViewportSize({ width: 420, height: 800 });
      await open(page, app.url);
      for (const name of ['Show sessions', 'Show the companion']) {
        await page.getByRole('button', { name }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });
  });
}

test.describe('signing in', () => {
  test.use({ access: 'token' });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in ${colorScheme}`, async ({ page, app }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(app.url);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });
  }
});

test('a finished reply is announced once and whole, the words streaming in are not', async ({
  page,
  app,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const screen = await open(page, app.url);
  await page.evaluate(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const region = document.querySelector('main [aria-live="polite"]');
    new MutationObserver(() => announced.push(region?.textContent ?? '')).observe(region!, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await screen.say('I feel proud of what I made today.');
  const reply = await screen.replies.locator('[dir="auto"]').first().textContent();
  const announced = await page.evaluate(() => (window as unknown as { announced: string[] }).announced);
  expect(announced.filter((text) => text !== '')).toEqual([`EmotionGPT: ${reply}`]);
  await expect(screen.log).toHaveAttribute('aria-live', 'off');
});

test('everything of the main job works by keyboard alone', async ({ page, app }) => {
  await makeSession(app.url, 'First', ['A first message about lemons.']);
  await makeSession(app.url, 'Second', ['A second message.']);
  const screen = await open(page, app.url);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  // From the search into the list, down a row, open it, rename it.
  await press('Control+f', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First');
  await expect(screen.composer).toBeFocused();
  await press('Control+f', 'ArrowDown', 'F2');
  await page.keyboard.type('Lemons');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lemons');

  // Say something; the focus stays where the next words go.
  await press('Control+n');
  await page.keyboard.type('I am');
  await press('Shift+Enter');
  await page.keyboard.type('so grateful!');
  await press('Enter');
  await expect(screen.own).toHaveText(['I am\nso grateful!']);
  await expect(screen.composer).toBeFocused();
  await expect(page.getByRole('button', { name: 'Write again' })).toBeVisible();

  // Backwards out of the composer: write again by whom, write again, the reply's own, who wrote, then the reading.
  await press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'With another model' })).toBeFocused();
  await press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Write again' })).toBeFocused();
  await press('Shift+Tab');
  await expect(screen.replies.getByRole('button', { name: 'More for this message' })).toBeFocused();
  await press('Shift+Tab');
  await expect(screen.replies.getByRole('button', { name: 'Copy this message' })).toBeFocused();
  await press('Shift+Tab');
  await expect(page.getByRole('button', { name: /^Written by/ })).toBeFocused();
  await press('Shift+Tab', 'Enter');
  await expect(screen.readingDetails).toBeVisible();

  // Settings and back; the first stop of the page leads to the composer.
  await press('Control+,');
  await expect(screen.settings).toBeVisible();
  await press('Escape');
  await expect(screen.settings).toBeHidden();
  await expect(screen.readings.first()).toBeFocused();
  const skip = page.getByRole('button', { name: 'Skip to the message field' });
  await expect(page.locator('a, button, input, textarea').first()).toHaveText('Skip to the message field');
  await skip.focus();
  await expect(skip).toBeInViewport();
  await press('Enter');
  await expect(screen.composer).toBeFocused();
});

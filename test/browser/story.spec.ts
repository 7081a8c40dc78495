/** The story of somebody's feelings, on a backend with two months of talks in it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { FAKE_GEMINI_KEY } from '../fakes/gemini.ts';
import { chooseGemini, makeSession } from './api.ts';
import { type App, expect, test } from './app.ts';
import { findings } from './findings.ts';
import { open } from './screen.ts';

const MESSAGES = 120;
const DAYS = 60;

async function seed(app: App): Promise<void> {
  await app.stop();
  const program = fileURLToPath(import.meta.resolve('./seed-story.ts'));
  execFileSync(process.execPath, [program, app.dataDir, `${MESSAGES}`, `${DAYS}`]);
  await app.restart();
}

/** Opens a page of the story. */
async function openStory(page: Page, app: App, query = 'unit=all') {
  await page.goto(`${app.url}/#/story?${query}`);
  await expect(page.getByRole('heading', { name: 'Your story' })).toBeVisible();
  return {
    chart: page.getByRole('slider', { name: /over time/ }),
    part: (name: string) => page.getByRole('region', { name, exact: true }),
    tab: (name: string) => page.getByRole('tab', { name }),
    shown: page.getByRole('region', { name: 'Pleasant and stirred, over time' }).getByRole('status').first(),
  };
}

test.describe('with two months of talks', () => {
  test.beforeEach(({ app }) => seed(app));

  test('a message is found in the chart by keyboard, opened, and the way leads back', async ({
    page,
    app,
  }) => {
    await open(page, app.url);
    await page.getByRole('button', { name: 'Your story' }).click();
    await page.getByRole('radio', { name: 'All' }).click();
    const { chart } = await openStory(page, app);
    await expect(page.locator('canvas')).toHaveCount(2);
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(chart).toHaveAttribute('aria-valuenow', '1');
    await expect(chart).toHaveAttribute('aria-valuetext', /1 message\. Sounded .+ felt /);
    await page.keyboard.press('ArrowRight');
    await expect(chart).toHaveAttribute('aria-valuenow', '2');
    const words = page.getByText(/^“/).first();
    await expect(words).toBeVisible();
    const said = (await words.innerText()).replace(/[“”]/g, '');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-position="1"]')).toContainText(said);
    await expect(page).toHaveURL(/#\/session\/story-0/);
    await page.getByRole('button', { name: 'Back to your story' }).click();
    await expect(page).toHaveURL(/#\/story\?unit=all/);
    await expect(page.getByRole('radio', { name: 'All' })).toBeChecked();
  });

  test('wheel, dragging, marking and keys change what is shown, and lead back', async ({ page, app }) => {
    const { chart, shown } = await openStory(page, app);
    await expect(page.locator('canvas')).toHaveCount(2);
    const whole = await shown.innerText();
    const box = (await page.locator('canvas').first().boundingBox())!;
    const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
    const hover = at(0.5);
    await page.mouse.move(hover.x, hover.y);
    await expect(page.getByText(/^“/).first()).toBeVisible();
    await page.mouse.wheel(0, -600);
    await expect(shown).not.toHaveText(whole);
    const zoomed = await shown.innerText();
    await page.mouse.down();
    await page.mouse.move(at(0.3).x, hover.y, { steps: 4 });
    await page.mouse.up();
    await expect(shown).not.toHaveText(zoomed);
    await expect(page).toHaveURL(/#\/story/); // dragging opens nothing
    await page.getByRole('button', { name: 'Back to All time' }).click();
    await expect(shown).toHaveText(whole);

    await page.mouse.move(at(0.25).x, hover.y);
    await page.keyboard.down('Shift');
    await page.mouse.down();
    await page.mouse.move(at(0.5).x, hover.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(shown).not.toHaveText(whole);

    await chart.focus();
    await page.keyboard.press('0');
    await expect(shown).toHaveText(whole);
    await page.keyboard.press('+');
    await expect(shown).not.toHaveText(whole);
    await page.keyboard.press('-');
    await expect(shown).toHaveText(whole);
  });

  test('what is shown is a table, and is saved as table, drawing and picture', async ({ page, app }) => {
    const { part } = await openStory(page, app);
    const chart = part('Pleasant and stirred, over time');
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const [, ...rows] = (await saved('Table (CSV)')).toString().trim().split('\r\n');
    expect(rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0)).toBe(MESSAGES);
    expect((await saved('Drawing (SVG)')).toString()).toMatch(/^<svg .*Your story/);
    expect((await saved('Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG');
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    await expect(chart.getByRole('row')).toHaveCount(rows.length + 1);
    const plane = part('The plane of feelings');
    await plane.getByRole('button', { name: 'Show as a table' }).click();
    await expect(plane.getByRole('row')).toHaveCount(MESSAGES + 1);
  });

  test('a day is reached by keyboard, and a note to it stays, goes and comes back', async ({ page, app }) => {
    const { part } = await openStory(page, app, 'tab=days&unit=all');
    const days = part('Calendar').getByRole('button', { name: /message/ });
    await expect(days.last()).toHaveAttribute('aria-label', /sounded (faintly|clearly|strongly) /);
    await days.last().focus();
    // Something was said every other day.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const note = page.getByRole('textbox', { name: 'Your note to this day' });
    await note.fill('The day of the storm.');
    await page.getByRole('button', { name: 'Save the note' }).click();
    await expect(page.getByRole('button', { name: /with a note$/ })).toHaveCount(1);
    await page.reload();
    await page.getByRole('button', { name: /with a note$/ }).click();
    await expect(note).toHaveValue('The day of the storm.');
    await page.getByRole('button', { name: 'Delete the note' }).click();
    await expect(page.getByRole('button', { name: /with a note$/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: /with a note$/ })).toHaveCount(1);
    await page.getByRole('button', { name: 'See this day in the chart' }).click();
    await expect(page.getByRole('radio', { name: 'Day', exact: true })).toBeChecked();
  });

  test('feelings, what followed, hours and words are there, and follow what is chosen', async ({
    page,
    app,
  }) => {
    const { part, tab } = await openStory(page, app, 'tab=feelings&unit=all');
    await expect(part('What it sounded like').getByRole('listitem')).toHaveCount(9);
    await expect(part('What came after what').getByRole('listitem').first()).toContainText('times');
    await expect(part('Words that go with it')).toContainText('deadline');
    await part('When it was said').getByRole('button', { name: 'Show as a table' }).click();
    await expect(part('When it was said').getByRole('row').nth(1)).toContainText(':00');
    await page.getByRole('combobox', { name: 'Sounded like' }).selectOption('anger');
    await expect(part('What it sounded like').getByRole('listitem')).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Read by' }).selectOption('user');
    await expect(page.getByText('No message of this time fits what you chose.')).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(part('What it sounded like').getByRole('listitem')).toHaveCount(9);

    await tab('Looking back').click();
    await expect(page.getByText(`You wrote ${MESSAGES} messages on`)).toBeVisible();
    await expect(page.getByText(/language model chosen in the settings/)).toBeVisible();
    await tab('Compare').click();
    await page.getByRole('radio', { name: 'Year' }).last().click();
    await expect(page.getByText('There is too little to compare')).toBeVisible();
  });

  test('every page is accessible, in light and dark', async ({ page, app }) => {
    const { tab, part } = await openStory(page, app);
    await expect(page.locator('canvas')).toHaveCount(2);
    const check = async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await findings(page)).toEqual([]);
      }
    };
    await check();
    for (const [name, shows] of [
      ['Days', 'Calendar'],
      ['Feelings', 'Words that go with it'],
      ['Compare', 'Two times side by side'],
    ] as const) {
      await tab(name).click();
      await expect(part(shows)).toBeVisible();
      if (name === 'Days')
        await part(shows)
          .getByRole('button', { name: /message/ })
          .last()
          .click();
      await check();
    }
  });
});

test('the story begins with the first message', async ({ page, app }) => {
  await openStory(page, app, '');
  await expect(page.getByText('Your story begins with the first message.')).toBeVisible();
});

test('where the backend does not answer it says so, and tries again', async ({ page, app }) => {
  await makeSession(app.url, 'One', ['I am so happy today!']);
  let broken = true;
  await page.route('**/v1/story/series**', (route) =>
    broken ? route.fulfill({ status: 500, body: '{}' }) : route.continue(),
  );
  await openStory(page, app, '');
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible();
  broken = false;
  await retry.click();
  await expect(page.getByText('Only 1 message was read here')).toBeVisible();
});

test.describe('with a model', () => {
  test.use({ geminiKey: FAKE_GEMINI_KEY });
  test('a look back is asked for by a button, which says what is sent', async ({ page, app, gemini }) => {
    await makeSession(app.url, 'One', ['I am so happy about the zucchini!']);
    await chooseGemini(app.url);
    gemini.reply = 'It sounded like joy, once.';
    const before = gemini.requests.length;
    await openStory(page, app, 'tab=back');
    await expect(page.getByText('It gets no word that you wrote.')).toBeVisible();
    expect(gemini.requests).toHaveLength(before);
    await page.getByRole('button', { name: /^Ask .+ to look back$/ }).click();
    await expect(page.getByText('It sounded like joy, once.')).toBeVisible();
    expect(JSON.stringify(gemini.requests.at(-1)!.body)).not.toContain('zucchini');
  });
});

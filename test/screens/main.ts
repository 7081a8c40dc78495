/** `npm run screens`: the pictures in docs/screens, of the real app with a conversation in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { addEndpoint } from '../browser/api.ts';
import { open } from '../browser/screen.ts';
import { startServer } from '../browser/server.ts';

const OUT = join(import.meta.dirname, '../../docs/screens');

const CONVERSATIONS: readonly (readonly string[])[] = [
  ['Slept badly again, and the deadline is on Friday', 'I am worried that I will not make it'],
  ['Thank you for listening yesterday', 'I love long walks by the sea', 'I have an exam on Friday'],
  [
    'I had a fight with my sister and I am so sad about it',
    'My sister is called Mina, she said that I never listen to her',
    'Thank you, it helps to write it down',
    'She just called! We are good again, I am so happy',
  ],
];

interface View {
  readonly theme: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Opens the page; left out: the newest conversation. */
  readonly begin?: (page: Page, url: string) => Promise<void>;
}

async function openConversation(page: Page, url: string): Promise<void> {
  const screen = await open(page, url);
  await screen.replies.last().waitFor();
}

async function visit(
  browser: Browser,
  url: string,
  name: string,
  view: View,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const { theme, width = 1280, height = 800, begin = openConversation } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  // This machine's keychain is not part of the picture.
  await page.addInitScript(() => localStorage.setItem('emotiongpt.dismissed-notices', 'NO_KEYCHAIN'));
  await begin(page, url);
  await page.evaluate(() => document.fonts.ready);
  if (width >= 1280 && !name.startsWith('text')) await page.locator('canvas').first().waitFor(); // the chart loads last
  await act(page);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
  console.log(`docs/screens/${name}.png`);
}

const folders: string[] = [];
const freshFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'emotiongpt-screens-')));
  return folders.at(-1)!;
};
const server = await startServer({ dataDir: freshFolder() });
const launch = async (args: string[] = []): Promise<Browser> =>
  chromium.launch({
    args,
    ...(process.platform === 'linux' ? { executablePath: await packaged.executablePath() } : {}),
  });
const browser = await launch();
const largeText = await launch(['--blink-settings=defaultFontSize=32']);
try {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' })).newPage();
  const screen = await open(page, server.url);
  for (const conversation of CONVERSATIONS) {
    if (conversation !== CONVERSATIONS[0]) await screen.newSession.click();
    for (const words of conversation) await screen.say(words);
  }

  await addEndpoint(server.url, { name: 'LM Studio', url: 'http://127.0.0.1:1234/v1', model: 'gemma-3-12b' });

  const openSettings = (tab: string) => async (visited: Page) => {
    await visited.keyboard.press('Control+,');
    await visited.getByRole('tab', { name: tab }).click();
  };
  for (const theme of ['light', 'dark'] as const) {
    await visit(browser, server.url, `chat-${theme}`, { theme });
    await visit(browser, server.url, `why-${theme}`, { theme }, async (visited) => {
      await visited.getByRole('button', { name: 'Why?' }).click();
      await visited
        .getByRole('button', { name: /^Sounds like / })
        .last()
        .click();
    });
    await visit(browser, server.url, `switch-${theme}`, { theme }, async (visited) => {
      await visited.getByRole('button', { name: /^Replies by/ }).click();
      await visited.getByRole('radio', { name: /^LM Studio/ }).focus();
    });
    await visit(browser, server.url, `settings-${theme}`, { theme }, openSettings('Replies'));
    await visit(browser, server.url, `companion-${theme}`, { theme }, openSettings('Companion'));
    await visit(browser, server.url, `network-${theme}`, { theme }, openSettings('Network'));
    for (const tab of ['Security', 'Backups', 'Privacy & data'] as const) {
      const name = tab.split(' ')[0]!.toLowerCase();
      await visit(browser, server.url, `${name}-${theme}`, { theme }, openSettings(tab));
    }
    await visit(browser, server.url, `palette-${theme}`, { theme }, async (visited) => {
      await visited.keyboard.press('Control+k');
      await visited.getByRole('option').first().waitFor();
    });
    await visit(browser, server.url, `local-server-${theme}`, { theme }, openSettings('Local server'));
    await visit(browser, server.url, `knowledge-${theme}`, { theme }, async (visited) => {
      await visited.getByRole('button', { name: 'What I know' }).click();
      await visited.getByRole('region', { name: 'About you' }).getByRole('listitem').first().waitFor();
    });
    await visit(browser, server.url, `persona-${theme}`, { theme }, async (visited) => {
      await visited.getByRole('button', { name: 'Change who it is' }).click();
      await visited.getByRole('dialog', { name: 'Who you talk with' }).getByRole('slider').first().waitFor();
    });
  }
  await visit(browser, server.url, 'window-900x600', { theme: 'light', width: 900, height: 600 });
  await visit(browser, server.url, 'window-900x600-dark', { theme: 'dark', width: 900, height: 600 });
  await visit(browser, server.url, 'narrow', { theme: 'light', width: 420, height: 800 });
  await visit(largeText, server.url, 'text-200-percent', { theme: 'light' });
  await visit(browser, server.url, 'search', { theme: 'dark' }, async (visited) => {
    await visited.getByRole('textbox', { name: 'Search every message' }).fill('sea');
    await visited.locator('mark').first().waitFor();
  });
  await visit(browser, server.url, 'right-to-left', { theme: 'light' }, (visited) =>
    visited.evaluate(() => {
      document.documentElement.dir = 'rtl';
    }),
  );
  await screen.newSession.click();
  await screen.say('I do not want to live any more');
  for (const theme of ['light', 'dark'] as const) {
    await visit(browser, server.url, `help-${theme}`, { theme });
  }
  await picturesOfTheStory();
  await pictureOfTheWelcome();
} finally {
  await browser.close();
  await largeText.close();
  await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Two months of talks, on a server of their own. */
async function picturesOfTheStory(): Promise<void> {
  const dataDir = freshFolder();
  const seed = join(import.meta.dirname, '../browser/seed-story.ts');
  execFileSync(process.execPath, [seed, dataDir, '240', '60']);
  const talks = await startServer({ dataDir });
  try {
    for (const theme of ['light', 'dark'] as const) {
      for (const [name, tab] of [
        ['story', 'Over time'],
        ['days', 'Days'],
        ['feelings', 'Feelings'],
        ['looking-back', 'Looking back'],
      ] as const) {
        const begin = async (page: Page, url: string) => {
          await page.goto(`${url}/#/story?unit=all`);
          await page.getByRole('heading', { name: 'Your story' }).waitFor();
        };
        await visit(browser, talks.url, `${name}-${theme}`, { theme, begin }, async (visited) => {
          await visited.getByRole('tab', { name: tab }).click();
          await visited.getByRole('tabpanel').locator('canvas, table, p').first().waitFor();
          await visited.locator('.animate-pulse').first().waitFor({ state: 'detached' }); // what stands in while it loads
        });
      }
    }
  } finally {
    await talks.stop();
  }
}

async function pictureOfTheWelcome(): Promise<void> {
  const fresh = await startServer({ dataDir: freshFolder() });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('emotiongpt.dismissed-notices', 'NO_KEYCHAIN'));
  await page.goto(fresh.url);
  await page.getByRole('heading', { name: /^Welcome\./ }).waitFor();
  await page.screenshot({ path: join(OUT, 'welcome.png') });
  console.log('docs/screens/welcome.png');
  await context.close();
  await fresh.stop();
}

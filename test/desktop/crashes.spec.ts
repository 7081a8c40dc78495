/** Whatever crashes: the window comes back with what was typed, and a report without a word of it is on this machine. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DesktopApp, expect, test } from './desktop-app.ts';

const DRAFT = 'What I never told anybody about the Kanarienvogel';

/** Asked in the main process: to Playwright a page that crashed stays crashed. */
const inPage = <Value>({ app }: DesktopApp, script: string): Promise<Value> =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(code),
    script,
  );
const draftIn = (desktop: DesktopApp) =>
  inPage<string>(desktop, "document.querySelector('main textarea')?.value ?? ''").catch(() => '');

const reportFiles = (dataDir: string): string[] => {
  const folder = join(dataDir, 'logs', 'crashes');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
};
const kindsIn = (dataDir: string): string[] =>
  reportFiles(dataDir)
    .map((text) => JSON.parse(text).kind)
    .sort();

/** Types what is not sent, and waits until it is on the disk. */
async function typeDraft(desktop: DesktopApp, dataDir: string): Promise<void> {
  const log = join(dataDir, 'emotiongpt.db-wal');
  const changedAt = () => statSync(log).mtimeMs;
  // Twice: a start may still write something of its own at the first time.
  for (const text of [`${DRAFT}.`, DRAFT]) {
    const before = changedAt();
    await desktop.composer.fill(text);
    await expect.poll(changedAt).toBeGreaterThan(before);
  }
}

const crashRenderer = ({ app }: DesktopApp) =>
  app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((gone) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.once('render-process-gone', () => gone());
        webContents.forcefullyCrashRenderer();
      }),
  );

/** Notes what the app would be started with, instead of starting it; it ends all the same. */
const recordRelaunch = ({ app }: DesktopApp, file: string) =>
  app.evaluate(({ app: electron }, to) => {
    const { writeFileSync: write } = process.mainModule!.require('node:fs') as typeof import('node:fs');
    electron.relaunch = (options) => write(to, JSON.stringify(options?.args));
  }, file);

test('a page that crashes comes back in its session with the draft', async ({ launch, dataDir }) => {
  const desktop = await launch();
  await desktop.say('Something that is said.');
  await typeDraft(desktop, dataDir);
  await crashRenderer(desktop);
  await expect.poll(() => draftIn(desktop)).toBe(DRAFT);
  expect(await inPage(desktop, "document.querySelector('[role=log]').innerText")).toContain(
    'Something that is said.',
  );
  expect(kindsIn(dataDir)).toEqual(['renderer']);
  expect(reportFiles(dataDir).join()).not.toContain('Kanarienvogel');
});

test('a graphics process that crashes costs nothing', async ({ launch, dataDir }) => {
  const desktop = await launch();
  await desktop.composer.fill(DRAFT);
  await desktop.app.evaluate(
    ({ app }) =>
      new Promise<void>((gone) => {
        app.once('child-process-gone', () => gone());
        process.kill(app.getAppMetrics().find(({ type }) => type === 'GPU')!.pid, 'SIGSEGV');
      }),
  );
  await expect(desktop.composer).toHaveValue(DRAFT);
  await desktop.say('Is anybody there?');
  expect(kindsIn(dataDir)).toEqual(['gpu']);
});

test('a promise that nobody awaited is written down, and the app goes on', async ({ launch, dataDir }) => {
  const desktop = await launch({ EMOTIONGPT_TEST: undefined });
  await desktop.app.evaluate(() => void Promise.reject(new RangeError('Kanarienvogel')));
  await expect.poll(() => kindsIn(dataDir)).toEqual(['rejection']);
  await desktop.say('Is anybody there?');
  expect(reportFiles(dataDir).join()).toContain('"RangeError"');
  expect(reportFiles(dataDir).join()).not.toContain('Kanarienvogel');
});

test('an error that nobody caught, or being killed, ends the app, and the next start has the draft', async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  await typeDraft(first, dataDir);
  const ended = first.app.waitForEvent('close');
  await first.app.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('Kanarienvogel');
    });
  });
  await ended;
  const second = await launch();
  await expect(second.composer).toHaveValue(DRAFT);
  const killed = second.app.waitForEvent('close');
  second.app.process().kill('SIGKILL');
  await killed;
  const third = await launch();
  await expect(third.composer).toHaveValue(DRAFT);
  expect(kindsIn(dataDir)).toEqual(['main', 'vanished']);
  expect(reportFiles(dataDir).join()).not.toContain('Kanarienvogel');
  const about = await third.openSettings();
  expect(await about.textContent()).not.toContain('safe mode');
  await third.quit();
  expect(readdirSync(dataDir)).not.toContain('running');
});

test('a page that crashes again and again leads into safe mode, which says so and can be left', async ({
  launch,
  dataDir,
}) => {
  const desktop = await launch();
  const relaunched = join(dataDir, 'relaunched.json');
  const ended = desktop.app.waitForEvent('close');
  await recordRelaunch(desktop, relaunched);
  await typeDraft(desktop, dataDir);
  for (let crash = 1; crash <= 3; crash++) {
    if (crash > 1) await expect.poll(() => draftIn(desktop)).toBe(DRAFT);
    await crashRenderer(desktop).catch(() => undefined); // with the last one the app ends
  }
  await ended;
  expect(readFileSync(relaunched, 'utf8')).not.toContain('--as-usual');

  const safe = await launch();
  const left = safe.app.waitForEvent('close');
  await recordRelaunch(safe, relaunched);
  await expect(safe.composer).toHaveValue(DRAFT);
  const notice = safe.window.getByRole('complementary', { name: 'Notice' }).filter({ hasText: 'safe mode' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Leave safe mode' }).click();
  await left;
  expect(readFileSync(relaunched, 'utf8')).toContain('--as-usual');
});

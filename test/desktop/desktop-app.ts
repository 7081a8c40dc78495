import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

export { expect };
export const ROOT = resolve(import.meta.dirname, '../..');

/** Root cannot have Chromium's own sandbox; only tests run as root. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The packaged app's program (playwright.config.ts); left out: Electron on the built project. */
const PROGRAM = process.env.EMOTIONGPT_TEST_PROGRAM;
const ARGS = [...SANDBOX_ARGS, ...(PROGRAM === undefined ? [ROOT] : [])];

/** Encrypts the databases of the tests that do not ask for the keychain, so that they leave nothing in it. */
export const TEST_KEY = '5e'.repeat(32);

type Env = Record<string, string | undefined>;

export function environment(dataDir: string, env: Env): Record<string, string> {
  const all: Env = {
    ...process.env,
    EMOTIONGPT_TEST: '1',
    EMOTIONGPT_DATA: dataDir,
    EMOTIONGPT_DATABASE_KEY: TEST_KEY,
    EMOTIONGPT_GEMINI_API_KEY: undefined,
    EMOTIONGPT_GEMINI_BASE_URL: 'http://127.0.0.1:9', // the discard port: nothing may leave by mistake
    ...env,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The running app and its window, with what a person does in it. */
export class DesktopApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** What it has printed since it was started. */
  output = '';

  constructor(app: ElectronApplication, window: Page) {
    this.app = app;
    this.window = window;
    for (const stream of [app.process().stdout, app.process().stderr]) {
      stream?.on('data', (text) => {
        this.output += text;
      });
    }
  }

  get composer() {
    return this.window.getByRole('textbox', { name: /^Message to / });
  }

  /** Types `text`, sends it, and waits until the reply is complete. @returns the reply's article. */
  async say(text: string) {
    const replies = this.window.getByRole('button', { name: 'Write again' });
    await this.composer.fill(text);
    await this.composer.press('Enter');
    await expect(this.window.getByRole('article').filter({ hasText: text })).toBeVisible();
    await expect(replies).toBeVisible();
    return this.window.getByRole('article').filter({ has: replies });
  }

  async openSettings() {
    await this.window.getByRole('button', { name: 'Settings', exact: true }).click();
    return this.window.getByRole('dialog', { name: 'Settings' });
  }

  /** Quits as the person would, and waits until nothing of it runs. */
  async quit(): Promise<void> {
    await this.app.close();
  }
}

/** Starts the app so that it can be driven; whoever does that ends it. @param args  for the engine. */
export const launchElectron = (
  dataDir: string,
  env: Env = {},
  args: readonly string[] = [],
): Promise<ElectronApplication> =>
  electron.launch({
    args: [...args, ...ARGS],
    cwd: ROOT,
    env: environment(dataDir, env),
    ...(PROGRAM === undefined ? {} : { executablePath: PROGRAM }),
  });

interface Fixtures {
  /** An empty data folder, gone after the test. */
  dataDir: string;
  /** Starts the app on `dataDir`; what still runs after the test is ended. */
  launch: (env?: Env) => Promise<DesktopApp>;
  /** The same where the app may open without a composer. */
  launchAnyway: (env?: Env) => Promise<DesktopApp>;
  /** The app, started, its composer ready. */
  desktop: DesktopApp;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off this pattern.
  dataDir: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-desktop-'));
    await use(dataDir);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ launchAnyway }, use) =>
    use(async (env) => {
      const desktop = await launchAnyway(env);
      await expect(desktop.composer).toBeVisible();
      return desktop;
    }),
  launchAnyway: async ({ dataDir }, use, testInfo) => {
    const running = new Set<ElectronApplication>();
    let stderr = '';
    await use(async (env = {}) => {
      const app = await launchElectron(dataDir, env);
      running.add(app);
      app.process().stderr?.on('data', (text) => {
        stderr += text;
      });
      app.on('close', () => running.delete(app));
      return new DesktopApp(app, await app.firstWindow());
    });
    for (const app of running) await app.close();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('stderr of the app', { body: stderr, contentType: 'text/plain' });
    }
  },
  desktop: async ({ launch }, use) => use(await launch()),
});

/** Starts Electron without driving it, for starts that end by themselves. */
export function startUndriven(dataDir: string, env: Env = {}): ChildProcess {
  const program = PROGRAM ?? (createRequire(import.meta.url)('electron') as unknown as string);
  return spawn(program, ARGS, {
    cwd: ROOT,
    env: environment(dataDir, env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** How such a start ended. */
export async function endOf(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, stderr };
}

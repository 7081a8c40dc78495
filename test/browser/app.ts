/**
 * What every test here starts from: `app` is the built server with an empty data folder, and `page` its web
 * app. Whatever a test does, the page may break no Content-Security-Policy, ask no other host, and throw
 * nothing: that is checked when it ends.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type FakeGemini, startFakeGemini } from '../fakes/gemini.ts';
import { type Server, startServer } from './server.ts';

export interface App {
  readonly url: string;
  /** Where it was and is: a page that stays open over a restart still asks the former address. */
  readonly origins: ReadonlySet<string>;
  readonly dataDir: string;
  /** Quits and starts again, on another port. */
  restart(): Promise<void>;
  /** Ends the server and leaves it so. */
  stop(): Promise<void>;
  /** A power cut. */
  kill(): Promise<void>;
  /** Restarts without the key that it kept. */
  losesKey(): Promise<void>;
}

interface Fixtures {
  /** `token`: the browser has to sign in. */
  access: 'open' | 'token';
  /** Null: the server has no Gemini key. */
  geminiKey: string | null;
  /** True: the server keeps the database key by itself, so that a passphrase can take its place. */
  keepsKey: boolean;
  gemini: FakeGemini;
  app: App;
  /** What went wrong in the page so far. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  access: ['open', { option: true }],
  geminiKey: [null, { option: true }],
  keepsKey: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from it.
  gemini: async ({}, use) => {
    const gemini = await startFakeGemini();
    await use(gemini);
    await gemini.close();
  },

  app: async ({ access, gemini, geminiKey, keepsKey }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'emotiongpt-browser-'));
    const start = () =>
      startServer({
        dataDir,
        auth: access === 'token',
        geminiUrl: gemini.url,
        keepsKey,
        recovery: true,
        ...(geminiKey === null ? {} : { geminiKey }),
      });
    let server: Server = await start();
    const origins = new Set([server.url]);
    const restart = async () => {
      await server.stop();
      server = await start();
      origins.add(server.url);
    };
    await use({
      get url() {
        return server.url;
      },
      origins,
      dataDir,
      restart,
      async losesKey() {
        await server.stop();
        await rm(join(dataDir, 'database.key'));
        await restart();
      },
      stop: async () => void (await server.stop()),
      kill: () => server.kill(),
    });
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  complaints: async ({}, use) => {
    await use([]);
  },

  page: async ({ page, app, complaints }, use) => {
    await watch(page, app, complaints);
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect } from '@playwright/test';

const VIOLATION = 'Violation of the policy: ';

/** Collects everything that must not happen in the page. */
async function watch(page: Page, { origins }: App, complaints: string[]): Promise<void> {
  page.on('pageerror', (error) => complaints.push(`threw ${error.message}`));
  await page.addInitScript((prefix) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`${prefix}${effectiveDirective} ${blockedURI}`);
    });
  }, VIOLATION);
  page.on('console', (message) => {
    if (message.text().startsWith(VIOLATION)) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = origins.has(origin) || protocol === 'data:' || protocol === 'blob:';
    if (!own) complaints.push(`asked ${request.url()}`);
  });
}

/** A package that is run as it is, nothing in it opened for the tests: driven through its window alone. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { type DevtoolsPage, devtoolsPage } from './devtools-page.ts';

export interface PackagedApp {
  readonly page: DevtoolsPage;
  /** Ends it as the system does when its user logs out. */
  end(): Promise<void>;
}

/** Resolves once the window of a started app takes words. It has to be started with `--remote-debugging-port=0`. */
export async function windowOf(app: ChildProcess): Promise<PackagedApp> {
  const page = await devtoolsPage(await listeningAt(app));
  await readyToType(page);
  return {
    page,
    async end() {
      const exited = once(app, 'exit');
      page.close();
      app.kill('SIGTERM');
      await exited;
    },
  };
}

/** Waits until the composer has the focus, as it has from the start. */
export async function readyToType(page: DevtoolsPage): Promise<void> {
  const focused = () => page.evaluate("document.activeElement?.localName === 'textarea'").catch(() => false); // no page yet
  await expect.poll(focused, { timeout: 30_000 }).toBe(true);
}

export const conversation = (page: DevtoolsPage): Promise<string> =>
  page.evaluate("document.querySelector('[role=log]')?.innerText ?? ''");

/** Sends a message; resolves when its reply by the offline companion is complete. */
export async function say(page: DevtoolsPage, text: string): Promise<void> {
  await page.type(text);
  await page.press('Enter', 13);
  await expect.poll(() => conversation(page)).toContain('Written by the offline companion');
}

async function listeningAt(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    app.once('exit', () => reject(new Error(`The app ended before its window opened:\n${said}`)));
  });
}
